// A visit to the shop in which surveys may be asked.
import * as module from '../src/aid/survey/create-survey.js';
import type { SurveyAid } from '../src/aid/survey/survey-aid.js';
import type { Survey } from '../src/faq/faq.js';
import type { HelpEvents } from '../src/help/help.js';
import { createFakePlatform, type FakePlatform } from './fake-platform.js';
import { type Made, makeReady, shopFaq } from './make-help.js';

export interface Asked extends Made {
  survey: SurveyAid;
  /** What was reported of surveys, in order. */
  answers(): unknown[];
}

export interface Visit {
  /** @default the FAQ says nothing of surveys */
  surveys?: Survey[];
  platform?: FakePlatform;
  consent?: 'denied';
  /** @default none */
  feedback?: string | undefined;
}

export async function visitWithSurveys({
  surveys,
  platform = createFakePlatform(),
  consent,
  feedback,
}: Visit = {}): Promise<Asked> {
  const faq = surveys ? { ...shopFaq, surveys } : shopFaq;
  const made = await makeReady({
    faq,
    platform,
    ...(consent && { consent }),
    ...(feedback && { feedback }),
    engines: { aid: async () => module },
  });
  made.help.aid('survey');
  await platform.advance(0);
  const survey = made.help.aid('survey');
  if (typeof survey !== 'object') throw new Error('The aid did not come.');
  const answers = () =>
    made.heard
      .filter(({ name }) => name === 'feedback')
      .map(({ detail }) => (detail as HelpEvents['feedback']).event)
      .flatMap((event) => (event.kind === 'survey' ? [event.answers] : []));
  return { ...made, survey, answers };
}

/** Reads an article, and says whether it helped. */
export async function vote({ help, platform }: Made, helpful: boolean, id = 'refund'): Promise<void> {
  help.read(id, 'search');
  await platform.advance(0);
  help.vote(id, { helpful });
  await platform.advance(0);
}
