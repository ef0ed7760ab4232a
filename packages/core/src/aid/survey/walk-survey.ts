import type { Survey, SurveyQuestion } from '../../faq/faq.js';
import type { SurveyValue } from './survey-aid.js';

/** How far a survey has come: ids of the questions passed, and what was answered. */
export interface Progress {
  passed: readonly string[];
  answers: Readonly<Record<string, SurveyValue>>;
}

export const atBeginning: Progress = { passed: [], answers: {} };

/** The question after another; undefined at the end. What leads back, or nowhere, leads to the end. */
function after(
  { questions }: Survey,
  place: number,
  answer: SurveyValue | undefined,
): SurveyQuestion | undefined {
  const goto = questions[place]?.goto ?? {};
  const key = String(answer ?? '');
  const named = Object.hasOwn(goto, key) ? goto[key] : undefined;
  return named === undefined ? questions[place + 1] : questions.find(({ id }) => id === named);
}

/** The present question; undefined at the end. */
export function presentQuestion(survey: Survey, { passed, answers }: Progress): SurveyQuestion | undefined {
  const last = passed.at(-1);
  if (last === undefined) return survey.questions[0];
  const place = survey.questions.findIndex(({ id }) => id === last);
  const next = after(survey, place, answers[last]);
  return next && passed.includes(next.id) ? undefined : next;
}

/** Whatever may lead from a question to another one: no answer, and each that it can have or names. */
function waysOn(survey: Survey, { type, options = [], goto = {} }: SurveyQuestion): readonly string[] {
  if (type === 'choice') return ['', ...options];
  if (type === 'text') return ['', 'any', ...Object.keys(goto)];
  const [from, to] = scaleOf(survey);
  return ['', ...Array.from({ length: to - from + 1 }, (_, place) => String(from + place))];
}

/** Whether the end follows a question, whatever is answered to it. */
export function isLast(survey: Survey, question: SurveyQuestion, { passed }: Progress): boolean {
  const place = survey.questions.indexOf(question);
  return waysOn(survey, question).every((way) => {
    const next = after(survey, place, way);
    return !next || next === question || passed.includes(next.id);
  });
}

/** Ends of a scale, both included, by the kind of its survey. */
export function scaleOf({ kind }: Pick<Survey, 'kind'>): [from: number, to: number] {
  if (kind === 'nps') return [0, 10];
  return [1, kind === 'ces' ? 7 : 5];
}

/** What may be an answer to a question; undefined for anything else. */
export function validAnswer(
  survey: Survey,
  { type, options = [] }: SurveyQuestion,
  value: unknown,
): SurveyValue | undefined {
  if (type === 'scale') {
    const [from, to] = scaleOf(survey);
    const isOnScale = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
    return isOnScale ? value : undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (type === 'choice') return options.includes(value) ? value : undefined;
  return value.trim().slice(0, 2_000) || undefined;
}
