import type { GapTruth, Truth } from './truth.ts';
import { wayName } from './truth.ts';
import type { Way } from './visit.ts';

/** The figures of `/v1/insights.json` that the simulation knows the truth of. */
export interface SaidInsights {
  counted: { events: number; visits: number };
  kinds: Record<string, number>;
  notFound: { query: string; alsoAs: string[]; language: string; times: number; visits: number }[];
  votes: {
    yes: number;
    no: number;
    articles: {
      article: string;
      yes: number;
      no: number;
      reads: number;
      helped: Share;
      versions: { hash: string; yes: number; no: number }[];
    }[];
  };
  suggestions: { shown: number; opened: number; articles: { dismissed: number; withheld: number }[] };
  forward: {
    shown: Arm;
    withheld: Arm;
    earned?: { points: number; low: number; high: number };
  };
  satisfaction: {
    surveys: {
      survey: string;
      responses: number;
      score: { enough: boolean; value?: number; low?: number; high?: number };
      questions: { question: string; answers: { answer: string; times: number }[] }[];
    }[];
    troubled: number;
    visits: number;
  };
  promises: {
    channels: { channel: string; handoffs: number; promised: number; answered: number }[];
    kept: Share;
    followUps: { solved: number; unsolved: number; share: Share };
  };
  trend: { days: (Day & { date: string })[]; changes: { date: string; article: string }[] };
  journeys: { path: string; visits: number; ways: SaidWay[] }[];
  hidden: boolean;
  pages: string[];
  audiences: string[];
  themes: { words: string[]; times: number; quotes: { text: string }[] }[];
}

interface Share {
  enough: boolean;
  count: number;
  of: number;
  low?: number;
  high?: number;
}

interface Arm {
  visits: number;
  solved: Share;
  helpless: Share;
}

type Day = Truth['days'][string];

type SaidWay = Pick<Way, 'path' | 'by' | 'cue' | 'outcome'> & {
  article?: { article: string };
  query?: string;
  visits: number;
};

/** A figure beside its truth. */
export interface Row {
  figure: string;
  truth: unknown;
  said: unknown;
}

/** Every figure whose truth is exact. */
export function exactRows(truth: Truth, said: SaidInsights): Row[] {
  return [
    row('events', truth.events, said.counted.events),
    row('visits', truth.visits, said.counted.visits),
    ...tallies('events of kind', truth.kinds, said.kinds),
    ...gapRows(truth, said),
    ...voteRows(truth, said),
    ...offerRows(truth, said),
    ...forwardRows(truth, said),
    ...surveyRows(truth, said),
    ...promiseRows(truth, said),
    ...Object.entries(truth.days).map(([date, day]) =>
      row(date, shown(day), shown(said.trend.days.find((one) => one.date === date))),
    ),
    ...wayRows(truth, said),
  ];
}

/** Those that the insights get wrong. */
export const differences = (rows: readonly Row[]): Row[] =>
  rows.filter(({ truth, said }) => JSON.stringify(truth) !== JSON.stringify(said));

const row = (figure: string, truth: unknown, said: unknown): Row => ({ figure, truth, said });

function shown(day: Day | undefined) {
  return day && [day.visits, day.searches, day.missed, day.yes, day.no];
}

function tallies(figure: string, truth: Record<string, number>, said: Record<string, number>): Row[] {
  const names = new Set([...Object.keys(truth), ...Object.keys(said)]);
  return [...names].sort().map((name) => row(`${figure} ${name}`, truth[name] ?? 0, said[name] ?? 0));
}

/** The gap of the insights which means the same. */
export function gapFor(
  { meant, language }: GapTruth,
  { questions }: Truth,
  said: SaidInsights,
): SaidInsights['notFound'][number] | undefined {
  return said.notFound.find((gap) => gap.language === language && questions[gap.query] === meant);
}

function gapRows(truth: Truth, said: SaidInsights): Row[] {
  const rows = truth.gaps.map((gap) => {
    const found = gapFor(gap, truth, said);
    // Spellings are told of all visitors of a language, so that nobody of a small audience is quoted.
    const spellings = found && [found.query, ...found.alsoAs].filter((text) => gap.spellings.includes(text));
    return row(
      `not found: ${gap.meant} (${gap.language})`,
      [gap.times, gap.visits, gap.spellings.toSorted()],
      found && [found.times, found.visits, spellings?.sort()],
    );
  });
  return [row('questions not found', truth.gaps.length, said.notFound.length), ...rows];
}

function voteRows(truth: Truth, said: SaidInsights): Row[] {
  const names = new Set([
    ...Object.keys(truth.articles),
    ...said.votes.articles.map(({ article }) => article),
  ]);
  const articles = [...names].sort().map((name) => {
    const known = truth.articles[name];
    const found = said.votes.articles.find(({ article }) => article === name);
    const versions = found?.versions.filter(({ yes, no }) => yes + no > 0) ?? [];
    const byHash = Object.fromEntries(versions.map(({ hash, yes, no }) => [hash, { yes, no }]));
    return row(
      `votes for ${name}`,
      known && [known.yes, known.no, ...inOrder(known.byHash)],
      found && [found.yes, found.no, ...inOrder(byHash)],
    );
  });
  return [row('votes', [truth.yes, truth.no], [said.votes.yes, said.votes.no]), ...articles];
}

const inOrder = (record: Record<string, unknown>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

function offerRows({ offers }: Truth, { suggestions }: SaidInsights): Row[] {
  const sum = (part: 'dismissed' | 'withheld') =>
    suggestions.articles.reduce((total, one) => total + one[part], 0);
  const said = { ...suggestions, dismissed: sum('dismissed'), withheld: sum('withheld') };
  return (['shown', 'opened', 'dismissed', 'withheld'] as const).map((outcome) =>
    row(`suggestions and tips ${outcome}`, offers[outcome] ?? 0, said[outcome]),
  );
}

function forwardRows({ arms }: Truth, { forward }: SaidInsights): Row[] {
  return (['shown', 'withheld'] as const).map((name) => {
    const { visits, solved, helpless } = forward[name];
    const arm = arms[name];
    return row(
      `visits with help ${name}: all, solved, helpless`,
      [arm.visits, arm.solved, arm.helpless],
      [visits, solved.count, helpless.count],
    );
  });
}

function surveyRows(truth: Truth, { satisfaction }: SaidInsights): Row[] {
  const said: Record<string, number> = {};
  for (const { survey, questions } of satisfaction.surveys) {
    for (const { question, answers } of questions)
      for (const { answer, times } of answers) said[`${survey} ${question} ${answer}`] = times;
  }
  const choices = Object.fromEntries(
    Object.entries(truth.answers).filter(([name]) => !name.startsWith('visit missing')),
  );
  return [
    row('visits in trouble', truth.troubled, satisfaction.troubled),
    row('visits asked of', truth.visits, satisfaction.visits),
    ...tallies('answered', choices, said),
  ];
}

function promiseRows(truth: Truth, { promises }: SaidInsights): Row[] {
  const handoffs = Object.fromEntries(promises.channels.map(({ channel, handoffs }) => [channel, handoffs]));
  return [
    ...tallies('went to people by', truth.handoffs, handoffs),
    row(
      'promises kept, broken',
      [truth.promises.kept, truth.promises.broken],
      [promises.kept.count, promises.kept.of - promises.kept.count],
    ),
    row(
      'later solved, unsolved',
      [truth.followUps.solved, truth.followUps.unsolved],
      [promises.followUps.solved, promises.followUps.unsolved],
    ),
  ];
}

/** A page tells of its most frequent ways only; where all are told, all are compared. */
const MOST_WAYS = 50;

function wayRows(truth: Truth, said: SaidInsights): Row[] {
  const ways: Record<string, number> = {};
  for (const page of said.journeys) {
    for (const { article, query, visits, ...way } of page.ways) {
      const meant = query === undefined ? undefined : (truth.questions[query] ?? query);
      const name = wayName({ ...way, article: article?.article, meant });
      ways[name] = (ways[name] ?? 0) + visits;
    }
  }
  const cut = new Set(said.journeys.filter((page) => page.ways.length === MOST_WAYS).map(({ path }) => path));
  const isTold = ([name]: [string, number]) => !cut.has(JSON.parse(name)[0] as string) || name in ways;
  return [
    row('pages with ways', pathsOf(truth), said.journeys.map(({ path }) => path).sort()),
    ...tallies('way', Object.fromEntries(Object.entries(truth.ways).filter(isTold)), ways),
  ];
}

const pathsOf = ({ ways }: Truth): string[] =>
  [...new Set(Object.keys(ways).map((name) => JSON.parse(name)[0] as string))].sort();
