import type { Help } from '@helpahead/core';

const step: Partial<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** While an input method composes, keys belong to it. 229 is what some browsers report then, and only that. */
function isForUs({ isComposing, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !(isComposing || keyCode === 229 || ctrlKey || metaKey || altKey);
}

/** Arrows move the real focus through the field and the rows below it; Enter in the field goes to the first. Returns its undo. */
export function moveFocusByArrows(element: HTMLElement, help: Help): () => void {
  const onKey = (event: KeyboardEvent) => isForUs(event) && move(event, element, help);
  element.addEventListener('keydown', onKey);
  return () => element.removeEventListener('keydown', onKey);
}

function move(event: KeyboardEvent, element: HTMLElement, help: Help): void {
  const field = element.querySelector<HTMLInputElement>('.search input');
  const rows = [...element.querySelectorAll<HTMLElement>('.row')];
  const places = field ? [field, ...rows] : rows;
  const index = places.indexOf(event.target as HTMLElement);
  const isInField = index === 0 && field !== null;
  if (isInField && event.key === 'Enter' && help.query.peek() !== '') rows[0]?.focus();
  const next = step[event.key]?.(index, places.length - 1);
  // In the field, Home and End belong to the text.
  if (index < 0 || next === undefined || (isInField && /Home|End/.test(event.key))) return;
  event.preventDefault();
  places[Math.min(Math.max(next, 0), places.length - 1)]?.focus();
}
