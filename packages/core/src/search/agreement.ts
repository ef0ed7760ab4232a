import { overlap } from './overlap.js';
import { AGREEMENT, WORDING } from './weights.js';

/** An article in terms, as far as its wordings go. */
export interface AskedFor {
  /** Question, other wordings and keywords, each by itself. */
  given: readonly (readonly number[])[];
  learned: readonly (readonly number[])[];
  /** Terms of the answer. */
  answer: Pick<ReadonlySet<number>, 'has'>;
}

/** One way of asking for an article. */
interface Text {
  article: number;
  terms: ReadonlySet<number>;
  whole: number;
}

/** What so many wordings share tells too little among them to be worth the time. */
const MOST_SHARED = 1000;

/**
 * Learned wordings that nothing speaks for: by number of the article, their places in `learned`. Past visitors' votes
 * are wrong now and then, and an editor accepts many at once; a wording is believed when other wordings of its article
 * are like it, and doubted when those of another article are far more like it. One that is like none at all is
 * believed: that is what learning is for.
 *
 * @param rarity what each term tells
 */
export function* doubtedWordings(
  articles: readonly AskedFor[],
  rarity: readonly number[],
): Generator<undefined, Record<number, number[]>> {
  const doubted: Record<number, number[]> = {};
  const compare = yield* createComparison(articles, rarity);
  for (const [article, { learned, answer }] of articles.entries()) {
    for (const [place, terms] of learned.entries()) {
      const { own, other } = compare(article, new Set(terms));
      const answered = WORDING.second * share(terms, answer, rarity);
      if (own + answered < AGREEMENT * other) doubted[article] = [...(doubted[article] ?? []), place];
      yield;
    }
  }
  return doubted;
}

function share(terms: readonly number[], among: AskedFor['answer'], rarity: readonly number[]): number {
  let [whole, found] = [0, 0];
  for (const term of terms) {
    whole += rarity[term] ?? 0;
    if (among.has(term)) found += rarity[term] ?? 0;
  }
  return whole && found / whole;
}

/** How like a wording is to the others of its article, and to those of the article whose are most like it. */
type Compare = (article: number, terms: ReadonlySet<number>) => { own: number; other: number };

function* createComparison(
  articles: readonly AskedFor[],
  rarity: readonly number[],
): Generator<undefined, Compare> {
  const weigh = (terms: ReadonlySet<number>) => {
    let whole = 0;
    for (const term of terms) whole += rarity[term] ?? 0;
    return whole;
  };
  const texts: Text[] = [];
  const having = new Map<number, number[]>();
  for (const [article, { given, learned }] of articles.entries()) {
    for (const list of [...given, ...learned]) {
      const terms = new Set(list);
      for (const term of terms) {
        const known = having.get(term);
        if (known) known.push(texts.length);
        else if (rarity[term]) having.set(term, [texts.length]);
      }
      texts.push({ article, terms, whole: weigh(terms) });
    }
    yield;
  }
  return (article, terms) => {
    const shared = new Map<number, number>();
    for (const term of terms) {
      const list = having.get(term) ?? [];
      if (list.length > MOST_SHARED) continue;
      for (const text of list) shared.set(text, (shared.get(text) ?? 0) + (rarity[term] ?? 0));
    }
    return closest(article, { shared, whole: weigh(terms), texts });
  };
}

interface Overlaps {
  /** By place in `texts`: what the terms that both have weigh. */
  shared: ReadonlyMap<number, number>;
  whole: number;
  texts: readonly Text[];
}

/** Of each article the closest wording counts, and a little the next; once the wording itself is left out. */
function closest(article: number, { shared, whole, texts }: Overlaps): { own: number; other: number } {
  const best = new Map<number, [first: number, second: number]>();
  let isItself = true;
  for (const [place, weight] of shared) {
    const text = texts[place] as Text;
    const like = overlap(weight, whole, text.whole);
    if (isItself && text.article === article && like === 1) {
      isItself = false;
      continue;
    }
    const [first, second] = best.get(text.article) ?? [0, 0];
    best.set(text.article, like > first ? [like, first] : [first, Math.max(second, like)]);
  }
  let [own, other] = [0, 0];
  for (const [owner, [first, second]] of best) {
    const like = first + WORDING.second * second;
    if (owner === article) own = like;
    else other = Math.max(other, like);
  }
  return { own, other };
}
