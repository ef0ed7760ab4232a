import type { Shell } from '../shell/shell.js';

/** Runs `then` once the page is shown, loaded and idle; a page that is only prerendered waits to be shown. */
export function whenQuiet(listen: Shell['listen'], then: () => void): void {
  function look(): void {
    const isShown = !(document as { prerendering?: boolean }).prerendering;
    // Safari has no idle callbacks; a page that is never idle is not waited for.
    if (isShown && document.readyState === 'complete')
      (window.requestIdleCallback ?? setTimeout)(then, { timeout: 999 } as object & number);
  }
  listen(document, 'prerenderingchange', look);
  listen(document, 'readystatechange', look);
  look();
}
