import type { Help } from '@helpahead/core';

/** Esc empties the search field it is pressed in, else closes the panel. While an input method composes, it belongs to that. */
export function closeOnEscape(element: HTMLElement, help: Help): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    const isInSearch = event.target instanceof Element && event.target.matches('.search input');
    if (isInSearch && help.query.peek() !== '') help.search('');
    else help.close();
  });
}
