import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageContext } from '../anticipation/suggestion.js';
import type { Article } from '../faq/faq.js';
import {
  GONE_FOR_GOOD,
  type Happening,
  nothingRead,
  parseReading,
  probablySolved,
  type Reading,
} from './probably-solved.js';

const declined = 'Payment failed: card_declined (try 1)';
const page = (url: string, ...errors: string[]): PageContext => {
  return { url, title: '', headings: [], labels: [], buttons: [], errors };
};
const article = (id: string, parts: Partial<Article>): Article => {
  return { id, question: 'q', answer: 'a', ...parts };
};
const returning = article('return', { goal: { page: '/returns/:id/done' } });
const coupon = article('coupon', { goal: { event: 'coupon-accepted' } });
const card = article('card', { errors: ['card_declined'] });
const anyError = article('any', { goal: { errorGone: true } });

const read = (of: Article, on = page('/')): Happening => ({ kind: 'read', article: of, page: on });
const see = (on: PageContext, at = 0): Happening => ({ kind: 'page', page: on, at });
const miss: Happening = { kind: 'miss' };
const end: Happening = { kind: 'end' };

/** What was told of, one entry for each happening; the state goes through JSON in between, as in a tab. */
function visit(...happenings: Happening[]): string[] {
  let state: Reading = nothingRead;
  return happenings.map((happening) => {
    const next = probablySolved(state, happening);
    state = parseReading(JSON.parse(JSON.stringify(next.state)));
    return next.solved.join();
  });
}

describe('the goal of an article', () => {
  it('is its page, reached after it was read', () => {
    expect(visit(read(returning), see(page('/returns/new')), see(page('/returns/7/done?x')))).toEqual([
      '',
      '',
      'return',
    ]);
    expect(visit(see(page('/returns/7/done')), read(returning))).toEqual(['', '']);
  });

  it('is not reached by being there already', () => {
    const done = page('/returns/7/done');
    expect(visit(read(returning, done), see(done), see(page('/')), see(done))).toEqual([
      '',
      '',
      '',
      'return',
    ]);
  });

  it('is its event, which the site tells of', () => {
    const accepted: Happening = { kind: 'event', name: 'coupon-accepted' };
    expect(visit(accepted, read(coupon), { kind: 'event', name: 'other' }, accepted)).toEqual([
      '',
      '',
      '',
      'coupon',
    ]);
  });
});

describe('an error that goes away after its article was read', () => {
  const shown = page('/checkout', declined);
  const calm = page('/checkout');

  it('has probably been solved once it has stayed away for a minute', () => {
    expect(
      visit(read(card, shown), see(calm, 1000), { kind: 'tick', at: 60_999 }, { kind: 'tick', at: 61_000 }),
    ).toEqual(['', '', '', 'card']);
    expect(visit(read(card, shown), see(calm, 0), see(calm, GONE_FOR_GOOD))).toEqual(['', '', 'card']);
  });

  it('or until the page is left on which that was seen', () => {
    expect(visit(read(card, shown), see(calm), end)).toEqual(['', '', 'card']);
    expect(visit(read(card, shown), see(calm), see(page('/thanks')))).toEqual(['', '', 'card']);
    expect(visit(read(card, shown), see(page('/thanks')), end)).toEqual(['', '', 'card']);
  });

  it('not while it stands there, nor when it comes back in other words', () => {
    expect(visit(read(card, shown), see(shown), end)).toEqual(['', '', '']);
    const again = page('/checkout', 'card_declined (try 2)');
    expect(
      visit(read(card, shown), see(calm, 0), see(again, 50_000), see(calm, 59_000), {
        kind: 'tick',
        at: 61_000,
      }),
    ).toEqual(['', '', '', '', '']);
  });

  it('not when it was not visible while the article was read, or another one was', () => {
    expect(visit(read(card, calm), see(shown), see(calm), end)).toEqual(['', '', '', '']);
    expect(visit(read(card, page('/', 'Out of stock')), see(page('/')), end)).toEqual(['', '', '']);
  });

  it('may be any error where the article says so, or none where it says not', () => {
    const sold = page('/', 'Out of stock');
    expect(visit(read(anyError, sold), see(page('/')), end)).toEqual(['', '', 'any']);
    const never = article('never', { errors: ['card_declined'], goal: { errorGone: false } });
    expect(visit(read(never, shown), see(calm), end)).toEqual(['', '', '']);
  });
});

describe('nothing has probably been solved', () => {
  it.each<Happening>([miss, { kind: 'handoff' }])('by what was read before a %j', (asked) => {
    const done = see(page('/returns/7/done'));
    expect(visit(read(returning), asked, done)).toEqual(['', '', '']);
    expect(visit(read(returning), asked, read(returning), done)).toEqual(['', '', '', 'return']);
    const gone = [read(card, page('/', declined)), see(page('/'))];
    expect(visit(...gone, asked, end)).toEqual(['', '', '', '']);
  });

  it('twice', () => {
    const done = see(page('/returns/7/done'));
    const round = [see(page('/')), read(returning), done];
    expect(visit(...round, ...round)).toEqual(['', '', 'return', '', '', '']);
  });

  it('by a private article: it is not even remembered', () => {
    const secret = { ...returning, private: true };
    expect(probablySolved(nothingRead, read(secret)).state.waiting).toEqual([]);
    expect(visit(read(secret), see(page('/returns/7/done')))).toEqual(['', '']);
  });
});

it('remembers ten articles, the last ones', () => {
  let state: Reading = nothingRead;
  for (let number = 0; number < 30; number += 1) {
    state = probablySolved(state, read({ ...returning, id: `r${number}` })).state;
  }
  expect(state.waiting.map(({ id }) => id)).toEqual(
    Array.from({ length: 10 }, (_, index) => `r${index + 20}`),
  );
});

it('remembers of an error what its editor wrote, not what the page said', () => {
  expect(JSON.stringify(probablySolved(nothingRead, read(card, page('/', declined))).state)).toBe(
    '{"waiting":[{"id":"card","errors":["card_declined"]}],"solved":[]}',
  );
});

it('gives the same state where nothing has changed', () => {
  const { state } = probablySolved(nothingRead, read(card, page('/', declined)));
  expect(probablySolved(state, see(page('/', declined))).state).toBe(state);
  expect(probablySolved(state, { kind: 'event', name: 'x' }).state).toBe(state);
  const { state: gone } = probablySolved(state, see(page('/'), 5));
  expect(probablySolved(gone, see(page('/'), 6)).state).toBe(gone);
  expect(probablySolved(nothingRead, miss).state).toBe(nothingRead);
});

it('reads whatever was kept in a tab', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (kept) => {
      const state = parseReading(kept);
      expect(probablySolved(state, see(page('/'))).solved.length).toBeLessThanOrEqual(10);
    }),
  );
  for (const kept of [
    null,
    3,
    'x',
    [],
    { waiting: [null, { id: 3 }, { id: 'a', errors: [1] }], solved: 'x' },
  ]) {
    expect(parseReading(kept)).toEqual(nothingRead);
  }
  expect(
    parseReading({
      waiting: [
        { id: 'a', gone: null },
        { id: 'b', gone: { at: 1 } },
      ],
    }).waiting,
  ).toEqual([]);
});

it('tells of nothing unread, of nothing twice, and stays small, whatever happens', () => {
  const pages = fc.constantFrom(page('/'), page('/', declined), page('/returns/7/done'));
  const happening = fc.oneof<fc.Arbitrary<Happening>[]>(
    fc.record({
      kind: fc.constant('read'),
      page: pages,
      article: fc
        .tuple(fc.nat(14), fc.constantFrom(returning, coupon, card, anyError))
        .map(([number, of]) => ({ ...of, id: `${of.id}${number}` })),
    }),
    fc.record({ kind: fc.constant('page'), page: pages, at: fc.nat(200_000) }),
    fc.record({ kind: fc.constant('tick'), at: fc.nat(200_000) }),
    fc.constantFrom<Happening>(end, miss, { kind: 'handoff' }, { kind: 'event', name: 'coupon-accepted' }),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const told: string[] = [];
      const readIds = new Set<string>();
      let state: Reading = nothingRead;
      for (const one of happenings) {
        const before = JSON.stringify(state);
        const next = probablySolved(state, one);
        expect(JSON.stringify(state)).toBe(before);
        if (one.kind === 'read') readIds.add(one.article.id);
        told.push(...next.solved);
        state = next.state;
        expect(state.waiting.length).toBeLessThanOrEqual(10);
      }
      expect(new Set(told).size).toBe(told.length);
      for (const id of told) expect(readIds).toContain(id);
    }),
    { numRuns: 1000 },
  );
});
