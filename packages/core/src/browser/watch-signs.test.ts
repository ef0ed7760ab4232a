import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SignWatch } from '../help/platform.js';
import { browserPlatform } from './browser-platform.js';

const stage = document.createElement('div');
const start = location.href;
const onChange = vi.fn();
let watch: SignWatch;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than a click may wait for its answer. */
const aWhile = () => wait(2_700);
const find = (selector: string) => {
  const element = stage.querySelector(selector);
  if (element === null) throw new Error(`Nothing is ${selector}.`);
  return element;
};
const click = (selector: string) => userEvent.click(find(selector), { force: true });
const times = async (count: number, selector: string) => {
  for (let done = 0; done < count; done += 1) await click(selector);
};

beforeEach(async () => {
  document.body.append(stage);
  stage.innerHTML = '';
  onChange.mockClear();
  watch = (await browserPlatform().watchSigns?.(
    { elements: ['#wanted', ':::', '.absent'] },
    onChange,
  )) as SignWatch;
});

afterEach(() => {
  watch.stop();
  stage.remove();
  history.replaceState(null, '', start);
});

describe('a rage click', () => {
  it('is three quick clicks on one spot', async () => {
    stage.innerHTML = '<button>Pay</button>';
    await times(3, 'button');
    expect(watch.read().rageClicks).toBe(1);
    await times(2, 'button');
    expect(watch.read().rageClicks).toBe(1);
  });

  it.each([
    ['two clicks', '<button id="b">Pay</button>', 2],
    ['a field, where three clicks select', '<input id="b" value="some words">', 3],
    ['a stepper', '<div><button id="b">+</button><input type="number"></div>', 4],
    [
      'a stepper known by its neighbour',
      '<div><button id="b">Plus one</button><span role="spinbutton">1</span></div>',
      4,
    ],
    ['the next picture', '<button id="b" aria-label="Next slide">→</button>', 4],
    ['a page turner in German', '<button id="b">Weiter</button>', 4],
    ['a player', '<div><video></video><button id="b">10 s</button></div>', 4],
    ['a drawing', '<canvas id="b" width="90" height="90"></canvas>', 4],
    ['a label', '<label id="b">Gift <input type="checkbox"></label>', 4],
    ['what is ignored', '<div data-helpahead-ignore><button id="b">Tap</button></div>', 4],
    ['our own', '<help-ahead id="b" style="display:block">x</help-ahead>', 4],
  ])('is not: %s', async (_name, html, count) => {
    stage.innerHTML = html;
    await times(count, '#b');
    expect(watch.read().rageClicks).toBe(0);
  });

  it('is not text that ends up selected', async () => {
    stage.innerHTML = '<p>A paragraph of words</p>';
    await userEvent.tripleClick(find('p'));
    expect(String(getSelection())).not.toBe('');
    expect(watch.read().rageClicks).toBe(0);
  });

  it('is not what the page answers each time', async () => {
    stage.innerHTML = '<button>Show another</button><p></p>';
    const shown = find('p');
    find('button').addEventListener('click', () => shown.append('x'));
    await times(4, 'button');
    expect(watch.read().rageClicks).toBe(0);
  });

  it('is not many clicks far apart', async () => {
    stage.innerHTML = '<button id="a">A</button><div style="height:100px"></div><button id="b">B</button>';
    for (const id of ['#a', '#b', '#a', '#b']) await click(id);
    expect(watch.read().rageClicks).toBe(0);
  });
});

describe('a dead click', () => {
  const cases: [string, string, number][] = [
    ['a button that does nothing', '<button id="b">Pay</button>', 1],
    ['a link to nowhere', '<a id="b" href="#" onclick="return false">Pay</a>', 1],
    ['a disabled button', '<button id="b" disabled>Pay</button>', 1],
    ['text', '<p id="b">Words</p>', 0],
    ['a field', '<input id="b">', 0],
    ['a checkbox', '<input id="b" type="checkbox">', 0],
    ['a details', '<details><summary id="b">More</summary>x</details>', 0],
    ['a popover', '<button id="b" popovertarget="p">Menu</button><div id="p" popover>x</div>', 0],
    ['a mail', '<a id="b" href="mailto:x@example.org" onclick="event.stopPropagation()">Write</a>', 0],
    ['a download', '<a id="b" download href="data:,x">Get</a>', 0],
    ['the tab that is open', '<button id="b" role="tab" aria-selected="true">One</button>', 0],
    ['a stepper', '<div><button id="b">−</button><input type="number"></div>', 0],
  ];

  it.each(cases)('on %s counts as it should', async (_name, html, count) => {
    stage.innerHTML = html;
    await click('#b');
    await aWhile();
    expect(watch.read().deadClicks).toBe(count);
  });

  it.each([
    ['changes a class', (button: HTMLElement) => button.classList.add('on')],
    ['says something two seconds later', () => setTimeout(() => stage.append('x'), 2_000)],
    ['moves the focus', () => stage.querySelector('input')?.focus()],
    ['goes to another page', () => history.pushState(null, '', '/elsewhere')],
  ])('is not one on a button that %s', async (_name, act) => {
    stage.innerHTML = '<button>Go</button><input>';
    const button = find('button') as HTMLElement;
    button.addEventListener('click', () => void act(button));
    await click('button');
    await aWhile();
    expect(watch.read().deadClicks).toBe(0);
  });

  it('is one, however often it is repeated while it is waited for', async () => {
    stage.innerHTML = '<button>Pay</button>';
    await times(2, 'button');
    await aWhile();
    expect(watch.read().deadClicks).toBe(1);
  });

  it('is seen inside a component, and so is its answer', async () => {
    stage.innerHTML = '<x-card></x-card>';
    const root = find('x-card').attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Go</button>';
    const button = root.querySelector('button') as HTMLElement;
    await userEvent.click(button);
    await aWhile();
    expect(watch.read().deadClicks).toBe(1);
    button.addEventListener('click', () => root.append('x'));
    await userEvent.click(button);
    await aWhile();
    expect(watch.read().deadClicks).toBe(1);
  });
});

describe('a failure', () => {
  it('is a form that the browser refuses to send, once per try', async () => {
    stage.innerHTML = '<form><input required><input required><button>Send</button></form>';
    await click('button');
    expect(watch.read().failures).toBe(1);
    await wait(600);
    await click('button');
    expect(watch.read().failures).toBe(2);
  });

  it('is an error that shows after sending, and stays one', async () => {
    stage.innerHTML = '<form><input><button>Send</button></form><p role="alert"></p>';
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      setTimeout(() => find('p').replaceChildren('Your card was declined'), 300);
    });
    await wait(300);
    await click('button');
    await wait(1_200);
    expect(watch.read().failures).toBe(1);
    await aWhile();
    expect(watch.read().failures).toBe(1);
  });

  it('is not a check that a script makes, and not a form that is sent well', async () => {
    stage.innerHTML = '<form><input required><button>Send</button></form>';
    (find('input') as HTMLInputElement).checkValidity();
    (find('input') as HTMLInputElement).value = 'x';
    find('form').addEventListener('submit', (event) => event.preventDefault());
    await click('button');
    await aWhile();
    expect(watch.read().failures).toBe(0);
  });
});

describe('attention', () => {
  it('is counted in seconds, and told of', async () => {
    await wait(1_200);
    const { focusedSeconds } = watch.read();
    expect(focusedSeconds).toBeGreaterThan(document.hasFocus() ? 1 : -1);
    expect(onChange.mock.calls.length > 0).toBe(document.hasFocus());
  });

  it('knows typing, in fields only, and hesitation before it', async () => {
    stage.innerHTML = '<input><button>x</button>';
    find('button').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(watch.read().typing).toBe(false);
    await click('input');
    await wait(300);
    const { idleFieldSeconds = 0 } = watch.read();
    expect(idleFieldSeconds > 0.2).toBe(document.hasFocus());
    await userEvent.keyboard('a');
    expect(watch.read().typing).toBe(true);
    const { idleFieldSeconds: then = 0 } = watch.read();
    await wait(300);
    expect(watch.read().idleFieldSeconds).toBe(then);
    await wait(3_000);
    expect(watch.read().typing).toBe(false);
  });

  it('knows an unfinished composition as typing', () => {
    stage.innerHTML = '<textarea></textarea>';
    find('textarea').dispatchEvent(
      new CompositionEvent('compositionstart', { bubbles: true, composed: true }),
    );
    expect(watch.read().typing).toBe(true);
  });

  it('knows how far down somebody was', async () => {
    stage.innerHTML = '<div style="height: 5000px"></div>';
    expect(watch.read().scrollPercent).toBe(0);
    window.scrollTo(0, 100_000);
    await wait(600);
    expect(watch.read().scrollPercent).toBe(100);
    window.scrollTo(0, 0);
    await wait(600);
    expect(watch.read().scrollPercent).toBe(100);
  });
});

it('knows what the page shows: dialogs, popovers and wanted elements', () => {
  expect(watch.read()).toMatchObject({ dialogOpen: false, elements: [], fullScreen: false });
  stage.innerHTML =
    '<p id="wanted"></p><div role="dialog" style="display:none">x</div><dialog>x</dialog><div popover>x</div>';
  expect(watch.read()).toMatchObject({ dialogOpen: false, elements: ['#wanted'] });
  (find('dialog') as HTMLDialogElement).show();
  expect(watch.read().dialogOpen).toBe(true);
  (find('dialog') as HTMLDialogElement).close();
  (find('[popover]') as HTMLElement).showPopover();
  expect(watch.read().dialogOpen).toBe(true);
});

it('takes a banner that leaves the page usable for no dialog, until somebody is in it', () => {
  stage.innerHTML = '<div role="dialog" aria-label="Cookies"><button>Accept</button></div>';
  expect(watch.read().dialogOpen).toBe(false);
  (find('button') as HTMLElement).focus();
  expect(watch.read().dialogOpen).toBe(true);
});

it('begins anew on another page', async () => {
  stage.innerHTML = '<button>Pay</button>';
  await times(3, 'button');
  expect(watch.read().rageClicks).toBe(1);
  history.pushState(null, '', '/another');
  await wait(50);
  expect(watch.read()).toMatchObject({ rageClicks: 0, failures: 0 });
  expect(watch.read().focusedSeconds).toBeLessThan(1);
});

it('leaves no listener behind, and listens passively', async () => {
  watch.stop();
  const count = new Map<string, number>();
  const add = vi.spyOn(window, 'addEventListener');
  const signals = new Set<AbortSignal>();
  const other = await browserPlatform().watchSigns?.({ elements: [] }, onChange);
  for (const [type, , options] of add.mock.calls) {
    count.set(type, (count.get(type) ?? 0) + 1);
    expect(options).toMatchObject({ passive: true, capture: true });
    const { signal } = options as AddEventListenerOptions;
    if (signal) signals.add(signal);
  }
  add.mockRestore();
  expect(count.size).toBeLessThan(50);
  other?.stop();
  expect([...signals].map(({ aborted }) => aborted)).toEqual([true]);
  onChange.mockClear();
  stage.innerHTML = '<button>Pay</button>';
  await times(3, 'button');
  await wait(1_100);
  expect(onChange).not.toHaveBeenCalled();
});
