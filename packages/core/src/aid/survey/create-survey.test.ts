import { describe, expect, it } from 'vitest';
import { createFakePlatform, type FakePlatform } from '../../../test/fake-platform.js';
import { makeReady, shopFaq } from '../../../test/make-help.js';
import { type Asked, type Visit, visitWithSurveys, vote } from '../../../test/visit-with-surveys.js';
import type { Survey } from '../../faq/faq.js';
import * as module from './create-survey.js';

const day = 24 * 60 * 60_000;
const task: Survey = {
  id: 'task',
  kind: 'task',
  questions: [
    { id: 'done', ask: 'Done?', type: 'choice', options: ['Yes', 'No'], goto: { Yes: 'ease', No: 'why' } },
    { id: 'why', ask: 'What was missing?', type: 'text', goto: {} },
    { id: 'ease', ask: 'How easy?', type: 'scale', goto: { '5': 'end' } },
    { id: 'more', ask: 'Anything else?', type: 'text' },
  ],
};

const visit = (given: Visit = {}) => visitWithSurveys({ surveys: [task], ...given });
const ruleOf = ({ survey }: Asked) => survey.held('yes')[0]?.rule;
const questionOf = ({ survey }: Asked) => {
  const at = survey.place('task');
  if (at.status === 'asking') return at.question.id;
  return at.status === 'done' ? 'over' : at.status;
};

describe('a survey', () => {
  it('may be offered after a Yes, and not on the home screen before somebody came back', async () => {
    const asked = await visit();
    await vote(asked, true);
    expect(asked.survey.offer('home')).toBeUndefined();
    expect(asked.survey.offer('yes')?.id).toBe('task');
  });

  it('may be offered at home when the panel is opened anew after an answer was read', async () => {
    const asked = await visit();
    asked.help.read('refund', 'search');
    await asked.platform.advance(0);
    asked.help.close();
    expect(asked.survey.offer('home')).toBeUndefined();
    asked.help.open();
    expect(asked.survey.offer('home')?.id).toBe('task');
  });

  it('follows its condition where it has one', async () => {
    const asked = await visit({ surveys: [{ ...task, when: { event: 'ordered' } }] });
    await vote(asked, true);
    expect(ruleOf(asked)).toBe('moment');
    asked.help.event('ordered');
    expect(asked.survey.offer('home')?.id).toBe('task');
  });

  it('is never asked after a No in this visit, though it was taken back', async () => {
    const asked = await visit();
    await vote(asked, false);
    await vote(asked, true);
    expect(ruleOf(asked)).toBe('in-trouble');
    const next = await visit({ platform: asked.platform });
    await vote(next, true, 'track');
    expect(ruleOf(next)).toBe('in-trouble');
  });

  it('knows of a No that was said before it came', async () => {
    const made = await makeReady({
      faq: { ...shopFaq, surveys: [task] },
      engines: { aid: async () => module },
    });
    await vote(made, false);
    made.help.aid('survey');
    await made.platform.advance(0);
    const survey = made.help.aid('survey');
    expect(typeof survey === 'object' && survey.held('yes')[0]?.rule).toBe('in-trouble');
  });

  it('may be asked again on a day after the one of a No', async () => {
    const asked = await visit();
    await vote(asked, false);
    asked.help.destroy();
    await asked.platform.advance(day);
    asked.platform.session.clear();
    const next = await visit({ platform: asked.platform });
    await vote(next, true, 'track');
    expect(next.survey.offer('yes')?.id).toBe('task');
  });

  it('is not asked after a miss, until something helped', async () => {
    const asked = await visit();
    asked.help.search('unicorn insurance');
    await asked.platform.advance(20_000);
    expect(ruleOf(asked)).toBe('in-trouble');
    await vote(asked, true);
    expect(asked.survey.offer('yes')?.id).toBe('task');
  });

  it.each<[string, (platform: FakePlatform) => void]>([
    ['the page shows an error', (platform) => platform.changePage({ errors: ['Your card was declined.'] })],
    ['a form failed repeatedly', (platform) => platform.behave({ failures: 2 })],
  ])('is not asked while %s', async (_, happen) => {
    const asked = await visit();
    await vote(asked, true);
    happen(asked.platform);
    expect(ruleOf(asked)).toBe('in-trouble');
  });

  it('is never asked after a complaint', async () => {
    const platform = createFakePlatform();
    platform.session.set('helpahead:default:calm', '1');
    const asked = await visit({ platform });
    await vote(asked, true);
    expect(ruleOf(asked)).toBe('in-trouble');
  });

  it('is asked once in ninety days', async () => {
    const asked = await visit();
    await vote(asked, true);
    asked.survey.shown('task');
    expect(asked.survey.offer('yes')?.id).toBe('task');
    asked.help.destroy();
    await asked.platform.advance(89 * day);
    asked.platform.session.clear();
    const soon = await visit({ platform: asked.platform });
    await vote(soon, true, 'track');
    expect(ruleOf(soon)).toBe('asked-before');
    soon.help.destroy();
    await asked.platform.advance(2 * day);
    const late = await visit({ platform: asked.platform });
    await vote(late, true, 'return');
    expect(late.survey.offer('yes')?.id).toBe('task');
  });

  it('costs attention: a tip on this page, another survey, or three in this session hold it', async () => {
    const asked = await visit({ surveys: [task, { ...task, id: 'other' }] });
    await vote(asked, true);
    asked.survey.shown('task');
    expect(asked.survey.held('yes')).toEqual([{ id: 'other', rule: 'attention' }]);
    expect(asked.platform.session.get('helpahead:default:shown')).toBe('1');
    const platform = createFakePlatform();
    platform.session.set('helpahead:default:shown', '3');
    const tired = await visit({ platform });
    await vote(tired, true);
    expect(ruleOf(tired)).toBe('attention');
  });

  it('is not asked where nothing may be remembered', async () => {
    const asked = await visit({ consent: 'denied' });
    await vote(asked, true);
    expect(ruleOf(asked)).toBe('nothing-remembered');
  });
});

describe('the questions of a survey', () => {
  it.each([
    ['the end by a named answer', ['Yes', 5], ['done', 'ease', 'over'], { done: 'Yes', ease: 5 }],
    [
      'on past others',
      ['Yes', 2, 'Tea.'],
      ['done', 'ease', 'more', 'over'],
      { done: 'Yes', ease: 2, more: 'Tea.' },
    ],
    [
      'in order without a name',
      ['No', 'Sizes', 5],
      ['done', 'why', 'ease', 'over'],
      { done: 'No', why: 'Sizes', ease: 5 },
    ],
    ['on without an answer', [undefined, undefined, 5], ['done', 'why', 'ease', 'over'], { ease: 5 }],
    [
      'on where an answer is none',
      ['Perhaps', 7, 9, ' '],
      ['done', 'why', 'ease', 'more', 'over'],
      undefined,
    ],
  ])('lead %s', async (_, given, way, expected) => {
    const asked = await visit();
    const walked = given.map((value) => {
      const before = questionOf(asked);
      asked.survey.answer('task', value);
      return before;
    });
    await asked.platform.advance(0);
    expect([...walked, questionOf(asked)]).toEqual(way);
    expect(asked.answers()).toEqual(expected ? [expected] : []);
  });

  it('end where they would go round in a circle, or nowhere', async () => {
    const circle: Survey = {
      ...task,
      questions: [
        { id: 'a', ask: 'A?', type: 'text' },
        { id: 'b', ask: 'B?', type: 'choice', options: ['back', 'off'], goto: { back: 'a', off: 'nowhere' } },
        { id: 'c', ask: 'C?', type: 'text' },
      ],
    };
    for (const way of ['back', 'off']) {
      const asked = await visit({ surveys: [circle] });
      asked.survey.answer('task', 'x');
      asked.survey.answer('task', way);
      expect(questionOf(asked)).toBe('over');
    }
  });

  it('are sent with what was answered when the visitor skips the rest', async () => {
    const asked = await visit();
    asked.survey.answer('task', 'No');
    asked.survey.skip('task');
    asked.survey.skip('task');
    await asked.platform.advance(0);
    expect(asked.answers()).toEqual([{ done: 'No' }]);
    expect(questionOf(asked)).toBe('over');
    expect(asked.survey.offer('yes')).toBeUndefined();
  });

  it('are not sent when the visitor skips all', async () => {
    const asked = await visit();
    asked.survey.skip('task');
    await asked.platform.advance(0);
    expect(asked.answers()).toEqual([]);
  });

  it('go on where they were left, on a later page', async () => {
    const asked = await visit();
    asked.survey.shown('task');
    asked.survey.answer('task', 'No');
    asked.help.destroy();
    const next = await visit({ platform: asked.platform });
    expect(questionOf(next)).toBe('why');
    expect(next.survey.offer('home')?.id).toBe('task');
    next.survey.skip('task');
    await next.platform.advance(0);
    expect(next.answers()).toEqual([{ done: 'No' }]);
    expect([...next.platform.stored.keys()].filter((key) => key.includes('later:'))).toEqual([]);
  });

  it.each(['', 'null', '{"passed":[1],"answers":{}}', '{"passed":["done"],"answers":{"done":9},"at":"x"}'])(
    'begin anew where the device has kept nonsense: %s',
    async (nonsense) => {
      const platform = createFakePlatform();
      platform.stored.set('helpahead:default:later:survey:task', nonsense);
      platform.stored.set('helpahead:default:surveys', nonsense);
      expect(questionOf(await visit({ platform }))).toBe('done');
    },
  );

  it('are forgotten with everything else', async () => {
    const asked = await visit();
    asked.survey.answer('task', 'No');
    asked.help.reset();
    expect(asked.survey.place('task')).toMatchObject({ status: 'asking', question: { id: 'done' } });
  });

  it('are missing of a survey that there is not', async () => {
    expect((await visit()).survey.place('other')).toEqual({ status: 'missing' });
  });
});
