import type { Faq, FeedbackEvent, Help, VoteReason } from '@helpahead/core';
import type { PanelContext } from '../../panel-context.js';
import { type SurveyWords, wordsOf } from '../survey/survey-words.js';

type Panel = Pick<PanelContext, 'help' | 'say' | 'fill' | 'faqText' | 'language'>;
type Of<Kind extends FeedbackEvent['kind']> = Extract<FeedbackEvent, { kind: Kind }>;

const outcomes = {
  shown: 'eventShown',
  opened: 'eventOpened',
  dismissed: 'eventDismissed',
  withheld: 'eventWithheld',
} as const;

/** An article by its question; a tip, or an article that is gone, by its id. */
function nameOf(id: string, { help, fill }: { help: Pick<Help, 'article'>; fill: Help['fill'] }): string {
  const article = help.article(id);
  return article ? fill(article.question) : id;
}

/** What happened, in one sentence. */
export function sentenceOf(event: FeedbackEvent, panel: Panel): string {
  const { say } = panel;
  switch (event.kind) {
    case 'search':
      return say('eventSearch', event.query);
    case 'miss':
      return say('eventMiss', event.query);
    case 'suggest':
    case 'tip':
      return say(outcomes[event.outcome], nameOf(event.article, panel));
    case 'read':
      return say('eventRead', nameOf(event.article, panel));
    case 'vote':
      return say(event.helpful ? 'eventYes' : 'eventNo', nameOf(event.article, panel));
    case 'followUp':
      return say(event.solved ? 'eventYes' : 'eventNo', nameOf(event.article, panel));
    case 'probablySolved':
      return say('eventSolved', nameOf(event.article, panel));
    case 'survey':
      return say('eventSurvey');
    case 'handoff':
      return say('eventHandoff');
    case 'promiseKept':
      return say(event.kept ? 'eventKept' : 'eventNotKept');
  }
}

const reasons: readonly string[] = ['unclear', 'wrong', 'incomplete', 'other'] satisfies VoteReason[];

function ofVote({ reason, comment, query }: Of<'vote'>, { say }: Panel): string[] {
  const isKnown = (text: string | undefined): text is VoteReason =>
    text !== undefined && reasons.includes(text);
  return [
    ...(isKnown(reason) ? [say(reason)] : []),
    ...(comment ? [comment] : []),
    ...(query ? [say('eventSearch', query)] : []),
  ];
}

function ofSurvey({ survey: id, answers }: Of<'survey'>, panel: Panel, { surveys }: Faq): string[] {
  const survey = surveys?.find((one) => one.id === id);
  const words: SurveyWords = wordsOf(!survey, panel);
  return Object.entries(answers).map(([key, value]) => {
    const question = survey?.questions.find((one) => one.id === key);
    const ask = words.ask(question ?? { id: key, ask: key, type: 'text' });
    const isChoice = survey ? question?.type === 'choice' : key === 'done';
    return `${ask} ${isChoice ? words.option(`${value}`) : value}`;
  });
}

/** What the visitor wrote and the page said, as it leaves the device. */
export function textsOf(event: FeedbackEvent, panel: Panel, faq: Faq): string[] {
  const { say } = panel;
  const texts = event.audience ? [say('eventAudience', event.audience)] : [];
  switch (event.kind) {
    case 'suggest':
    case 'tip':
      return event.cue ? [say('lineSaid', event.cue), ...texts] : texts;
    case 'vote':
      return [...ofVote(event, panel), ...texts];
    case 'survey':
      return [...ofSurvey(event, panel, faq), ...texts];
    default:
      return texts;
  }
}
