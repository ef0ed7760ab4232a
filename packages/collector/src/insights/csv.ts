import { type Cell, writeCsv } from './csv-cells.js';
import type { Insights, NamedArticle } from './insights.js';
import type { Share } from './share.js';

/** What can be had as CSV. */
export const CSV_TABLES = [
  'gaps',
  'articles',
  'comments',
  'suggestions',
  'journeys',
  'surveys',
  'themes',
  'trend',
  'asked',
  'promises',
] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

/** A table as rows of cells, the names first. */
type Rows = Cell[][];

/** One table of the insights as RFC 4180 has it. */
export function renderCsv(insights: Insights, table: CsvTable): string {
  return writeCsv(ROWS[table](insights));
}

const ROWS: Record<CsvTable, (insights: Insights) => Rows> = {
  gaps: ({ notFound }) => [
    [
      'question',
      'language',
      'also as',
      'visits',
      'times',
      'last',
      'pages',
      'closest',
      'state',
      'asked again',
      'owner',
      'note',
      'changed',
    ],
    ...notFound.map((gap) => [
      gap.query,
      gap.language,
      gap.alsoAs.join(' | '),
      gap.visits,
      gap.times,
      timeCell(gap.last),
      gap.pages.map(({ path }) => path).join(' '),
      gap.closest.map(({ article }) => article).join(' '),
      gap.state,
      gap.reopened ? 'yes' : 'no',
      gap.owner,
      gap.note,
      timeCell(gap.changed),
    ]),
  ],
  articles: ({ votes }) => [
    [
      'article',
      'question',
      'version',
      'since',
      'yes',
      'no',
      ...shareNames('yes share'),
      'reasons',
      'reads',
      'probably solved',
    ],
    ...votes.articles.flatMap((one) => [
      [
        ...named(one),
        'all',
        '',
        one.yes,
        one.no,
        ...shareCells(one.helped),
        one.reasons.map(({ reason, times }) => `${reason}: ${times}`).join(' | '),
        one.reads,
        one.probablySolved,
      ],
      ...one.versions.map(({ hash, since, yes, no, helped }) => [
        ...named(one),
        hash,
        timeCell(since),
        yes,
        no,
        ...shareCells(helped),
        '',
        '',
        '',
      ]),
    ]),
  ],
  comments: ({ votes, satisfaction }) => [
    ['about', 'question', 'vote', 'text', 'language', 'page', 'at'],
    ...votes.articles.flatMap((one) =>
      one.comments.map(({ comment, helpful, language, path, at }) => [
        ...named(one),
        helpful ? 'yes' : 'no',
        comment,
        language,
        path,
        timeCell(at),
      ]),
    ),
    ...satisfaction.surveys.flatMap(({ survey, comments }) =>
      comments.map(({ question, text, language, path, at }) => [
        survey,
        question,
        '',
        text,
        language,
        path,
        timeCell(at),
      ]),
    ),
  ],
  suggestions: ({ suggestions }) => [
    [
      'article',
      'question',
      'kind',
      'cue',
      'shown',
      'opened',
      'dismissed',
      'withheld',
      ...shareNames('opened share'),
    ],
    ...suggestions.articles.map((use) => [
      ...named(use),
      use.kind,
      use.cue,
      use.shown,
      use.opened,
      use.dismissed,
      use.withheld,
      ...shareCells(use.taken),
    ]),
  ],
  journeys: ({ journeys }) => [
    ['page', 'by', 'cue', 'article', 'question', 'searched for', 'outcome', 'visits'],
    ...journeys.flatMap(({ ways }) =>
      ways.map((way) => [
        way.path,
        way.by,
        way.cue,
        ...(way.article === undefined ? ['', ''] : named(way.article)),
        way.query ?? '',
        way.outcome,
        way.visits,
      ]),
    ),
  ],
  surveys: ({ satisfaction }) => [
    ['survey', 'kind', 'title', 'question', 'answer', 'times'],
    ...satisfaction.surveys.flatMap(({ survey, kind, title, questions }) =>
      questions.flatMap(({ ask, answers }) =>
        answers.map(({ answer, times }): Cell[] => [survey, kind, title, ask, answer, times]),
      ),
    ),
  ],
  themes: ({ themes }) => [
    ['words', 'texts', 'quote', 'from', 'language', 'page', 'at'],
    ...themes.flatMap(({ words, times, quotes }) =>
      quotes.map(({ text, from, language, path, at }) => [
        words.join(' '),
        times,
        text,
        from,
        language,
        path,
        timeCell(at),
      ]),
    ),
  ],
  trend: ({ trend }) => [
    ['date', 'visits', 'searches', 'not found', 'yes', 'no', 'changed'],
    ...trend.days.map(({ date, visits, searches, missed, yes, no }) => [
      date,
      visits,
      searches,
      missed,
      yes,
      no,
      trend.changes
        .filter((change) => change.date === date)
        .map(({ article }) => article)
        .join(' '),
    ]),
  ],
  asked: ({ searches }) => [
    ['question', 'languages', 'also as', 'visits', 'times', 'not found', 'last'],
    ...searches.questions.map((one) => [
      one.query,
      one.languages.join(' '),
      one.alsoAs.join(' | '),
      one.visits,
      one.times,
      one.missed,
      timeCell(one.last),
    ]),
  ],
  promises: ({ promises }) => [
    ['channel', 'went to people', 'promised', 'answered', 'kept', ...shareNames('kept share')],
    ...promises.channels.map(({ channel, handoffs, promised, answered, kept }) => [
      channel,
      handoffs,
      promised,
      answered,
      kept.count,
      ...shareCells(kept),
    ]),
  ],
};

function named({ article, title }: NamedArticle): [string, string] {
  return [article, title === article ? '' : title];
}

function timeCell(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}

function shareNames(name: string): string[] {
  return [name, `${name} at least`, `${name} at most`];
}

/** A share from the least sample on: without it, three empty cells, as the page shows none. */
function shareCells(share: Share): Cell[] {
  return share.enough
    ? [share.rate, share.low, share.high].map((part) => Number(part.toFixed(4)))
    : ['', '', ''];
}
