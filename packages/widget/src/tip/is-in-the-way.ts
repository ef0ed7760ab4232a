/** As at 400 % zoom: whatever floats here is over what somebody reads. */
const tiny = '(width <= 320px), (height <= 320px)';

/** The focused element of the page, through open shadow roots; undefined while the focus is nowhere, or in ours. */
function focusedInPage(own: Node): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return !active || active === document.body || active.getRootNode() === own ? undefined : active;
}

/** Whether a bubble covers what the visitor is at, or more of the window than a guest may. */
export function isInTheWay(bubble: HTMLElement): boolean {
  const own = bubble.getBoundingClientRect();
  if (matchMedia(tiny).matches || own.height > innerHeight / 2) return true;
  const focused = focusedInPage(bubble.getRootNode())?.getBoundingClientRect();
  // What is larger than half the window is a region that a router has focused: no bubble hides it.
  if (!focused || focused.height > innerHeight / 2) return false;
  return (
    focused.left < own.right &&
    focused.right > own.left &&
    focused.top < own.bottom &&
    focused.bottom > own.top
  );
}
