import type { Article } from '../../faq/faq.js';

/** One thing to be asked of a visitor who came back. */
export type Due = {
  /** Names it in `answer`. */
  id: string;
  /** False once it was put off often enough. */
  mayWait: boolean;
} & (
  | {
      kind: 'followUp';
      article: Article;
      /** As the editor wrote it: to be filled in. */
      ask: string;
    }
  | {
      kind: 'promise';
      channel: string;
      /** When a reply was promised, in epoch milliseconds. */
      promised: number;
      reference: string;
    }
);

/** What was answered, and what there is to say to that. */
export interface LaterAnswer {
  due: Due;
  answer: 'yes' | 'no' | 'later';
  /** The editor's words, to be filled in; else the interface has its own. */
  text?: string;
  /** The next likely question, after a Yes. */
  next?: Article;
}

/** Follow-ups and kept promises: what good service asks on a later visit. */
export interface LaterAid {
  /**
   * At most one thing in a visit: promises first, the oldest first, and only on a later page than it was made on.
   * Undefined once it is answered. Reads signals.
   */
  due(): Due | undefined;
  /** What was answered on this page. Reads a signal. */
  answered(): LaterAnswer | undefined;
  /** @param id of what is due; of anything else, nothing happens */
  answer(id: string, answer: LaterAnswer['answer']): void;
  /** Everything is forgotten. */
  onReset(): void;
}
