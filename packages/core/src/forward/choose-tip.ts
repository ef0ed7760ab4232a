import type { Cue, Memory, PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Tip } from '../faq/faq.js';
import { evaluate, holds, type Situation } from './conditions.js';
import { isNotFound } from './not-found.js';
import { isPayment } from './payment.js';
import type { Budget, Held, HoldRule, Signs, TipChoice } from './tip-choice.js';

/** All that coming forward depends on. */
export interface TipChoiceInput {
  /** In the order of the file. */
  tips: Tip[];
  /** Best first; only such as are certain enough to come forward. */
  suggestions: Suggestion[];
  page: PageContext;
  signs: Signs;
  budget: Budget;
  /** Epoch milliseconds. */
  now: number;
  /** `audience` (besides `page.extra.audience`), and what the visitor has dismissed or dealt with. @default nothing */
  memory?: Memory;
  /** Whether visitors may see the article with this id. @default all of them, also those of a tip that says nothing */
  isPublished?: (article: string) => boolean;
}

/** Seconds that a page belongs to the visitor alone. */
const FIRST_SECONDS = 3;
/** Seconds of peace after something was closed. */
const PEACE = 60;
const MOST_ON_A_PAGE = 1;
const MOST_IN_A_SESSION = 3;
/** From so many on, a form that is sent in vain is a sign of need. */
const REPEATED = 2;

/** What may come forward, with why it may, or with the first rule that holds it back. */
interface Candidate {
  id: string;
  thing: Tip | Suggestion;
  /** Closing one of these closed it. */
  names: (string | undefined)[];
  hold?: Hold | undefined;
  /** A visible error, or a page that does not exist, asks for it. */
  isUrgent: boolean;
  /** Those of the visible errors that ask for it. */
  errors: string[];
  reason?: Cue | undefined;
}

type Hold = [rule: HoldRule, detail?: string | undefined];

/**
 * What comes forward unasked, if anything does: what a visible error asks for, then what a missing page does, then the
 * rest; in each, tips of the editors by priority, then suggestions, which need a sign of need. Pure: the same input, the same answer.
 *
 * Each of the others is held by one rule, the first that applies in this order. Of the thing itself: `no-article`,
 * `audience`, `condition`; `no-sign-of-need`, `not-of-the-error`. Of the visitor, what lasts longest first: `muted`,
 * `dismissed`, `nothing-remembered`, `already-said`, `session-budget`, `page-budget`, `just-dismissed`. Of the
 * moment: `dialog-open`, `full-screen`, `typing`, `first-seconds`. Then `lower-priority`.
 */
export function chooseTip(input: TipChoiceInput): TipChoice {
  const candidates = [...tipsOf(input), ...suggestionsOf(input)].sort(
    (one, other) => needOf(other) - needOf(one),
  );
  const held: Held[] = [];
  let chosen: Candidate | undefined;
  let waiting: Candidate | undefined;
  for (const candidate of candidates) {
    const { id, thing, isUrgent } = candidate;
    // What an error asks for is there at once; the editors' own words may need the first seconds, and are waited for.
    const isAtOnce = isUrgent && !('when' in thing) && !waiting;
    const hold: Hold | undefined =
      candidate.hold ??
      holdOfVisitor(candidate, input) ??
      holdOfMoment(input.signs, isAtOnce) ??
      (chosen && ['lower-priority', `after ${chosen.id}`]);
    if (!hold) chosen = candidate;
    else held.push({ id, rule: hold[0], ...(hold[1] !== undefined && { detail: hold[1] }) });
    if (isUrgent && hold?.[0] === 'first-seconds') waiting ??= candidate;
  }
  if (!chosen) return { held };
  const { thing: show, reason } = chosen;
  return { show, as: isPayment(input.page) ? 'badge' : 'tip', ...(reason && { reason }), held };
}

/** What went wrong is more pressing than whatever else somebody has to say. */
function needOf({ isUrgent, errors }: Candidate): number {
  if (!isUrgent) return 0;
  return errors.length > 0 ? 2 : 1;
}

function tipsOf(input: TipChoiceInput): Candidate[] {
  const now = { page: input.page, signs: input.signs, notFound: isNotFound(input.page) };
  const priority = ({ priority = 0 }: Tip) => priority;
  return input.tips
    .filter((tip) => typeof tip?.id === 'string')
    .sort((one, other) => priority(other) - priority(one))
    .map((tip) => {
      const hold = holdOfTip(tip, now, input);
      const errors = hold ? [] : errorsNeededBy(tip, now);
      const [text = errors?.[0]] = errors?.filter((error) => !isSaid(error, input.budget)) ?? [];
      return {
        id: tip.id,
        thing: tip,
        names: [tip.id, tip.article],
        hold,
        isUrgent: !hold && errors !== undefined,
        errors: errors ?? [],
        reason: text === undefined ? undefined : { kind: 'error', text },
      };
    });
}

function holdOfTip(
  tip: Tip,
  now: Situation,
  { isPublished, memory, page }: TipChoiceInput,
): Hold | undefined {
  const { article, text, audience, when } = tip;
  if (isPublished && !(article === undefined ? text : isPublished(article))) return ['no-article', article];
  const told = [...(memory?.audience ?? []), page.extra?.audience];
  if (audience?.length && !audience.some((one) => told.includes(one))) return ['audience', audience.join()];
  const { holds, detail } = evaluate(when, now);
  return holds ? undefined : ['condition', detail];
}

/** The errors without which a tip's condition would not hold: none when the missing page is it; else undefined. */
function errorsNeededBy({ when }: Tip, now: Situation): string[] | undefined {
  const having = (errors: string[], notFound: boolean) =>
    holds(when, { ...now, page: { ...now.page, errors }, notFound });
  if (having([], false)) return undefined;
  if (having([], now.notFound)) return [];
  const { errors } = now.page;
  const alone = errors.filter((error) => having([error], now.notFound));
  return alone.length > 0 ? alone : errors;
}

function suggestionsOf({ suggestions, page, signs }: TipChoiceInput): Candidate[] {
  const notFound = isNotFound(page);
  const isNeeded =
    notFound || signs.failures >= REPEATED || signs.rageClicks > 0 || signs.deadClicks > 0 || signs.missed;
  const seen = page.errors.length > 0;
  const candidates = suggestions.map((suggestion): Candidate => {
    const { article, cues } = suggestion;
    const ofError = seen ? cues.filter(({ kind }) => kind === 'error') : [];
    const hold: Hold = seen ? ['not-of-the-error', page.errors[0]] : ['no-sign-of-need'];
    return {
      id: article.id,
      thing: suggestion,
      names: [article.id],
      hold: isNeeded || ofError.length > 0 ? undefined : hold,
      isUrgent: notFound || ofError.length > 0,
      errors: ofError.map(({ text }) => text),
      reason: ofError[0] ?? cues.find(({ kind }) => !unquotable.has(kind)),
    };
  });
  // What went wrong is more pressing than the page it went wrong on.
  return candidates.sort((one, other) => Number(other.errors.length > 0) - Number(one.errors.length > 0));
}

/** What the visitor cannot see on the page. */
const unquotable: ReadonlySet<Cue['kind']> = new Set(['pin', 'trail', 'context']);

function holdOfVisitor({ names, isUrgent, errors }: Candidate, input: TipChoiceInput): Hold | undefined {
  const { budget, memory, now } = input;
  const { muted, dismissed, stored, shownThisPage, shownThisSession, dismissedAt = Number.NaN } = budget;
  if (muted) return ['muted'];
  const closed = [...dismissed, ...(memory?.dismissed ?? []), ...(memory?.handled ?? [])];
  const name = names.find((one) => one !== undefined && closed.includes(one));
  if (name !== undefined) return ['dismissed', name];
  if (!stored) {
    if (!isUrgent) return ['nothing-remembered'];
    if (
      errors.length > 0 ? errors.every((error) => isSaid(error, budget)) : shownThisPage >= MOST_ON_A_PAGE
    ) {
      return ['already-said', errors[0]];
    }
  } else {
    if (shownThisSession >= MOST_IN_A_SESSION)
      return ['session-budget', of(shownThisSession, MOST_IN_A_SESSION)];
    if (shownThisPage >= MOST_ON_A_PAGE) return ['page-budget', of(shownThisPage, MOST_ON_A_PAGE)];
  }
  // A clock that was put back has not made time pass.
  const since = Math.abs(now - dismissedAt) / 1000;
  return since < PEACE ? ['just-dismissed', `seconds: ${of(since, PEACE)}`] : undefined;
}

function isSaid(error: string, { saidErrors, shownThisPage }: Budget): boolean {
  return saidErrors ? saidErrors.includes(error) : shownThisPage >= MOST_ON_A_PAGE;
}

function holdOfMoment(signs: Signs, isAtOnce: boolean): Hold | undefined {
  const { dialogOpen, fullScreen, typing, focusedSeconds } = signs;
  if (dialogOpen) return ['dialog-open'];
  if (fullScreen) return ['full-screen'];
  if (typing) return ['typing'];
  // Whatever is no number has not passed.
  if (isAtOnce || focusedSeconds >= FIRST_SECONDS) return undefined;
  return ['first-seconds', `seconds: ${of(focusedSeconds, FIRST_SECONDS)}`];
}

function of(found: number, wanted: number): string {
  return `${Math.floor(found)} of ${wanted}`;
}
