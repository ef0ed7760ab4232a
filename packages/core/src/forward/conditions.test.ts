import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageContext } from '../anticipation/suggestion.js';
import { evaluate, type Situation } from './conditions.js';
import type { Signs } from './tip-choice.js';

const signs: Signs = {
  focusedSeconds: 12.7,
  scrollPercent: 50,
  failures: 1,
  rageClicks: 0,
  deadClicks: 2,
  missed: false,
  visits: 3,
  typing: false,
  dialogOpen: false,
  events: ['coupon-rejected'],
  idleFieldSeconds: 8,
  elements: ['.cart-empty'],
};
const page: PageContext = {
  url: 'https://shop.example/orders/42?x=1',
  title: 'Order',
  headings: [],
  labels: [],
  buttons: [],
  errors: ['Your card was declined (E-51).'],
  extra: { plan: 'pro', seats: 3, trial: false },
};
const situation: Situation = { page, signs, notFound: false };
const judge = (condition: unknown, other: Partial<Situation> = {}) => {
  return evaluate(condition, { ...situation, ...other });
};

describe('each condition holds at its boundary, and says by which figures', () => {
  it.each([
    [{ seconds: 12 }, true, 'seconds: 12 of 12'],
    [{ seconds: 13 }, false, 'seconds: 12 of 13'],
    [{ scroll: 50 }, true, 'scroll: 50 of 50'],
    [{ scroll: 51 }, false, 'scroll: 50 of 51'],
    [{ visits: 3 }, true, 'visits: 3 of 3'],
    [{ visits: 4 }, false, 'visits: 3 of 4'],
    [{ repeatedFailure: 1 }, true, 'repeatedFailure: 1 of 1'],
    [{ repeatedFailure: 2 }, false, 'repeatedFailure: 1 of 2'],
    [{ idleField: 8 }, true, 'idleField: 8 of 8'],
    [{ idleField: 9 }, false, 'idleField: 8 of 9'],
    [{ page: '/orders/:id' }, true, 'page: /orders/42 by /orders/:id'],
    [{ page: '/cart' }, false, 'page: /orders/42 by /cart'],
    [{ error: true }, true, 'error: Your card was declined (E-51).'],
    [{ error: 'e-51' }, true, 'error: Your card was declined (E-51).'],
    [{ error: 'E-5' }, false, 'error: none of 1'],
    [{ rageClick: true }, false, 'rageClick: no'],
    [{ deadClick: true }, true, 'deadClick: yes'],
    [{ notFound: true }, false, 'notFound: no'],
    [{ missed: true }, false, 'missed: no'],
    [{ element: '.cart-empty' }, true, 'element: .cart-empty'],
    [{ element: '.cart' }, false, 'element: no .cart'],
    [{ event: 'coupon-rejected' }, true, 'event: coupon-rejected'],
    [{ event: 'coupon' }, false, 'event: no coupon'],
    [{ context: { plan: 'pro', seats: 3, trial: false } }, true, 'context: as told'],
    [{ context: { plan: 'pro', seats: '3' } }, false, 'context: seats'],
    [{ context: { constructor: 'x' } }, false, 'context: constructor'],
    [{ not: { page: '/cart' } }, true, 'not page: /orders/42 by /cart'],
    [{ all: [] }, true, 'all: none'],
    [{ any: [] }, false, 'any: none'],
  ])('%j', (condition, holds, detail) => {
    expect(judge(condition)).toEqual({ holds, detail });
  });

  it('a missing page, a missed search and repeated clicks, when there are some', () => {
    expect(judge({ notFound: true }, { notFound: true }).holds).toBe(true);
    expect(judge({ missed: true }, { signs: { ...signs, missed: true } }).holds).toBe(true);
    expect(judge({ rageClick: true }, { signs: { ...signs, rageClicks: 1 } }).holds).toBe(true);
  });

  it('without what some platforms do not tell', () => {
    const { idleFieldSeconds: _, elements: __, ...few } = signs;
    expect(judge({ idleField: 1 }, { signs: few }).holds).toBe(false);
    expect(judge({ element: '.a' }, { signs: few }).holds).toBe(false);
  });
});

it('explains several by the one that decides', () => {
  expect(judge({ all: [{ visits: 3 }, { seconds: 30 }, { scroll: 90 }] })).toEqual({
    holds: false,
    detail: 'seconds: 12 of 30',
  });
  expect(judge({ any: [{ seconds: 30 }, { visits: 1 }] }).detail).toBe('visits: 3 of 1');
  expect(judge({ any: [{ seconds: 30 }, { scroll: 90 }] }).detail).toBe(
    'seconds: 12 of 30; scroll: 50 of 90',
  );
});

describe('what cannot be read never holds, nor does its opposite', () => {
  const strange: unknown[] = [
    undefined,
    null,
    3,
    'seconds',
    [],
    {},
    { seconds: '3' },
    { seconds: Number.NaN },
    { seconds: null },
    { rageClick: false },
    { notFound: 1 },
    { page: 3 },
    { error: false },
    { event: [] },
    { context: null },
    { all: {} },
    { any: 'x' },
    { seconds: 1, scroll: 1 },
    { toString: true },
    { moon: 'full' },
  ];
  it.each(strange.map((condition) => ({ condition })))('$condition', ({ condition }) => {
    expect(judge(condition).holds).toBeUndefined();
    expect(judge({ not: condition }).holds).toBeUndefined();
    expect(judge({ all: [{ visits: 1 }, condition] }).holds).toBeUndefined();
    expect(judge({ any: [{ visits: 9 }, condition] }).holds).toBeUndefined();
  });

  it('and does no harm beside what decides anyway', () => {
    expect(judge({ any: [{ moon: 'full' }, { visits: 1 }] }).holds).toBe(true);
    expect(judge({ all: [{ moon: 'full' }, { visits: 9 }] }).holds).toBe(false);
  });

  it('nor what is nested without end', () => {
    let condition: unknown = { visits: 1 };
    for (let depth = 0; depth < 100_000; depth += 1) condition = { all: [condition] };
    expect(judge(condition).holds).toBeUndefined();
  });
});

it('judges anything without throwing, in few words', () => {
  const names = ['all', 'any', 'not', 'page', 'error', 'seconds', 'context', 'event', 'element', '__proto__'];
  const { condition } = fc.letrec((tie) => ({
    condition: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.dictionary(fc.constantFrom(...names), tie('condition'), { maxKeys: 2 }),
      fc.array(tie('condition'), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(condition, (any) => {
      const { holds, detail } = judge(any);
      expect([true, false, undefined]).toContain(holds);
      expect(detail.length).toBeLessThanOrEqual(200);
      const { holds: opposite } = judge({ not: any });
      expect(opposite).toBe(holds === undefined ? undefined : !holds);
    }),
    { numRuns: 1000 },
  );
});
