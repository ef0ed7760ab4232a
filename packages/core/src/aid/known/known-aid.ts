import type { FeedbackEvent } from '../../feedback/feedback-event.js';

/** One thing that this device keeps for this site. */
export interface KnownThing {
  /** The key it lies under. */
  key: string;
  /** Until it is forgotten, or until this tab is closed. */
  lasts: 'device' | 'tab';
  /** As it lies there. */
  value: string;
}

/** What this device knows of the visitor, for them to read, take along and erase. */
export interface KnownAid {
  /** Everything under the keys of this instance, as it is now. Reads a signal: what was forgotten is gone. */
  things(): KnownThing[];
  /**
   * What waits to be sent, as it will be sent, and what this page has sent: the last hundred, in memory only. Reads
   * signals.
   */
  events(): { waiting: FeedbackEvent[]; sent: FeedbackEvent[] };
  /** All of it as JSON, for a file. */
  write(): string;
  /** Forgets all of it. */
  forget(): void;
}
