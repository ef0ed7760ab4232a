import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SiteProfile } from '@helpahead/core';
import { writeWhole } from '../build/write-files.js';
import { count } from '../count.js';
import { UsageError } from '../read-files.js';
import { readSiteFile, settingsIn, siteFormat } from '../site-file.js';

/** Looked at before the site is read, which may take long. @throws {UsageError} when it is no file of ours */
export function checkTarget(file: string): void {
  if (existsSync(file)) readSiteFile(file);
  else if (file.endsWith('help.json')) {
    throw new UsageError(`There is no file ${file}. Build it first: helpahead build faq.json --out FOLDER`);
  } else if (!existsSync(dirname(file))) throw new UsageError(`There is no folder ${dirname(file)}.`);
}

/**
 * Puts threshold and background words into a built `help.json`, or into a file of their own, and keeps everything
 * else that is there.
 *
 * @returns what changed, for people
 */
export function writeProfile(file: string, { threshold, background }: SiteProfile): string {
  const isNew = !existsSync(file);
  const value = isNew ? { format: siteFormat, version: 1 } : readSiteFile(file);
  const before = settingsIn(value);
  const { threshold: _threshold, background: _background, ...rest } = value;
  const next = { ...rest, threshold, ...(Object.keys(background).length > 0 && { background }) };
  // A built file travels to visitors; the other one is read by editors.
  const text = value.format === siteFormat ? `${JSON.stringify(next, null, 2)}\n` : JSON.stringify(next);
  if (!isNew && readFileSync(file, 'utf8') === text) return `${file} says so already.`;
  try {
    writeWhole(file, text);
  } catch (cause) {
    throw new UsageError(
      `${file} cannot be written: ${cause instanceof Error ? cause.message : cause}. Nothing was changed.`,
      { cause },
    );
  }
  const known = before.background ?? {};
  const words = Object.keys(background);
  const added = words.filter((word) => !Object.hasOwn(known, word)).length;
  const gone = Object.keys(known).filter((word) => !Object.hasOwn(background, word)).length;
  const was = before.threshold === undefined ? '' : ` (was ${before.threshold})`;
  return `Wrote into ${file}: threshold ${threshold}${was}, ${count(words.length, 'background word')} (${added} new, ${gone} gone).`;
}
