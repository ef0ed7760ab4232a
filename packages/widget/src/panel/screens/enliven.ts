import type { Help } from '@helpahead/core';
import { effect } from '@preact/signals';
import { adopt } from '../adopt.js';
import type { Frame } from '../frame.js';
import { followView } from './follow-view.js';
import { moveFocusByArrows } from './move-focus-by-arrows.js';
import { readAnswer } from './read-answer.js';
import css from './screens.css?inline';
import { watchHostModals } from './watch-host-modals.js';

export interface LivelyPanel {
  element: HTMLElement;
  root: ShadowRoot;
  help: Help;
  frame: Frame;
}

/** The parser of answers is wanted next, unless answers come read already. */
function expectMarkdown(help: Help): void {
  if (help.content.value.status === 'ready' && !help.answer('')) readAnswer('').catch(() => {});
}

/** All that a panel does beyond standing there, which may come a moment later. Returns its undo. */
export function enliven({ element, root, help, frame }: LivelyPanel): () => void {
  const undo = [
    adopt(root, css),
    followView(element, help),
    moveFocusByArrows(element, help),
    effect(() => expectMarkdown(help)),
    watchHostModals(frame.setAside),
  ];
  return () => {
    for (const one of undo) one();
  };
}
