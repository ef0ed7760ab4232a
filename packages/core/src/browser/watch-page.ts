import { dom } from './dom-access.js';
import { pageUrl } from './page-url.js';

/** At most twice a second. */
const pause = 500;
const attributes = ['role', 'aria-invalid', 'hidden', 'open'];
/** After these a page often says something new, without a change that the observer is told of. */
const telling = ['invalid', 'submit', 'focusout', 'click'];
/** What a server says of it comes later, and may show by a change of class that nobody is told of: one more look. */
const slowAnswer = 2_500;
/** After these the address may be another, where there is no Navigation API. */
const routing = ['popstate', 'hashchange', 'click'];

function isOurs(target: EventTarget | null): boolean {
  return target instanceof Element && dom().localName(target) === 'help-ahead';
}

/** Calls back when the address changed; returns its undo. History is never patched. */
export function watchRoute(window: Window, onRoute: () => void): () => void {
  const document = window.document;
  let known = pageUrl(document);
  const compare = () => {
    const url = pageUrl(document);
    if (url === known) return;
    known = url;
    onRoute();
  };
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', compare);
    return () => navigation.removeEventListener('currententrychange', compare);
  }
  // A router answers the click after us, so the address is compared when it had its turn.
  const later = () => window.setTimeout(compare);
  for (const name of routing) window.addEventListener(name, later, true);
  // A route that waited for its data changes the title when it is there.
  const titles = new MutationObserver(compare);
  const head = dom().find(document, 'head');
  if (head !== null) titles.observe(head, { childList: true, subtree: true, characterData: true });
  return () => {
    titles.disconnect();
    for (const name of routing) window.removeEventListener(name, later, true);
  };
}

/**
 * Calls back when the page became another one or says something new: at most twice a second, when the browser has
 * time, and not while the page is hidden (then once, when it is shown again). Returns its undo.
 */
export function watchPage(window: Window, onChange: () => void): () => void {
  const document = window.document;
  let timer: number | undefined;
  let secondLook: number | undefined;
  let isWatching = true;

  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isOurs(target))) soon();
  });
  const observe = () =>
    observer.observe(document, { childList: true, subtree: true, attributeFilter: attributes });
  const tell = () => {
    timer = undefined;
    // Stays quiet, and unobserved, until `onShow`.
    if (!isWatching || document.visibilityState === 'hidden') return;
    observe();
    onChange();
  };
  // While a change waits to be told, further ones cost nothing: the observer rests.
  const soon = () => {
    if (timer !== undefined) return;
    observer.disconnect();
    timer = window.setTimeout(() => whenIdle(window, tell), pause);
  };
  const onTelling = ({ target, type }: Event) => {
    if (isOurs(target)) return;
    soon();
    if (type === 'focusout') return;
    window.clearTimeout(secondLook);
    secondLook = window.setTimeout(soon, slowAnswer);
  };
  const onShow = () => {
    if (document.visibilityState !== 'hidden') soon();
  };

  observe();
  const stopRoute = watchRoute(window, soon);
  for (const name of telling) window.addEventListener(name, onTelling, true);
  window.addEventListener('visibilitychange', onShow);
  // Also a page that comes back whole, from the browser's cache of pages.
  window.addEventListener('pageshow', onShow);
  return () => {
    isWatching = false;
    observer.disconnect();
    window.clearTimeout(timer);
    window.clearTimeout(secondLook);
    stopRoute();
    for (const name of telling) window.removeEventListener(name, onTelling, true);
    window.removeEventListener('visibilitychange', onShow);
    window.removeEventListener('pageshow', onShow);
  };
}

function whenIdle(window: Window, task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 1_000 });
  else task();
}
