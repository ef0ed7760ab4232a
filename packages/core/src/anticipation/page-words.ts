import type { Model } from '../search/model.js';
import { knownReadings, offer, type Readings, relativesOf } from '../search/readings.js';
import { RELATIVE } from '../search/weights.js';
import { pairsOf, sum } from '../search/wordings.js';
import type { Token } from '../text/tokenize.js';
import { pathOf } from './path-pattern.js';
import type { Cue, Memory, PageContext } from './suggestion.js';
import { CUE_WEIGHT, EVERYDAY, HALF_SAID, MOST_REPEATS, TOPIC } from './weights.js';

/** What the page says in the terms of an index. */
export interface PageWords {
  words: Map<number, PageWord>;
  /** Neighbouring terms, as of `tellingPairs`. */
  pairs: Set<number>;
  /** At this weight a word says half of what it can on this page. */
  half: number;
}

/** A term that the page uses. */
export interface PageWord {
  weight: number;
  /** Where it stands, in the words of the page, weightiest first. */
  cues: Cue[];
}

/** More of a kind, and longer texts, say nothing new of the topic. */
const MOST_TEXTS = 40;
const LONGEST_TEXT = 4000;
const LONGEST_TRAIL = 3;
/** In UTF-16 units; a title or a heading is whole. */
const LONGEST_QUOTE = 200;

/** The page as one weighted query: each term of the index that it uses, with what its places say of the topic. */
export function readPageWords(page: PageContext, memory: Memory, model: Model): PageWords {
  const words = new Map<number, PageWord>();
  const pairs = new Set<number>();
  for (const [kind, texts] of sourcesOf(page, memory)) {
    for (const [term, { count, text }] of countTerms(texts, TOPIC.has(kind), pairs, model)) {
      const word = words.get(term) ?? { weight: 0, cues: [] };
      words.set(term, word);
      word.weight += CUE_WEIGHT[kind] * Math.min(count, MOST_REPEATS);
      word.cues.push({ kind, text });
    }
  }
  return { words, pairs, half: HALF_SAID * fullnessOf(page) };
}

/** How much of what tells a topic the page has: where there is only an address, nothing can repeat it. */
function fullnessOf({ url, title, headings, description }: PageContext): number {
  const places = [
    [/\p{L}/u.test(pathOf(url)), CUE_WEIGHT.url],
    [title, CUE_WEIGHT.title],
    [headings.length, CUE_WEIGHT.heading],
    [description, CUE_WEIGHT.description],
  ] as const;
  const there = sum(places.map(([isThere, weight]) => (isThere ? weight : 0)));
  return there / sum(places.map(([, weight]) => weight)) || 1;
}

/** Weightiest first. */
function sourcesOf(page: PageContext, { trail = [] }: Memory): [Cue['kind'], readonly string[]][] {
  return [
    ['error', page.errors],
    ['title', [page.title]],
    ['url', [wordsOf(page.url)]],
    ['context', Object.values(page.extra ?? {}).map(String)],
    ['heading', page.headings],
    ['description', [page.description ?? '']],
    ['label', page.labels],
    ['button', page.buttons],
    ['breadcrumb', page.breadcrumb ?? []],
    ['text', [page.text ?? '']],
    ['trail', trail.slice(-LONGEST_TRAIL).map(wordsOf)],
  ];
}

/** How often each term occurs in texts of one kind, and in which it does first. */
function countTerms(texts: readonly string[], isTopic: boolean, pairs: Set<number>, model: Model) {
  const counts = new Map<number, { count: number; text: string }>();
  for (const text of texts.slice(0, MOST_TEXTS)) {
    const tokens = model.tokenize(text.slice(0, LONGEST_TEXT));
    for (const pair of tellingPairs(tokens, model).keys()) pairs.add(pair);
    for (const { word, start } of tokens) {
      for (const [term, share] of isTopic ? topicReadings(word, model) : [[model.termOf(word), 1] as const]) {
        if (term < 0) continue;
        const counted = counts.get(term) ?? { count: 0, text: quote(text, start) };
        counts.set(term, counted);
        counted.count = share < 1 ? Math.max(counted.count, share) : counted.count + 1;
      }
    }
  }
  return counts;
}

/** Of a long text what stands around a place, in whole words. */
function quote(text: string, at: number): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - LONGEST_QUOTE / 3)) + 1);
  const start = at - from > LONGEST_QUOTE / 2 ? at : from;
  const rest = text.slice(start, start + LONGEST_QUOTE);
  const end = start + LONGEST_QUOTE < text.length ? rest.lastIndexOf(' ') : -1;
  return (start + end > at ? rest.slice(0, end) : rest).trim();
}

/** Neighbouring terms of a text, stop words between them left out. */
export function tellingPairs(tokens: readonly Token[], model: Model): Map<number, number> {
  const terms = tokens.map(({ word }) => model.termOf(word));
  return pairsOf(
    terms.filter((term) => !model.stops.has(term)),
    model,
  );
}

/** A word of the topic also stands for words of its meaning and family. */
function topicReadings(word: string, model: Model): Readings {
  const readings = knownReadings(word, model);
  for (const [term, share] of model.everyday().get(model.language.stem(word)) ?? []) {
    offer(readings, [term, share * EVERYDAY]);
  }
  if (model.language.stopWords.has(word)) return readings;
  for (const { term } of relativesOf(word, model)) offer(readings, [term, RELATIVE.share]);
  return readings;
}

/** A path as it stands in the address, readable. */
export function wordsOf(url: string): string {
  const path = pathOf(url);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
