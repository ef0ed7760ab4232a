import type { Shell } from '../shell/shell.js';

/**
 * Shows the shell once the page is shown, loaded and idle; a page that is only prerendered waits to be shown.
 * @param then runs right after; what it throws ends there
 */
export function attachWhenQuiet({ listen, attach }: Shell, then: () => void): void {
  function look(): void {
    const isShown = !(document as { prerendering?: boolean }).prerendering;
    // Safari has no idle callbacks.
    if (isShown && document.readyState === 'complete')
      (window.requestIdleCallback ?? setTimeout)(() =>
        Promise.resolve(attach())
          .then(then)
          .catch(() => {}),
      );
  }
  listen(document, 'prerenderingchange', look);
  listen(document, 'readystatechange', look);
  look();
}
