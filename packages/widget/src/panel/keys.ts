import type { Help } from '@helpahead/core';

const step: Partial<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** While an input method composes, keys belong to it. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Arrows move the real focus through the field and the rows below it; Esc empties the field, then closes. */
export function listenToKeys(element: HTMLElement, help: Help): void {
  element.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') clearOrClose(event, help);
    else move(event, element, help);
  });
}

function clearOrClose(event: KeyboardEvent, help: Help): void {
  event.preventDefault();
  const isInField = event.target instanceof HTMLInputElement;
  if (isInField && help.query.peek() !== '') help.search('');
  else help.close();
}

function move(event: KeyboardEvent, element: HTMLElement, help: Help): void {
  const field = element.querySelector('input');
  const rows = [...element.querySelectorAll<HTMLElement>('.row')];
  const places = field ? [field, ...rows] : rows;
  const index = places.indexOf(event.target as HTMLElement);
  const isInField = event.target === field;
  if (isInField && event.key === 'Enter' && help.query.peek() !== '') rows[0]?.focus();
  const next = step[event.key]?.(index, places.length - 1);
  // In the field, Home and End belong to the text.
  if (index < 0 || next === undefined || (isInField && /Home|End/.test(event.key))) return;
  event.preventDefault();
  places[Math.min(Math.max(next, 0), places.length - 1)]?.focus();
}
