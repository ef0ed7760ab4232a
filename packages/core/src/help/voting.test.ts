import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { type Made, makeReady, shopFaq } from '../../test/make-help.js';
import type { Faq } from '../faq/faq.js';
import type { FeedbackEvent } from '../feedback/feedback-event.js';
import type { HelpEvents } from './help.js';

type VoteEvent = Extract<FeedbackEvent, { kind: 'vote' }>;

const votes = ({ heard }: Made): VoteEvent[] =>
  heard
    .filter(({ name }) => name === 'feedback')
    .map(({ detail }) => (detail as HelpEvents['feedback']).event)
    .filter((event) => event.kind === 'vote');

describe('a vote', () => {
  it('is taken down with the content it was given for', async () => {
    const made = await makeReady();
    made.help.vote('refund', { helpful: true });
    await made.platform.advance(0);
    expect(votes(made)).toEqual([
      expect.objectContaining({ article: 'refund', helpful: true, hash: expect.stringMatching(/^\w{11}$/) }),
    ]);
    expect(made.help.votes.value).toEqual({ refund: { helpful: true } });
  });

  it('can be changed; each change names the event it replaces', async () => {
    const made = await makeReady();
    made.help.vote('refund', { helpful: false });
    made.help.vote('refund', { helpful: false, reason: 'wrong' });
    made.help.vote('refund', { helpful: false, reason: 'wrong', comment: '  It took 9 days.  ' });
    made.help.vote('refund', { helpful: false, reason: 'wrong', comment: 'It took 9 days.' });
    await made.platform.advance(0);
    const [first, second, third, ...none] = votes(made);
    expect(none).toEqual([]);
    expect(first).not.toHaveProperty('replaces');
    expect(second).toMatchObject({ replaces: first?.id, reason: 'wrong' });
    expect(third).toMatchObject({ replaces: second?.id, comment: 'It took 9 days.' });
  });

  it('carries the query that led to the article, and only that one', async () => {
    const made = await makeReady();
    made.help.search('refund');
    made.help.read('refund', 'search');
    made.help.vote('refund', { helpful: true });
    made.help.read('return', 'related');
    made.help.vote('return', { helpful: true });
    await made.platform.advance(0);
    expect(votes(made).map(({ query }) => query)).toEqual(['refund', undefined]);
  });

  it('is freed of what names a person', async () => {
    const made = await makeReady();
    made.help.vote('refund', { helpful: false, comment: 'Call me: +49 170 1234567, ada@example.org' });
    await made.platform.advance(0);
    expect(votes(made)[0]?.comment).toBe('Call me: [number], [mail]');
  });

  it('counts for an alias, and not for an article that is not there', async () => {
    const made = await makeReady();
    made.help.vote('money-back', { helpful: true });
    made.help.vote('gone', { helpful: true });
    expect(made.help.votes.value).toEqual({ refund: { helpful: true } });
  });
});

/** The same device, later, in a tab of its own. */
const nextVisit = async (first: Made, options: Parameters<typeof makeReady>[0] = {}) => {
  first.help.destroy();
  const platform = createFakePlatform();
  for (const [key, value] of first.platform.stored) platform.stored.set(key, value);
  return makeReady({ platform, ...options });
};

const rewrittenFaq: Faq = {
  ...shopFaq,
  articles: shopFaq.articles.map((article) => ({ ...article, answer: `${article.answer} At once.` })),
};

describe('on the next visit', () => {
  it('a vote is remembered without its comment, and replaced when changed', async () => {
    const first = await makeReady();
    first.help.vote('refund', { helpful: false, reason: 'unclear', comment: 'Too long' });
    await first.platform.advance(0);
    const second = await nextVisit(first);
    expect(second.help.votes.value).toEqual({ refund: { helpful: false, reason: 'unclear' } });
    expect(JSON.stringify([...first.platform.stored])).not.toContain('Too long');
    second.help.vote('refund', { helpful: true });
    await second.platform.advance(0);
    expect(votes(second)[0]?.replaces).toBe(votes(first)[0]?.id);
  });

  it('a rewritten answer starts afresh', async () => {
    const first = await makeReady();
    first.help.vote('refund', { helpful: false });
    const second = await nextVisit(first, { faq: rewrittenFaq });
    expect(second.help.votes.value).toEqual({});
    second.help.vote('refund', { helpful: true });
    await second.platform.advance(0);
    expect(votes(second)[0]).not.toHaveProperty('replaces');
  });

  it('a private article was never remembered', async () => {
    const first = await makeReady();
    first.help.vote('salary', { helpful: true });
    first.help.vote('refund', { helpful: true });
    expect(JSON.stringify([...first.platform.stored])).not.toContain('salary');
    expect(first.help.votes.value).toHaveProperty('salary');
  });

  it('nothing was remembered where consent was denied', async () => {
    const first = await makeReady({ consent: 'denied', feedback: '/v1/events' });
    first.help.vote('refund', { helpful: true });
    await first.platform.advance(1_000);
    expect(first.platform.stored.size).toBe(0);
    expect(first.platform.sent.length).toBe(1);
    expect(first.help.delivery.value).toBe('sent');
  });

  it('a broken memory is no memory', async () => {
    for (const broken of ['{', 'null', '[]', '{"refund":null}', '{"refund":7}']) {
      const platform = createFakePlatform();
      platform.stored.set('helpahead:default:votes', broken);
      const { help } = await makeReady({ platform });
      help.vote('refund', { helpful: true });
      expect(help.votes.value).toEqual({ refund: { helpful: true } });
      expect(platform.reports).toEqual([]);
    }
  });

  it('a vote of another tab is replaced by this one’s', async () => {
    const platform = createFakePlatform();
    const tabs = [await makeReady({ platform }), await makeReady({ platform })] as const;
    tabs[0].help.vote('refund', { helpful: false });
    await platform.advance(0);
    tabs[1].help.vote('refund', { helpful: true });
    await platform.advance(0);
    expect(votes(tabs[1])[0]?.replaces).toBe(votes(tabs[0])[0]?.id);
  });
});

describe('who said that an answer did not help', () => {
  const saidNo = async (id = 'refund', options = {}) => {
    const made = await makeReady(options);
    made.help.read(id, 'search');
    made.help.vote(id, { helpful: false });
    await made.platform.advance(0);
    return made;
  };
  const read = ({ help }: Made, id = 'refund') => {
    help.read(id, 'search');
    return help.rewritten.value;
  };

  it('is told of the rewrite while it is on the screen, and once on this device', async () => {
    const second = await nextVisit(await saidNo(), { faq: rewrittenFaq });
    expect(second.help.rewritten.value).toBeUndefined();
    expect(read(second)).toBe('refund');
    second.help.vote('refund', { helpful: true });
    expect(second.help.rewritten.value).toBe('refund');
    second.help.back();
    expect(second.help.rewritten.value).toBeUndefined();
    expect(read(second)).toBeUndefined();
    expect(read(await nextVisit(second, { faq: rewrittenFaq }))).toBeUndefined();
  });

  it('is told once also where they say nothing about it', async () => {
    const second = await nextVisit(await saidNo(), { faq: rewrittenFaq });
    expect(read(second, 'money-back')).toBe('refund');
    expect(read(await nextVisit(second, { faq: rewrittenFaq }))).toBeUndefined();
  });

  it('votes anew: each text has a score of its own', async () => {
    const second = await nextVisit(await saidNo(), { faq: rewrittenFaq });
    read(second);
    second.help.vote('refund', { helpful: false });
    second.help.vote('refund', { helpful: true });
    await second.platform.advance(0);
    const [anew, changed] = votes(second);
    expect(anew).not.toHaveProperty('replaces');
    expect(changed?.replaces).toBe(anew?.id);
  });

  it('is told nothing of an answer that says the same', async () => {
    expect(read(await nextVisit(await saidNo()))).toBeUndefined();
  });

  it('is told nothing of a translation, which says the same', async () => {
    const second = await nextVisit(await saidNo(), { faq: { ...rewrittenFaq, language: 'de' } });
    expect(read(second)).toBeUndefined();
  });

  it('is told nothing after a Yes', async () => {
    const first = await saidNo();
    first.help.vote('refund', { helpful: true });
    expect(read(await nextVisit(first, { faq: rewrittenFaq }))).toBeUndefined();
  });

  it('is told nothing of a private article, nor of one that became private', async () => {
    expect(read(await nextVisit(await saidNo('salary'), { faq: rewrittenFaq }), 'salary')).toBeUndefined();
    const articles = rewrittenFaq.articles.map((article) => ({ ...article, private: true }));
    const second = await nextVisit(await saidNo(), { faq: { ...rewrittenFaq, articles } });
    expect(read(second)).toBeUndefined();
  });

  it('is told nothing, and nothing is kept, where consent is denied', async () => {
    const second = await nextVisit(await saidNo(), { faq: rewrittenFaq, consent: 'denied' });
    const before = JSON.stringify([...second.platform.stored]);
    expect(read(second)).toBeUndefined();
    expect(JSON.stringify([...second.platform.stored])).toBe(before);
  });

  it('is told nothing after everything was forgotten', async () => {
    const first = await saidNo();
    first.help.reset();
    expect(read(await nextVisit(first, { faq: rewrittenFaq }))).toBeUndefined();
  });
});

describe('an event', () => {
  const told = async (context: Record<string, string | number | boolean>) => {
    const made = await makeReady();
    made.help.context(context);
    made.help.vote('refund', { helpful: true });
    await made.platform.advance(0);
    return votes(made)[0];
  };

  it('says who the site says the visitor is', async () => {
    expect((await told({ audience: 'business' }))?.audience).toBe('business');
    expect(await told({ plan: 'gold' })).not.toHaveProperty('audience');
    expect(await told({ audience: '' })).not.toHaveProperty('audience');
  });

  it('says no more of them than a group, and that in short', async () => {
    expect((await told({ audience: 'ada@example.org, 4711002233' }))?.audience).toBe('[mail], [number]');
    expect((await told({ audience: 'gold '.repeat(100) }))?.audience).toHaveLength(100);
  });
});
