// The drawer "Why these?" at the edge of each page of the demo: what the help has read, what it would offer and why,
// and what holds the rest back. Only for this demo; it asks the help by its public verb `explain`. Closed, it does nothing.
import type { Explanation } from '@helpahead/core';
import { make } from './element.js';
import { sectionsOf } from './sections.js';

type Help = (verb: 'explain') => Promise<Explanation> | undefined;

const events = ['tip', 'dismiss', 'open', 'close', 'search', 'read', 'ready', 'feedback', 'miss'];
const pause = 300;
/** Seconds pass, and hold something back no longer. */
const beat = 1_500;

function isOpenWanted(): boolean {
  try {
    return sessionStorage.getItem('demo:why') === 'open';
  } catch {
    return false;
  }
}

function want(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem('demo:why', 'open');
    else sessionStorage.removeItem('demo:why');
  } catch {
    // Then it is closed on the next page.
  }
}

/** Watches the page while the drawer is open, and calls back a moment after it has changed. */
function watch(onChange: () => void): () => void {
  const life = new AbortController();
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(onChange, pause);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['hidden', 'open', 'role', 'aria-invalid'],
  });
  for (const name of events) document.addEventListener(`helpahead:${name}`, soon, { signal: life.signal });
  for (const name of ['popstate', 'hashchange', 'focusin']) {
    window.addEventListener(name, soon, { signal: life.signal });
  }
  const clock = window.setInterval(onChange, beat);
  return () => {
    life.abort();
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(clock);
  };
}

function createDrawer(): HTMLElement {
  const body = make('div.body', { tabindex: '0', role: 'region', 'aria-label': 'Why these?' });
  const tab = make(
    'button.tab',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'drawer' },
    'Why these?',
  );
  const close = make('button.close', { type: 'button' }, 'Close');
  const status = make(
    'p.note',
    {},
    'What the help has read of this page, and what it makes of it. It follows the page.',
  );
  const head = make('div.head', {}, make('h2', {}, 'Why these?'), close);
  const drawer = make('div.drawer', { id: 'drawer', hidden: '' }, head, status, body);
  let unwatch: (() => void) | undefined;
  let last = '';

  async function refresh(): Promise<void> {
    const { helpahead } = window as unknown as { helpahead?: Help };
    const explanation = await helpahead?.('explain')?.catch(() => undefined);
    if (unwatch === undefined) return;
    const next = JSON.stringify(explanation) ?? '';
    if (next === last && body.firstChild) return;
    last = next;
    // What is being read stays where it is.
    const { scrollTop } = body;
    body.replaceChildren(
      ...(explanation ? sectionsOf(explanation) : [make('p', {}, 'There is no help on this page.')]),
    );
    body.scrollTop = scrollTop;
  }

  function show(isOpen: boolean): void {
    want(isOpen);
    tab.setAttribute('aria-expanded', String(isOpen));
    drawer.hidden = !isOpen;
    unwatch?.();
    unwatch = isOpen ? watch(() => void refresh()) : undefined;
    if (isOpen) void refresh();
  }

  tab.addEventListener('click', () => {
    show(unwatch === undefined);
    if (unwatch !== undefined) close.focus();
  });
  const leave = () => {
    show(false);
    tab.focus();
  };
  close.addEventListener('click', leave);
  drawer.addEventListener('keydown', ({ key }) => key === 'Escape' && leave());

  // The help must not read what the drawer says of it.
  const host = make('aside', {
    'data-helpahead-ignore': '',
    'aria-label': 'For developers',
    lang: 'en',
    dir: 'ltr',
  });
  const sheet = make('link', { rel: 'stylesheet', href: '/why/why.css' });
  host.attachShadow({ mode: 'open' }).append(sheet, tab, drawer);
  // Unstyled it would be in the way for a moment.
  host.hidden = true;
  sheet.addEventListener('load', () => {
    host.hidden = false;
    if (isOpenWanted()) show(true);
  });
  return host;
}

document.body.append(createDrawer());
