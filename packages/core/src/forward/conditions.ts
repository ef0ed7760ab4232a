import { matchesPath, pathOf } from '../anticipation/path-pattern.js';
import { pinOf } from '../anticipation/pins.js';
import type { PageContext } from '../anticipation/suggestion.js';
import type { Condition } from '../faq/faq.js';
import type { Signs } from './tip-choice.js';

/** What a condition is asked about. */
export interface Situation {
  page: PageContext;
  signs: Signs;
  /** The page says that it does not exist. */
  notFound: boolean;
}

/** Whether a condition holds, and the figures that say so: `seconds: 12 of 30`. */
export interface Verdict {
  /** Undefined where nobody can tell, as of a condition that this release does not know: nor can its opposite hold. */
  holds: boolean | undefined;
  detail: string;
}

type Test = (wanted: unknown, situation: Situation) => Verdict;

/** Nobody nests deeper, and we recurse. */
const DEEPEST = 40;
const LONGEST_DETAIL = 200;

/** Never throws, whatever stands in the place of a condition. */
export function evaluate(condition: unknown, situation: Situation, depth = 0): Verdict {
  const parts = isRecord(condition) ? Object.entries(condition) : [];
  const [kind, wanted] = parts[0] ?? [];
  if (kind === undefined || parts.length > 1 || depth > DEEPEST) return unknown('no condition');
  const judge = (part: unknown) => evaluate(part, situation, depth + 1);
  if (kind === 'not') return opposite(judge(wanted));
  if ((kind === 'all' || kind === 'any') && Array.isArray(wanted)) {
    return together(kind, wanted.map(judge));
  }
  const test = Object.hasOwn(tests, kind) ? tests[kind] : undefined;
  return test ? test(wanted, situation) : unknown(`unknown condition: ${kind}`);
}

/** Whether it holds for certain. */
export function holds(condition: Condition, situation: Situation): boolean {
  return evaluate(condition, situation).holds === true;
}

function opposite({ holds, detail }: Verdict): Verdict {
  return { holds: holds === undefined ? holds : !holds, detail: short(`not ${detail}`) };
}

/** Of several, the one that decides explains; where all of them do, they explain together. */
function together(kind: 'all' | 'any', verdicts: readonly Verdict[]): Verdict {
  const decides = kind === 'any';
  const decisive =
    verdicts.find((verdict) => verdict.holds === decides) ??
    verdicts.find((verdict) => verdict.holds === undefined);
  if (decisive) return decisive;
  const detail = short(verdicts.map((verdict) => verdict.detail).join('; '));
  return { holds: !decides, detail: detail || `${kind}: none` };
}

const tests: Readonly<Record<string, Test>> = {
  page: (wanted, { page: { url } }) =>
    isText(wanted) ? verdict(matchesPath(wanted, url), `page: ${pathOf(url)} by ${wanted}`) : unknown('page'),
  error: (wanted, { page }) => {
    const found = wanted === true ? page.errors[0] : isText(wanted) && errorBy([wanted], page);
    return wanted === true || isText(wanted)
      ? verdict(Boolean(found), `error: ${found || `none of ${page.errors.length}`}`)
      : unknown('error');
  },
  repeatedFailure: atLeast('repeatedFailure', ({ failures }) => failures),
  idleField: atLeast('idleField', ({ idleFieldSeconds = 0 }) => idleFieldSeconds),
  seconds: atLeast('seconds', ({ focusedSeconds }) => focusedSeconds),
  scroll: atLeast('scroll', ({ scrollPercent }) => scrollPercent),
  visits: atLeast('visits', ({ visits }) => visits),
  rageClick: happened('rageClick', ({ signs }) => signs.rageClicks > 0),
  deadClick: happened('deadClick', ({ signs }) => signs.deadClicks > 0),
  notFound: happened('notFound', ({ notFound }) => notFound),
  missed: happened('missed', ({ signs }) => signs.missed),
  element: isAmong('element', ({ elements = [] }) => elements),
  event: isAmong('event', ({ events }) => events),
  context: (wanted, { page: { extra = {} } }) => {
    if (!isRecord(wanted)) return unknown('context');
    const said = (name: string) => (Object.hasOwn(extra, name) ? extra[name] : undefined);
    const other = Object.keys(wanted).find((name) => said(name) !== wanted[name]);
    return verdict(other === undefined, `context: ${other ?? 'as told'}`);
  },
};

function atLeast(kind: string, read: (signs: Signs) => number): Test {
  return (wanted, { signs }) => {
    const found = read(signs);
    return Number.isFinite(wanted)
      ? verdict(found >= Number(wanted), `${kind}: ${Math.floor(found)} of ${wanted}`)
      : unknown(kind);
  };
}

function happened(kind: string, read: (situation: Situation) => boolean): Test {
  return (wanted, situation) => {
    const found = read(situation);
    return wanted === true ? verdict(found, `${kind}: ${found ? 'yes' : 'no'}`) : unknown(kind);
  };
}

function isAmong(kind: string, read: (signs: Signs) => readonly string[]): Test {
  return (wanted, { signs }) => {
    if (!isText(wanted)) return unknown(kind);
    const found = read(signs).includes(wanted);
    return verdict(found, `${kind}: ${found ? '' : 'no '}${wanted}`);
  };
}

/** The error on the page that one of these texts is part of, as whole words. */
export function errorBy(errors: string[], page: PageContext): string | undefined {
  const cue = pinOf({ id: '', question: '', answer: '', errors }, page);
  return cue?.text;
}

function verdict(holds: boolean, detail: string): Verdict {
  return { holds, detail: short(detail) };
}

function unknown(detail: string): Verdict {
  return { holds: undefined, detail: short(`cannot be read: ${detail}`) };
}

function short(text: string): string {
  return text.slice(0, LONGEST_DETAIL);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
