import type { FeedbackEvent } from '@helpahead/core';

/** An event with what the collector adds; `event.at` is already by the collector's clock. */
export interface ReceivedEvent {
  event: FeedbackEvent;
  /** Epoch milliseconds. */
  received: number;
  /**
   * Eight bytes that name nobody: the first four tell networks of one day apart, the last four tell browsers in a
   * network apart.
   */
  source: Uint8Array;
}

/** Days since 1970-01-01, UTC. */
export type DayNumber = number;

export const DAY = 86_400_000;
export const dayOf = (time: number): DayNumber => Math.floor(time / DAY);

/** The roll-up of a day as it is kept. */
export interface StoredRollup {
  day: DayNumber;
  /** The mark that the day had before its events were read for this. */
  mark: string;
  body: Uint8Array;
  summary: DaySummary;
}

/** What is asked of every day, whatever the filter; small, so that reading all of them is cheap. */
export interface DaySummary {
  events: number;
  visits: number;
  /** Epoch milliseconds of the first and last event. */
  first: number;
  last: number;
  /** Events by language, by audience, and visits by page (the most visited ones). */
  languages: Record<string, number>;
  audiences: Record<string, number>;
  pages: Record<string, number>;
}

/** What visitors of one day agree on, once that day is over: see `Agreement`. */
export interface StoredAgreement {
  /** The day on which the votes were received. */
  day: DayNumber;
  body: Uint8Array;
}

/** What an editor has said of a question that was asked and not found. */
export interface GapNote {
  language: string;
  /** As `questionKey` makes it. */
  question: string;
  state: GapState;
  owner: string;
  note: string;
  /** Epoch milliseconds. */
  changed: number;
}

export const GAP_STATES = ['new', 'writing', 'answered', 'wont-answer'] as const;
export type GapState = (typeof GAP_STATES)[number];

/**
 * Where events live, for writing. Every store passes the same tests (`testing/store-tests.ts`) and gives equal
 * insights.
 */
export interface EventStore {
  /**
   * Resolves when every event is durable. An id that is already there is left as it is. Rejects when not all were kept,
   * of several servers perhaps some: sending them again does no harm.
   */
  append(events: readonly ReceivedEvent[]): Promise<void>;
  /** The random key of a day (`2026-11-23`), made when it is first asked for; the keys of all other days are deleted. */
  sourceKey(day: string): Promise<Uint8Array>;
  /** Rejects when the store does not answer or cannot be written to. */
  check(): Promise<void>;
  /**
   * Keeps roll-ups, each in place of the day's earlier one. One that was made before the day was sealed is not kept after
   * that: its maker may have missed events that were being deleted.
   */
  saveRollups(rollups: readonly StoredRollup[]): Promise<void>;
  /**
   * Keeps what the visitors of a day agree on, then takes the sources out of all events received on that day. Of a day
   * that has one already, the first stays: an interrupted call is finished by the next one, which saw fewer sources.
   */
  saveAgreement(agreement: StoredAgreement): Promise<void>;
  /**
   * Deletes the events of a day; what its roll-up counts stays, and events of the day that arrive later are added to it.
   * The caller has seen to it that the roll-up of `mark` is saved. Resolves without deleting when the day was touched since.
   */
  seal(day: DayNumber, mark: string, now: number): Promise<void>;
  noteGap(note: GapNote): Promise<void>;
  /** Finishes what was appended, then lets go. */
  close(): Promise<void>;
}

/** How the roll-up of a day stands. */
export interface DayState {
  day: DayNumber;
  /** Changes with every event that changes what the day comes to. */
  mark: string;
  /** Of the kept roll-up; undefined before there is one. */
  rolled?: { mark: string; summary: DaySummary };
  /** The events received until then (epoch milliseconds) are deleted, and counted in `base`. */
  sealed?: number;
}

/** A vote that takes the place of another one, by id, and for which article. */
export interface Replacing {
  id: string;
  replaces: string;
  article: string;
  at: number;
}

/** A vote whose query may become a wording of its article, or a question asked in vain, which is a vote for writing one. */
export interface ReceivedVote {
  event:
    | Extract<FeedbackEvent, { kind: 'vote' }>
    | (Extract<FeedbackEvent, { query: string; hits: string[] }> & { kind: 'miss' });
  source: Uint8Array;
}

/** Where events live, for reading: a connection of its own, in a thread of its own, that cannot write. */
export interface EventReader {
  /** Every day that has, or had, events; in order. */
  days(): Promise<DayState[]>;
  /** The kept roll-ups of these days, in order; `base` is what a sealed day came to. */
  rollups(days: readonly DayNumber[]): Promise<{ day: DayNumber; body: Uint8Array }[]>;
  base(day: DayNumber): Promise<Uint8Array | undefined>;
  /**
   * The events that happened on a day and were received after `after`, without those counted in `base`: those of a visit
   * follow each other, by `at`, then id. Ids, of replaced votes too, come in lower case.
   */
  events(day: DayNumber, after?: number): AsyncIterable<FeedbackEvent>;
  /** Every vote, of whatever day, that replaces a vote of this day or the same one as a vote of this day does. */
  replacing(day: DayNumber): Promise<Replacing[]>;
  /** Days on which events were received whose sources are still there. */
  receivedDays(): Promise<DayNumber[]>;
  /** The votes with a query, and the misses, that were received on that day and have their source, by `at`, then id. */
  receivedVotes(day: DayNumber): AsyncIterable<ReceivedVote>;
  agreements(): Promise<StoredAgreement[]>;
  gaps(): Promise<GapNote[]>;
  close(): Promise<void>;
}
