import type { Shell } from '../shell/shell.js';

/**
 * Shows the shell once the page is shown, loaded and idle; a page that is only prerendered waits to be shown.
 * @param then runs right after
 */
export function attachWhenQuiet({ listen, attach }: Shell, then: () => void): void {
  function arrive(): void {
    try {
      attach();
      then();
    } catch {
      // Storage that may not be read, a page that is going: nothing the page should hear of.
    }
  }
  function look(): void {
    const isShown = !(document as { prerendering?: boolean }).prerendering;
    // Safari has no idle callbacks; a page that is never idle is not waited for.
    if (isShown && document.readyState === 'complete')
      (window.requestIdleCallback ?? setTimeout)(arrive, { timeout: 999 } as object & number);
  }
  listen(document, 'prerenderingchange', look);
  listen(document, 'readystatechange', look);
  look();
}
