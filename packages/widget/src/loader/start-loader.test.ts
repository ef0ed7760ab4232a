import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { startLoader } from './start-loader.js';

/** A busy machine may take its time to be idle. */
const eventually = <Result>(check: () => Result) => vi.waitFor(check, { timeout: 10_000 });

type Call = (...command: unknown[]) => unknown;
const slot = window as unknown as { helpahead?: unknown };
const call: Call = (...command) => (slot.helpahead as Call)(...command);

const base = new URL('./fixtures', import.meta.url).href;
const faqUrl = new URL('./fixtures/faq.json', import.meta.url).href;

function addTag(attributes: Record<string, string> = {}): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  for (const [name, value] of Object.entries({ faq: faqUrl, base, ...attributes })) {
    tag.setAttribute(`data-${name}`, value);
  }
  document.head.append(tag);
  return tag;
}

const hosts = () => [...document.querySelectorAll('help-ahead')];
const root = () => hosts()[0]?.shadowRoot as ShadowRoot;
const launcher = () => root().querySelector<HTMLElement>('[part=launcher]') as HTMLElement;
const panelText = () => root().querySelector('[part=panel]')?.textContent ?? '';
const shown = () => eventually(() => expect(hosts().length).toBe(1));

beforeAll(async () => {
  Object.assign(window, { HELPAHEAD_RELEASE: 'test' });
  await page.viewport(1280, 800);
});

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  for (const instance of ['', 'a', 'b']) {
    if (typeof slot.helpahead === 'function') call('destroy', { instance });
  }
  vi.restoreAllMocks();
  localStorage.clear();
  expect(hosts()).toEqual([]);
  delete slot.helpahead;
  for (const tag of document.querySelectorAll('script[data-faq]')) tag.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the tag', () => {
  it('shows a launcher and adds one global', async () => {
    const before = Object.keys(window);
    addTag();
    startLoader();
    await shown();
    expect(Object.keys(window).filter((name) => !before.includes(name))).toEqual(['helpahead']);
  });

  it('is one widget, however often the script runs', async () => {
    addTag();
    addTag();
    startLoader();
    startLoader();
    await shown();
    expect(hosts().length).toBe(1);
  });

  it('loads nothing until somebody wants help', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    addTag();
    startLoader();
    await shown();
    call('context', { plan: 'pro' });
    call('suggest', ['refund']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fetched).not.toHaveBeenCalled();
  });

  it('asks for the FAQ once, when the pointer comes', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    addTag();
    startLoader();
    await shown();
    launcher().dispatchEvent(new PointerEvent('pointerenter'));
    await call('ready');
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('opens the panel at a press, and follows it with aria-expanded', async () => {
    addTag();
    startLoader();
    await shown();
    launcher().click();
    await eventually(() => expect(launcher().getAttribute('aria-expanded')).toBe('true'));
    await eventually(() => expect(panelText()).not.toBe(''));
    call('close');
    await eventually(() => expect(launcher().getAttribute('aria-expanded')).toBe('false'));
  });

  it('opens at two impatient presses, too', async () => {
    addTag();
    startLoader();
    await shown();
    launcher().click();
    launcher().click();
    await eventually(() => expect(launcher().getAttribute('aria-expanded')).toBe('true'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(launcher().getAttribute('aria-expanded')).toBe('true');
  });

  it('chooses the file for the language of the page', async () => {
    document.documentElement.lang = 'pt-BR';
    const fetched = vi.spyOn(window, 'fetch');
    addTag({ faq: '/no/{lang}.json', languages: 'en, de, pt-PT' });
    startLoader();
    await shown();
    launcher().dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => expect(fetched).toHaveBeenCalled());
    expect(new URL(String(fetched.mock.calls[0]?.[0])).pathname).toBe('/no/pt-PT.json');
    document.documentElement.removeAttribute('lang');
  });

  it('reads the FAQPage that stands in the page', async () => {
    const data = document.createElement('script');
    data.type = 'application/ld+json';
    data.textContent = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: [
        { '@type': 'Question', name: 'Do you ship?', acceptedAnswer: { '@type': 'Answer', text: 'Yes.' } },
      ],
    });
    document.head.append(data);
    addTag({ faq: '' });
    startLoader();
    await shown();
    const articles = new Promise((resolve) => call('on', 'ready', resolve));
    launcher().dispatchEvent(new PointerEvent('pointerenter'));
    expect(await articles).toEqual({ articles: 1 });
    data.remove();
  });
});

describe('the global', () => {
  it('keeps calls made before the script arrives, in their order', async () => {
    const heard: string[] = [];
    const q: unknown[] = [];
    slot.helpahead = Object.assign((...command: unknown[]) => q.push(command), { q });
    call('on', 'open', () => heard.push('open'));
    call('on', 'search', () => heard.push('search'));
    call('on', 'read', () => heard.push('read'));
    call('article', 'refund');
    call('close');
    call('open');
    addTag();
    startLoader();
    await eventually(() => expect(heard).toEqual(['open', 'open', 'read']));
  });

  it('takes the place of an element that has its name', async () => {
    const element = document.body.appendChild(document.createElement('form'));
    element.id = 'helpahead';
    addTag();
    startLoader();
    await shown();
    expect(typeof slot.helpahead).toBe('function');
    element.remove();
  });

  it('tells an unknown verb from a known one', async () => {
    addTag();
    startLoader();
    call('opne');
    await eventually(() =>
      expect(console.warn).toHaveBeenCalledWith('helpahead: there is no verb "opne". Did you mean "open"?'),
    );
  });

  it('speaks to the instance it names, also to one that comes later', async () => {
    addTag({ instance: 'a' });
    startLoader();
    await shown();
    const heard = vi.fn();
    call('on', 'ready', heard, { instance: 'b' });
    call('ready', { instance: 'b' });
    addTag({ instance: 'b' });
    startLoader();
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(hosts().length).toBe(2);
  });

  it('explains itself', async () => {
    addTag();
    startLoader();
    await call('ready');
    expect(await call('explain')).toMatchObject({ page: { url: `${location.origin}/` }, queued: [] });
  });

  it('calls back when ready', async () => {
    addTag();
    startLoader();
    await new Promise<void>((resolve) => call('ready', resolve));
    await shown();
  });

  it('sends events of the page that bubble and leave shadow roots', async () => {
    const heard = vi.fn();
    document.addEventListener('helpahead:open', heard);
    addTag();
    startLoader();
    call('open');
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ detail: { by: 'host' }, composed: true });
    document.removeEventListener('helpahead:open', heard);
  });

  it('opens the article of the address, percent-encoded too', async () => {
    location.hash = '#help=gr%C3%B6%C3%9Fe';
    addTag();
    startLoader();
    await shown();
    await eventually(() => expect(panelText()).toContain('Which size fits me?'));
  });
});

describe('mistakes in the tag', () => {
  it('are said once, with the nearest right name', async () => {
    addTag({ postion: 'start', theme: 'drak', feedbak: '/x', cfasync: 'false' });
    startLoader();
    await shown();
    launcher().dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => expect(console.warn).toHaveBeenCalledTimes(3));
    const said = vi.mocked(console.warn).mock.calls.map(([line]) => line);
    expect(said).toContain(
      'helpahead: the tag has an unknown attribute data-postion. Did you mean "data-position"?',
    );
    expect(said).toContain('helpahead: data-theme is "drak". Did you mean "dark"?');
  });
});

describe('code that does not arrive', () => {
  it('is asked for twice, and said once', async () => {
    // The browser keeps 250 entries, and the tests before have asked for many files.
    performance.clearResourceTimings();
    addTag({ base: '/nowhere' });
    startLoader();
    await shown();
    launcher().dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => expect(console.error).toHaveBeenCalledTimes(1));
    launcher().click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(console.error).toHaveBeenCalledTimes(1);
    const urls = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ pathname }) => pathname === '/nowhere/help-test.js');
    expect(urls.filter(({ search }) => search === '').length).toBeGreaterThan(0);
    expect(urls.filter(({ search }) => search !== '').length).toBeGreaterThan(0);
  });

  it('makes a press lead to the plain page', async () => {
    addTag({ base: '/nowhere', page: '#plain-page' });
    startLoader();
    await shown();
    launcher().click();
    await eventually(() => expect(location.hash).toBe('#plain-page'));
  });

  it('rejects only to whoever asked', async () => {
    const unhandled = vi.fn();
    addEventListener('unhandledrejection', unhandled);
    addTag({ faq: '/no-such-faq.json' });
    startLoader();
    call('open');
    await expect(call('ready')).rejects.toMatchObject({ name: 'HelpaheadError' });
    removeEventListener('unhandledrejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('destroy', () => {
  it('leaves nothing, and lets the tag start again', async () => {
    addTag();
    startLoader();
    call('open');
    await eventually(() => expect(panelText()).not.toBe(''));
    call('destroy');
    expect(hosts()).toEqual([]);
    startLoader();
    await shown();
  });

  it('before the code arrives means that nothing comes', async () => {
    addTag();
    startLoader();
    await shown();
    call('open');
    call('destroy');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(hosts()).toEqual([]);
  });
});
