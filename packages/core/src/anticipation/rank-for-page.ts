import type { Model } from '../search/model.js';
import { bestOf, scoreArticles } from '../search/score-terms.js';
import { sum } from '../search/wordings.js';
import { type PageWord, type PageWords, readPageWords, tellingPairs } from './page-words.js';
import type { Cue, Memory, PageContext, Suggestion } from './suggestion.js';
import { CONFIDENCE, CUE_WEIGHT, HALF_SAID, STOP_WORD } from './weights.js';

/** How well an article fits a page, with its place in `model.articles`. */
export type Fit = Omit<Suggestion, 'article'> & { number: number };

/** So many of the best by words are looked at closely. */
const CLOSE_LOOK = 40;
const MOST_CUES = 3;

/** Articles in the order in which the words of the page ask for them. */
export function rankForPage(
  page: PageContext,
  memory: Memory,
  model: Model,
  background: Readonly<Record<string, number>>,
): Fit[] {
  const said = readPageWords(page, memory, model);
  dampen(said, background, model);
  const query = [...said.words].map(([term, word]) => ({
    readings: new Map([[term, 1]]),
    weight: saidBy(word, term, model),
  }));
  const scores = scoreArticles(query, model);
  return bestOf(scores, CLOSE_LOOK, () => true)
    .map((number) => look(number, scores[number] ?? 0, said, model))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/** Words that most pages of the site share say little of this one. */
function dampen({ words }: PageWords, background: Readonly<Record<string, number>>, model: Model): void {
  for (const [text, share] of Object.entries(background)) {
    for (const { word } of model.tokenize(text)) {
      const found = words.get(model.termOf(word));
      if (found) found.weight *= Math.min(1, Math.max(0, 1 - share));
    }
  }
}

function worth(term: number, model: Model): number {
  return (model.rarity[term] ?? 0) * (model.stops.has(term) ? STOP_WORD : 1);
}

function saidBy({ weight }: PageWord, term: number, model: Model): number {
  return (worth(term, model) * weight) / (HALF_SAID + weight);
}

/** What the page says of this very question. */
function look(number: number, bag: number, { words, pairs }: PageWords, model: Model): Fit {
  const tokens = model.tokenize(model.articles[number]?.question ?? '');
  const terms = tokens.map(({ word }) => model.termOf(word));
  const cues: { cue: Cue; said: number }[] = [];
  let [whole, found] = [0, 0];
  for (const term of new Set(terms)) {
    whole += worth(term, model);
    const word = words.get(term);
    const cue = word?.cues[0];
    if (!word || !cue) continue;
    found += saidBy(word, term, model);
    cues.push({ cue, said: worth(term, model) * CUE_WEIGHT[cue.kind] });
  }
  const share = whole && found / whole;
  const asked = [...tellingPairs(tokens, model)];
  const said = sum(asked.map(([pair, weight]) => (pairs.has(pair) ? weight : 0)));
  // A question of one telling word has no order: it fits many pages, and is never very certain.
  const inOrder = said / (sum(asked.map(([, weight]) => weight)) || 1);
  const evidence = bag / model.rarityOfUnknown;
  const confidence = share * CONFIDENCE.share + inOrder * CONFIDENCE.pairs + evidence * CONFIDENCE.evidence;
  cues.sort((a, b) => b.said - a.said);
  return {
    number,
    score: bag * (1 + share),
    confidence: Math.min(1, confidence),
    cues: distinct(cues.map(({ cue }) => cue)),
  };
}

function distinct(cues: readonly Cue[]): Cue[] {
  return [...new Map(cues.map((cue) => [cue.kind + cue.text, cue])).values()].slice(0, MOST_CUES);
}
