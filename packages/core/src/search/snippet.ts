import type { Article } from '../faq/faq.js';
import { toPlainText } from '../text/plain-text.js';
import type { Model } from './model.js';
import type { QueryWord } from './read-query.js';
import { offer, type Readings } from './readings.js';
import type { Range } from './search-result.js';
import { wholeCharacters } from './whole-characters.js';

/** Longer answers are searched for a passage up to here. */
const LONGEST_ANSWER = 4000;
/** Up to 180 characters, to the end of a sentence if there is one, else of a word or clause, else as they come. */
const PASSAGE =
  /.{0,179}(?:[。！？]|\p{STerm}(?=[\p{Pe}\p{Pf}"']*(?:\s|$)))[\p{Pe}\p{Pf}"']*|.{1,180}(?:(?=\s|$)|(?<=[，、；]))|.{1,180}/gsu;
/** Stands for something that is only known later: what is inside is not for readers. */
const PLACEHOLDER = /\{\{[^{}]*\}\}/g;

/** A part of an answer as a reader sees it, and the terms it holds. */
interface Passage {
  text: string;
  terms: ReadonlySet<number>;
}

const passagesOf = new WeakMap<Model, WeakMap<Article, Passage[]>>();

/** Where a text holds one of the terms: in order, apart from one another, in whole characters. */
export function matchingRanges(text: string, terms: Readings, model: Model): Range[] {
  const ranges: Range[] = [];
  const readable = text.replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length));
  for (const { start, end, word } of model.tokenize(readable)) {
    if (!terms.has(model.termOf(word))) continue;
    const range = wholeCharacters(text, start, end);
    const last = ranges.at(-1);
    // Where words are not spaced they follow at once, and without a segmenter lie over one another.
    if (last && last[1] >= range[0]) last[1] = range[1];
    else ranges.push(range);
  }
  return ranges;
}

/**
 * The terms worth marking, each by how well it stands for what was typed: of the words that count, or of all when
 * none does. A stop word that merely stands for a word that counts is not worth it.
 */
export function markedTerms(words: readonly QueryWord[], model: Model): Readings {
  const terms: Readings = new Map();
  const telling = words.filter(({ isStop }) => !isStop);
  for (const { readings } of telling.length ? telling : words) {
    for (const reading of readings) {
      const [term, share] = reading;
      if (share === 1 || !telling.length || !model.stops.has(term)) offer(terms, reading);
    }
  }
  return terms;
}

/** The passage of an article's answer that holds most of the terms; its beginning when none does. */
export function bestPassage(article: Article, terms: Readings, model: Model): string {
  let best = '';
  let most = -1;
  for (const { text, terms: held } of readPassages(article, model)) {
    let worth = 0;
    for (const [term, share] of terms) if (held.has(term)) worth += share * (model.rarity[term] ?? 0);
    if (worth > most) [best, most] = [text, worth];
  }
  return best;
}

/** The passages of an article's answer, read once. */
function readPassages(article: Article, model: Model): Passage[] {
  const known = passagesOf.get(model) ?? new WeakMap<Article, Passage[]>();
  passagesOf.set(model, known);
  const passages = known.get(article) ?? cutPassages(article, model);
  known.set(article, passages);
  return passages;
}

function cutPassages({ answer, short = '' }: Article, model: Model): Passage[] {
  const markdown = answer || short;
  const plain = toPlainText(markdown.slice(0, LONGEST_ANSWER), model.facts);
  const passages = Array.from(plain.matchAll(PASSAGE), ({ 0: passage, index }) => {
    const start = index + passage.length - passage.trimStart().length;
    const text = plain.slice(...wholeCharacters(plain, start, index + passage.trimEnd().length));
    return { text, terms: new Set(model.tokenize(text).map(({ word }) => model.termOf(word))) };
  });
  // The last one of an answer that was cut off may have lost half a word or link.
  return markdown.length > LONGEST_ANSWER && passages.length > 1 ? passages.slice(0, -1) : passages;
}
