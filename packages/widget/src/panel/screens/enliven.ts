import { effect } from '@preact/signals-core';
import type { Frame } from '../frame.js';
import type { PanelContext } from '../panel-context.js';
import { announceResults } from './announce-results.js';
import { followView } from './follow-view.js';
import { moveFocusByArrows } from './move-focus-by-arrows.js';
import css from './screens.css?inline';
import { watchHostModals } from './watch-host-modals.js';

export interface LivelyPanel {
  element: HTMLElement;
  frame: Frame;
  panel: PanelContext;
}

function adopt(root: ShadowRoot): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}

/** All that a panel does beyond standing there, which may come a moment later. Returns its undo. */
export function enliven({ element, frame, panel }: LivelyPanel): () => void {
  const { help, root } = panel;
  const undo = [
    announceResults(panel),
    adopt(root),
    followView(element, help),
    moveFocusByArrows(element, help),
    effect(() => (help.isOpen.value ? watchHostModals(frame.setAside) : undefined)),
  ];
  return () => {
    for (const one of undo) one();
  };
}
