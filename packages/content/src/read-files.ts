import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '@helpahead/core';
import type { Finding } from './finding.js';
import { createPlaces } from './place.js';

/** A mistake in how the command was called: exit code 2. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The files to check; a folder stands for the JSON files in it. */
export function listFiles(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(listPath))];
}

function listPath(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file ${path}.${nearFile(path)}`);
  if (!stats.isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (files.length === 0) throw new UsageError(`There are no .json files in the folder ${path}.`);
  return files.map((name) => join(path, name));
}

function nearFile(path: string): string {
  const folder = dirname(path);
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  const meant = didYouMean(basename(path), names);
  return meant ? ` Did you mean ${join(folder, meant)}?` : '';
}

/** The text of a file, or why it is none. */
export function readText(file: string): string | Finding {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(file, bytes);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UsageError(
      `The file ${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

function notUtf8(file: string, bytes: Buffer): Finding {
  const text = new TextDecoder().decode(bytes);
  const place = createPlaces(text);
  // The decoder puts this in the place of what it cannot read; an earlier one of the editor's own is a fair guess too.
  const offset = Math.max(0, text.indexOf('\ufffd'));
  const { line: endLine, column: endColumn } = place(offset + 1);
  const message = `This letter is not saved as UTF-8. ${saveAgain(bytes)}`;
  return { file, ...place(offset), endLine, endColumn, severity: 'error', rule: 'not-utf-8', message };
}

function saveAgain([first, second]: Buffer): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const now = isUtf16 ? 'The file is in UTF-16, often called “Unicode”; ' : '';
  return `${now}${now ? 'save' : 'Save'} it again with the encoding UTF-8.`;
}
