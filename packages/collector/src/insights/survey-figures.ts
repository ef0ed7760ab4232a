import type { Survey } from '@helpahead/core';
import type { Quote, Rollup } from '../rollup/rollup.js';
import type { Row } from '../rollup/tables.js';
import type { Catalogue } from './catalogue.js';
import { byFrequency, type Counts, compare, increase, sum } from './counts.js';
import type { Insights, SurveyFigures } from './insights.js';
import { scoreOf } from './survey-score.js';

/** The survey that the widget asks where the FAQ says nothing of surveys. */
const BUILT_IN = { survey: 'task', yes: 'yes' };

const COMMENTS_EACH = 20;

/** What visitors said of the help as a whole, and how many were not asked. */
export function surveyFigures(
  { tables, quotes }: Rollup,
  { surveyOf }: Pick<Catalogue, 'surveyOf'>,
): Insights['satisfaction'] {
  const answered = Map.groupBy(tables.responses, (row) => row.survey);
  const surveys = [...answered].map(([survey, rows]) =>
    figuresOf(surveyOf(survey), {
      survey,
      responses: sum(rows, (row) => row.times),
      answers: tables.surveys.filter((row) => row.survey === survey),
      quotes: quotes.filter(({ kind, about }) => kind === 'survey' && about === survey),
    }),
  );
  return {
    surveys: surveys.sort((a, b) => b.responses - a.responses || compare(a.survey, b.survey)),
    troubled: sum(tables.visits, (row) => row.troubled),
    visits: sum(tables.visits, (row) => row.began),
  };
}

interface Answered {
  survey: string;
  responses: number;
  answers: readonly Row<'surveys'>[];
  quotes: readonly Quote[];
}

function figuresOf(
  known: Survey | undefined,
  { survey, responses, answers, quotes }: Answered,
): SurveyFigures {
  const kind = known?.kind ?? (survey === BUILT_IN.survey ? 'task' : 'form');
  const byQuestion = Map.groupBy(answers, (row) => row.question);
  const asked = [
    ...new Set([...(known?.questions.map(({ id }) => id) ?? []), ...[...byQuestion.keys()].sort()]),
  ];
  const questions = asked.flatMap((question) => {
    const described = known?.questions.find(({ id }) => id === question);
    const counts = countsOf(byQuestion.get(question) ?? []);
    if (
      isText(
        described?.type,
        counts,
        quotes.filter(({ part }) => part === question),
      )
    )
      return [];
    return [{ question, ask: described?.ask ?? question, answers: inOrder(counts, described?.options) }];
  });
  const choices = new Set(questions.map(({ question }) => question));
  return {
    survey,
    kind,
    title: known?.questions[0]?.ask ?? survey,
    responses,
    score: scoreOf(kind, questions[0]?.answers ?? [], known?.questions[0]?.options?.[0] ?? BUILT_IN.yes),
    questions,
    comments: quotes
      .filter(({ part }) => !choices.has(part))
      .slice(0, COMMENTS_EACH)
      .map(({ part, text, path, language, at }) => ({ question: part, text, path, language, at })),
  };
}

function countsOf(rows: readonly Row<'surveys'>[]): Counts {
  const counts: Counts = new Map();
  for (const { answer, times } of rows) increase(counts, answer, times);
  return counts;
}

/** Of a question that no FAQ describes: words that hardly anybody else used are a text. */
function isText(type: string | undefined, counts: Counts, quotes: readonly Quote[]): boolean {
  if (type !== undefined) return type === 'text';
  const given = [...counts.values()].reduce((total, times) => total + times, 0);
  return quotes.length > 0 && (counts.size > 12 || counts.size * 2 > Math.max(given, 4));
}

/** Options as the FAQ lists them, numbers by size; else most first. */
function inOrder(
  counts: Counts,
  options: readonly string[] = [],
): SurveyFigures['questions'][number]['answers'] {
  const answers = byFrequency(counts).map(([answer, times]) => ({ answer, times }));
  const placeOf = (answer: string) => {
    const place = options.indexOf(answer);
    return place === -1 ? Number(answer) : place;
  };
  const isOrdered = answers.every(({ answer }) => Number.isFinite(placeOf(answer)));
  return isOrdered ? answers.sort((a, b) => placeOf(a.answer) - placeOf(b.answer)) : answers;
}
