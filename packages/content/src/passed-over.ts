import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseFaq } from '@helpahead/core';
import { hashed } from './build/write-files.js';
import { count } from './count.js';
import type { Output } from './output.js';
import { type FileToCheck, isJsonSchema } from './read-files.js';
import { isBuilt, readFormatName, siteFormat } from './site-file.js';
import { visible } from './visible.js';

/**
 * Whether a file that merely lies in a named folder is no FAQ: a JSON Schema, a file of journeys, of coverage, or of
 * an earlier build.
 *
 * @param passedOver is added to by what somebody may wonder about
 */
export function isPassedOver(
  { file, isFromFolder }: FileToCheck,
  text: string,
  passedOver: string[],
): boolean {
  if (!isFromFolder) return false;
  if (isJsonSchema(text) || file.endsWith('.journeys.json') || readFormatName(text) === siteFormat)
    return true;
  if (!isBuilt(text) && !isPartOfBuild(file, text)) return false;
  passedOver.push(file);
  return true;
}

/** Has a name as a build gives it, lies beside a built `help.json`, and is no FAQ by itself. */
function isPartOfBuild(file: string, text: string): boolean {
  if (!hashed.test(basename(file)) || parseFaq(text).faq.articles.length > 0) return false;
  try {
    return isBuilt(readFileSync(join(dirname(file), 'help.json'), 'utf8'));
  } catch {
    return false;
  }
}

export function reportPassedOver(files: readonly string[], output: Output): void {
  if (files.length === 0) return;
  const [first = '', ...others] = files;
  const more = others.length > 0 ? ` and ${count(others.length, 'more file')}` : '';
  output.error(`Passed over what a build wrote: ${visible(first)}${more}.`);
}

/** For a built file that was named where an FAQ is wanted. */
export function saysBuilt(file: string): string {
  return `${file} is what a build wrote. Name the FAQ it was built from.`;
}
