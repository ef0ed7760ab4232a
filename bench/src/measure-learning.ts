import type { Past, SearchSet } from './data.ts';
import { groupOf } from './draw.ts';
import { faqOfSearchSet, firstPast, longestPast } from './faq-of-set.ts';
import { type Asked, countHits, type Hits, type Takes } from './measure-search.ts';
import type { SearchEngine } from './search-engine.ts';

/** What learned wordings do to an engine on one set; hit rates in percent. */
export interface Learning {
  curve: { learned: number; hits: Hits }[];
  /** A tenth of the articles has `many` wordings, the others none. */
  uneven: { others: Change; all: Change };
  /**
   * hit@1 when one vote in five is for a wrong article: `mixed` when each vote is a wording learned, `agreed` when a
   * wording is learned only where two of its three voters name the same article.
   */
  wrong: { learned: number; none: number; right: number; mixed: number; agreed: number }[];
}

/** hit@1 without and with learned wordings. */
interface Change {
  before: number;
  after: number;
}

const steps = [0, 1, 3, 5, 10];
const many = 10;
const stepsOfWrong = [5, 10];
const wrongShare = 5;

type Measure = (learned: readonly Past[], asked?: (query: Asked) => boolean) => Hits;

/**
 * @param takes Draws the queries that count.
 * @param draws Uneven and wrong learning are drawn so many times, and averaged.
 */
export function measureLearning(
  engine: SearchEngine,
  set: SearchSet,
  takes: Takes = () => true,
  draws = 3,
): Learning {
  const queries = set.queries
    .filter(({ q }) => takes(q))
    .map(({ q, relevant }) => ({ text: q, relevant }) satisfies Asked);
  const measure: Measure = (learned, asked = () => true) =>
    countHits(engine.open(faqOfSearchSet(set, learned)), queries.filter(asked));
  const longest = longestPast(set);
  const curve = steps
    .filter((step) => step <= longest)
    .map((learned) => ({ learned, hits: measure(firstPast(set, learned)) }));
  const numbers = Array.from({ length: draws }, (_, draw) => draw);
  const hit1At = (step: number) => curve.find(({ learned }) => learned === step)?.hits.hit1 ?? 0;
  return {
    curve,
    uneven: meanOfUneven(numbers.map((draw) => measureUneven(set, measure, { draw, before: hit1At(0) }))),
    wrong: stepsOfWrong
      .filter((step) => step <= longest)
      .map((learned) => ({
        learned,
        none: hit1At(0),
        right: hit1At(learned),
        mixed: mean(numbers.map((draw) => measure(withWrong(set, learned, draw)).hit1)),
        agreed: mean(numbers.map((draw) => measure(withAgreement(set, learned, draw)).hit1)),
      })),
  };
}

function measureUneven(
  set: SearchSet,
  measure: Measure,
  { draw, before }: { draw: number; before: number },
): Learning['uneven'] {
  const favoured = new Set(tenthOf(set, draw));
  const learned = firstPast(set, many).filter(({ id }) => favoured.has(id));
  const isOther = ({ relevant }: Asked) => !relevant.some((id) => favoured.has(id));
  return {
    others: { before: measure([], isOther).hit1, after: measure(learned, isOther).hit1 },
    all: { before, after: measure(learned).hit1 },
  };
}

/** A tenth of the entries' ids, always the same by draw. */
function tenthOf({ entries }: SearchSet, draw: number): string[] {
  const order = (id: string) => groupOf(`tenth ${draw} ${id}`, 2 ** 32);
  return entries
    .map(({ id }) => id)
    .sort((a, b) => order(a) - order(b))
    .slice(0, Math.round(entries.length / 10));
}

/** The first wordings of each entry, one in five of them given to some other entry. */
export function withWrong(set: SearchSet, learned: number, draw: number): Past[] {
  const vote = voting(set);
  return firstPast(set, learned).map((past) => ({ q: past.q, id: vote(past, `${draw}`) }));
}

/** Each wording with three votes, one in five of which is wrong: learned where two agree. */
export function withAgreement(set: SearchSet, learned: number, draw: number): Past[] {
  const vote = voting(set);
  return firstPast(set, learned).flatMap((past) => {
    const votes = ['first', 'second', 'third'].map((voter) => vote(past, `${draw} ${voter}`));
    const agreed = votes.find((id, at) => votes.indexOf(id) !== at);
    return agreed === undefined ? [] : [{ q: past.q, id: agreed }];
  });
}

/** The entry that a voter holds to be the right one, always the same by voter. */
function voting({ entries }: SearchSet): (past: Past, voter: string) => string {
  const ids = entries.map(({ id }) => id);
  return ({ q, id }, voter) => {
    const name = `wrong ${voter} ${id} ${q}`;
    if (groupOf(name, wrongShare) !== 0) return id;
    const away = 1 + groupOf(`to ${name}`, ids.length - 1);
    return ids[(ids.indexOf(id) + away) % ids.length] ?? id;
  };
}

function meanOfUneven(all: readonly Learning['uneven'][]): Learning['uneven'] {
  const of = (pick: (one: Learning['uneven']) => Change): Change => ({
    before: mean(all.map((one) => pick(one).before)),
    after: mean(all.map((one) => pick(one).after)),
  });
  return { others: of(({ others }) => others), all: of(({ all: whole }) => whole) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
}
