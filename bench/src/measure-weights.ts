import type { Core } from './core-copy.ts';
import type { SearchSet } from './data.ts';
import { faqOfSearchSet, firstPast } from './faq-of-set.ts';
import { type Asked, countHits, type Hits, type Takes } from './measure-search.ts';
import { engineOf } from './search-engines.ts';

/** Hit rates of a ranking on one set: of each form that queries come in, and as typed once something was learned. */
export type Figures = Record<'clean' | 'typo' | 'prefix' | 'learned', Hits>;

const learned = 5;

/** @param takes Draws the queries that count. */
export function measureRanking(core: Core, set: SearchSet, takes: Takes): Figures {
  const { open } = engineOf('', core);
  const find = open(faqOfSearchSet(set));
  const queries = set.queries.filter(({ q }) => takes(q));
  const asked = (form: 'q' | 'typo' | 'prefix') =>
    queries.map((query): Asked => ({ text: query[form], relevant: query.relevant }));
  return {
    clean: countHits(find, asked('q')),
    typo: countHits(find, asked('typo')),
    prefix: countHits(find, asked('prefix')),
    learned: countHits(open(faqOfSearchSet(set, firstPast(set, learned))), asked('q')),
  };
}

/** All of them in one number, to choose by: the mean of the hit rates, first and among three. */
export function meanOf(figures: Figures): number {
  const rates = Object.values(figures).flatMap(({ hit1, hit3 }) => [hit1, hit3]);
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
