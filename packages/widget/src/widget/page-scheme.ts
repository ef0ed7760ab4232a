import type { Shell } from '../shell/shell.js';

/**
 * Follows the page's colours where the shell alone does not look: classes and styles of the body, also of one that is
 * swapped in later, styles and `<meta>` of the head, the system's scheme, and a background that fades to its new
 * colour. What a script writes into an existing style sheet is seen with the next of these.
 */
export function watchPageScheme({ attach, listen, signal }: Shell): void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    // Pages that add their styles piece by piece have them read once.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(attach);
    observer.disconnect();
    watch();
  });
  function watch(): void {
    const { body, head, documentElement } = document;
    observer.observe(documentElement, { childList: true });
    if (head)
      observer.observe(head, { childList: true, subtree: true, attributes: true, characterData: true });
    if (body) observer.observe(body, { attributes: true });
  }
  watch();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', attach);
  listen(document, 'transitionend', ({ target }) => {
    if (target === document.body || target === document.documentElement) attach();
  });
  // A style sheet has arrived.
  listen(document, 'load', ({ target }) => {
    if (target instanceof HTMLLinkElement) attach();
  });
}
