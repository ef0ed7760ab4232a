/** A modal of the page's own: made by the browser, or by a script that says so. Ours are in a shadow root, out of reach. */
const modal = 'dialog:modal, [aria-modal="true"]';

/** Whether the page has a modal of its own open. */
export function hasHostModal(): boolean {
  return [...document.querySelectorAll(modal)].some((element) => element.checkVisibility());
}

/**
 * Tells, after each change of the page, whether it has a modal of its own open: under one made by the browser we would be painted and dead, beside
 * one made by a script we would fight for the focus. Returns its undo, after which there is none.
 */
export function watchHostModals(onChange: (isThere: boolean) => void): () => void {
  const look = () => onChange(hasHostModal());
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['open', 'aria-modal', 'hidden'],
  });
  look();
  return () => {
    observer.disconnect();
    onChange(false);
  };
}
