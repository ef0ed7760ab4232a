import { createHash, randomUUID } from 'node:crypto';

const words = (
  'order refund return size invoice address change password login cart discount code delivery late broken ' +
  'gift card payment declined account delete newsletter stop warranty repair pick up store opening hours'
).split(' ');

/** One of a list, by a number. */
const pick = <Entry>(entries: readonly Entry[], n: number): Entry => entries[n % entries.length] as Entry;

/**
 * The n-th event of a shop's day, with ids as the widget makes them: visits of six events, on 60 pages, about 200
 * articles, with a few thousand wordings. One in ten is a vote, a third of these with a comment.
 */
export function scaleEvent(n: number, now: number): Record<string, unknown> {
  // Spreads what belongs to one event, the same for the same n.
  const mixed = createHash('sha1').update(String(n)).digest();
  const [a = 0, b = 0, c = 0] = mixed;
  const query = [a, b, c].map((byte) => pick(words, byte)).join(' ');
  const article = `article-${(a * 256 + b) % 200}`;
  const hash = createHash('sha1').update(article).digest('hex').slice(0, 16);
  const hits = [article, `article-${c}`, `article-${b}`];
  const base = {
    id: idAt(now),
    visit: createHash('sha1')
      .update(`visit ${Math.floor(n / 6)}`)
      .digest('hex')
      .slice(0, 22),
    at: now,
    path: `/shop/section-${a % 6}/page-${b % 10}/`,
    language: pick(['en', 'en', 'en', 'de', 'fr'], c),
  };
  const kinds = [
    { kind: 'suggest', article, cue: 'url', outcome: 'shown' },
    { kind: 'search', query, hits },
    { kind: 'read', article, hash, from: 'search' },
    { kind: 'suggest', article, cue: 'title', outcome: 'opened' },
    { kind: 'miss', query, hits: [] },
    { kind: 'search', query, hits },
    { kind: 'read', article, hash, from: 'suggest' },
    { kind: 'probablySolved', article },
    { kind: 'tip', article, cue: 'error', outcome: 'shown' },
    {
      kind: 'vote',
      article,
      hash,
      helpful: a % 3 > 0,
      query,
      ...(b % 3 ? {} : { comment: `It says ${query}, but how?` }),
    },
  ];
  return { ...base, ...pick(kinds, n) };
}

/** A UUID of version 7, as the widget makes them: they sort by time. */
function idAt(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
