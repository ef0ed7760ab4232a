import type { Shell } from '../shell/shell.js';

const gap = 8;
/** Bars of the page often come late: consent, installing, chat. */
const looksAgain = [1_500, 5_000];

/** The top of the highest bar under the lower edge of `box` that is fixed to the bottom of the window. */
function topOfBar({ left, right, bottom }: DOMRect, host: Element): number | undefined {
  const tops = [left, (left + right) / 2, right].flatMap((x) =>
    document.elementsFromPoint(x, bottom - 1).flatMap((element) => {
      if (element === host || !/fixed|sticky/.test(getComputedStyle(element).position)) return [];
      const bar = element.getBoundingClientRect();
      // What fills half of the window is no bar: nothing is above it.
      return bar.height < innerHeight / 2 ? [bar.top] : [];
    }),
  );
  return tops.length > 0 ? Math.min(...tops) : undefined;
}

/** The element with the focus, where `box` covers part of it and there is room above. */
function topOfFocus(box: DOMRect, host: Element): number | undefined {
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || activeElement === host) return undefined;
  const { left, right, top, bottom, height } = activeElement.getBoundingClientRect();
  const isCovered = left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  return isCovered && height < innerHeight / 2 ? top : undefined;
}

/**
 * Keeps the launcher above bars that are fixed to the bottom of the window, and off the element that has the focus
 * (WCAG 2.2, 2.4.11).
 */
export function keepClear({ launcher, host, signal }: Pick<Shell, 'launcher' | 'host' | 'signal'>): void {
  const { style } = launcher;

  function place(): void {
    style.bottom = '';
    for (const topOf of [topOfBar, topOfBar, topOfFocus]) {
      const box = launcher.getBoundingClientRect();
      const top = box.width > 0 && topOf(box, host);
      // Above the middle it would be in the way itself.
      if (top && top > innerHeight / 3) style.bottom = `${Math.round(innerHeight - top + gap)}px`;
    }
  }

  const timers = looksAgain.map((ms) => setTimeout(place, ms));
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  for (const type of ['resize', 'scrollend', 'focusin']) {
    window.addEventListener(type, place, { passive: true, signal });
  }
  place();
}
