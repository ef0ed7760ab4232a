import type { Model } from '../search/model.js';
import { sum } from '../search/wordings.js';
import { wordsOf } from './page-words.js';
import type { PageContext } from './suggestion.js';
import { worth } from './worth.js';

const LONGEST_NAME = 200;
/** What stands between the name of a page and that of its site. */
const BETWEEN = /\s[-–—:·•]\s|[|»›]/;

/** What a page calls itself. */
export interface PageNames {
  /** How well an article knows the one that it knows best, 0 to 1. */
  known(article: number): number;
  /** Whether one of them is this text, word by word. */
  are(words: readonly string[]): boolean;
}

/** Its title without the site's name, the end of its address, its first heading; or the error it shows. */
export function readNames(page: PageContext, model: Model): PageNames {
  const titles = page.title.split(BETWEEN).sort((a, b) => b.length - a.length);
  const ends = wordsOf(page.url).match(/[^/]*\p{L}[^/]*(?=[^\p{L}]*$)/u);
  const [name = '', end = '', heading = ''] = [titles[0], ends?.[0], page.headings[0]];
  const own = [name, end, heading];
  const inWords = new Set(
    own.map((text) => spell(model.tokenize(text.slice(0, LONGEST_NAME)).map(({ word }) => word))),
  );
  return {
    known: bestKnown([...own, ...page.errors], model),
    // One word is the name of many pages.
    are: (words) => words.length > 1 && inWords.has(spell(words)),
  };
}

function spell(words: readonly string[]): string {
  return words.join(' ');
}

/** How well an article knows the one of several texts that it knows best: its share of the words, by what they tell. */
export function bestKnown(texts: readonly string[], model: Model): (article: number) => number {
  const known = texts.map((text) => readName(text, model));
  return (article) => Math.max(...known.map((knows) => knows(article)));
}

function readName(text: string, model: Model): (article: number) => number {
  const { language, rarityOfUnknown, starts, postings } = model;
  const words = new Map<number | string, number>();
  for (const { word } of model.tokenize(text.slice(0, LONGEST_NAME))) {
    const term = model.termOf(word);
    if (term >= 0) words.set(term, worth(term, model));
    else if (!language.stopWords.has(word)) words.set(word, rarityOfUnknown);
  }
  const known = new Float64Array(model.articles.length);
  for (const [term, tells] of words) {
    if (typeof term === 'string') continue;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const article = postings[at] as number;
      known[article] = (known[article] as number) + tells;
    }
  }
  const whole = sum(words.values()) || 1;
  return (article) => (known[article] ?? 0) / whole;
}
