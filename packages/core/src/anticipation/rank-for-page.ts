import type { Model } from '../search/model.js';
import { MOST_IMPACT } from '../search/postings-text.js';
import { type PageWord, readPageWords } from './page-words.js';
import type { Cue, Memory, PageContext, Suggestion } from './suggestion.js';
import { CUE_WEIGHT } from './weights.js';

const CLOSE_LOOK = 30;
const MOST_CUES = 3;

/** Articles in the order in which the words of the page ask for them. */
export function rankForPage(
  page: PageContext,
  memory: Memory,
  model: Model,
  background: Readonly<Record<string, number>>,
): Suggestion[] {
  const words = readPageWords(page, memory, model);
  dampen(words, background, model);
  const scores = scoreArticles(words, model);
  const best = [...scores.keys()].filter((article) => (scores[article] ?? 0) > 0);
  best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return best
    .slice(0, CLOSE_LOOK)
    .flatMap((number) => look(number, scores[number] ?? 0, words, model))
    .sort((a, b) => b.score - a.score);
}

/** Words that most pages of the site share say little of this one. */
function dampen(
  words: Map<number, PageWord>,
  background: Readonly<Record<string, number>>,
  model: Model,
): void {
  for (const [text, share] of Object.entries(background)) {
    for (const { word } of model.tokenize(text)) {
      const found = words.get(model.termOf(word));
      if (found) found.weight *= Math.max(0, 1 - share);
    }
  }
}

function scoreArticles(words: ReadonlyMap<number, PageWord>, model: Model): Float64Array {
  const { starts, articles, impacts } = model.postings;
  const scores = new Float64Array(model.articles.length);
  for (const { term, weight } of words.values()) {
    const each = (saturate(weight) * worth(term, model)) / MOST_IMPACT;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const article = articles[at] as number;
      scores[article] = (scores[article] as number) + each * (impacts[at] as number);
    }
  }
  return scores;
}

function saturate(weight: number): number {
  return weight / (1 + weight);
}

function worth(term: number, model: Model): number {
  return (model.isStop[term] ? 0.1 : 1) * (model.rarity[term] ?? 0);
}

function look(number: number, bag: number, words: ReadonlyMap<number, PageWord>, model: Model): Suggestion[] {
  const article = model.articles[number];
  if (!article) return [];
  const terms = new Set(model.tokenize(article.question).map(({ word }) => model.termOf(word)));
  let whole = 0;
  let found = 0;
  const cues: { cue: Cue; worth: number }[] = [];
  for (const term of terms) {
    const value = term < 0 ? 0 : worth(term, model);
    const word = words.get(term);
    whole += value;
    found += word ? value * saturate(word.weight) : 0;
    const source = word?.sources[0];
    if (source) cues.push({ cue: source, worth: value * CUE_WEIGHT[source.kind] });
  }
  const share = whole ? found / whole : 0;
  cues.sort((a, b) => b.worth - a.worth);
  const confidence = Math.min(1, share);
  return [
    { article, score: bag, confidence, cues: distinct(cues.map(({ cue }) => cue)).slice(0, MOST_CUES) },
  ];
}

function distinct(cues: readonly Cue[]): Cue[] {
  return [...new Map(cues.map((cue) => [`${cue.kind}\n${cue.text}`, cue])).values()];
}
