import type { CollectorErrorCode } from '../collector-error.js';
import type { LogEntry } from '../log.js';
import type { StorePlace } from '../store/open-store.js';
import type { AnalystRequest } from './answers.js';
import type { Keep } from './maintain.js';

/** What the thread is given when it is started. */
export interface WorkerSetup {
  place: StorePlace;
  faq: readonly string[];
  retention: number;
}

/** To the thread. Each `ask` and `maintain` is answered, whatever happens. */
export type ToWorker =
  | { kind: 'ask'; id: number; request: AnalystRequest; now: number }
  | { kind: 'maintain'; id: number; now: number }
  | { kind: 'kept'; id: number; problem: string | undefined }
  | { kind: 'close' };

/** From the thread. Each `keep` is answered by `kept`. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'unusable'; code: CollectorErrorCode | undefined; message: string }
  | { kind: 'answer'; id: number; text: string }
  | { kind: 'failed'; id: number; reason: string }
  | ({ kind: 'keep'; id: number } & KeepCall)
  | { kind: 'log'; entry: LogEntry };

/** A call of the one writer. */
export type KeepCall = {
  [Name in keyof Keep]: { name: Name; parameters: Parameters<Keep[Name]> };
}[keyof Keep];
