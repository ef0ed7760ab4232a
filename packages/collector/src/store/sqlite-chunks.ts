import type { StatementSync } from 'node:sqlite';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { isBusy } from './unusable.js';

/** Events changed in one transaction: few enough that a request which waits for it does not notice. */
const CHUNK = 200;
/** Milliseconds until another process that holds the file is asked again. */
const PATIENCE = 200;

/**
 * Runs a statement, whose last parameter limits how many rows it changes, until it changes none; others get their turn in
 * between. Stops early, without an error, when `mayGoOn` says no.
 */
export async function inChunks(
  statement: StatementSync,
  parameters: readonly (number | bigint)[],
  mayGoOn: () => boolean,
): Promise<void> {
  while (mayGoOn()) {
    try {
      if (statement.run(...parameters, CHUNK).changes === 0) return;
      await setImmediate();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await setTimeout(PATIENCE, undefined, { ref: false });
    }
  }
}
