import { statSync } from 'node:fs';

/** Why a database cannot be used, in a sentence of its own with the remedy. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}

/** SQLite's own numbers; what stands above the lowest byte only details them. */
const PERMISSION = 3;
const BUSY = 5;
const READ_ONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NO_DATABASE = 26;

/** Whether another process held the database too long. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === BUSY;
}

/** What stands in the way of using the file at `path`, and what to do. */
export function explainUnusable(path: string, cause: unknown): string {
  if (cause instanceof UnusableDatabase) return `The database ${path} ${cause.message}`;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return `The database ${path} is a folder. Name a file in it.`;
  }
  const what = SYSTEM_WORDS.get(systemCodeOf(cause)) ?? WORDS.get(codeOf(cause));
  if (what !== undefined) return `The database ${path} ${what}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `The database ${path} cannot be used: ${reason}. Choose another file.`;
}

const NOT_WRITABLE =
  'may not be written to. Allow this user to write the file and its folder, or choose another.';
const WORDS: ReadonlyMap<number | undefined, string> = new Map([
  [PERMISSION, NOT_WRITABLE],
  [BUSY, 'is locked by another process. Stop that one, or wait until it is done.'],
  [READ_ONLY, NOT_WRITABLE],
  [CORRUPT, 'is damaged. Restore it from a backup, or choose another file.'],
  [FULL, 'does not fit: the disk is full. Make room, or choose a file on another disk.'],
  [CANNOT_OPEN, 'cannot be opened. See that its folder is there and this user may write in it.'],
  [NO_DATABASE, 'is a file of another kind, not an SQLite database. Choose another file.'],
]);

/** Of Node, when the folder of the file could not be made. */
const SYSTEM_WORDS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'cannot be made: the folder for it is missing. Make that folder, or choose another.'],
  ['ENOTDIR', 'cannot be made: what should be its folder is a file. Choose another place.'],
  ['EACCES', NOT_WRITABLE],
  ['EPERM', NOT_WRITABLE],
  ['EROFS', NOT_WRITABLE],
]);

function systemCodeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function codeOf(error: unknown): number | undefined {
  const hasCode = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return hasCode ? Number(error.errcode) & 0xff : undefined;
}
