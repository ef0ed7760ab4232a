import type { Forward, Help } from '@helpahead/core';

/** What a tip is drawn with. */
export interface TipOptions {
  root: ShadowRoot;
  forward: Pick<Forward, 'tip' | 'accept' | 'dismiss'>;
  help: Help;
  launcher: HTMLElement;
  /** BCP 47 tag of the interface. */
  language: string;
}

/** Brings what draws a tip when there is the first one to draw; returns its undo. Without it the help is silent. */
export function showTips(options: TipOptions): () => void {
  let isAsked = false;
  let undo: (() => void) | undefined = () => {};
  const unfollow = options.forward.tip.subscribe((tip) => {
    if (tip === undefined || isAsked) return;
    isAsked = true;
    import('../tip/create-tip.js').then(
      ({ createTip }) => {
        if (undo) undo = createTip(options).destroy;
      },
      () => {},
    );
  });
  return () => {
    unfollow();
    undo?.();
    undo = undefined;
  };
}
