import type { ReadonlySignal } from '@preact/signals-core';
import type { Channel } from '../../faq/faq.js';
import type { Standing } from './standing.js';

/** A line that goes along with a question, from what the visitor met on the way. */
export interface PacketLine {
  /** Names the line as long as the visitor works on it. */
  key: string;
  /** `no`: an answer that did not help; `said`: an error that the page shows; `guide`: asked and answered in a guide. */
  kind: 'page' | 'read' | 'no' | 'said' | 'guide';
  text: string;
}

/** What the visitor wrote, kept until it is sent. */
export interface Draft {
  /** Undefined: not touched, and the last question stands. */
  question?: string;
  /** What happened, in a complaint. */
  complaint: string;
  mail: string;
  /** Place of the chosen channel. */
  channel: number;
  /** Lines by key that the visitor wrote anew; an empty one goes along no more. */
  edited: Readonly<Record<string, string>>;
}

/** What was handed over. */
export interface Handed {
  reference: string;
  /** Epoch milliseconds. */
  promised?: number;
}

/** Ways to reach people, and what is handed over to them. */
export interface ContactAid {
  /** When people can be reached by a channel, now. A complaint has a `replyWithin` of its own. */
  standing(channel: Channel, replyWithin?: string): Standing;
  /** The visitor's last question in this visit; empty when there was none. Reads signals. */
  question(): string;
  /** What may go along: never a private article, the page without ids. Read now, and reads signals. */
  packet(): PacketLine[];
  readonly draft: ReadonlySignal<Draft>;
  write(changes: Partial<Draft>): void;
  /** Names what is handed over next: short, random, easy to read out. */
  reference(): string;
  /** It went out, or the visitor went on by a channel: recorded, and the promise kept for a later visit. */
  handOver(channel: Channel, options?: { isComplaint?: boolean; replyWithin?: string }): Handed;
  /** Begins anew after something was sent. */
  clear(): void;
  /** Everything is forgotten. */
  onReset(): void;
}
