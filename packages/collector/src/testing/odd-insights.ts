import type { Insights } from '../insights/insights.js';
import { shareOf } from '../insights/share.js';
import { NOW } from './example-articles.js';
import { exampleInsights } from './example-insights.js';

export const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(2)> "'&`;
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const STACKED = `stacked${'\u0336\u0489\u0310'.repeat(30)} marks`;

/**
 * Every text of the example replaced: what somebody sends who wants to break the page. What names a thing stays another
 * one for another thing.
 */
export function insightsSaying(text: string): Insights {
  const kept = new Set(['date', 'kind', 'state', 'by', 'outcome', 'from', 'unit']);
  const names = new Map<string, string>();
  const replaceText = (value: string, name: string): string => {
    if (kept.has(name)) return value;
    if (!['question', 'article'].includes(name)) return text;
    names.set(value, names.get(value) ?? text + names.size);
    return names.get(value) ?? text;
  };
  const replace = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return replaceText(value, name);
    if (Array.isArray(value)) return value.map((one) => replace(one, name));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replace(one, key)]));
  };
  const { kinds, ...insights } = exampleInsights();
  return { ...(replace(insights) as Omit<Insights, 'kinds'>), kinds };
}

export const hostileInsights = (): Insights => insightsSaying(HOSTILE);
export const longInsights = (): Insights => insightsSaying(`${LONG} ${STACKED}`);
export const rightToLeftInsights = (): Insights =>
  insightsSaying('متى أستعيد نقودي إذا أعدت "Moss teapot" (2 قطع)؟');

/** Nothing has arrived yet. */
export function emptyInsights(): Insights {
  const nothing = { events: 0, visits: 0, first: undefined, last: undefined };
  const none = shareOf(0, 0);
  return {
    ...exampleInsights(),
    languages: [],
    sections: [],
    pages: [],
    audiences: [],
    everything: nothing,
    counted: nothing,
    kinds: {},
    searches: { total: 0, missed: none, questions: [] },
    notFound: [],
    votes: { yes: 0, no: 0, helped: none, articles: [] },
    suggestions: { shown: 0, opened: 0, taken: none, articles: [] },
    forward: {
      shown: { visits: 0, solved: none, helpless: none },
      withheld: { visits: 0, solved: none, helpless: none },
      earned: undefined,
    },
    satisfaction: { surveys: [], troubled: 0, visits: 0 },
    promises: { handoffs: 0, channels: [], kept: none, followUps: { solved: 0, unsolved: 0, share: none } },
    themes: [],
    trend: { days: [], changes: [] },
    journeys: [],
  };
}

/** One visitor has been here. */
export function sparseInsights(): Insights {
  const { everything: _, ...empty } = emptyInsights();
  const one = { events: 3, visits: 1, first: NOW - 5000, last: NOW };
  const day = { date: '2026-11-30', visits: 1, searches: 1, missed: 0, yes: 1, no: 0 };
  return {
    ...empty,
    everything: one,
    counted: one,
    kinds: { read: 1 },
    searches: { total: 1, missed: shareOf(0, 1), questions: [] },
    trend: { days: [day], changes: [] },
  };
}

/** A page with few visits was asked for. */
export function hiddenInsights(): Insights {
  const { everything, languages, pages, sections, audiences } = exampleInsights();
  const filter = { days: 7 as const, language: null, section: null, page: '/shop/cart/', audience: 'trade' };
  return { ...emptyInsights(), everything, languages, pages, sections, audiences, filter, hidden: true };
}
