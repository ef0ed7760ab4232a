import type { ReadonlySignal } from '@preact/signals-core';
import type { AidMaker, Aids } from '../aid/aids.js';
import type { Block } from '../answer/answer.js';
import type { Anticipator, PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Article, Faq, Notice, Problem } from '../faq/faq.js';
import type { FeedbackQueue, FeedbackQueueOptions } from '../feedback/create-feedback-queue.js';
import type { FeedbackEvent } from '../feedback/feedback-event.js';
import type { ForwardParts } from '../forward/create-forward.js';
import type { Forward, ShownTip } from '../forward/forward.js';
import type { Held } from '../forward/tip-choice.js';
import type { Pace } from '../search/index-faq.js';
import type { Search, SearchIndex, SearchResult, TypoFinder } from '../search/search-result.js';
import type { FollowPage } from './offering.js';
import type { Opening } from './opening.js';
import type { Platform } from './platform.js';
import type { Service, ServiceParts } from './service.js';

/** Which screen the panel shows. */
export type View =
  | { name: 'home' }
  | { name: 'results' }
  | { name: 'section'; section: string }
  | { name: 'article'; id: string; from: ReadFrom }
  /** The guide of an article, by its id; `answers`: what was chosen so far. Without them it goes on where it was left. */
  | { name: 'guide'; article: string; answers?: readonly number[] }
  | { name: 'contact' }
  | { name: 'complaint' }
  | { name: 'survey'; id: string }
  /** What this device knows of the visitor. */
  | { name: 'known' };

/** Where a reader came from; goes into the `read` event as it is. */
export type ReadFrom = 'suggestion' | 'tip' | 'search' | 'section' | 'related' | 'link' | 'host';

/** The FAQ and how far it is. */
export type Content =
  | { status: 'idle' }
  | { status: 'loading' }
  | {
      status: 'ready';
      faq: Faq;
      problems: Problem[];
      /** All sections, where the FAQ has only the articles that have been needed so far. */
      sections?: string[];
    }
  | { status: 'failed'; reason: LoadFailure };

/**
 * Why the FAQ is not there: `offline` no answer came, `missing` 404 or another refusing status, `notJson` HTML or
 * broken JSON, or nothing that this release can read, `empty` no usable article in it, `code` a part of our own code
 * did not arrive, `disabled` its editors have switched the help off.
 */
export type LoadFailure = 'offline' | 'missing' | 'notJson' | 'empty' | 'code' | 'disabled';

/** How far the answer of an article is that comes by itself: that of a built FAQ. */
export type AnswerPart =
  | { status: 'waiting' | 'failed' | 'missing' }
  | {
      status: 'ready';
      /** With what the host says filled in. */
      blocks: Block[];
      /** As of `contentHash`, for the article that the editor wrote. */
      hash: string;
      /** A translation whose original has changed since. @default false */
      isOutdated?: true;
    };

/** What the home screen offers. */
export interface Offer {
  /** `page`: confident for this page; `closest`: best for this page, not certain; `editors`: the first of the file, the page said nothing. */
  kind: 'page' | 'closest' | 'editors';
  suggestions: Suggestion[];
}

/** `waiting`: typed, but what the search needs has not arrived; `failed`: it does not arrive, and `retry` tries again. */
export type Results =
  | { status: 'none' }
  | { status: 'waiting' | 'failed'; query: string }
  | { status: 'found'; query: string; result: SearchResult };

/** What this visitor said of an article, for its present content. */
export interface Vote {
  helpful: boolean;
  reason?: VoteReason;
  comment?: string;
}

export type VoteReason = 'unclear' | 'wrong' | 'incomplete' | 'other';

/** Where feedback is: `waiting` is kept on this device until it can go out, `refused` could not even be kept. */
export type Delivery = 'none' | 'sending' | 'sent' | 'waiting' | 'refused';

/** Event names and what each carries. The widget sends each as `helpahead:<name>` from its host element. */
export interface HelpEvents {
  ready: { articles: number };
  open: { by: 'visitor' | 'host' };
  close: { by: 'visitor' | 'host' };
  search: { query: string; hits: string[]; miss: boolean };
  result: { query: string; article: string; rank: number };
  read: { article: string; from: ReadFrom };
  feedback: { event: FeedbackEvent };
  miss: { query: string };
  /** Something came forward: a tip, or the answer to what the page shows. */
  tip: { id: string; article?: string; as: ShownTip['as'] };
  /** The visitor closed it; `all`: no more tips. */
  dismiss: { id: string; all: boolean };
  /** A visitor chose a channel to people; `promised`: ISO 8601 time of the reply that was promised. */
  handoff: { channel: string; promised?: string };
  /** The visitor chose the action of an article, whose editor named this event. */
  action: { article: string; event: string };
  error: { code: string; message: string };
}

/**
 * The help of one page: state as signals, named actions, one `destroy`. Pure of DOM; a user interface reads the
 * signals and calls the actions, nothing else.
 */
export interface Help {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly view: ReadonlySignal<View>;
  readonly content: ReadonlySignal<Content>;
  readonly offer: ReadonlySignal<Offer>;
  /** Known problems of this page and this hour. */
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** What stands in the search field. */
  readonly query: ReadonlySignal<string>;
  readonly results: ReadonlySignal<Results>;
  /** The section the results are narrowed to; undefined for all. */
  readonly narrowedTo: ReadonlySignal<string | undefined>;
  /** By article id. */
  readonly votes: ReadonlySignal<Readonly<Record<string, Vote>>>;
  /**
   * Id of the article on the screen, where this visitor said of its former text that it did not help. Told once on a
   * device, and only where votes may be kept; undefined otherwise.
   */
  readonly rewritten: ReadonlySignal<string | undefined>;
  /**
   * Whether there is a survey that may be asked: one of the FAQ or, where it says nothing of surveys and feedback is
   * sent, the one about the visitor's task.
   */
  readonly hasSurveys: ReadonlySignal<boolean>;
  readonly delivery: ReadonlySignal<Delivery>;
  /** The plain FAQ page, where everything falls back to. */
  readonly page: ReadonlySignal<string | undefined>;

  /** Starts loading FAQ and ranker; safe to call often. Called by `open`, and by the widget on intent. */
  prepare(): Promise<void>;
  open(by?: 'visitor' | 'host'): void;
  close(by?: 'visitor' | 'host'): void;
  /**
   * Sets the query and shows results; an empty query goes home.
   * @param by whose words they are; a visitor's count as use of the widget. @default 'visitor'
   */
  search(query: string, by?: 'visitor' | 'host'): void;
  /** Keeps words from being corrected, and searches again. */
  keepWords(words: string[]): void;
  /** Rejects an article for the current query, and searches again. */
  reject(articleId: string): void;
  /** Opens an article by id or alias; one that does not exist goes home with an `error` event. */
  read(articleId: string, from: ReadFrom): void;
  /** Answers a clarifying question: results of one section only; undefined for all again. A new query starts with all. */
  narrow(section: string | undefined): void;
  showSection(section: string): void;
  /** Goes to another screen; `back` comes back. */
  show(view: View): void;
  back(): void;
  home(): void;
  /** Retries whatever failed. */
  retry(): void;
  vote(articleId: string, vote: Vote): void;
  /** The visitor chose the action of an article: tells the host of its event, where it names one. */
  act(articleId: string): void;
  /** The visitor wants an answer to what they asked: what was found, or missed, counts now and not only in a while. */
  wantAnswer(): void;
  /** Shows these articles first on the home screen. */
  suggest(articleIds: string[]): void;
  /** What the host knows: ranks, and fills `{{context.x|fallback}}`. Never stored. */
  context(values: Record<string, string | number | boolean>): void;
  /** Something happened on the page that tips or goals name. */
  event(name: string): void;
  /**
   * From now on the page is watched for signs of need, and the help may come forward. Brings FAQ, ranker and what
   * it takes; safe to call often. Undefined when that did not arrive.
   */
  comeForward(): Promise<Forward | undefined>;
  /**
   * What helps besides answers: brought when it is first asked for, once the FAQ is there; undefined until it came,
   * `failed` until `retry`. Reads signals.
   */
  aid<Name extends keyof Aids>(name: Name): Aids[Name] | 'failed' | undefined;
  /** Whether something waits for this visit: a follow-up, a promise, a guide that was begun. */
  isAwaited(): boolean;
  /** Finds a published article by id or alias. */
  article(id: string): Article | undefined;
  /**
   * The answer of an article by id, where answers come by themselves: brought when the article is read, again by
   * `retry`. Undefined where the article has it, as Markdown.
   */
  answer(id: string): AnswerPart | undefined;
  /**
   * A text of the FAQ with `{{facts.x}}` and `{{context.x|fallback}}` filled in.
   * @param isMarkdown what the host says stays words: its Markdown is escaped. @default false
   */
  fill(text: string, isMarkdown?: boolean): string;
  explain(): Explanation;
  on<Name extends keyof HelpEvents>(name: Name, listener: (detail: HelpEvents[Name]) => void): () => void;
  /** Forgets all this device remembers of the visitor. */
  reset(): void;
  destroy(): void;
}

export interface Explanation {
  page: PageContext;
  /** Best first, those below the threshold included; at most ten. */
  suggestions: Suggestion[];
  /** Least confidence of what may be offered as certain, 0 to 1; absent until that is known. */
  threshold?: number;
  /** What did not come forward, each with the rule that held it back. */
  held: Held[];
  /** What stands beside the launcher now. */
  tip?: ShownTip;
  storage: Record<string, string>;
  /** What waits to be sent, as it will be sent. */
  queued: FeedbackEvent[];
  /** What this page has sent and the collector has acknowledged, at most the last hundred. In memory only. */
  sent: FeedbackEvent[];
}

export interface HelpOptions {
  /** URL of the FAQ, or the FAQ itself. */
  faq: string | Faq;
  platform: Platform;
  /** BCP 47. @default the page's language */
  language?: string;
  /** Where feedback is POSTed; nothing is sent without it. */
  feedback?: string;
  /** Plain FAQ page. @default `page` of the FAQ */
  page?: string;
  /** Whether something may be stored on the device. @default 'needed': only after the visitor used the widget */
  consent?: 'needed' | 'given' | 'denied';
  /** Keeps two widgets on one site apart in storage. @default 'default' */
  instance?: string;
  /** Whether the help may come forward by itself. @default true */
  tips?: boolean;
  /**
   * Share of visits, 0 to 1, in which nothing comes forward, so that what it earns can be known: there the event says
   * `withheld` where it would have said `shown`. @default 0
   */
  holdOut?: number;
  /** How the parts that a page loads late are brought. @default dynamic imports */
  engines?: Partial<Engines>;
}

/** The parts loaded late, each a chunk of its own in a page. A rejected promise may be asked for again. */
export interface Engines {
  /** Opens raw FAQs. */
  indexer(): Promise<Indexer>;
  /** Opens FAQs that were built. */
  built(): Promise<Opener>;
  ranker(): Promise<Ranker>;
  /** Offers answers by the page; asked for beside the ranker, and no search waits for it. */
  anticipator(): Promise<AnticipatorMaker>;
  typos(): Promise<TypoFinder>;
  /** Results, offers, votes and events follow from it; asked for with the FAQ. */
  service(): Promise<{ createService(parts: ServiceParts): Service }>;
  /** Watches for signs of need, and comes forward. */
  forward(): Promise<{ createForward(parts: ForwardParts): Forward }>;
  /** Scrubs, keeps and sends events; asked for when there is something to say. */
  feedback(): Promise<{ createFeedbackQueue(options: FeedbackQueueOptions): FeedbackQueue }>;
  /** What helps besides answers, by name. */
  aid(name: keyof Aids): Promise<AidMaker<unknown>>;
  parser(): Promise<{ parseFaq(input: unknown): { faq: Faq; problems: Problem[] } }>;
}

/** Opens an FAQ and makes it searchable. */
export interface Opener {
  /** Rejects with the reason why there is nothing to show. */
  openFaq(opening: Opening): Promise<void>;
}

/** Opens raw FAQs, and reads articles into an index. */
export interface Indexer extends Opener {
  indexFaq(faq: Faq, pace: Pace): Promise<SearchIndex>;
}

/** With the FAQ that the index was built from, hits carry its own articles. */
export interface Ranker {
  createSearch(index: SearchIndex, options: { typos?: TypoFinder | null; faq: Faq }): Search;
  /** Brings what is known of a language, to be awaited before an index is built or read. */
  loadLanguage(tag: string): Promise<void>;
  /** Brings everyday words that visitors use for one another; what is searched from then on knows them. */
  loadRelatedWords(tag: string): Promise<void>;
}

/** Offers by the page. With the FAQ that the index was built from, suggestions carry its own articles. */
export interface AnticipatorMaker {
  followPage: FollowPage;
  /** Least confidence of a suggestion where the site has none of its own, 0 to 1. */
  CONFIDENT?: number;
  createAnticipator(
    index: SearchIndex,
    options: { threshold?: number; limit?: number; background?: Record<string, number>; faq: Faq },
  ): Anticipator;
}
