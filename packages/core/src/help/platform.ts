import type { PageContext } from '../anticipation/suggestion.js';
import type { Signs } from '../forward/tip-choice.js';

/**
 * Everything core may ask of the world. One real implementation, `browserPlatform()` in
 * `@helpahead/core/browser`; tests write a ten-line fake. No method throws unless it says so.
 */
export interface Platform {
  /** Epoch milliseconds. */
  now(): number;
  /** Cryptographically random bytes. */
  randomBytes(length: number): Uint8Array;
  /** Runs `task` once after `ms` milliseconds; returns its undo. */
  after(ms: number, task: () => void): () => void;
  /** GETs a file. Rejects only when no answer came (offline, blocked); any HTTP status resolves. */
  load(url: string): Promise<LoadedFile>;
  /** POSTs text as `text/plain`, without credentials, surviving the page where possible. Rejects when no answer came. */
  send(url: string, body: string): Promise<SentAnswer>;
  /** Lasts on this device. */
  storage: KeyValueStore;
  /** Lasts for this tab. */
  sessionStorage: KeyValueStore;
  isOnline(): boolean;
  /** Brings what reading the page takes; before it, or without it, `readPage` may tell address and title only. */
  prepare?(): Promise<void>;
  /** What the current page says, read now. */
  readPage(): PageContext;
  /** The page's address alone, where that is cheaper. @default `readPage().url` */
  pageUrl?(): string;
  /** Calls back when the page became another one or says something new; returns its undo. */
  watchPage(onChange: () => void): () => void;
  /** Paths of the same-origin pages before this one, of this tab, latest last. @default none */
  trail?(): string[];
  /**
   * Watches for signs of need, in memory only, from now until its `stop`; calls back when one has appeared or changed.
   * Counters begin anew when the page becomes another one.
   */
  watchSigns?(wanted: WantedSigns, onChange: () => void): Promise<SignWatch>;
  /** Calls back when the page is hidden or left, and when the connection returns; returns its undo. */
  watchPresence(on: { hidden(): void; online(): void }): () => void;
  /** One line for the developer; the implementation adds the prefix. */
  report(level: 'warn' | 'error', message: string): void;
}

/** What is looked for besides what every page is watched for. */
export interface WantedSigns {
  /** CSS selectors that tips name; one that the browser does not understand is on no page. */
  elements: readonly string[];
}

/** A page being watched for signs of need. */
export interface SignWatch {
  read(): PageSigns;
  stop(): void;
}

/** The signs that a page shows; the others are known to the help itself. */
export type PageSigns = Omit<Signs, 'missed' | 'visits' | 'events'>;

export interface LoadedFile {
  status: number;
  /** Lower case, without parameters; empty when unknown. */
  contentType: string;
  text: string;
  /** The URL that answered, after redirects. */
  url: string;
}

export interface SentAnswer {
  status: number;
  text: string;
  /** Milliseconds, from `Retry-After`. */
  retryAfter?: number;
}

/** Never throws: storage may be denied, full or gone. */
export interface KeyValueStore {
  get(key: string): string | undefined;
  /** False when the value could not be kept. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** All keys that begin with `prefix`. */
  keys(prefix: string): string[];
}
