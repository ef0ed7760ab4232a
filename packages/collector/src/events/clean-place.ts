import { cleanLine } from './clean-text.js';

const LONGEST_PATH = 300;
const LONGEST_LANGUAGE = 35;
const LANGUAGE_TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** BCP 47 for "undetermined". */
const UNDETERMINED = 'und';

/** The path of a page, without query and fragment; of a whole URL its path; `/` when it is no path. */
export function cleanPath(text: string): string {
  const path = cleanLine(text, Number.POSITIVE_INFINITY)
    .replace(/[?#].*$/, '')
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  // Two slashes at the start are an address of another host.
  return /^\/(?!\/)/.test(path) ? cleanLine(path, LONGEST_PATH) : '/';
}

/** A language tag as it came; `und` when it does not look like one. */
export function cleanLanguage(text: string): string {
  const tag = text.trim();
  return tag.length <= LONGEST_LANGUAGE && LANGUAGE_TAG.test(tag) ? tag : UNDETERMINED;
}
