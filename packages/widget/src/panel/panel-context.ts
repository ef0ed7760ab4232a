import type { Help } from '@helpahead/core';
import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from '../messages/en.js';
import type { LateMessages } from '../messages/late/en.js';
import type { PanelOptions } from '../widget/panel-options.js';

type AllMessages = Messages & LateMessages;
/** Keys of the texts that have no plural. Late ones are there for parts that come late. */
type TextKey = {
  [Key in keyof AllMessages]: AllMessages[Key] extends string ? Key : never;
}[keyof AllMessages];

/** Keys of the texts that have plurals. */
type PluralKey = Exclude<keyof AllMessages, TextKey>;

/** What every component of the panel may use. */
export interface PanelContext extends Pick<PanelOptions, 'launcher' | 'launcherMemory'> {
  help: Help;
  /** The shadow root the panel stands in. */
  root: ShadowRoot;
  /** BCP 47, of the interface texts. */
  language: string;
  messages: ReadonlySignal<Messages & Partial<LateMessages>>;
  /** Brings the texts of parts that come late; safe to call often. */
  bringLateTexts(): Promise<void>;
  /** A text of the interface, by the FAQ's own wording where it has one. */
  say(key: TextKey, ...values: (string | number)[]): string;
  /** A text with a number, in the plural that the language has for it; the FAQ's own as `KEY.one`, `KEY.other` and so on. */
  sayCount(key: PluralKey, count: number): string;
  /** What the live region says now. */
  spoken: ReadonlySignal<string>;
  /** Has a screen reader say this, politely. */
  announce(text: string): void;
  /** Attributes of what shows a text of the FAQ: its language and direction, where they are not the interface's. */
  faqText(): { lang?: string; dir?: 'ltr' | 'rtl' };
  /** A text of the FAQ with its facts and the host's values filled in. */
  fill: Help['fill'];
}

export const PanelContext = createContext<PanelContext | undefined>(undefined);

export function usePanel(): PanelContext {
  const panel = useContext(PanelContext);
  if (panel === undefined) throw new Error('helpahead: a component stands outside its panel');
  return panel;
}
