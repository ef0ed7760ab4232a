/**
 * A ref: takes the focus when the button that had it has just gone with what stood here before. Without it the
 * focus falls to the page's body, and neither Esc nor Tab goes on from here. A part that stands in the page takes none
 * before it was used.
 */
export function keepFocus(element: HTMLElement | null): void {
  const isUntouched = element?.closest('.frame:not([data-used])');
  if (element && !isUntouched && document.activeElement === document.body)
    element.focus({ preventScroll: true });
}
