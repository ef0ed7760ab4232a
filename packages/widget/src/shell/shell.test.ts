import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createShell, type RunVerb, type Shell, type ShellOptions } from './shell.js';

const shells: Shell[] = [];
const styles: HTMLStyleElement[] = [];

function show(options: ShellOptions = {}, run: RunVerb = () => {}, target?: Element): Shell {
  const shell = createShell(options, run, target);
  shells.push(shell);
  shell.attach();
  return shell;
}

function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  styles.push(style);
}

const colorScheme = ({ launcher }: Shell) => getComputedStyle(launcher).colorScheme;
const afterMutations = () => new Promise((resolve) => setTimeout(resolve));

beforeAll(() => page.viewport(1280, 800));

afterEach(() => {
  for (const shell of shells.splice(0)) shell.destroy();
  for (const style of styles.splice(0)) style.remove();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('lang');
  document.documentElement.className = '';
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the place in the page', () => {
  it('is one element, after the body', () => {
    const before = document.documentElement.children.length;
    const { host } = show();
    expect(document.documentElement.lastElementChild).toBe(host);
    expect(document.documentElement.children.length).toBe(before + 1);
  });

  it('is not in the page before it is asked to', () => {
    shells.push(createShell({}, () => {}));
    expect(document.querySelector('help-ahead')).toBeNull();
  });

  it('takes no part in the layout of the page', () => {
    addStyle('html { display: grid; gap: 40px }');
    const height = document.documentElement.scrollHeight;
    const { host } = show();
    expect(document.documentElement.scrollHeight).toBe(height);
    expect(host.getClientRects().length).toBe(0);
  });

  it('leaves every click beside the launcher to the page', () => {
    const { launcher } = show();
    const { left, top } = launcher.getBoundingClientRect();
    expect(document.elementFromPoint(left + 10, top - 5)?.localName).not.toBe('help-ahead');
    expect(document.elementFromPoint(left - 5, top + 10)?.localName).not.toBe('help-ahead');
  });

  it('comes back when the page throws it out', async () => {
    const { host } = show();
    host.remove();
    await afterMutations();
    expect(host.isConnected).toBe(true);
  });

  it('stays when the body is swapped', async () => {
    const { launcher } = show();
    const old = document.body;
    document.body.replaceWith(document.createElement('body'));
    await afterMutations();
    expect(launcher.getBoundingClientRect().width).toBeGreaterThan(40);
    document.body.replaceWith(old);
  });

  it('gives up on a page that throws it out again and again', async () => {
    const { host } = show();
    const remover = new MutationObserver(() => host.remove());
    remover.observe(document.documentElement, { childList: true });
    host.remove();
    await vi.waitFor(() => expect(host.isConnected).toBe(false), { timeout: 2000 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.isConnected).toBe(false);
    remover.disconnect();
  });

  it('goes into a target of the page', () => {
    const target = document.body.appendChild(document.createElement('div'));
    expect(show({}, undefined, target).host.parentElement).toBe(target);
    target.remove();
  });
});

describe('a hostile page', () => {
  it('cannot hide or restyle the launcher with rules for everything', () => {
    addStyle(
      'html > * { display: none !important; opacity: 0 !important; font-size: 3px !important; all: unset }',
    );
    addStyle(
      'help-ahead { visibility: hidden !important; position: absolute !important; transform: scale(0) }',
    );
    const { launcher } = show();
    expect(launcher.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
    expect(launcher.getBoundingClientRect().height).toBe(56);
    expect(getComputedStyle(launcher).fontSize).toBe('16px');
  });

  it('keeps its size where the root font is 62.5 %', () => {
    addStyle('html { font-size: 62.5% }');
    const { launcher } = show();
    expect(getComputedStyle(launcher).fontSize).toBe('16px');
  });

  it('keeps its corner where the body is transformed', () => {
    document.body.style.transform = 'translate(300px, -200px)';
    const { launcher } = show();
    expect(Math.round(innerHeight - launcher.getBoundingClientRect().bottom)).toBe(16);
  });
});

describe('the launcher', () => {
  it('stands at the end: right where the page reads from left to right', () => {
    const { right } = show().launcher.getBoundingClientRect();
    expect(Math.round(document.documentElement.clientWidth - right)).toBe(16);
  });

  it('stands at the end: left where the page reads from right to left', () => {
    document.documentElement.dir = 'rtl';
    const { launcher } = show();
    expect(Math.round(launcher.getBoundingClientRect().left)).toBe(16);
  });

  it('stands at the start when asked to', () => {
    expect(Math.round(show({ position: 'start' }).launcher.getBoundingClientRect().left)).toBe(16);
  });

  it.each([
    ['de-AT', 'Hilfe'],
    ['ar', 'مساعدة'],
    ['ja', 'ヘルプ'],
    ['sv', 'Help'],
    ['', 'Help'],
  ])('speaks the language of the page: %s', (lang, label) => {
    document.documentElement.lang = lang;
    expect(show().launcher.textContent).toBe(label);
  });

  it('prefers the language it was given', () => {
    document.documentElement.lang = 'de';
    expect(show({ lang: 'fr' }).launcher.textContent).toBe('Aide');
  });

  it('draws its icon with real SVG nodes', () => {
    const icon = show().launcher.querySelector('svg');
    expect(icon).toBeInstanceOf(SVGSVGElement);
    expect(icon?.getBoundingClientRect().width).toBe(20);
  });

  it('takes its colours from tokens of the page', () => {
    addStyle('help-ahead { --helpahead-accent: rgb(120, 0, 60) }');
    expect(getComputedStyle(show().launcher).backgroundColor).toBe('rgb(120, 0, 60)');
  });

  it('can be styled by its part', () => {
    addStyle('help-ahead::part(launcher) { border-radius: 3px }');
    expect(getComputedStyle(show().launcher).borderRadius).toBe('3px');
  });

  it('is a round button that still has its name on a phone', async () => {
    await page.viewport(390, 700);
    const { launcher } = show();
    const { width, height } = launcher.getBoundingClientRect();
    expect([width, height]).toEqual([48, 48]);
    await expect.element(page.getByRole('button', { name: 'Help' })).toBeVisible();
    await page.viewport(1280, 800);
  });

  it.each(['pointerenter', 'focus', 'click'])('tells of %s', (type) => {
    const run = vi.fn();
    show({}, run).launcher.dispatchEvent(new Event(type));
    expect(run).toHaveBeenCalledExactlyOnceWith(type, []);
  });
});

describe('the colour scheme', () => {
  it.each(['light', 'dark'])('is the one the page declares: %s', (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    expect(colorScheme(show())).toBe(scheme);
  });

  it.each([
    ['rgb(17, 24, 39)', 'dark'],
    ['oklch(0.13 0.02 260)', 'dark'],
    ['oklch(0.97 0.02 260)', 'normal'],
    ['rgb(250, 250, 250)', 'normal'],
    ['rgba(0, 0, 0, 0.05)', 'normal'],
  ])('of a page that declares none follows its background: %s is %s', (color, scheme) => {
    document.body.style.backgroundColor = color;
    expect(colorScheme(show())).toBe(scheme);
  });

  it('looks through a transparent body at the root', () => {
    document.documentElement.style.backgroundColor = '#111';
    expect(colorScheme(show())).toBe('dark');
  });

  it('does not look behind a light body', () => {
    document.documentElement.style.backgroundColor = '#111';
    document.body.style.backgroundColor = 'white';
    expect(colorScheme(show())).toBe('normal');
  });

  it('changes with a class on the root element', async () => {
    addStyle('html.night { background: #101214 }');
    const shell = show();
    document.documentElement.classList.add('night');
    await afterMutations();
    expect(colorScheme(shell)).toBe('dark');
  });

  it('is the one the page asked for, whatever it looks like', () => {
    document.body.style.backgroundColor = 'black';
    expect(colorScheme(show({ theme: 'light' }))).toBe('light');
  });
});

describe('links of the page', () => {
  it('open an article, and stay on the page', () => {
    const run = vi.fn();
    show({}, run);
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '/elsewhere';
    link.dataset.helpaheadOpen = 'refund';
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(run).toHaveBeenCalledExactlyOnceWith('article', ['refund']);
    expect(click.defaultPrevented).toBe(true);
    link.remove();
  });

  it('open where a child or an element in a shadow root was clicked', () => {
    const run = vi.fn();
    show({}, run);
    const outer = document.body.appendChild(document.createElement('div'));
    const button = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    button.dataset.helpaheadOpen = 'refund';
    const child = button.appendChild(document.createElement('b'));
    child.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(run).toHaveBeenCalledExactlyOnceWith('article', ['refund']);
    outer.remove();
  });

  it('leave a new tab to the browser', () => {
    const run = vi.fn();
    show({}, run);
    const button = document.body.appendChild(document.createElement('button'));
    button.dataset.helpaheadOpen = 'refund';
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    expect(run).not.toHaveBeenCalled();
    button.remove();
  });

  it('speak to the first of two instances', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    show({}, first);
    show({}, second);
    location.hash = '#help=refund';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(first).toHaveBeenCalledWith('article', ['refund']);
    expect(second).not.toHaveBeenCalled();
  });

  it.each(['beside', 'inside'])('speak to the widget %s a <help-ahead> that the page wrote', (place) => {
    const run = vi.fn();
    const written = document.createElement('help-ahead');
    written.append(document.createElement('a'));
    document.body.append(written);
    show({}, run, place === 'inside' ? written : undefined);
    location.hash = '#help=refund';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(run).toHaveBeenCalledExactlyOnceWith('article', ['refund']);
    written.remove();
  });

  it('of the address count when the page is entered', () => {
    location.hash = '#help=refund';
    const run = vi.fn();
    const shell = show({}, run);
    shell.attach();
    expect(run).toHaveBeenCalledExactlyOnceWith('article', ['refund']);
  });
});

describe('destroy', () => {
  it('leaves no node, listener or observer', async () => {
    const added = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const disconnected = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const run = vi.fn();
    const shell = show({}, run);
    const options = added.mock.calls.map(([, , option]) => option as AddEventListenerOptions);
    shell.destroy();
    added.mockRestore();
    expect(options.length).toBeGreaterThan(3);
    expect(options.every(({ signal }) => signal?.aborted)).toBe(true);
    expect(disconnected).toHaveBeenCalledTimes(1);
    disconnected.mockRestore();
    document.body.click();
    shell.attach();
    await afterMutations();
    expect(document.querySelector('help-ahead')).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });
});

describe('the size of the launcher', () => {
  it.each(['en', 'de', 'fr', 'es', 'ar', 'he', 'ja', 'zh'])(
    'is at most 224 by 72, on phones 48 high and at least 44 wide: %s',
    async (lang) => {
      const { launcher } = show({ lang });
      const wide = launcher.getBoundingClientRect();
      expect(wide.width).toBeLessThanOrEqual(224);
      expect(wide.height).toBeLessThanOrEqual(72);
      await page.viewport(390, 844);
      const narrow = launcher.getBoundingClientRect();
      expect(narrow.height).toBe(48);
      expect(narrow.width).toBeGreaterThanOrEqual(44);
      expect(narrow.width).toBeLessThanOrEqual(48);
      await page.viewport(1280, 800);
    },
  );
});
