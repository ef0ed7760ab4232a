import type { Shell } from '../shell/shell.js';

/** Shows the shell once the page is shown, loaded and idle; a page that is only prerendered waits to be shown. */
export function attachWhenQuiet({ listen, attach }: Shell): void {
  function look(): void {
    const isShown = !(document as { prerendering?: boolean }).prerendering;
    // Safari has no idle callbacks.
    if (isShown && document.readyState === 'complete') (window.requestIdleCallback ?? setTimeout)(attach);
  }
  listen(document, 'prerenderingchange', look);
  listen(document, 'readystatechange', look);
  look();
}
