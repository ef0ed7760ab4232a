import type { FeedbackDraft, FeedbackEvent } from '@helpahead/core';
import { DAY } from '../store/event-store.js';

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LANGUAGES = ['en', 'de', 'ar', 'pt-BR'];
const PATHS = ['/', '/shop/cart/', '/shop/:id/', '/konto/größe/'];
const ARTICLES = ['refund', 'size', 'klarna', 'rückgabe'];
const QUERIES = ['refund', 'where is my order', 'it\'s \\ "quoted"', 'كيف أرجع المنتج', '😀 größe', 'a\tb'];
const REASONS = ['wrong', 'unclear', 'long'];

/**
 * Events of visitors over `days` days until `now`, of every kind, in several languages; votes that are changed, once or
 * in two tabs; the order is by time. The same for the same seed.
 */
export function randomEvents(
  count: number,
  { now, days, seed }: { now: number; days: number; seed: number },
) {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <Entry>(entries: readonly Entry[]): Entry => entries[below(entries.length)] as Entry;
  const id = () => {
    const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const votes: FeedbackEvent[] = [];
  const makers: (() => FeedbackDraft)[] = [
    () => ({ kind: 'search', query: one(QUERIES), hits: [one(ARTICLES), one(ARTICLES)] }),
    () => ({ kind: 'miss', query: one(QUERIES), hits: [] }),
    () => ({ kind: 'suggest', article: one(ARTICLES), cue: 'url', outcome: one(['shown', 'opened']) }),
    () => ({
      kind: 'tip',
      article: one(ARTICLES),
      cue: 'error',
      outcome: one(['shown', 'dismissed', 'withheld']),
    }),
    () => ({
      kind: 'read',
      article: one(ARTICLES),
      hash: one(['h1', 'h2']),
      from: one(['search', 'suggest']),
    }),
    () => ({ kind: 'survey', survey: 'csat', answers: { score: below(5) + 1, why: one(QUERIES) } }),
    () => ({ kind: 'probablySolved', article: one(ARTICLES) }),
    () => ({ kind: 'followUp', article: one(ARTICLES), solved: random() < 0.5 }),
    () => ({ kind: 'handoff', channel: 'mail', ...(random() < 0.5 ? { promised: '2 h' } : {}) }),
    () => ({ kind: 'promiseKept', channel: 'mail', kept: random() < 0.7 }),
  ];
  const vote = (): FeedbackDraft => {
    const former = random() < 0.4 && votes.length > 0 ? one(votes) : undefined;
    const article = former?.kind === 'vote' ? former.article : one(ARTICLES);
    return {
      kind: 'vote',
      article,
      hash: one(['h1', 'h2']),
      helpful: random() < 0.6,
      ...(former ? { replaces: random() < 0.5 ? former.id : former.id.toUpperCase() } : {}),
      ...(random() < 0.5 ? { query: one(QUERIES) } : {}),
      ...(random() < 0.3 ? { reason: one(REASONS), comment: `${one(QUERIES)} ${below(100)}` } : {}),
    };
  };
  const times = Array.from({ length: count }, () => now - below(days * DAY)).sort((a, b) => a - b);
  return times.map((at) => {
    const event = {
      id: id(),
      visit: `visit ${below(count / 8)}`,
      at,
      path: one(PATHS),
      language: one(LANGUAGES),
      ...(random() < 0.3 ? { audience: one(['staff', 'buyers']) } : {}),
      ...(random() < 0.3 ? vote() : one(makers)()),
    } as FeedbackEvent;
    if (event.kind === 'vote') votes.push(event);
    return event;
  });
}
