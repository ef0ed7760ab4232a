/**
 * A ref: takes the focus when the button that had it has just gone with what stood here before. Without it the
 * focus falls to the page's body, and neither Esc nor Tab goes on from here.
 */
export function keepFocus(element: HTMLElement | null): void {
  if (element && document.activeElement === document.body) element.focus({ preventScroll: true });
}
