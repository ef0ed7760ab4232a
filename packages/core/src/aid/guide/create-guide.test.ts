import { describe, expect, it } from 'vitest';
import { createFakePlatform, type FakePlatform } from '../../../test/fake-platform.js';
import { type Made, makeReady, shopFaq } from '../../../test/make-help.js';
import type { Faq, GuideStep } from '../../faq/faq.js';
import * as module from './create-guide.js';
import type { GuideAid } from './guide-aid.js';

const key = 'helpahead:default:later:guide';

const guide: GuideStep[] = [
  {
    id: 'how-long',
    ask: 'Is it later than {{facts.refundTime}}?',
    options: [
      { label: 'Yes', goto: 'said' },
      { label: 'No', end: 'track' },
    ],
  },
  {
    id: 'said',
    ask: 'What does tracking say?',
    options: [
      { label: 'Delivered', end: 'contact' },
      { label: 'I looked at the wrong order', goto: 'how-long' },
      { label: 'Something odd', goto: 'nowhere' },
      { label: 'Gone', end: 'no-such-article' },
    ],
  },
];

const faqWith = (steps: GuideStep[], changes: Partial<Faq['articles'][number]> = {}): Faq => ({
  ...shopFaq,
  articles: [
    ...shopFaq.articles,
    {
      id: 'late',
      aliases: ['slow'],
      question: 'My parcel is late',
      answer: 'Wait.',
      guide: steps,
      ...changes,
    },
  ],
});

interface Guided extends Made {
  guide: GuideAid;
}

async function begin(
  options: { faq?: Faq; platform?: FakePlatform; consent?: 'denied' } = {},
  isShown = true,
): Promise<Guided> {
  const { faq = faqWith(guide), platform = createFakePlatform(), ...rest } = options;
  const made = await makeReady({ faq, platform, ...rest, engines: { aid: async () => module } });
  if (isShown) made.help.show({ name: 'guide', article: 'late' });
  made.help.aid('guide');
  await platform.advance(0);
  const aid = made.help.aid('guide');
  if (typeof aid !== 'object') throw new Error('The aid did not come.');
  return { ...made, guide: aid };
}

const stepOf = ({ guide: { place } }: Guided) => {
  const at = place();
  return at.status === 'asking' ? at.step.id : at.status;
};

describe('a guide', () => {
  it('asks its first question, and what the answers lead to', async () => {
    const made = await begin();
    expect(stepOf(made)).toBe('how-long');
    made.guide.choose(0);
    expect(stepOf(made)).toBe('said');
    expect(made.guide.soFar()).toEqual(['Is it later than 5 working days? Yes']);
  });

  it('goes one question back by the way back, and out before the first', async () => {
    const made = await begin();
    made.guide.choose(0);
    made.help.back();
    expect(stepOf(made)).toBe('how-long');
    expect(made.guide.soFar()).toEqual([]);
    made.help.back();
    expect(made.help.view.value).toEqual({ name: 'home' });
  });

  it('ends at an article, which can be gone back from to the last question', async () => {
    const made = await begin();
    made.guide.choose(1);
    expect(made.help.view.value).toMatchObject({ name: 'article', id: 'track' });
    made.help.back();
    expect(stepOf(made)).toBe('how-long');
  });

  it('ends with people, who are told what was answered', async () => {
    const made = await begin();
    made.guide.choose(0);
    made.guide.choose(0);
    expect(made.help.view.value).toEqual({ name: 'contact' });
    expect(made.guide.soFar()).toEqual([
      'Is it later than 5 working days? Yes',
      'What does tracking say? Delivered',
    ]);
    expect(made.guide.unfinished()).toBeUndefined();
  });

  it('says that it is lost where it leads to a step or an article that there is not', async () => {
    const made = await begin();
    made.guide.choose(0);
    made.guide.choose(2);
    expect(stepOf(made)).toBe('lost');
    made.help.back();
    made.guide.choose(3);
    expect(stepOf(made)).toBe('lost');
    made.guide.again();
    expect(stepOf(made)).toBe('how-long');
  });

  it('asks again, without a longer way, where it leads round in a circle', async () => {
    const made = await begin();
    for (let round = 0; round < 20; round += 1) {
      made.guide.choose(0);
      made.guide.choose(1);
    }
    expect(stepOf(made)).toBe('how-long');
    expect(made.guide.soFar()).toEqual([]);
  });

  it('takes no choice that is not offered', async () => {
    const made = await begin();
    made.guide.choose(7);
    made.guide.choose(-1);
    expect(stepOf(made)).toBe('how-long');
  });

  it('is missing of an article that has none', async () => {
    const made = await begin({}, false);
    made.help.show({ name: 'guide', article: 'track' });
    expect(made.guide.place()).toEqual({ status: 'missing' });
  });

  it('stops, and forgets its way', async () => {
    const made = await begin();
    made.help.home();
    made.help.read('late', 'host');
    made.help.show({ name: 'guide', article: 'late' });
    made.guide.choose(0);
    made.guide.stop();
    expect(made.help.view.value).toMatchObject({ name: 'article', id: 'late' });
    expect(made.guide.unfinished()).toBeUndefined();
    expect(made.platform.session.has(key)).toBe(false);
  });
});

describe('a guide that was begun', () => {
  it('waits on the next page of the tab, and goes on with every step on the way back', async () => {
    const first = await begin();
    first.guide.choose(0);
    first.help.destroy();
    const next = await begin({ platform: first.platform }, false);
    expect(next.help.isAwaited()).toBe(true);
    expect(next.guide.unfinished()).toMatchObject({ article: { id: 'late' }, answered: 1 });
    next.help.show({ name: 'guide', article: 'late' });
    expect(stepOf(next)).toBe('said');
    next.help.back();
    expect(stepOf(next)).toBe('how-long');
    next.help.back();
    expect(next.help.view.value).toEqual({ name: 'home' });
  });

  it('stays when another guide is only looked at', async () => {
    const faq = faqWith(guide);
    faq.articles.push({ id: 'other', question: 'Other?', answer: 'Other.', guide });
    const made = await begin({ faq });
    made.guide.choose(0);
    made.help.home();
    made.help.show({ name: 'guide', article: 'other' });
    expect(made.guide.unfinished()).toMatchObject({ article: { id: 'late' } });
  });

  it('begins again when its editor has changed it since', async () => {
    const first = await begin();
    first.guide.choose(0);
    const changed = structuredClone(guide);
    changed.unshift({ id: 'new', ask: 'New?', options: [{ label: 'Yes', goto: 'how-long' }] });
    const next = await begin({ platform: first.platform, faq: faqWith(changed) });
    expect(stepOf(next)).toBe('new');
    expect(next.guide.unfinished()).toBeUndefined();
  });

  it('is kept in memory only where nothing may be stored', async () => {
    const made = await begin({ consent: 'denied' });
    made.guide.choose(0);
    expect(made.platform.session.has(key)).toBe(false);
    made.help.home();
    expect(made.guide.unfinished()?.answered).toBe(1);
  });

  it('is never stored of a private article', async () => {
    const made = await begin({ faq: faqWith(guide, { private: true }) });
    made.guide.choose(0);
    expect([...made.platform.session.values()].join()).not.toContain('late');
  });

  it('is forgotten with everything else', async () => {
    const made = await begin();
    made.guide.choose(0);
    made.help.home();
    made.help.reset();
    expect(made.guide.unfinished()).toBeUndefined();
    expect(made.guide.soFar()).toEqual([]);
    expect(made.platform.session.has(key)).toBe(false);
  });

  it.each(['', 'null', '{}', '[1]', '{"article":"late","hash":"x","answers":["a"]}', '{"article":1}'])(
    'begins anew where the device has kept nonsense: %s',
    async (nonsense) => {
      const platform = createFakePlatform();
      platform.session.set(key, nonsense);
      const made = await begin({ platform });
      expect(stepOf(made)).toBe('how-long');
      expect(made.guide.unfinished()).toBeUndefined();
    },
  );
});
