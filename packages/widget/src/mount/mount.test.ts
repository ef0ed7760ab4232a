import { afterEach, beforeAll, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Faq, type Handle, HelpaheadError, type MountOptions, mount } from '../index.js';

/** A busy machine may take its time to be idle. */
const eventually = <Result>(check: () => Result) => vi.waitFor(check, { timeout: 10_000 });

const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  articles: [
    { id: 'refund', question: 'When will I get my refund?', answer: 'Within five days.' },
    { id: 'size', question: 'Which size fits me?', answer: 'See the table.' },
  ],
};
const handles: Handle[] = [];

function start(options: Partial<MountOptions> = {}): Handle {
  const handle = mount({ faq, ...options });
  handles.push(handle);
  return handle;
}

const host = () => document.querySelector('help-ahead');
const launcher = () => host()?.shadowRoot?.querySelector('[part=launcher]') as HTMLElement;
const panelText = () => host()?.shadowRoot?.querySelector('[part=panel]')?.textContent ?? '';

beforeAll(() => page.viewport(1280, 800));
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  for (const handle of handles.splice(0)) handle.destroy();
  expect(host()).toBeNull();
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('mount', () => {
  it('shows the launcher at once', () => {
    start();
    expect(launcher().textContent).toBe('Help');
  });

  it('opens the panel when the visitor asks', async () => {
    start();
    launcher().click();
    await eventually(() => expect(panelText()).toContain('refund'));
    expect(launcher().getAttribute('aria-expanded')).toBe('true');
  });

  it('opens an article of the page', async () => {
    start().article('size');
    await eventually(() => expect(panelText()).toContain('Which size fits me?'));
  });

  it('gives the same handle to the same instance, and another to another', () => {
    const first = start();
    expect(mount({ faq })).toBe(first);
    expect(start({ instance: 'second' })).not.toBe(first);
    expect(document.querySelectorAll('help-ahead').length).toBe(2);
  });

  it('throws for options that cannot work, and leaves no trace', () => {
    expect(() => mount({ faq, theme: 'drak' as 'dark' })).toThrow(HelpaheadError);
    expect(host()).toBeNull();
  });

  it('names the option that was probably meant', async () => {
    start({ langauge: 'de' } as Partial<MountOptions>);
    await eventually(() =>
      expect(console.warn).toHaveBeenCalledWith(
        'helpahead: mount has no option "langauge". Did you mean "language"?',
      ),
    );
  });

  it('can be mounted again after it was destroyed', () => {
    start().destroy();
    start();
    expect(launcher().isConnected).toBe(true);
  });
});

describe('ready', () => {
  it('loads nothing until it is asked for', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    const handle = start({ faq: '/faq-that-nobody-asked-for.json' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fetched).not.toHaveBeenCalled();
    handle.ready.catch(() => {});
    await eventually(() => expect(fetched).toHaveBeenCalled());
  });

  it('resolves when FAQ and ranker are there', async () => {
    const handle = start();
    const articles = new Promise((resolve) => handle.on('ready', resolve));
    await handle.ready;
    expect(await articles).toEqual({ articles: 2 });
  });

  it('rejects with the reason, and is asked anew the next time', async () => {
    const handle = start({ faq: '/src/loader/fixtures/help-test.js' });
    const first = handle.ready;
    await expect(first).rejects.toMatchObject({ name: 'HelpaheadError' });
    expect(handle.ready).not.toBe(first);
    await expect(handle.ready).rejects.toBeInstanceOf(HelpaheadError);
  });

  it('rejects when the widget is destroyed meanwhile', async () => {
    const handle = start({ faq: '/slow.json' });
    vi.spyOn(window, 'fetch').mockReturnValue(new Promise(() => {}));
    const { ready } = handle;
    handle.destroy();
    await expect(ready).rejects.toMatchObject({ code: 'destroyed' });
  });
});

describe('the handle', () => {
  it('tells of events until its undo is called', async () => {
    const handle = start();
    const heard = vi.fn();
    const undo = handle.on('open', heard);
    handle.open();
    handle.close();
    undo();
    handle.toggle();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ by: 'host' });
    expect(launcher().getAttribute('aria-expanded')).toBe('true');
  });

  it('simulates a page that it is given, and shows nothing', async () => {
    const html = '<title>Shop</title><h1>Which size fits me?</h1><p role="alert">Refund refused</p>';
    const handle = start();
    const {
      page: read,
      suggestions,
      held,
    } = await handle.simulate({ url: '/sizes', html, signs: { typing: true } });
    expect(read).toMatchObject({
      url: '/sizes',
      headings: ['Which size fits me?'],
      errors: ['Refund refused'],
    });
    expect(suggestions[0]?.cues).toContainEqual({ kind: 'heading', text: 'Which size fits me?' });
    expect(held.map(({ id }) => id).sort()).toEqual(['refund', 'size']);
    expect(host()?.shadowRoot?.querySelector('[part=tip]')).toBeNull();
  });

  it('searches for the visitor', async () => {
    const handle = start();
    const found = new Promise((resolve) => handle.on('search', resolve));
    await handle.ready;
    handle.search('refund');
    handle.close();
    expect(await found).toMatchObject({ query: 'refund', hits: ['refund'] });
  });

  it('is typed: events, details and options that do not exist do not compile', () => {
    const check = (handle: Handle) => {
      handle.on('search', ({ query, miss }) => {
        expectTypeOf(query).toEqualTypeOf<string>();
        expectTypeOf(miss).toEqualTypeOf<boolean>();
      });
      // @ts-expect-error there is no such event
      handle.on('opne', () => {});
      // @ts-expect-error an id is a string
      handle.article(7);
      // @ts-expect-error the FAQ is mandatory
      mount({});
      // @ts-expect-error there is no such theme
      mount({ faq: '/f', theme: 'drak' });
    };
    expectTypeOf(check).parameter(0).toEqualTypeOf<Handle>();
    expectTypeOf<Handle['ready']>().toEqualTypeOf<Promise<void>>();
  });

  it('leaves no listener, timer or observer behind', async () => {
    const listeners = watchListeners();
    const observers = watchObservers();
    const timers = watchTimers();
    const handle = start();
    handle.open();
    await handle.ready;
    await eventually(() => expect(panelText()).toContain('refund'));
    handle.destroy();
    expect(listeners.left()).toEqual([]);
    expect(observers.left()).toBe(0);
    // What a drawing has begun ends by itself within a frame or two; nothing starts anew.
    await eventually(() => expect(timers.left()).toBe(0));
  });
});

/** Listeners on the window, the document and their like; those inside the host element go with it. */
function watchListeners(): { left(): string[] } {
  const kept = new Map<string, AbortSignal | undefined>();
  const key = (target: EventTarget, type: string, listener: unknown) => {
    const name = target === window ? 'window' : target === document ? 'document' : '';
    return name && `${name} ${type} ${ids.get(listener as object) ?? remember(listener as object)}`;
  };
  const ids = new Map<object, number>();
  const remember = (listener: object) => ids.set(listener, ids.size).get(listener);
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...args: Parameters<typeof add>
  ) {
    const [type, listener, options] = args;
    const name = key(this ?? window, type, listener);
    if (name) kept.set(name, (options as AddEventListenerOptions | undefined)?.signal);
    add.apply(this ?? window, args);
  });
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
    this: EventTarget,
    ...args: Parameters<typeof remove>
  ) {
    kept.delete(key(this ?? window, args[0], args[1]));
    remove.apply(this ?? window, args);
  });
  return { left: () => [...kept].filter(([, signal]) => !signal?.aborted).map(([name]) => name) };
}

function watchObservers(): { left(): number } {
  const watching = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
    this: MutationObserver,
    ...args
  ) {
    watching.add(this);
    observe.apply(this, args);
  });
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    watching.delete(this);
    disconnect.call(this);
  });
  return { left: () => watching.size };
}

function watchTimers(): { left(): number } {
  const waiting = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = window;
  const repeat = vi.spyOn(window, 'setInterval');
  vi.spyOn(window, 'setTimeout').mockImplementation(((task: () => void, ms?: number) => {
    const id = set(() => {
      waiting.delete(id);
      task();
    }, ms);
    waiting.add(id);
    return id;
  }) as typeof setTimeout);
  vi.spyOn(window, 'clearTimeout').mockImplementation((id) => {
    waiting.delete(id);
    clear(id);
  });
  return { left: () => waiting.size + repeat.mock.calls.length };
}
