import type { Help, View } from '@helpahead/core';
import { effect } from '@preact/signals';

/**
 * Keeps the focus where a reader expects it when the panel opens or its screen changes: at the heading of what was
 * opened, back at the row one came from, and never outside an open panel it was in. Typing never moves it.
 */
export function followView(element: HTMLElement, help: Help): () => void {
  let before: View | undefined;
  let frame = 0;
  const waiting = new MutationObserver(() => {
    const heading = element.querySelector<HTMLElement>('[data-heading]');
    if (!heading) return;
    waiting.disconnect();
    if (isAtTitle(element)) heading.focus(quietly);
  });
  const stop = effect(() => {
    // Nothing has a place before its screen can be drawn.
    const isThere = help.isOpen.value && help.content.value.status === 'ready';
    const now = isThere ? help.view.value : undefined;
    const from = before;
    before = now;
    if (now === undefined || now === from) return;
    cancelAnimationFrame(frame);
    // After the new screen has been drawn.
    frame = requestAnimationFrame(() => {
      moveFocus(element, from, now);
      waiting.disconnect();
      if (isAtTitle(element)) waiting.observe(element, { childList: true, subtree: true });
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    waiting.disconnect();
    stop();
  };
}

const quietly = { preventScroll: true };

/** The focus is at the panel's title: there it waits for the heading of a screen whose code is on its way. */
function isAtTitle(element: HTMLElement): boolean {
  const { activeElement } = element.getRootNode() as ShadowRoot;
  return activeElement !== null && activeElement === element.querySelector('h2');
}

function moveFocus(element: HTMLElement, from: View | undefined, now: View): void {
  const { host, activeElement } = element.getRootNode() as ShadowRoot;
  const field = element.querySelector('input');
  const isArticle = now.name === 'article';
  // Where the visitor goes on with the page itself, types, or was placed by the frame a moment ago, they stay.
  const isOnPage = document.activeElement !== host && document.activeElement !== document.body;
  if (isOnPage || (activeElement && (activeElement.matches('input, textarea') || !(from || isArticle))))
    return;
  if (isArticle) element.querySelector('.body')?.scrollTo(0, 0);
  const origin =
    from?.name === 'article' && element.querySelector<HTMLElement>(`[data-article="${CSS.escape(from.id)}"]`);
  const isBack = origin && !isArticle;
  const heading = element.querySelector<HTMLElement>('[data-heading]') ?? field;
  const target = isBack ? origin : (heading ?? element.querySelector('h2'));
  target?.focus({ preventScroll: !isBack });
}
