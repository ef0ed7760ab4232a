import type { LoadFailure } from './help.js';

/** Why the FAQ could not be used: the reason for the visitor's screen, the message for the developer's console. */
export class LoadProblem extends Error {
  readonly reason: LoadFailure;

  constructor(reason: LoadFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
