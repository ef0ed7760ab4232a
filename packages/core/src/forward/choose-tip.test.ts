import { describe, expect, it } from 'vitest';
import type { Cue, PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Condition, Tip } from '../faq/faq.js';
import { chooseTip, type TipChoiceInput } from './choose-tip.js';
import type { Budget, Signs, TipChoice } from './tip-choice.js';

const declined = 'Your card was declined.';
const error: Cue = { kind: 'error', text: declined };
const title: Cue = { kind: 'title', text: 'Cart' };

const page = (parts: Partial<PageContext> = {}): PageContext => {
  return { url: '/cart', title: 'Cart', headings: [], labels: [], buttons: [], errors: [], ...parts };
};
const wrong = page({ errors: [declined] });
const missing = page({ title: 'Page not found' });

const signs = (parts: Partial<Signs> = {}): Signs => ({
  focusedSeconds: 10,
  scrollPercent: 0,
  failures: 0,
  rageClicks: 0,
  deadClicks: 0,
  missed: false,
  visits: 1,
  typing: false,
  dialogOpen: false,
  events: [],
  ...parts,
});
const budget = (parts: Partial<Budget> = {}): Budget => {
  return { shownThisPage: 0, shownThisSession: 0, dismissed: [], muted: false, stored: true, ...parts };
};
const suggestion = (id: string, ...cues: Cue[]): Suggestion => {
  return { article: { id, question: `${id}?`, answer: id }, score: 1, confidence: 0.9, cues };
};
const tip = (id: string, when: Condition = { all: [] }, parts: Partial<Tip> = {}): Tip => {
  return { id, when, text: id, ...parts };
};
const choose = (parts: Partial<TipChoiceInput>): TipChoice => {
  return chooseTip({
    tips: [],
    suggestions: [],
    page: page(),
    signs: signs(),
    budget: budget(),
    now: 1_000_000,
    ...parts,
  });
};
const shown = (parts: Partial<TipChoiceInput>): string | undefined => {
  const { show } = choose(parts);
  return show && ('when' in show ? show.id : show.article.id);
};
/** `id: rule`, each. */
const held = (parts: Partial<TipChoiceInput>) => choose(parts).held.map(({ id, rule }) => `${id}: ${rule}`);

describe('a suggestion comes forward only with a sign of need', () => {
  const cart = [suggestion('cart', title)];

  it('and else is held back', () => {
    expect(held({ suggestions: cart })).toEqual(['cart: no-sign-of-need']);
    const busy = signs({ focusedSeconds: 900, scrollPercent: 100, visits: 50, events: ['x'], failures: 1 });
    expect(held({ suggestions: cart, signs: busy })).toEqual(['cart: no-sign-of-need']);
  });

  it.each<Partial<Signs>>([{ failures: 2 }, { rageClicks: 1 }, { deadClicks: 1 }, { missed: true }])(
    'such as %j',
    (need) => expect(shown({ suggestions: cart, signs: signs(need) })).toBe('cart'),
  );

  it('such as a page that does not exist', () => {
    expect(shown({ suggestions: cart, page: missing })).toBe('cart');
    expect(shown({ suggestions: cart, page: page({ notFound: true }) })).toBe('cart');
  });

  it('such as a visible error, if it is of that error', () => {
    const both = [suggestion('cart', title), suggestion('declined', title, error)];
    expect(shown({ suggestions: both, page: wrong })).toBe('declined');
    expect(held({ suggestions: both, page: wrong })).toEqual(['cart: not-of-the-error']);
    expect(held({ suggestions: both })).toEqual(['cart: no-sign-of-need', 'declined: no-sign-of-need']);
  });

  it('and of several prefers the one of the error', () => {
    const both = [suggestion('cart', title), suggestion('declined', title, error)];
    const input = { suggestions: both, page: wrong, signs: signs({ failures: 2 }) };
    expect(shown(input)).toBe('declined');
    expect(held(input)).toEqual(['cart: lower-priority']);
  });
});

describe('a tip comes forward when its condition holds', () => {
  it('and else says by which figures it does not', () => {
    const tips = [tip('slow', { seconds: 30 }), tip('here', { page: '/cart' })];
    expect(choose({ tips })).toEqual({
      show: tips[1],
      as: 'tip',
      held: [{ id: 'slow', rule: 'condition', detail: 'seconds: 10 of 30' }],
    });
  });

  it('by priority, then in the order of the file, before suggestions', () => {
    const tips = [
      tip('a'),
      tip('b'),
      tip('c', { all: [] }, { priority: 1 }),
      tip('d', { all: [] }, { priority: -1 }),
    ];
    const suggestions = [suggestion('x', title)];
    const input = { tips, suggestions, signs: signs({ rageClicks: 1 }) };
    expect(shown(input)).toBe('c');
    expect(held(input)).toEqual(['a', 'b', 'd', 'x'].map((id) => `${id}: lower-priority`));
    expect(choose(input).held[0]?.detail).toBe('after c');
  });

  it('after what a visible error asks for, and after what a missing page does', () => {
    const loud = tip('loud', { seconds: 5 }, { priority: 9 });
    expect(shown({ tips: [loud], suggestions: [suggestion('x', error)], page: wrong })).toBe('x');
    expect(shown({ tips: [loud, tip('gone', { notFound: true })], page: missing })).toBe('gone');
  });

  it('for those whom the site says it is for', () => {
    const tips = [tip('b', { all: [] }, { audience: ['business', 'school'] })];
    expect(held({ tips })).toEqual(['b: audience']);
    expect(held({ tips, memory: { audience: ['home'] } })).toEqual(['b: audience']);
    expect(shown({ tips, memory: { audience: ['home', 'school'] } })).toBe('b');
    expect(shown({ tips, page: page({ extra: { audience: 'business' } }) })).toBe('b');
    expect(shown({ tips: [tip('all', { all: [] }, { audience: [] })] })).toBe('all');
  });

  it('when there is something to say, and its article is published', () => {
    const isPublished = (id: string) => id === 'there';
    const told = (parts: Partial<Tip>) =>
      held({ tips: [{ id: 't', when: { all: [] }, ...parts }], isPublished });
    expect(told({ article: 'gone', text: 'x' })).toEqual(['t: no-article']);
    expect(told({})).toEqual(['t: no-article']);
    expect(told({ article: 'there' })).toEqual([]);
    expect(told({ text: 'x' })).toEqual([]);
  });

  it('never when nobody can tell', () => {
    const tips = [tip('t', { moon: 'full' } as unknown as Condition)];
    expect(choose({ tips }).held).toEqual([
      { id: 't', rule: 'condition', detail: 'cannot be read: unknown condition: moon' },
    ]);
  });
});

describe('before anything may be remembered', () => {
  const stored = budget({ stored: false });

  it('only an error or a missing page speaks, by suggestion', () => {
    const suggestions = [suggestion('a', error)];
    expect(shown({ suggestions, page: wrong, budget: stored })).toBe('a');
    expect(shown({ suggestions: [suggestion('a', title)], page: missing, budget: stored })).toBe('a');
    const clicked = { suggestions, signs: signs({ rageClicks: 3 }), budget: stored };
    expect(held(clicked)).toEqual(['a: nothing-remembered']);
  });

  it('or by a tip that would not hold without it', () => {
    const can = (when: Condition, on: PageContext) =>
      shown({ tips: [tip('t', when)], page: on, budget: stored });
    expect(can({ error: true }, wrong)).toBe('t');
    expect(can({ all: [{ page: '/cart' }, { error: 'declined' }] }, wrong)).toBe('t');
    expect(can({ any: [{ error: true }, { notFound: true }] }, wrong)).toBe('t');
    expect(can({ any: [{ error: true }, { notFound: true }] }, { ...missing, errors: [declined] })).toBe('t');
    expect(can({ notFound: true }, missing)).toBe('t');
    expect(can({ any: [{ error: true }, { seconds: 5 }] }, wrong)).toBeUndefined();
    expect(can({ not: { error: 'expired' } }, wrong)).toBeUndefined();
    expect(held({ tips: [tip('t')], page: wrong, budget: stored })).toEqual(['t: nothing-remembered']);
  });

  it('once per text of an error', () => {
    const said = (...saidErrors: string[]) => budget({ stored: false, shownThisPage: 1, saidErrors });
    const other = 'Your card has expired.';
    const suggestions = [suggestion('a', error)];
    const tips = [tip('t', { error: true })];
    expect(held({ suggestions, page: wrong, budget: said(declined) })).toEqual(['a: already-said']);
    expect(held({ tips, page: wrong, budget: said(declined) })).toEqual(['t: already-said']);
    expect(shown({ suggestions, page: wrong, budget: said(other) })).toBe('a');
    const two = page({ errors: [declined, other] });
    expect(choose({ tips, page: two, budget: said(declined) }).reason).toEqual({
      kind: 'error',
      text: other,
    });
    expect(held({ tips, page: two, budget: said(declined, other) })).toEqual(['t: already-said']);
  });

  it('once at all where nobody tells which, and once for a missing page', () => {
    const once = budget({ stored: false, shownThisPage: 1 });
    expect(held({ suggestions: [suggestion('a', error)], page: wrong, budget: once })).toEqual([
      'a: already-said',
    ]);
    const lost = { suggestions: [suggestion('a', title)], page: missing };
    expect(held({ ...lost, budget: { ...once, saidErrors: [] } })).toEqual(['a: already-said']);
  });

  it('does not count a session that nobody may remember', () => {
    const many = budget({ stored: false, shownThisSession: 9 });
    expect(shown({ suggestions: [suggestion('a', error)], page: wrong, budget: many })).toBe('a');
  });
});

describe('one budget of attention', () => {
  const tips = [tip('t')];

  it('is one on a page and three in a session', () => {
    expect(shown({ tips, budget: budget({ shownThisSession: 2 }) })).toBe('t');
    const [page1] = choose({ tips, budget: budget({ shownThisPage: 1 }) }).held;
    expect(page1).toEqual({ id: 't', rule: 'page-budget', detail: '1 of 1' });
    const [session] = choose({ tips, budget: budget({ shownThisSession: 3, shownThisPage: 1 }) }).held;
    expect(session).toEqual({ id: 't', rule: 'session-budget', detail: '3 of 3' });
    const answers = { suggestions: [suggestion('a', error)], page: wrong };
    expect(held({ ...answers, budget: budget({ shownThisPage: 1 }) })).toEqual(['a: page-budget']);
  });

  it('leaves a minute of peace after something was closed', () => {
    const closed = (dismissedAt: number) => ({ tips, now: 100_000, budget: budget({ dismissedAt }) });
    expect(choose(closed(40_001)).held).toEqual([
      { id: 't', rule: 'just-dismissed', detail: 'seconds: 59 of 60' },
    ]);
    expect(shown(closed(40_000))).toBe('t');
    expect(held(closed(130_000)), 'of a clock put back').toEqual(['t: just-dismissed']);
    expect(shown(closed(9_000_000)), 'of a clock put back by far').toBe('t');
  });

  it('keeps closed what was closed, by the tip or by its article', () => {
    const input = {
      tips: [tip('t', { all: [] }, { article: 'a' }), tip('u', { all: [] }, { article: 'b' })],
      suggestions: [suggestion('a', error)],
      page: wrong,
    };
    expect(held({ ...input, budget: budget({ dismissed: ['a', 'u'] }) })).toEqual([
      'a: dismissed',
      't: dismissed',
      'u: dismissed',
    ]);
    expect(held({ tips, memory: { handled: ['t'] } })).toEqual(['t: dismissed']);
  });

  it('is nothing once somebody wants no more tips', () => {
    const input = { tips, suggestions: [suggestion('a', error)], page: wrong };
    for (const stored of [true, false]) {
      expect(held({ ...input, budget: budget({ muted: true, stored }) })).toEqual(['a: muted', 't: muted']);
    }
  });
});

describe('the moment decides', () => {
  const tips = [tip('t')];
  const suggestions = [suggestion('a', error)];

  it.each<[string, Partial<Signs>]>([
    ['dialog-open', { dialogOpen: true }],
    ['full-screen', { fullScreen: true }],
    ['typing', { typing: true }],
  ])('%s holds everything', (rule, moment) => {
    const input = { tips, suggestions, page: wrong, signs: signs(moment) };
    expect(held(input)).toEqual([`a: ${rule}`, `t: ${rule}`]);
  });

  it('leaves the first three seconds to the page', () => {
    const early = signs({ focusedSeconds: 2.9, rageClicks: 1 });
    expect(choose({ tips, signs: early }).held).toEqual([
      { id: 't', rule: 'first-seconds', detail: 'seconds: 2 of 3' },
    ]);
    expect(held({ suggestions: [suggestion('a', title)], signs: early })).toEqual(['a: first-seconds']);
    expect(shown({ tips, signs: signs({ focusedSeconds: 3 }) })).toBe('t');
    expect(shown({ tips, signs: signs({ focusedSeconds: Number.NaN }) })).toBeUndefined();
  });

  it('has the answer to an error and to a missing page there at once', () => {
    const early = signs({ focusedSeconds: 0 });
    expect(shown({ suggestions, page: wrong, signs: early })).toBe('a');
    expect(shown({ suggestions: [suggestion('a', title)], page: missing, signs: early })).toBe('a');
    expect(shown({ tips, suggestions, page: wrong, signs: early })).toBe('a');
  });

  it('waits for the words that the editors have for the same error', () => {
    const input = { tips: [tip('t', { error: true })], suggestions, page: wrong };
    const early = { ...input, signs: signs({ focusedSeconds: 1 }) };
    expect(held(early)).toEqual(['t: first-seconds', 'a: first-seconds']);
    expect(shown(input)).toBe('t');
    expect(shown({ ...early, budget: budget({ dismissed: ['t'] }) })).toBe('a');
  });
});

describe('what is shown', () => {
  const suggestions = [suggestion('a', title, error)];

  it('is a mark on the launcher where somebody pays', () => {
    expect(choose({ suggestions, page: wrong }).as).toBe('tip');
    expect(choose({ suggestions, page: { ...wrong, url: '/checkout' } }).as).toBe('badge');
    expect(choose({ tips: [tip('t')], page: page({ payment: true }) }).as).toBe('badge');
    expect(choose({ page: page({ payment: true }) })).toEqual({ held: [] });
  });

  it('quotes the error that asked for it, else what the page says', () => {
    expect(choose({ suggestions, page: wrong }).reason).toEqual(error);
    const clicked = { signs: signs({ deadClicks: 1 }) };
    expect(choose({ suggestions, ...clicked }).reason).toEqual(title);
    const pinned = suggestion('a', { kind: 'pin', text: '/cart' }, { kind: 'trail', text: '/' }, title);
    expect(choose({ suggestions: [pinned], ...clicked }).reason).toEqual(title);
    const onlyPinned = suggestion('a', { kind: 'pin', text: '/cart' });
    expect(choose({ suggestions: [onlyPinned], ...clicked })).not.toHaveProperty('reason');
  });

  it('quotes the error that a tip waited for, and nothing where the editors chose', () => {
    const two = page({ errors: ['Something went wrong.', declined] });
    expect(choose({ tips: [tip('t', { error: 'declined' })], page: two }).reason).toEqual(error);
    const together = tip('t', { all: [{ error: 'wrong' }, { error: 'declined' }] });
    expect(choose({ tips: [together], page: two }).reason?.text).toBe('Something went wrong.');
    expect(choose({ tips: [tip('t')], page: two })).not.toHaveProperty('reason');
    expect(choose({ tips: [tip('t', { notFound: true })], page: missing })).not.toHaveProperty('reason');
  });
});
