import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Condition, Tip } from '../faq/faq.js';
import { chooseTip, type TipChoiceInput } from './choose-tip.js';
import { holds } from './conditions.js';
import { isNotFound } from './not-found.js';
import type { Budget, Signs } from './tip-choice.js';

const messages = ['Card declined', 'E-51 expired', 'Out of stock'];
const count = fc.nat(4);
const cue = fc.record({
  kind: fc.constantFrom('error', 'title', 'url', 'pin', 'trail'),
  text: fc.constantFrom(...messages),
});
const leaf = fc.constantFrom<Condition>(
  { page: '/cart' },
  { error: true },
  { error: 'E-51' },
  { notFound: true },
  { seconds: 3 },
  { visits: 1 },
  { rageClick: true },
  { missed: true },
  { repeatedFailure: 2 },
  { context: { plan: 'pro' } },
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const tips: fc.Arbitrary<Tip[]> = fc
  .array(fc.record({ when: condition, priority: fc.integer({ min: -1, max: 1 }) }), { maxLength: 4 })
  .map((all) => all.map((one, index) => ({ id: `tip-${index}`, text: 'x', ...one })));
const suggestions = fc.array(fc.array(cue, { maxLength: 3 }), { maxLength: 3 }).map((all) =>
  all.map((cues, index) => {
    const article = { id: `article-${index}`, question: 'q', answer: 'a' };
    return { article, score: 1, confidence: 1, cues } as Suggestion;
  }),
);
const page: fc.Arbitrary<PageContext> = fc.record({
  url: fc.constantFrom('/cart', '/checkout', '/'),
  title: fc.constantFrom('', 'Cart', '404'),
  errors: fc.subarray(messages),
  headings: fc.constant([]),
  labels: fc.constant([]),
  buttons: fc.constant([]),
  extra: fc.constantFrom({}, { plan: 'pro' }),
});
const signs: fc.Arbitrary<Signs> = fc.record({
  focusedSeconds: count,
  scrollPercent: count,
  failures: count,
  rageClicks: count,
  deadClicks: count,
  missed: fc.boolean(),
  visits: fc.integer({ min: 1, max: 4 }),
  typing: fc.boolean(),
  dialogOpen: fc.boolean(),
  fullScreen: fc.boolean(),
  events: fc.constant([]),
});
const budget: fc.Arbitrary<Budget> = fc.record(
  {
    shownThisPage: fc.nat(2),
    shownThisSession: count,
    dismissed: fc.subarray(['tip-0', 'tip-1', 'article-0']),
    muted: fc.boolean(),
    stored: fc.boolean(),
    saidErrors: fc.subarray(messages),
    dismissedAt: fc.nat(200_000),
  },
  { requiredKeys: ['shownThisPage', 'shownThisSession', 'dismissed', 'muted', 'stored'] },
);
const input: fc.Arbitrary<TipChoiceInput> = fc.record({
  tips,
  suggestions,
  page,
  signs,
  budget,
  now: fc.nat(200_000),
});

function promise(check: (given: TipChoiceInput, choice: ReturnType<typeof chooseTip>) => void): void {
  fc.assert(
    fc.property(input, (given) => {
      check(given, chooseTip(given));
    }),
    { numRuns: 2000 },
  );
}

it('shows a suggestion only with a sign of need, and a tip only when its condition holds', () => {
  promise(({ page, signs }, { show }) => {
    if (!show) return;
    const notFound = isNotFound(page);
    if ('when' in show) {
      expect(holds(show.when, { page, signs, notFound })).toBe(true);
      return;
    }
    const isOfError = page.errors.length > 0 && show.cues.some(({ kind }) => kind === 'error');
    const { failures, rageClicks, deadClicks, missed } = signs;
    expect(isOfError || notFound || failures >= 2 || rageClicks + deadClicks > 0 || missed).toBe(true);
  });
});

it('is silent in a dialog, in full screen, while somebody types, and for those who want no tips', () => {
  promise(({ signs, budget }, { show }) => {
    if (signs.dialogOpen || signs.fullScreen || signs.typing || budget.muted) expect(show).toBeUndefined();
  });
});

it('says nothing that neither an error nor a missing page asks for, before anything may be remembered', () => {
  promise((given, { show }) => {
    if (given.budget.stored || !show) return;
    const calm = { ...given.page, errors: [], title: '' };
    expect(given.page.errors.length > 0 || isNotFound(given.page)).toBe(true);
    expect(chooseTip({ ...given, page: calm }).show).toBeUndefined();
  });
});

it('accounts for everything once: it is shown, or held by one rule', () => {
  promise(({ tips, suggestions }, { show, as, held }) => {
    const shown = show === undefined ? [] : ['when' in show ? show.id : show.article.id];
    const all = [...tips.map(({ id }) => id), ...suggestions.map(({ article }) => article.id)];
    expect([...shown, ...held.map(({ id }) => id)].sort()).toEqual(all.sort());
    expect(as !== undefined).toBe(show !== undefined);
    for (const { rule } of held) if (!show) expect(rule).not.toBe('lower-priority');
  });
});

it('quotes nothing that the page does not show', () => {
  promise(({ page }, { show, reason }) => {
    if (show && 'when' in show && reason) expect(page.errors).toContain(reason.text);
    expect(['pin', 'trail', 'context']).not.toContain(reason?.kind);
  });
});

it('answers the same twice, and leaves what it is given as it was', () => {
  promise((given, choice) => {
    const before = structuredClone(given);
    expect(chooseTip(given)).toEqual(choice);
    expect(given).toEqual(before);
  });
});
