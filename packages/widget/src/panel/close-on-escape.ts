import type { Help } from '@helpahead/core';

/** Esc empties the field, then closes the panel. While an input method composes, it belongs to that. */
export function closeOnEscape(element: HTMLElement, help: Help): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    const isInField = event.target instanceof HTMLInputElement;
    if (isInField && help.query.peek() !== '') help.search('');
    else help.close();
  });
}
