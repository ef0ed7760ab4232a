import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../read-files.js';

/** Files of ours carry a hash of eight letters and digits in their names. */
export const hashed = /^[\w-]+-[\da-z]{8}\.json$/;

/** Written under another name first: whoever reads meanwhile gets the old file or the new one, never half of it. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** One by one: where nothing can be made, as in /proc, `mkdirSync` with `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

/** Before anything is written: what stands in the way would leave half of a build behind. */
function refuseFolders(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    const file = join(folder, name);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(
        `${file} is a folder, and a file has to go there. Remove it, or choose another --out.`,
      );
    }
  }
}

/**
 * Writes files into a folder, in order. One that is there with the same text is left alone.
 *
 * @param clean removes hashed files of earlier builds, after all others are written
 * @returns the names of those that were removed
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, clean: boolean): string[] {
  makeFolder(folder);
  refuseFolders(folder, files.keys());
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  }
  const old = clean ? readdirSync(folder).filter((name) => hashed.test(name) && !files.has(name)) : [];
  for (const name of old) rmSync(join(folder, name));
  return old;
}
