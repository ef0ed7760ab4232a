/** Which option is wrong; stable, so that code may branch on it. */
export type HelpaheadErrorCode =
  | 'faq-missing'
  | 'platform-missing'
  | 'language-invalid'
  | 'url-invalid'
  | 'consent-invalid'
  | 'instance-invalid';

/**
 * Thrown by `createHelp` for options that cannot work. Only configuration throws; everything that goes wrong later
 * is an `error` event. The message reads `helpahead: <what is wrong> <what to do>`.
 */
export class HelpaheadError extends Error {
  override readonly name = 'HelpaheadError';
  readonly code: HelpaheadErrorCode;
  /** What to do about it: one sentence for the developer. */
  readonly remedy: string;

  constructor(code: HelpaheadErrorCode, problem: string, remedy: string) {
    super(`helpahead: ${problem} ${remedy}`);
    this.code = code;
    this.remedy = remedy;
  }
}
