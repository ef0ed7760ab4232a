import { matchesPath, pathOf } from '../anticipation/path-pattern.js';
import type { PageContext } from '../anticipation/suggestion.js';
import type { Article } from '../faq/faq.js';
import { errorBy } from './conditions.js';

/** What has been read in this visit and may yet turn out to have helped. Plain JSON, for this tab. */
export interface Reading {
  /** Oldest first. */
  waiting: Waiting[];
  /** Ids of those that probably helped: each is told of once. */
  solved: string[];
}

/** One article that was read, and what would say that it helped. */
interface Waiting {
  id: string;
  /** Pattern of the page that it leads to. */
  page?: string;
  /** It was read on that very page: the visitor has to leave first. */
  isThere?: boolean;
  event?: string;
  /** The parts, by its editor's words, of the errors that were visible; or their texts. */
  errors?: string[];
  /** They are no longer visible: since when, and on which page that was seen. */
  gone?: { at: number; path: string };
}

/** What happens in a visit. `at` in epoch milliseconds. */
export type Happening =
  | { kind: 'read'; article: Article; page: PageContext }
  /** The page became another one, or says something else. */
  | { kind: 'page'; page: PageContext; at: number }
  /** The host told of an event. */
  | { kind: 'event'; name: string }
  /** Time has passed. */
  | { kind: 'tick'; at: number }
  /** A search found nothing certain. */
  | { kind: 'miss' }
  | { kind: 'handoff' }
  /** The page is left. */
  | { kind: 'end' };

/** Before anything was read. */
export const nothingRead: Reading = { waiting: [], solved: [] };

const MOST = 10;
/** So long an error has to stay away, in milliseconds: forms take it down while they are being sent. */
export const GONE_FOR_GOOD = 60_000;

/**
 * Which articles have now probably helped. Pure: gives the next state, the same object
 * where nothing has changed, and each id at most once per visit.
 *
 * A goal counts at once: its page is reached, or its event happened, after the article was read. An error that was
 * visible while its article was read (`errors` of the article, or any with `goal.errorGone`) counts as gone when it
 * has stayed away for a minute, or until the page on which that was seen is left. A miss or a hand-over says that
 * what was read before did not help. Private articles are never remembered. At most ten articles wait, and at most
 * ten are told of.
 */
export function probablySolved(state: Reading, happening: Happening): { state: Reading; solved: string[] } {
  switch (happening.kind) {
    case 'read':
      return { state: withRead(state, happening.article, happening.page), solved: [] };
    case 'miss':
    case 'handoff':
      return { state: state.waiting.length > 0 ? { ...state, waiting: [] } : state, solved: [] };
    case 'event':
      return settle(state, ({ event }) => event === happening.name);
    case 'tick':
      return settle(state, ({ gone }) => isOver(gone, happening.at));
    case 'end':
      return settle(state, ({ gone }) => gone !== undefined);
    case 'page':
      return onPage(state, happening.page, happening.at);
  }
}

function onPage(state: Reading, page: PageContext, at: number) {
  const path = pathOf(page.url);
  const seen = settle(state, (one) => hasLeft(one.gone, path) || isReached(one, page));
  const looked = seen.state.waiting.map((one) => look(one, page, { at, path }));
  const hasChanged = looked.some((one, index) => one !== seen.state.waiting[index]);
  const later = settle(hasChanged ? { ...seen.state, waiting: looked } : seen.state, ({ gone }) =>
    isOver(gone, at),
  );
  return { state: later.state, solved: [...seen.solved, ...later.solved] };
}

/** A state that was kept as JSON; nothing read where it is none. */
export function parseReading(value: unknown): Reading {
  const { waiting, solved } = Object(value) as Record<string, unknown>;
  return {
    waiting: Array.isArray(waiting) ? waiting.filter(isWaiting).slice(-MOST) : [],
    solved: Array.isArray(solved) ? solved.filter((id) => typeof id === 'string').slice(0, MOST) : [],
  };
}

function isWaiting(value: unknown): value is Waiting {
  const { id, page, event, errors, gone } = Object(value) as Record<string, unknown>;
  const isTextOrNone = (text: unknown) => text === undefined || typeof text === 'string';
  return (
    typeof id === 'string' &&
    isTextOrNone(page) &&
    isTextOrNone(event) &&
    (errors === undefined || (Array.isArray(errors) && errors.every((one) => typeof one === 'string'))) &&
    (gone === undefined || typeof Object(gone).path === 'string')
  );
}

function withRead({ waiting, solved }: Reading, article: Article, page: PageContext): Reading {
  const { id, goal = {} } = article;
  const others = waiting.filter((one) => one.id !== id);
  const errors = errorsAsked(article, page);
  if (article.private || solved.includes(id) || solved.length >= MOST) return { waiting: others, solved };
  if (goal.page === undefined && goal.event === undefined && errors.length === 0) return { waiting, solved };
  const read: Waiting = {
    id,
    ...(goal.page !== undefined && {
      page: goal.page,
      ...(matchesPath(goal.page, page.url) && { isThere: true }),
    }),
    ...(goal.event !== undefined && { event: goal.event }),
    ...(errors.length > 0 && { errors }),
  };
  return { waiting: [...others, read].slice(-MOST), solved };
}

function errorsAsked({ goal, errors = [] }: Article, page: PageContext): string[] {
  if (goal?.errorGone === false) return [];
  const parts = errors.filter((part) => errorBy([part], page) !== undefined);
  return parts.length === 0 && goal?.errorGone ? page.errors : parts;
}

/** Takes out what has helped. */
function settle(state: Reading, hasHelped: (one: Waiting) => boolean) {
  const solved = state.waiting.filter(hasHelped).map(({ id }) => id);
  if (solved.length === 0) return { state, solved };
  const waiting = state.waiting.filter((one) => !hasHelped(one));
  return { state: { waiting, solved: [...state.solved, ...solved] }, solved };
}

function isReached(one: Waiting, page: PageContext): boolean {
  return !one.isThere && isOn(one, page);
}

function hasLeft(gone: Waiting['gone'], path: string): boolean {
  return gone !== undefined && gone.path !== path;
}

function isOver(gone: Waiting['gone'], at: number): boolean {
  return gone !== undefined && at - gone.at >= GONE_FOR_GOOD;
}

/** What the page says of one that still waits. */
function look(one: Waiting, page: PageContext, now: { at: number; path: string }): Waiting {
  const isThere = one.isThere && isOn(one, page);
  const isGone = one.errors !== undefined && errorBy(one.errors, page) === undefined;
  if (isThere === one.isThere && isGone === (one.gone !== undefined)) return one;
  const { isThere: _, gone = now, ...rest } = one;
  return { ...rest, ...(isThere && { isThere }), ...(isGone && { gone }) };
}

function isOn({ page }: Waiting, { url }: PageContext): boolean {
  return page !== undefined && matchesPath(page, url);
}
