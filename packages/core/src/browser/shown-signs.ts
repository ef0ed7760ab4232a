import type { SignScene, SignWatcher } from './sign-watching.js';

/** Each by itself: a browser that does not know one still knows the others. */
const dialogs = [
  'dialog[open],[role="alertdialog"],[aria-modal="true"]',
  // One that leaves the page usable, such as a banner about cookies, is entered by its focus.
  '[role="dialog"]:focus-within',
  ':modal',
  ':popover-open',
];

export interface ShownSigns {
  dialogOpen: boolean;
  fullScreen: boolean;
  elements: string[];
  scrollPercent: number;
}

/** What the page shows: dialogs, full screen, elements that tips name, and how far down the visitor has been. */
export function watchShown(scene: SignScene, wanted: readonly string[]): SignWatcher<ShownSigns> {
  const { dom, window, listen, after, changed } = scene;
  const { document } = window;
  let percent = 0;
  let isWaiting = false;

  const find = (selector: string): Element[] => {
    try {
      return [...dom.findAll(document, selector)];
    } catch {
      return [];
    }
  };
  const isDialog = (element: Element) =>
    dom.localName(element) !== 'help-ahead' &&
    dom.attribute(element, 'popover') !== 'hint' &&
    dom.isRendered(element);

  // The first frame after a scroll has its layout ready: reading it then costs nothing.
  const measure = () => {
    isWaiting = false;
    const { scrollHeight, scrollTop, clientHeight } = document.scrollingElement ?? document.documentElement;
    const way = scrollHeight - clientHeight;
    const now = way > 0 ? Math.min(100, Math.round((scrollTop / way) * 100)) : 0;
    if (now <= percent) return;
    percent = now;
    changed();
  };
  listen('scroll', () => {
    if (isWaiting) return;
    isWaiting = true;
    after(300, () => window.requestAnimationFrame(measure));
  });
  listen('fullscreenchange toggle', () => after(0, changed));

  return {
    read: () => ({
      dialogOpen: dialogs.some((selector) => find(selector).some(isDialog)),
      fullScreen: dom.fullscreenElement(document) != null,
      elements: wanted.filter((selector) => find(selector).length > 0),
      scrollPercent: percent,
    }),
    reset() {
      percent = 0;
    },
  };
}
