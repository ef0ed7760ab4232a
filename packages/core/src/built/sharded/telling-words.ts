import type { PageContext } from '../../anticipation/suggestion.js';
import { languageOf } from '../../text/language-of.js';
import { createTokenizer } from '../../text/tokenize.js';

/** So many words of a page are asked about; each costs a file. */
const MOST_WORDS = 8;

/** The words that say most of a page's topic, as one query: its errors, title, address and headings, in this order. */
export function tellingWords({ errors, title, url, headings }: PageContext, language: string): string {
  const { stopWords } = languageOf(language);
  const path = url.replace(/^[a-z]+:\/\/[^/]*|[?#].*/gi, '');
  const tokens = createTokenizer(language)([...errors, title, path, ...headings].join('\n').slice(0, 2000));
  const words = new Set(tokens.map(({ word }) => word).filter((word) => !stopWords.has(word)));
  return [...words].slice(0, MOST_WORDS).join(' ');
}
