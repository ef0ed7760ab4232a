import { DAY, rewrittenAt } from './begin-visit.ts';
import { REWRITTEN } from './needs.ts';
import type { Simulation } from './simulate-visitors.ts';
import type { Happening, Visit, Way } from './visit.ts';

/** Which visits are looked at; whatever is undefined is not narrowed. */
export interface Selection {
  language?: string;
  audience?: string;
}

/** Counts by name. */
type Tally = Record<string, number>;

/** Of a question: searches in vain, and visits that made them. */
export interface GapTruth {
  language: string;
  /** As the simulation calls it: its first spelling. */
  meant: string;
  spellings: string[];
  times: number;
  visits: number;
}

interface ArticleTruth {
  yes: number;
  no: number;
  /** How many "yes" were to be expected, by the odds of each vote. */
  expected: number;
  byHash: Record<string, { yes: number; no: number }>;
}

interface ArmTruth {
  visits: number;
  solved: number;
  helpless: number;
}

/** What is true of the visits, as exactly as the insights can be asked. */
export interface Truth {
  events: number;
  visits: number;
  troubled: number;
  kinds: Tally;
  gaps: GapTruth[];
  /** What is meant by each spelling, whoever used it. */
  questions: Record<string, string>;
  yes: number;
  no: number;
  articles: Record<string, ArticleTruth>;
  /** By survey, question and answer, joined by spaces. */
  answers: Tally;
  arms: Record<'shown' | 'withheld', ArmTruth>;
  /** By channel. */
  handoffs: Tally;
  promises: { kept: number; broken: number };
  followUps: { solved: number; unsolved: number };
  /** Of suggestions and tips, by what became of them. */
  offers: Tally;
  /** Visits by way: see `wayName`. */
  ways: Tally;
  /** By date. */
  days: Record<string, { visits: number; searches: number; missed: number; yes: number; no: number }>;
  change: { date: string; article: string };
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function add(tally: Tally, name: string, times = 1): void {
  tally[name] = (tally[name] ?? 0) + times;
}

export const wayName = ({ path, by, cue, article, meant, outcome }: Way): string =>
  JSON.stringify([path, by, cue, article ?? '', meant ?? '', outcome]);

/** Adds up what the simulation knows of its visits; not from what was sent, but from what was meant by it. */
export function truthOf({ visits, span }: Simulation, { language, audience }: Selection = {}): Truth {
  const chosen = visits.filter(
    (visit) =>
      (language === undefined || visit.language === language) &&
      (audience === undefined || visit.audience === audience),
  );
  const truth: Truth = {
    events: 0,
    visits: chosen.length,
    troubled: chosen.filter(({ isTroubled }) => isTroubled).length,
    kinds: {},
    gaps: gapsOf(chosen),
    questions: questionsOf(visits),
    yes: 0,
    no: 0,
    articles: {},
    answers: {},
    arms: { shown: armOf(chosen, 'shown'), withheld: armOf(chosen, 'withheld') },
    handoffs: {},
    promises: { kept: 0, broken: 0 },
    followUps: { solved: 0, unsolved: 0 },
    offers: {},
    ways: waysOf(chosen),
    days: {},
    change: { date: dateOf(rewrittenAt(span)), article: REWRITTEN.article },
  };
  for (const visit of chosen) {
    dayOf(truth, span.from + visit.day * DAY).visits += 1;
    for (const happening of visit.happenings) count(truth, happening);
  }
  return truth;
}

function dayOf({ days }: Truth, at: number): Truth['days'][string] {
  const date = dateOf(at);
  const day = days[date] ?? { visits: 0, searches: 0, missed: 0, yes: 0, no: 0 };
  days[date] = day;
  return day;
}

function count(truth: Truth, happening: Happening): void {
  const { event } = happening;
  truth.events += 1;
  add(truth.kinds, event.kind);
  const day = dayOf(truth, event.at);
  switch (event.kind) {
    case 'search':
    case 'miss':
      day.searches += 1;
      day.missed += event.kind === 'miss' ? 1 : 0;
      break;
    case 'suggest':
    case 'tip':
      add(truth.offers, event.outcome);
      break;
    case 'vote':
      countVote(truth, happening);
      break;
    case 'survey':
      for (const [question, answer] of Object.entries(event.answers))
        add(truth.answers, `${event.survey} ${question} ${answer}`);
      break;
    case 'followUp':
      truth.followUps[event.solved ? 'solved' : 'unsolved'] += 1;
      break;
    case 'handoff':
      add(truth.handoffs, event.channel);
      break;
    case 'promiseKept':
      truth.promises[event.kept ? 'kept' : 'broken'] += 1;
      break;
  }
}

function countVote(truth: Truth, { event, vote }: Happening): void {
  if (event.kind !== 'vote' || !vote?.stands) return;
  const side = event.helpful ? 'yes' : 'no';
  truth[side] += 1;
  dayOf(truth, event.at)[side] += 1;
  const article = truth.articles[event.article] ?? { yes: 0, no: 0, expected: 0, byHash: {} };
  truth.articles[event.article] = article;
  article[side] += 1;
  article.expected += vote.chance;
  const version = article.byHash[event.hash] ?? { yes: 0, no: 0 };
  article.byHash[event.hash] = version;
  version[side] += 1;
}

function questionsOf(visits: readonly Visit[]): Record<string, string> {
  const happenings = visits.flatMap((visit) => visit.happenings);
  return Object.fromEntries(
    happenings.flatMap(({ event, meant = '' }) =>
      event.kind === 'search' || event.kind === 'miss' ? [[event.query, meant]] : [],
    ),
  );
}

function gapsOf(visits: readonly Visit[]): GapTruth[] {
  const gaps = new Map<string, GapTruth>();
  for (const { happenings, language } of visits) {
    const asked = new Set<string>();
    for (const { event, meant = '' } of happenings) {
      if (event.kind !== 'miss') continue;
      const name = JSON.stringify([language, meant]);
      const gap = gaps.get(name) ?? { language, meant, spellings: [], times: 0, visits: 0 };
      gaps.set(name, gap);
      gap.times += 1;
      gap.visits += asked.has(name) ? 0 : 1;
      asked.add(name);
      if (!gap.spellings.includes(event.query)) gap.spellings.push(event.query);
    }
  }
  return [...gaps.values()].sort((a, b) => b.visits - a.visits);
}

function armOf(visits: readonly Visit[], arm: 'shown' | 'withheld'): ArmTruth {
  const fates = visits.flatMap(({ fate }) => (fate?.arm === arm ? [fate] : []));
  return {
    visits: fates.length,
    solved: fates.filter(({ solved }) => solved).length,
    helpless: fates.filter(({ helpless }) => helpless).length,
  };
}

/** The same way taken twice in a visit counts once, as it ended last. */
function waysOf(visits: readonly Visit[]): Tally {
  const tally: Tally = {};
  for (const { ways } of visits) {
    const last = new Map(ways.map((way) => [wayName({ ...way, outcome: 'read' }), way]));
    for (const way of last.values()) add(tally, wayName(way));
  }
  return tally;
}
