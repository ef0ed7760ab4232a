import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createShell, type Shell } from '../shell/shell.js';
import { keepClear } from './keep-clear.js';

let shell: Shell | undefined;
const added: HTMLElement[] = [];

beforeAll(() => page.viewport(1280, 800));
afterEach(() => {
  shell?.destroy();
  for (const element of added.splice(0)) element.remove();
});

function add(name: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const element = document.createElement(name);
  Object.assign(element.style, style);
  document.body.append(element);
  added.push(element);
  return element;
}

function show(): HTMLElement {
  shell = createShell({}, () => {});
  shell.attach();
  keepClear(shell);
  return shell.launcher;
}

const bar = (bottom: string, height: string) =>
  add('div', { position: 'fixed', insetInline: '0', bottom, height, background: 'gold' });

const fromBottom = (element: HTMLElement) => innerHeight - element.getBoundingClientRect().bottom;

describe('the launcher', () => {
  it('stands in its corner where nothing else is', () => {
    expect(fromBottom(show())).toBe(16);
  });

  it('stands above the bars that are fixed to the bottom, and comes down when they go', () => {
    const one = bar('0', '60px');
    const other = bar('60px', '50px');
    const launcher = show();
    expect(fromBottom(launcher)).toBe(118);
    one.remove();
    other.remove();
    window.dispatchEvent(new Event('resize'));
    expect(fromBottom(launcher)).toBe(16);
  });

  it('goes above a bar that comes late', async () => {
    const launcher = show();
    bar('0', '60px');
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    expect(fromBottom(launcher)).toBe(68);
  });

  it('stays where a layer fills the window, and beside a bar at the other side', () => {
    bar('0', '100%');
    add('div', { position: 'fixed', left: '0', bottom: '0', width: '300px', height: '60px' });
    expect(fromBottom(show())).toBe(16);
  });

  it('never covers the element that has the focus', () => {
    const launcher = show();
    const button = add('button', {
      position: 'absolute',
      right: '30px',
      top: '750px',
      height: '30px',
      width: '90px',
    });
    button.focus({ preventScroll: true });
    expect(launcher.getBoundingClientRect().bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
    button.blur();
    window.dispatchEvent(new Event('focusin'));
    expect(fromBottom(launcher)).toBe(16);
  });

  it('follows nothing after it was destroyed', () => {
    const launcher = show();
    shell?.destroy();
    bar('0', '60px');
    window.dispatchEvent(new Event('resize'));
    expect(launcher.style.bottom).toBe('');
  });
});
