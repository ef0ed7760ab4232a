import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { type Made, makeReady, shopFaq } from '../../test/make-help.js';
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

describe('on the next visit', () => {
  const nextVisit = async (first: Made, options = {}) => {
    first.help.destroy();
    const platform = createFakePlatform();
    for (const [key, value] of first.platform.stored) platform.stored.set(key, value);
    return makeReady({ platform, ...options });
  };

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
    const articles = shopFaq.articles.map((article) => ({
      ...article,
      answer: `${article.answer} At once.`,
    }));
    const second = await nextVisit(first, { faq: { ...shopFaq, articles } });
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
});
