/** Why a collector could not be made or started. */
export type CollectorErrorCode = 'wrong-setting' | 'port-taken' | 'database-unusable' | 'faq-unreadable';

/** Thrown for wrong configuration only; what visitors send never throws. The message names cause and remedy. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';
  readonly code: CollectorErrorCode;

  constructor(code: CollectorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
