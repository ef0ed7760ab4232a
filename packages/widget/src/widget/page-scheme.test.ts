import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShell, type Shell } from '../shell/shell.js';
import { watchPageScheme } from './page-scheme.js';

const page = document.documentElement;
const firstBody = document.body;
const added: Element[] = [];
let shell: Shell;

function add<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  document.head.append(element);
  added.push(element);
  return element;
}

/** What `light-dark()` comes to for the launcher: the scheme as it is used, however it was declared. */
function usedScheme(): 'light' | 'dark' {
  shell.launcher.style.caretColor = 'light-dark(rgb(255, 255, 255), rgb(0, 0, 0))';
  return getComputedStyle(shell.launcher).caretColor === 'rgb(0, 0, 0)' ? 'dark' : 'light';
}

const becomes = (scheme: 'light' | 'dark') => vi.waitFor(() => expect(usedScheme()).toBe(scheme));

function swapBody(): HTMLElement {
  const body = document.createElement('body');
  document.body.replaceWith(body);
  return body;
}

beforeEach(() => {
  shell = createShell({}, () => {});
  shell.attach();
  watchPageScheme(shell);
});

afterEach(() => {
  shell.destroy();
  for (const element of added.splice(0)) element.remove();
  document.body.replaceWith(firstBody);
  for (const element of [page, firstBody]) {
    element.removeAttribute('style');
    element.removeAttribute('class');
    element.removeAttribute('data-theme');
  }
});

describe('the theme auto', () => {
  it('follows a style of the root element and of the body, there and back', async () => {
    for (const element of [page, firstBody]) {
      element.style.backgroundColor = '#101214';
      await becomes('dark');
      element.style.backgroundColor = '';
      await becomes('light');
    }
  });

  it('follows a class of the body', async () => {
    add('style', { textContent: '.night { background: #101214 }' });
    firstBody.className = 'night';
    await becomes('dark');
    firstBody.className = '';
    await becomes('light');
  });

  it('follows an attribute of the root element that sets the color-scheme', async () => {
    add('style', { textContent: '[data-theme=dark] { color-scheme: dark }' });
    page.dataset.theme = 'dark';
    await becomes('dark');
    page.dataset.theme = '';
    await becomes('light');
  });

  it('follows a body that is swapped in, and what changes on it', async () => {
    add('style', { textContent: '.night { background: #101214 }' });
    const dark = document.createElement('body');
    dark.className = 'night';
    firstBody.replaceWith(dark);
    await becomes('dark');
    const second = swapBody();
    await becomes('light');
    second.className = 'night';
    await becomes('dark');
    second.style.backgroundColor = 'white';
    await becomes('light');
  });

  it('follows a `<meta name="color-scheme">` that is added, changed and taken away', async () => {
    const meta = add('meta', { name: 'color-scheme', content: 'dark' });
    await becomes('dark');
    meta.content = 'light';
    await becomes('light');
    meta.content = 'only dark';
    await becomes('dark');
    meta.remove();
    await becomes('light');
  });

  it('follows a style sheet that is added, rewritten and switched off', async () => {
    const style = add('style', { textContent: 'body { background: #101214 }' });
    await becomes('dark');
    style.textContent = 'body { background: #fafafa }';
    await becomes('light');
    style.textContent = 'body { background: #000 }';
    await becomes('dark');
    style.media = 'print';
    await becomes('light');
  });

  it('follows a style sheet that arrives later', async () => {
    const url = URL.createObjectURL(new Blob(['body { background: #101214 }'], { type: 'text/css' }));
    add('link', { rel: 'stylesheet', href: url });
    await becomes('dark');
    URL.revokeObjectURL(url);
  });

  it('follows a background that fades to its colour', async () => {
    firstBody.style.cssText = 'transition: background-color 80ms; background-color: #fff';
    await becomes('light');
    firstBody.style.backgroundColor = '#000';
    await becomes('dark');
  });

  it('looks no longer once the help is gone', async () => {
    const attach = vi.fn();
    const life = new AbortController();
    watchPageScheme({ ...shell, attach, signal: life.signal });
    life.abort();
    firstBody.style.backgroundColor = '#000';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(attach).not.toHaveBeenCalled();
  });
});
