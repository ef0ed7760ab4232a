import { buildIndex, createSearch } from '@helpahead/core';
import type { SearchSet } from './data.ts';
import { groupOf } from './draw.ts';
import { faqOfSearchSet } from './faq-of-set.ts';
import type { Takes } from './measure-search.ts';

/** How certain the search was of its first hit for one query. */
interface Reply {
  /** Some entry of the FAQ answers the query; whether the first hit is one that does. */
  isAnswerable: boolean;
  isRight: boolean;
  certainty: number;
  miss: boolean;
}

/** What holding back answers below a certainty would mean. */
export interface Point {
  /** Of the right first hits, how many are still offered; of the queries without an answer, how many are held back. */
  kept: number;
  heldBack: number;
}

/** How well the search knows what it does not know; counts, but for `auroc`. */
export interface Honesty {
  right: number;
  unanswerable: number;
  /** How often a query with an answer gets more certainty than one without; ties count half. */
  auroc: number;
  shipped: Point;
  /** By the share of queries without an answer that a threshold holds back. */
  curve: (Point & { share: number; threshold: number })[];
}

/** In percent. */
const shares = [10, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95, 98, 99];
/** One entry in so many is left out, to make queries without an answer. */
const leftOut = 5;

/** The set as it is published, with the queries that no entry answers. */
export function measureHonesty(set: SearchSet, takes: Takes = () => true): Honesty {
  return honestyOf(repliesOf(set, takes));
}

/** A fifth of the entries is left out: what people asked about them has no answer. */
export function measureHonestyWithout(set: SearchSet, takes: Takes = () => true): Honesty {
  const entries = set.entries.filter(({ id }) => groupOf(`left out ${id}`, leftOut) !== 0);
  const ids = new Set(entries.map(({ id }) => id));
  const isAnswerable = ({ relevant }: { relevant: readonly string[] }) => relevant.some((id) => ids.has(id));
  return honestyOf(
    repliesOf(
      {
        entries,
        queries: set.queries.filter(isAnswerable),
        unanswerable: set.queries.filter((query) => !isAnswerable(query)).map(({ q }) => q),
      },
      takes,
    ),
  );
}

function repliesOf(
  set: Pick<SearchSet, 'entries' | 'queries' | 'unanswerable'>,
  takes: Takes,
): readonly Reply[] {
  const search = createSearch(buildIndex(faqOfSearchSet(set)));
  const ask = (query: string, relevant: readonly string[]): Reply => {
    const { hits, miss, certainty = miss ? 0 : 1 } = search.find(query, { limit: 1 });
    return {
      isAnswerable: relevant.length > 0,
      isRight: relevant.includes(hits[0]?.article.id ?? ''),
      certainty,
      miss,
    };
  };
  return [
    ...set.queries.filter(({ q }) => takes(q)).map(({ q, relevant }) => ask(q, relevant)),
    ...set.unanswerable.filter(takes).map((query) => ask(query, [])),
  ];
}

function honestyOf(replies: readonly Reply[]): Honesty {
  const right = replies.filter(({ isRight }) => isRight);
  const without = replies.filter(({ isAnswerable }) => !isAnswerable);
  const point = (isOffered: (reply: Reply) => boolean): Point => ({
    kept: right.filter(isOffered).length,
    heldBack: without.filter((reply) => !isOffered(reply)).length,
  });
  return {
    right: right.length,
    unanswerable: without.length,
    auroc: aurocOf(replies),
    shipped: point(({ miss }) => !miss),
    curve: shares.map((share) => {
      const threshold = leastHoldingBack(without, share);
      return { share, threshold, ...point(({ certainty }) => certainty >= threshold) };
    }),
  };
}

/** The lowest threshold below which this share of them lies. */
function leastHoldingBack(without: readonly Reply[], share: number): number {
  const certainties = without.map(({ certainty }) => certainty).sort((a, b) => a - b);
  const last = certainties[Math.ceil((certainties.length * share) / 100) - 1] ?? 0;
  return last * (1 + Number.EPSILON) + Number.MIN_VALUE;
}

/** By the sum of ranks (Mann and Whitney); the replies of one certainty share their mean rank. */
export function aurocOf(replies: readonly Pick<Reply, 'isAnswerable' | 'certainty'>[]): number {
  const sorted = [...replies].sort((a, b) => a.certainty - b.certainty);
  let [below, total] = [0, 0];
  for (let start = 0; start < sorted.length; ) {
    const tied = sorted.slice(start).findIndex(({ certainty }) => certainty !== sorted[start]?.certainty);
    const end = tied < 0 ? sorted.length : start + tied;
    const group = sorted.slice(start, end);
    const negatives = group.filter(({ isAnswerable }) => !isAnswerable).length;
    total += (group.length - negatives) * (below + negatives / 2);
    below += negatives;
    start = end;
  }
  const positives = replies.length - below;
  return positives && below ? total / (positives * below) : Number.NaN;
}
