import type { Help, View } from '@helpahead/core';
import { effect } from '@preact/signals';

/**
 * Keeps the focus where a reader expects it when the screen changes: at the heading of what was opened, back at the
 * row one came from. Typing never moves it.
 */
export function followView(element: HTMLElement, help: Help): () => void {
  let before: View = help.view.peek();
  let frame = 0;
  const stop = effect(() => {
    const now = help.view.value;
    const from = before;
    before = now;
    if (now === from || !help.isOpen.peek()) return;
    cancelAnimationFrame(frame);
    // After the new screen has been drawn.
    frame = requestAnimationFrame(() => moveFocus(element, from, now));
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

function moveFocus(element: HTMLElement, from: View, now: View): void {
  const field = element.querySelector('input');
  const root = element.getRootNode() as ShadowRoot;
  const body = element.querySelector('.body');
  if (root.activeElement === field && field !== null) return;
  if (now.name === 'article') body?.scrollTo(0, 0);
  const origin =
    from.name === 'article' ? element.querySelector(`[data-article="${CSS.escape(from.id)}"]`) : null;
  const isBack = now.name !== 'article' && origin instanceof HTMLElement;
  const target = isBack ? origin : (element.querySelector<HTMLElement>('[data-heading]') ?? field);
  target?.focus({ preventScroll: !isBack });
}
