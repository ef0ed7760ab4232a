import type { SurveyFigures, SurveyScore } from './insights.js';
import { LEAST_SAMPLE, wilson } from './share.js';

type Answers = SurveyFigures['questions'][number]['answers'];

const Z = 1.96;

/**
 * The score of a survey by the answers to its first question; none under the least sample, and none for a form.
 *
 * @param positive the answer that means "done", of a task survey
 */
export function scoreOf(kind: SurveyFigures['kind'], answers: Answers, positive: string): SurveyScore {
  const given = kind === 'task' ? answers : answers.filter(({ answer }) => Number.isFinite(Number(answer)));
  const of = given.reduce((total, { times }) => total + times, 0);
  if (of < LEAST_SAMPLE || kind === 'form') return { enough: false, of, least: LEAST_SAMPLE };
  switch (kind) {
    case 'task':
      return share(given, (answer) => answer === positive);
    case 'csat':
      return share(given, (answer) => Number(answer) >= 4);
    case 'nps':
      return { ...mean(given, npsPoints, [-100, 100]), unit: 'points' };
    case 'ces':
      return { ...mean(given, Number, [1, 7]), unit: 'mean' };
  }
}

function share(answers: Answers, counts: (answer: string) => boolean): SurveyScore {
  const of = answers.reduce((total, { times }) => total + times, 0);
  const count = answers.reduce((total, { answer, times }) => total + (counts(answer) ? times : 0), 0);
  return { enough: true, of, value: count / of, ...wilson(count, of), unit: 'share' };
}

/** Promoters less detractors is the mean of these. */
function npsPoints(answer: string): number {
  const given = Number(answer);
  if (given >= 9) return 100;
  return given <= 6 ? -100 : 0;
}

/** The mean with its interval by the normal approximation, kept within what the scale can give. */
function mean(answers: Answers, pointsOf: (answer: string) => number, [least, most]: [number, number]) {
  const of = answers.reduce((total, { times }) => total + times, 0);
  const value = answers.reduce((total, { answer, times }) => total + pointsOf(answer) * times, 0) / of;
  const squares = answers.reduce(
    (total, { answer, times }) => total + (pointsOf(answer) - value) ** 2 * times,
    0,
  );
  const spread = Z * Math.sqrt(squares / Math.max(1, of - 1) / of);
  return {
    enough: true as const,
    of,
    value,
    low: Math.max(least, value - spread),
    high: Math.min(most, value + spread),
  };
}
