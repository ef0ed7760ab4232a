/** What every event carries. */
interface EventBase {
  /** UUID v7, made once, when the event is made: it makes double sending harmless. */
  id: string;
  /** Random, of this tab and visit; never joined with another. */
  visit: string;
  /** Epoch milliseconds by the visitor's clock. */
  at: number;
  /** Scrubbed path: no query, no fragment, ids and tokens as `:id`. */
  path: string;
  language: string;
  audience?: string;
}

/** One thing a visitor did or said, scrubbed in the browser before it is stored or sent. */
export type FeedbackEvent = EventBase &
  (
    | { kind: 'search' | 'miss'; query: string; hits: string[] }
    | {
        kind: 'suggest' | 'tip';
        /** Id of the article; of the tip, where it leads to none. */
        article: string;
        cue?: string;
        /** `withheld`: would have come forward, but this visit is one of those that are left alone to compare with. */
        outcome: 'shown' | 'opened' | 'dismissed' | 'withheld';
      }
    | { kind: 'read'; article: string; hash: string; from: string }
    | {
        kind: 'vote';
        article: string;
        hash: string;
        helpful: boolean;
        reason?: string;
        comment?: string;
        replaces?: string;
        query?: string;
      }
    | { kind: 'survey'; survey: string; answers: Record<string, string | number> }
    | { kind: 'probablySolved'; article: string }
    | { kind: 'followUp'; article: string; solved: boolean }
    | { kind: 'handoff'; channel: string; promised?: string }
    | { kind: 'promiseKept'; channel: string; kept: boolean }
  );

/** Distributes over the union, so that each kind keeps its own members. */
type WithoutBase<Event> = Event extends unknown ? Omit<Event, keyof EventBase> : never;

/** An event before the queue gave it id, visit, time, path and language. */
export type FeedbackDraft = WithoutBase<FeedbackEvent>;
