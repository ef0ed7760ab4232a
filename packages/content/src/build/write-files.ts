import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of ours carry a hash of eight letters and digits in their names. */
const hashed = /^[\w-]+-[\da-z]{8}\.json$/;

/** Written under another name first: whoever reads meanwhile gets the old file or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/**
 * Writes files into a folder, in order. One that is there with the same text is left alone.
 *
 * @param clean removes hashed files of earlier builds, after all others are written
 * @returns the names of those that were removed
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, clean: boolean): string[] {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  }
  const old = clean ? readdirSync(folder).filter((name) => hashed.test(name) && !files.has(name)) : [];
  for (const name of old) rmSync(join(folder, name));
  return old;
}
