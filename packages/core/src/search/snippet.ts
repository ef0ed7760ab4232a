import { toPlainText } from '../text/plain-text.js';
import type { Model } from './model.js';
import type { QueryWord } from './read-query.js';
import type { Range } from './search-result.js';

const LONGEST_SNIPPET = 180;
/** Longer answers are searched for a passage up to here. */
const LONGEST_ANSWER = 4000;

/** Where `text` holds a word that the query asked for: ordered, apart from one another. */
export function matchingRanges(text: string, terms: ReadonlySet<number>, model: Model): Range[] {
  const ranges: Range[] = [];
  for (const { start, end, word } of model.tokenize(text)) {
    if (terms.has(model.termOf(word))) ranges.push([start, end]);
  }
  return ranges;
}

/** The terms worth marking: all readings of the words that count; stop words only when there is nothing else. */
export function markedTerms(words: readonly QueryWord[], model: Model): Set<number> {
  const all = words.flatMap(({ readings }) => [...readings.keys()]);
  const telling = all.filter((term) => !model.isStop[term]);
  return new Set(telling.length ? telling : all);
}

/** The passage of the answer that holds most of what was asked; its beginning when none does. */
export function bestPassage(answer: string, terms: ReadonlySet<number>, model: Model): string {
  const text = toPlainText(answer.slice(0, LONGEST_ANSWER), model.facts);
  if (text.length <= LONGEST_SNIPPET) return text;
  const passages = passagesOf(text);
  let best = passages[0] ?? '';
  let most = 0;
  for (const passage of passages) {
    const worth = worthOf(passage, terms, model);
    if (worth > most) [best, most] = [passage, worth];
  }
  return best;
}

function worthOf(passage: string, terms: ReadonlySet<number>, model: Model): number {
  const found = new Set<number>();
  for (const { word } of model.tokenize(passage)) {
    const term = model.termOf(word);
    if (terms.has(term)) found.add(term);
  }
  let worth = 0;
  for (const term of found) worth += model.rarity[term] ?? 0;
  return worth;
}

/** Sentences, put together while they fit, cut at a space where one alone is too long. */
function passagesOf(text: string): string[] {
  const passages: string[] = [];
  let passage = '';
  for (const sentence of text.match(/[^.!?。！？؟]*[.!?。！？؟]*[\s"'»”)]*/g) ?? []) {
    if (passage && passage.length + sentence.length > LONGEST_SNIPPET) {
      passages.push(passage.trim());
      passage = '';
    }
    passage += sentence;
    while (passage.length > LONGEST_SNIPPET) {
      const cut = cutAt(passage);
      passages.push(`${passage.slice(0, cut).trim()} …`);
      passage = passage.slice(cut).trimStart();
    }
  }
  if (passage.trim()) passages.push(passage.trim());
  return passages;
}

/** A space to cut at; without one, never between the halves of a character. */
function cutAt(text: string): number {
  const space = text.lastIndexOf(' ', LONGEST_SNIPPET);
  if (space > LONGEST_SNIPPET / 2) return space;
  const code = text.charCodeAt(LONGEST_SNIPPET - 1);
  return code >= 0xd800 && code < 0xdc00 ? LONGEST_SNIPPET - 1 : LONGEST_SNIPPET;
}
