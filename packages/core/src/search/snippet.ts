import { toPlainText } from '../text/plain-text.js';
import type { Model } from './model.js';
import type { QueryWord } from './read-query.js';
import type { Range } from './search-result.js';

/** Longer answers are searched for a passage up to here. */
const LONGEST_ANSWER = 4000;
/** Up to 180 characters, to the end of a sentence if there is one, else of a word, else as they come. */
const PASSAGE = /.{0,179}(?:[。！？]|[.!?؟](?=\s|$))|.{1,180}(?=\s|$)|.{1,180}/gsu;

/** Where a text holds one of the terms: in order, apart from one another. */
export function matchingRanges(text: string, terms: ReadonlySet<number>, model: Model): Range[] {
  const ranges: Range[] = [];
  for (const { start, end, word } of model.tokenize(text)) {
    if (!terms.has(model.termOf(word))) continue;
    const last = ranges.at(-1);
    // Without a segmenter, words of two characters lie over one another.
    if (last && last[1] > start) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}

/** The terms worth marking: of the words that count, or of all when none does. */
export function markedTerms(words: readonly QueryWord[]): Set<number> {
  const telling = words.filter(({ isStop }) => !isStop);
  return new Set((telling.length ? telling : words).flatMap(({ readings }) => [...readings.keys()]));
}

/** The passage of an answer that holds most of the terms; its beginning when none does. */
export function bestPassage(answer: string, terms: ReadonlySet<number>, model: Model): string {
  let best = '';
  let most = -1;
  for (const [passage] of toPlainText(answer.slice(0, LONGEST_ANSWER), model.facts).matchAll(PASSAGE)) {
    const found = new Set(model.tokenize(passage).map(({ word }) => model.termOf(word)));
    let worth = 0;
    for (const term of found) if (terms.has(term)) worth += model.rarity[term] ?? 0;
    if (worth > most) [best, most] = [passage.trim(), worth];
  }
  return best;
}
