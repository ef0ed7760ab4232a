import { gunzipSync, gzipSync } from 'node:zlib';
import { questionKey } from '@helpahead/core';
import type { ReceivedVote } from '../store/event-store.js';

/** Nothing answers the question: each source that asked in vain says "yes" to that. */
export const NO_ARTICLE = '';

/** What the visitors of one day said helped after a question; no source can be read out of it. */
export interface AgreedPair {
  language: string;
  question: string;
  /** `NO_ARTICLE` for those who found nothing. */
  article: string;
  /** Sources that said yes, and no; of one network at most `MOST_OF_A_NETWORK` each. */
  yes: number;
  no: number;
  /** Networks that said yes. */
  networks: number;
  /** How those who said yes wrote it. */
  spellings: Record<string, number>;
}

/** So that one network, which may be one forger, never outweighs the others. */
const MOST_OF_A_NETWORK = 3;
const MOST_SPELLINGS = 5;

interface Said {
  helpful: boolean;
  at: number;
  query: string;
}

/** Makes what the visitors of a day agree on. A source counts once for a question and an article, as it voted last. */
export async function makeAgreement(
  votes: AsyncIterable<ReceivedVote> | Iterable<ReceivedVote>,
): Promise<AgreedPair[]> {
  const pairs = new Map<string, Map<string, Said>>();
  for await (const { event, source } of votes) {
    const { language, query, at } = event;
    const question = query === undefined ? '' : questionKey(query, language);
    if (query === undefined || question === '') continue;
    const { article, helpful } = event.kind === 'miss' ? { article: NO_ARTICLE, helpful: true } : event;
    const key = JSON.stringify([language, question, article]);
    const said = pairs.get(key) ?? new Map<string, Said>();
    pairs.set(key, said);
    const name = Buffer.from(source).toString('hex');
    const before = said.get(name);
    if (before === undefined || before.at <= at) said.set(name, { helpful, at, query });
  }
  return [...pairs].map(([key, said]) => {
    const [language = '', question = '', article = ''] = JSON.parse(key) as string[];
    return { language, question, article, ...countSaid(said) };
  });
}

function countSaid(
  said: ReadonlyMap<string, Said>,
): Pick<AgreedPair, 'yes' | 'no' | 'networks' | 'spellings'> {
  const networks = { yes: new Map<string, number>(), no: new Map<string, number>() };
  const spellings = new Map<string, number>();
  for (const [source, { helpful, query }] of said) {
    // The first half of a source is its network's.
    const network = source.slice(0, 8);
    const counts = helpful ? networks.yes : networks.no;
    const times = (counts.get(network) ?? 0) + 1;
    counts.set(network, times);
    if (helpful && times <= MOST_OF_A_NETWORK) spellings.set(query, (spellings.get(query) ?? 0) + 1);
  }
  const capped = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((total, times) => total + Math.min(times, MOST_OF_A_NETWORK), 0);
  return {
    yes: capped(networks.yes),
    no: capped(networks.no),
    networks: networks.yes.size,
    spellings: Object.fromEntries([...spellings].sort(mostFirst).slice(0, MOST_SPELLINGS)),
  };
}

function mostFirst([a, most]: [string, number], [b, next]: [string, number]): number {
  return next - most || (a < b ? -1 : 1);
}

/** Several days together: sums, and the day on which most networks agreed. */
export interface Agreement extends AgreedPair {
  /** Days with a yes. */
  days: number;
}

export function mergeAgreements(days: Iterable<readonly AgreedPair[]>): Agreement[] {
  const merged = new Map<string, Agreement>();
  for (const pair of [...days].flat()) {
    const key = JSON.stringify([pair.language, pair.question, pair.article]);
    const before = merged.get(key) ?? { ...pair, yes: 0, no: 0, networks: 0, days: 0, spellings: {} };
    merged.set(key, {
      ...before,
      yes: before.yes + pair.yes,
      no: before.no + pair.no,
      networks: Math.max(before.networks, pair.networks),
      days: before.days + (pair.yes > 0 ? 1 : 0),
      spellings: addCounts(before.spellings, pair.spellings),
    });
  }
  return [...merged.values()];
}

function addCounts(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const sum = new Map(Object.entries(one));
  for (const [name, times] of Object.entries(other)) sum.set(name, (sum.get(name) ?? 0) + times);
  return Object.fromEntries([...sum].sort(mostFirst));
}

export const packAgreement = (pairs: readonly AgreedPair[]): Uint8Array =>
  gzipSync(JSON.stringify({ format: 1, pairs }));

export function unpackAgreement(body: Uint8Array): AgreedPair[] {
  const { pairs } = JSON.parse(gunzipSync(body).toString('utf8')) as { pairs: AgreedPair[] };
  return pairs;
}
