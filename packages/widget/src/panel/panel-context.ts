import type { Help } from '@helpahead/core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Messages } from '../messages/en.js';

export type TextKey = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];

/** What every component of the panel may use. */
export interface PanelContext {
  help: Help;
  /** The shadow root the panel stands in. */
  root: ShadowRoot;
  /** BCP 47, of the interface texts. */
  language: string;
  messages: ReadonlySignal<Messages>;
  /** A text of the interface, by the FAQ's own wording where it has one. */
  say(key: TextKey, ...values: (string | number)[]): string;
  /** What the live region says now. */
  spoken: ReadonlySignal<string>;
  /** Has a screen reader say this, politely. */
  announce(text: string): void;
  /** A text of the FAQ with its facts and the host's values filled in. */
  fill(text: string): string;
  /** The id of the article whose vote the visitor is changing. */
  changingVote: Signal<string | undefined>;
}

let present: PanelContext | undefined;

/**
 * Draws with this panel as the present one. A panel is always drawn whole and at once, inside one effect that follows
 * every signal its components read: so they stay plain functions, and neither hooks nor an adapter has to be shipped.
 */
export function drawAs(panel: PanelContext, draw: () => void): void {
  present = panel;
  draw();
  present = undefined;
}

/** The panel that is being drawn: for use while a component runs, not later. */
export function usePanel(): PanelContext {
  if (present === undefined) throw new Error('helpahead: a component stands outside its panel');
  return present;
}
