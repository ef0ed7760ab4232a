import type { Shell } from '../shell/shell.js';

/** Shows the shell once the page is shown, loaded and idle; a page that is only prerendered waits to be shown. */
export function attachWhenQuiet({ listen, attach }: Shell): void {
  const whenIdle = window.requestIdleCallback ?? setTimeout; // Safari has no idle callbacks
  const page = document as Document & { prerendering?: boolean };
  function look(): void {
    if (!page.prerendering && page.readyState === 'complete') whenIdle(attach);
  }
  listen(page, 'prerenderingchange', look);
  listen(page, 'readystatechange', look);
  look();
}
