import { action, signal, untracked } from '@preact/signals-core';
import type { Survey } from '../../faq/faq.js';
import { holds } from '../../forward/conditions.js';
import { isNotFound } from '../../forward/not-found.js';
import type { AidParts } from '../aids.js';
import { createRoomToAsk } from '../room-to-ask.js';
import { createKeptSurveys } from './kept-surveys.js';
import type { HeldSurvey, SurveyAid, SurveyPlace, SurveyValue } from './survey-aid.js';
import { taskSurvey } from './task-survey.js';
import { followTrouble } from './trouble.js';
import { atBeginning, isLast, type Progress, presentQuestion, scaleOf, validAnswer } from './walk-survey.js';

type At = 'yes' | 'home';

/** Whether an article was read here and the panel closed and opened anew since. */
function followReturn({ scope, state }: AidParts, onChange: () => void): () => boolean {
  let situation: 'new' | 'read' | 'left' | 'back' = 'new';
  if (state.view.peek().name === 'article') situation = 'read';
  scope.keep(
    scope.on('read', () => {
      if (situation === 'new') situation = 'read';
    }),
  );
  scope.follow(() => {
    const isOpen = state.isOpen.value;
    if (situation === 'read' && !isOpen) situation = 'left';
    else if (situation === 'left' && isOpen) situation = 'back';
    else return;
    onChange();
  });
  return () => situation === 'back';
}

/** What was answered, as far as it may be an answer to what is asked now. */
function valid(survey: Survey, { answers }: Progress): Record<string, SurveyValue> {
  const pairs = survey.questions.flatMap((question) => {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const value = validAnswer(survey, question, given);
    return value === undefined ? [] : [[question.id, value] as const];
  });
  return Object.fromEntries(pairs);
}

/**
 * What was left for too long ends: its answers are reported by the visit that finds it, once, and once that visit may
 * report something.
 */
function reportAbandoned(
  { scope, permission }: AidParts,
  kept: ReturnType<typeof createKeptSurveys>,
  report: (id: string, progress: Progress) => void,
): void {
  scope.follow(() => {
    if (!permission.isUsed.value || !permission.mayStore.value) return;
    untracked(() => {
      for (const { id, progress } of kept.takeAbandoned()) report(id, progress);
    });
  });
}

export function createAid(parts: AidParts): SurveyAid {
  const { scope, state, permission, record, options } = parts;
  const turns = signal(0);
  const change = (): void => {
    turns.value = turns.peek() + 1;
  };
  const kept = createKeptSurveys(parts);
  const trouble = followTrouble(parts, change);
  const isBack = followReturn(parts, change);
  const room = createRoomToAsk(parts);
  const progress = signal<Readonly<Record<string, Progress>>>({});
  const over = signal<readonly string[]>([]);
  let chosen: string | undefined;

  const surveys = (): readonly Survey[] => {
    const content = state.content.value;
    if (content.status !== 'ready') return [];
    return content.faq.surveys ?? (options.feedback === undefined ? [] : [taskSurvey]);
  };
  const find = (id: string) => surveys().find((one) => one.id === id);
  const progressOf = (survey: Survey): Progress => {
    const known = progress.value[survey.id] ?? kept.read(survey.id) ?? atBeginning;
    return { ...known, answers: valid(survey, known) };
  };
  const isBegun = (survey: Survey) => progressOf(survey).passed.length > 0;

  const isMoment = ({ when }: Survey, at: At): boolean => {
    if (when === undefined) return at === 'yes' || isBack();
    const page = scope.platform.readPage();
    return holds(when, { page, signs: trouble.signs(), notFound: isNotFound(page) });
  };
  const ruleAgainst = (survey: Survey, at: At): HeldSurvey['rule'] | undefined => {
    if (trouble.isThere()) return 'in-trouble';
    if (survey.questions.length === 0) return 'empty';
    if (over.value.includes(survey.id)) return 'asked-before';
    if (!permission.mayStore.value) return 'nothing-remembered';
    // One that was begun goes on, and one that stands there stays.
    if (chosen === survey.id || isBegun(survey)) return undefined;
    if (kept.wasAsked(survey.id)) return 'asked-before';
    if (chosen !== undefined || !room.isThere()) return 'attention';
    return isMoment(survey, at) ? undefined : 'moment';
  };

  const report = (survey: Survey, progress: Progress): void => {
    const answers = valid(survey, progress);
    if (Object.keys(answers).length > 0) record({ kind: 'survey', survey: survey.id, answers });
  };
  const close = (survey: Survey): void => {
    const progress = progressOf(survey);
    over.value = [...over.peek(), survey.id];
    // A tab that went on with it has reported it.
    if (kept.take(survey.id)) report(survey, progress);
  };
  reportAbandoned(parts, kept, (id, progress) => {
    const survey = find(id);
    // Of one that is gone, nobody knows what was asked.
    if (survey) report(survey, progress);
  });

  const place = (id: string): SurveyPlace => {
    const survey = find(id);
    if (!survey) return { status: 'missing' };
    const at = progressOf(survey);
    const question = over.value.includes(id) ? undefined : presentQuestion(survey, at);
    if (!question) return { status: 'done' };
    const answer = at.answers[question.id];
    const known = answer === undefined ? {} : { answer };
    const scale = scaleOf(survey);
    const isOurs = survey === taskSurvey;
    return {
      status: 'asking',
      survey,
      isOurs,
      question,
      scale,
      isLast: isLast(survey, question, at),
      ...known,
    };
  };

  return {
    place,
    offer(at) {
      void [turns.value, state.votes.value];
      return surveys().find((survey) => ruleAgainst(survey, at) === undefined);
    },
    held(at) {
      void turns.value;
      return surveys().flatMap((survey) => {
        const rule = ruleAgainst(survey, at);
        return rule ? { id: survey.id, rule } : [];
      });
    },
    shown(id) {
      const survey = find(id);
      if (!survey || chosen === id) return;
      chosen = id;
      if (isBegun(survey)) return;
      room.spend();
      kept.asked(id);
    },
    answer: action((id, value) => {
      const at = place(id);
      if (at.status !== 'asking') return;
      permission.use();
      const { survey, question } = at;
      const { passed, answers } = progressOf(survey);
      const given = validAnswer(survey, question, value);
      const next: Progress = {
        passed: [...passed, question.id],
        answers: given === undefined ? answers : { ...answers, [question.id]: given },
      };
      progress.value = { ...progress.peek(), [id]: next };
      if (presentQuestion(survey, next)) kept.write(id, next);
      else close(survey);
    }),
    skip: action((id) => {
      const survey = find(id);
      if (survey && !over.peek().includes(id)) close(survey);
    }),
    onReset() {
      progress.value = {};
      over.value = [];
      chosen = undefined;
      trouble.forget();
      change();
    },
  };
}
