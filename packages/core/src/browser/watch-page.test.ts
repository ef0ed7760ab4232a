import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from './watch-page.js';

const onChange = vi.fn();
let undo = () => {};
const stage = document.createElement('div');
const start = location.href;

/** Longer than the pause between two readings, and idle. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

beforeEach(() => {
  onChange.mockClear();
  document.body.append(stage);
  undo = watchPage(window, onChange);
});

afterEach(() => {
  undo();
  stage.remove();
  stage.replaceChildren();
  history.replaceState(null, '', start);
});

async function changesAfter(change: () => void): Promise<number> {
  change();
  await aWhile();
  return onChange.mock.calls.length;
}

describe('a page is seen to change', () => {
  it('when something is added', async () => {
    expect(await changesAfter(() => stage.append('An error'))).toBe(1);
  });

  it.each(['role', 'aria-invalid', 'hidden', 'open'])('when %s changes', async (name) => {
    expect(await changesAfter(() => stage.setAttribute(name, 'x'))).toBe(1);
    stage.removeAttribute(name);
  });

  it('when its route changes, however that is done, and history stays unpatched', async () => {
    const { pushState } = history;
    expect(await changesAfter(() => history.pushState(null, '', '/elsewhere'))).toBe(1);
    expect(history.pushState).toBe(pushState);
    expect(Object.hasOwn(history, 'pushState')).toBe(false);
  });

  it('when a field turns out to be wrong', async () => {
    const input = document.createElement('input');
    input.required = true;
    stage.append(input);
    expect(await changesAfter(() => input.checkValidity())).toBe(1);
  });
});

describe('an error that only a style shows', () => {
  it('is looked for after a click, and once more when a server may have answered', async () => {
    stage.innerHTML = '<button type="button">Pay</button>';
    expect(await changesAfter(() => stage.querySelector('button')?.click())).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2_600));
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

it('is told of a page that comes back from the browser’s cache', async () => {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await aWhile();
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('hears without the Navigation API of routes that change late', async () => {
  undo();
  const own = Object.getOwnPropertyDescriptor(window, 'navigation');
  Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
  undo = watchPage(window, onChange);
  if (own === undefined) Reflect.deleteProperty(window, 'navigation');
  else Object.defineProperty(window, 'navigation', own);
  const title = document.title;
  history.pushState(null, '', '/late');
  document.title = 'Late';
  await aWhile();
  expect(onChange).toHaveBeenCalled();
  document.title = title;
});

it('looks at a handful of records of a thousand changes a second', async () => {
  undo();
  let [calls, looked] = [0, 0];
  const Original = window.MutationObserver;
  window.MutationObserver = class extends Original {
    constructor(callback: MutationCallback) {
      super((records, observer) => {
        calls += 1;
        const counted = new Proxy(records, {
          get(list, name, receiver) {
            if (typeof name === 'string' && /^\d+$/.test(name)) looked += 1;
            return Reflect.get(list, name, receiver);
          },
        });
        callback(counted, observer);
      });
    }
  };
  undo = watchPage(window, onChange);
  window.MutationObserver = Original;
  const end = performance.now() + 2_000;
  let changes = 0;
  while (performance.now() < end) {
    for (let count = 0; count < 20; count += 1, changes += 1) stage.replaceChildren(String(changes));
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  console.info(`watchPage: ${changes} changes, ${calls} calls, ${looked} records looked at`);
  expect(calls).toBeLessThanOrEqual(6);
  expect(looked).toBeLessThanOrEqual(calls);
});

describe('nothing is said', () => {
  it('more than twice a second, however much happens', async () => {
    const end = performance.now() + 1_500;
    while (performance.now() < end) {
      stage.replaceChildren('x');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(3);
    expect(onChange.mock.calls.length).toBeGreaterThan(0);
  });

  it('of changes of style, of our own element, and of nothing at all', async () => {
    const ours = document.createElement('help-ahead');
    document.body.append(ours);
    await aWhile();
    onChange.mockClear();
    const changes = await changesAfter(() => {
      stage.style.color = 'red';
      stage.className = 'x';
      ours.setAttribute('open', '');
      ours.append('x');
    });
    expect(changes).toBe(0);
    ours.remove();
  });

  it('while the page is hidden; once, when it is shown again', async () => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    expect(await changesAfter(() => stage.append('x'))).toBe(0);
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await aWhile();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('after it is undone', async () => {
    const changes = await changesAfter(() => {
      stage.append('x');
      undo();
      stage.append('y');
      history.pushState(null, '', '/elsewhere');
    });
    expect(changes).toBe(0);
  });
});
