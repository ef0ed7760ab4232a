import type { Model } from '../search/model.js';
import { bestOf, scoreArticles } from '../search/score-terms.js';
import { sum } from '../search/wordings.js';
import { bestKnown, type PageNames, readNames } from './page-names.js';
import { type PageWord, type PageWords, readPageWords, tellingPairs } from './page-words.js';
import type { Cue, Memory, PageContext, Suggestion } from './suggestion.js';
import { CALLED, CONFIDENCE, CUE_WEIGHT, HALF_SAID, NAMED } from './weights.js';
import { worth } from './worth.js';

/** How well an article fits a page, with its place in `model.articles`. */
export type Fit = Omit<Suggestion, 'article'> & { number: number };

/** Of terms, the share of the site's pages that have them. */
export type Background = ReadonlyMap<number, number>;

/** So many of the best by words are looked at closely. */
const CLOSE_LOOK = 40;
const MOST_CUES = 3;

/**
 * Articles in the order in which the words of the page ask for them. An error that an article does not know does not
 * make it more certain, however well some of its words fit.
 */
export function rankForPage(page: PageContext, memory: Memory, model: Model, background: Background): Fit[] {
  const fits = rank(page, memory, model, background);
  if (!page.errors.length) return fits;
  const calm = rank({ ...page, errors: [] }, memory, model, background);
  const before = new Map(calm.map(({ number, confidence }) => [number, confidence]));
  const known = bestKnown(page.errors, model);
  return fits.map((fit) => {
    const without = before.get(fit.number) ?? 0;
    const gain = Math.max(0, fit.confidence - without);
    return { ...fit, confidence: without + gain * known(fit.number) };
  });
}

function rank(page: PageContext, memory: Memory, model: Model, background: Background): Fit[] {
  const said = readPageWords(page, memory, model);
  const tells = (term: number) => telling(term, background, model);
  const query = [...said.words].map(([term, word]) => ({
    readings: new Map([[term, 1]]),
    weight: tells(term) * saidBy(word, HALF_SAID),
  }));
  const scores = scoreArticles(query, model);
  const names = readNames(page, model);
  // Sorting bare numbers is far quicker than sorting articles by them.
  const least = scores.slice().sort().at(-CLOSE_LOOK) ?? 0;
  return bestOf(scores, CLOSE_LOOK, (number) => (scores[number] ?? 0) >= least)
    .map((number) =>
      look({ number, bag: scores[number] ?? 0, named: names.known(number) }, { said, tells, names, model }),
    )
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/** What a term tells on this site: less, the more of its pages have it. */
function telling(term: number, background: Background, model: Model): number {
  return worth(term, model) * (1 - (background.get(term) ?? 0));
}

function saidBy({ weight }: PageWord, half: number): number {
  return weight / (half + weight);
}

/** What every article is compared with. */
interface Known {
  said: PageWords;
  tells(term: number): number;
  names: PageNames;
  model: Model;
}

interface Candidate {
  number: number;
  /** How much of the page its words speak of. */
  bag: number;
  /** How well it knows what the page calls itself, 0 to 1. */
  named: number;
}

/** What the page says of this very question. */
function look({ number, bag, named }: Candidate, { said, tells, names, model }: Known): Fit {
  const { words, pairs, half } = said;
  const tokens = model.tokenize(model.articles[number]?.question ?? '');
  const terms = tokens.map(({ word }) => model.termOf(word));
  const cues: { cue: Cue; said: number }[] = [];
  let [whole, found, foundHere] = [0, 0, 0];
  for (const term of new Set(terms)) {
    const tell = tells(term);
    whole += tell;
    const word = words.get(term);
    const cue = word?.cues[0];
    if (!word || !cue) continue;
    found += tell * saidBy(word, HALF_SAID);
    foundHere += tell * saidBy(word, half);
    cues.push({ cue, said: tell * CUE_WEIGHT[cue.kind] });
  }
  whole ||= 1;
  const asked = [...tellingPairs(tokens, model)];
  const inPairs = sum(asked.map(([pair, weight]) => (pairs.has(pair) ? weight : 0)));
  // A question of one telling word has no order: it fits many pages, and is never very certain.
  const inOrder = inPairs / (sum(asked.map(([, weight]) => weight)) || 1);
  const evidence = bag / model.rarityOfUnknown;
  const certainty =
    (foundHere / whole) * CONFIDENCE.share + inOrder * CONFIDENCE.pairs + evidence * CONFIDENCE.evidence;
  const isCalled = names.are(tokens.map(({ word }) => word));
  const confidence = Math.max(isCalled ? CALLED : 0, Math.min(1, certainty * (1 - NAMED + NAMED * named)));
  cues.sort((a, b) => b.said - a.said);
  return {
    number,
    score: bag * (1 + found / whole),
    confidence,
    cues: distinct(cues.map(({ cue }) => cue)),
  };
}

function distinct(cues: readonly Cue[]): Cue[] {
  return [
    ...new Map(cues.map((cue) => [cue.kind + (cue.kind === 'text' ? '' : cue.text), cue])).values(),
  ].slice(0, MOST_CUES);
}

/** Words as an FAQ's own terms; of two forms of a word the more common counts. */
export function termsOf(background: Readonly<Record<string, number>>, model: Model): Background {
  const terms = new Map<number, number>();
  for (const [text, share] of Object.entries(background)) {
    for (const { word } of model.tokenize(text)) {
      const term = model.termOf(word);
      if (share > 0) terms.set(term, Math.min(1, Math.max(share, terms.get(term) ?? 0)));
    }
  }
  return terms;
}
