import type { Shell } from '../shell/shell.js';

/**
 * Follows the page's colours where the shell alone does not look: classes and styles of the body, the system's scheme,
 * and a background that fades to its new colour.
 */
export function watchPageScheme({ attach, listen, signal }: Shell): void {
  const observer = new MutationObserver(attach);
  observer.observe(document.body, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', attach);
  listen(document, 'transitionend', ({ target }) => {
    if (target === document.body || target === document.documentElement) attach();
  });
}
