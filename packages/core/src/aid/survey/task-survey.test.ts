import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../../test/fake-platform.js';
import { type Asked, type Visit, visitWithSurveys, vote } from '../../../test/visit-with-surveys.js';
import type { Survey } from '../../faq/faq.js';
import { taskSurvey } from './task-survey.js';

const day = 24 * 60 * 60_000;
const feedback = '/v1/events';
const visit = (given: Visit = {}) => visitWithSurveys({ feedback, ...given });
const own: Survey = {
  id: 'own',
  kind: 'form',
  questions: [
    { id: 'a', ask: 'A?', type: 'text' },
    { id: 'b', ask: 'B?', type: 'text' },
  ],
};

async function walk(asked: Asked, ...given: (string | number | undefined)[]) {
  const asks = given.map((value) => {
    const at = asked.survey.place('task');
    asked.survey.answer('task', value);
    return at.status === 'asking' ? `${at.question.id}${at.isLast ? ', the last' : ''}` : at.status;
  });
  await asked.platform.advance(0);
  return { asks, answers: asked.answers(), status: asked.survey.place('task').status };
}

describe('where an FAQ says nothing of surveys', () => {
  it('the one about the task is offered by the rules of all', async () => {
    const asked = await visit();
    expect(asked.help.hasSurveys.value).toBe(true);
    expect(asked.survey.held('home')).toEqual([{ id: 'task', rule: 'moment' }]);
    await vote(asked, true);
    expect(asked.survey.offer('yes')?.id).toBe('task');
    expect(asked.survey.place('task')).toMatchObject({ isOurs: true, question: { id: 'done' } });
  });

  it('it is not offered to somebody in trouble', async () => {
    const asked = await visit();
    await vote(asked, false);
    expect(asked.survey.held('yes')).toEqual([{ id: 'task', rule: 'in-trouble' }]);
  });

  it('it is asked once in ninety days', async () => {
    const asked = await visit();
    await vote(asked, true);
    asked.survey.shown('task');
    asked.help.destroy();
    asked.platform.session.clear();
    await asked.platform.advance(89 * day);
    const soon = await visit({ platform: asked.platform });
    await vote(soon, true, 'track');
    expect(soon.survey.held('yes')).toEqual([{ id: 'task', rule: 'asked-before' }]);
    soon.help.destroy();
    await asked.platform.advance(2 * day);
    const late = await visit({ platform: asked.platform });
    await vote(late, true, 'return');
    expect(late.survey.offer('yes')?.id).toBe('task');
  });

  it.each<[string, Visit]>([
    ['no feedback is sent', { feedback: undefined }],
    ['it says that there are none', { surveys: [] }],
    ['it has its own', { surveys: [own] }],
  ])('there is none of ours where %s', async (_, given) => {
    const asked = await visit(given);
    await vote(asked, true);
    expect(asked.survey.offer('yes')?.id).toBe(given.surveys?.[0]?.id);
    expect(asked.help.hasSurveys.value).toBe(given.surveys?.length === 1);
    expect(asked.survey.place('task')).toEqual({ status: 'missing' });
  });
});

describe('the survey about the task', () => {
  it('asks who is done how easy it was', async () => {
    const { asks, answers, status } = await walk(await visit(), 'yes', 4);
    expect(asks).toEqual(['done', 'ease, the last']);
    expect({ answers, status }).toEqual({ answers: [{ done: 'yes', ease: 4 }], status: 'done' });
  });

  it.each(['partly', 'no'])('asks who says “%s” what was missing', async (done) => {
    const { asks, answers, status } = await walk(await visit(), done, 'The price for two.');
    expect(asks).toEqual(['done', 'why, the last']);
    expect({ answers, status }).toEqual({ answers: [{ done, why: 'The price for two.' }], status: 'done' });
  });

  it('asks nothing further of who does not answer', async () => {
    expect(await walk(await visit(), undefined)).toMatchObject({ answers: [], status: 'done' });
    expect(await walk(await visit(), 'yes', undefined)).toMatchObject({
      answers: [{ done: 'yes' }],
      status: 'done',
    });
  });

  it('takes no answer in the words of a language', async () => {
    expect((await walk(await visit(), 'Ja')).answers).toEqual([]);
  });

  it('brings no words of its own', () => {
    expect(taskSurvey.questions.map(({ ask }) => ask).join('')).toBe('');
  });
});

describe('a survey that was left', () => {
  const left = async () => {
    const asked = await visit();
    asked.survey.shown('task');
    asked.survey.answer('task', 'partly');
    asked.help.destroy();
    asked.platform.session.clear();
    return asked.platform;
  };
  const keptOf = ({ stored }: Asked['platform']) =>
    [...stored.keys()].filter((key) => key.includes('later:'));

  it('goes on for a week, and nothing is reported', async () => {
    const platform = await left();
    await platform.advance(6 * day);
    const next = await visit({ platform });
    expect(next.answers()).toEqual([]);
    expect(next.survey.place('task')).toMatchObject({ question: { id: 'why' } });
  });

  it('is reported by the first visit after that, once', async () => {
    const platform = await left();
    await platform.advance(8 * day);
    const [next, beside] = [await visit({ platform }), await visit({ platform })];
    await platform.advance(0);
    expect(next.answers()).toEqual([{ done: 'partly' }]);
    expect(beside.answers()).toEqual([]);
    expect(keptOf(platform)).toEqual([]);
    next.help.destroy();
    await platform.advance(8 * day);
    expect((await visit({ platform })).answers()).toEqual([]);
  });

  it('is not reported when the FAQ does not have it any more', async () => {
    const platform = await left();
    await platform.advance(8 * day);
    expect((await visit({ platform, surveys: [own] })).answers()).toEqual([]);
    expect(keptOf(platform)).toEqual([]);
  });

  it('is reported by the tab that ends it, and by no other', async () => {
    const platform = createFakePlatform();
    const first = await visit({ platform });
    first.survey.shown('task');
    first.survey.answer('task', 'no');
    const second = await visit({ platform });
    second.survey.answer('task', 'The size.');
    first.survey.answer('task', 'The sizes.');
    await platform.advance(0);
    expect([first.answers(), second.answers()]).toEqual([[], [{ done: 'no', why: 'The size.' }]]);
  });

  it('is reported where the device could not keep it', async () => {
    const platform = createFakePlatform();
    platform.storage.set = () => false;
    const asked = await visit({ platform });
    expect((await walk(asked, 'no', 'The size.')).answers).toEqual([{ done: 'no', why: 'The size.' }]);
  });
});
