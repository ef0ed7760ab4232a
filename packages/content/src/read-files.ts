import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '@helpahead/core';
import type { Finding } from './finding.js';
import { createPlaces } from './place.js';

/** A mistake in how the command was called: exit code 2. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file to check. */
export interface FileToCheck {
  file: string;
  /** It was not named, only the folder it is in: other JSON files may be there too. */
  isFromFolder: boolean;
}

/** The files that a path stands for: a folder for the JSON files in it, without JSON Schemas. */
export function listFiles(path: string): FileToCheck[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file ${path}.${nearFile(path)}`);
  if (!stats.isDirectory()) return [{ file: path, isFromFolder: false }];
  const files = filesIn(path);
  if (files.length === 0) throw new UsageError(`There are no .json files in the folder ${path}.`);
  return files.map((name) => ({ file: join(path, name), isFromFolder: true }));
}

function filesIn(folder: string): string[] {
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      // Neither folders nor pipes; a link to nothing is told of when it is read.
      .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? true)
      .sort()
  );
}

/** Whether a text is a JSON Schema, such as the one that editors put beside their FAQ. */
export function isJsonSchema(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const schema = typeof value === 'object' && value !== null && '$schema' in value ? value.$schema : '';
    return /^https?:\/\/json-schema\.org\//.test(String(schema));
  } catch {
    return false;
  }
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
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isUtf16(bytes) ? notUtf8(file, bytes) : text;
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

/** By its mark, or by the empty half of its first letter. */
function isUtf16([first, second]: Buffer): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}

function saveAgain(bytes: Buffer): string {
  const now = isUtf16(bytes) ? 'The file is in UTF-16, often called “Unicode”; ' : '';
  return `${now}${now ? 'save' : 'Save'} it again with the encoding UTF-8.`;
}
