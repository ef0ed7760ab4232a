import { ownEvents } from '../panel/create-panel.js';
import { isInTheWay } from './is-in-the-way.js';
import { onEscape } from './on-escape.js';

/** What stands beside the launcher. */
export interface Bubble {
  readonly element: HTMLElement;
  /**
   * Shows it, unless it is in the way; then or later `onInTheWay` is told. Returns what hides it, and gives the focus
   * to the launcher if it was in there.
   */
  show(onInTheWay: () => void): () => void;
  destroy(): void;
}

export interface BubbleOptions {
  launcher: HTMLElement;
  spelling: { lang: string; dir: string };
  /** Esc, with the focus in it. */
  leave(): void;
}

function arrive(element: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = { opacity: 0, transform: 'translateY(8px)' };
  element.animate([from, { opacity: 1, transform: 'none' }], { duration: 160, easing: 'ease-out' });
}

export function createBubble({ launcher, spelling, leave }: BubbleOptions): Bubble {
  const element = document.createElement('section');
  element.part.add('tip');
  Object.assign(element, spelling);
  element.hidden = true;
  for (const type of ownEvents) element.addEventListener(type, (event) => event.stopPropagation());
  onEscape(element, leave);
  // Before the launcher, as it is seen: a screen reader or Tab going on arrives at the launcher.
  launcher.before(element);

  function show(onInTheWay: () => void): () => void {
    const life = new AbortController();
    const { signal } = life;
    let frame = 0;
    const look = () => isInTheWay(element) && onInTheWay();
    // A frame later: the browser scrolls to what it focuses.
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const { left, right } = launcher.getBoundingClientRect();
    // A site that hides the launcher gets its bubble where the launcher would be by default.
    element.className = right > 0 && left + right < innerWidth ? 'left' : '';
    element.hidden = false;
    document.addEventListener('focusin', lookSoon, { signal, capture: true });
    window.addEventListener('resize', lookSoon, { signal });
    if (isInTheWay(element)) queueMicrotask(onInTheWay);
    else arrive(element);
    return () => {
      life.abort();
      cancelAnimationFrame(frame);
      if (element.matches(':focus-within')) launcher.focus({ preventScroll: true });
      element.hidden = true;
    };
  }

  return { element, show, destroy: () => element.remove() };
}
