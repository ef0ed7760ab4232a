import css from './host.css?inline';
import { createLauncher } from './launcher.js';
import { pageScheme } from './scheme.js';

export interface ShellOptions {
  /** BCP 47. @default the page's */
  lang?: string | undefined;
  /** @default 'auto', the page's own */
  theme?: string | undefined;
  /** @default 'end' */
  position?: string | undefined;
}

/**
 * What visitor and page ask for, as a verb: those of the handle, and `pointerenter` (of a finger, too), `focus` and
 * `click` of the launcher. An article's id may be percent-encoded: it may come from the address.
 */
export type RunVerb = (verb: string, args: unknown[]) => unknown;

/** What stands in the page before and around the panel: host element, shadow root, launcher. */
export interface Shell {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly launcher: HTMLElement;
  /** Aborts when the shell is destroyed. */
  readonly signal: AbortSignal;
  /** Listens until the shell is destroyed. */
  listen(to: EventTarget, type: string, listener: (event: Event) => void): void;
  /** Shows the launcher, in the present colours of the page, and follows its address. Safe to call often. */
  attach(): void;
  destroy(): void;
}

/**
 * One shell for the script tag and for `mount`. Nothing is in the page before `attach`.
 *
 * @param options the `data-*` attributes of a tag, as they are, will do
 * @param target where the host element goes. @default the root element
 */
export function createShell(
  { lang, theme = 'auto', position = '' }: ShellOptions,
  run: RunVerb,
  target?: Element,
): Shell {
  // Not the body: one that is swapped or transformed takes fixed children along.
  const page = document.documentElement;
  const life = new AbortController();
  const { signal } = life;
  const host = document.createElement('help-ahead');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const launcher = createLauncher(lang || page.lang, position);
  const observer = new MutationObserver(stay);
  let attached = 0;

  function listen(to: EventTarget, type: string, listener: (event: Event) => void): void {
    to.addEventListener(type, listener, { capture: true, signal });
  }

  function stay(): void {
    // The rule itself is changed: an inline style loses against it, and an attribute would be the page's to see.
    const rule = sheet.cssRules[0] as CSSStyleRule;
    rule.style.setProperty('color-scheme', theme === 'auto' ? pageScheme(page) : theme, 'important');
    // A page that throws the element out fifty times means it.
    if (host.isConnected || attached++ > 50) return;
    (target ?? page).append(host);
    observer.observe(page, { childList: true, attributes: true });
  }

  /** Whether what names no instance means this one. An element that the page wrote itself holds a link; ours are empty. */
  function isFirst(): boolean {
    return document.querySelector('help-ahead:empty') === host;
  }

  function openFromElement(event: Event): void {
    // The first of the path, not the target: the element may stand in a shadow root of the page.
    const opener = (event.composedPath()[0] as Element).closest?.<HTMLElement>('[data-helpahead-open]');
    const { ctrlKey, metaKey } = event as MouseEvent;
    if (!opener || ctrlKey || metaKey || !isFirst()) return;
    // So that a link with a plain page behind it stays here, also where a router of the page listens.
    event.preventDefault();
    run('article', [opener.dataset.helpaheadOpen]);
  }

  function openFromAddress(): void {
    const id = location.hash.split('#help=')[1];
    if (id && isFirst()) run('article', [id]);
  }

  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.append(launcher);
  for (const type of ['pointerenter', 'focus', 'click']) listen(launcher, type, () => run(type, []));
  listen(document, 'click', openFromElement);
  listen(window, 'hashchange', openFromAddress);

  return {
    host,
    root,
    launcher,
    signal,
    listen,
    attach() {
      if (signal.aborted) return;
      const isNew = !attached;
      stay();
      if (isNew) openFromAddress();
    },
    destroy() {
      life.abort();
      observer.disconnect();
      host.remove();
    },
  };
}
