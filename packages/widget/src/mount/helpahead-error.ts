import type { LoadFailure } from '@helpahead/core';

/**
 * `option-invalid`: an option of `mount` can never work. `no-document`: `mount` was called where there is no page.
 * `destroyed`: the widget was destroyed before it was ready. The others say why the FAQ is not there.
 */
export type HelpaheadErrorCode = 'option-invalid' | 'no-document' | 'destroyed' | LoadFailure;

/**
 * Thrown by `mount` for options that cannot work, and the reason with which `handle.ready` rejects. The message reads
 * `helpahead: <what is wrong> <what to do>`.
 */
export class HelpaheadError extends Error {
  override readonly name = 'HelpaheadError';
  readonly code: HelpaheadErrorCode;
  /** What to do about it: one sentence for the developer. */
  readonly remedy: string;

  constructor(code: HelpaheadErrorCode, problem: string, remedy: string) {
    super(`helpahead: ${problem} ${remedy}`.trim());
    this.code = code;
    this.remedy = remedy;
  }
}
