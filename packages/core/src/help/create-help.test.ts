import { effect } from '@preact/signals-core';
import { describe, expect, it, vi } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { makeHelp, makeReady, shopFaq } from '../../test/make-help.js';

const offer = (made: Awaited<ReturnType<typeof makeReady>>) =>
  made.help.offer.value.suggestions.map(({ article }) => article.id);

describe('a help before it is touched', () => {
  it('loads, stores, reads and sends nothing', async () => {
    const platform = createFakePlatform();
    const readPage = vi.spyOn(platform, 'readPage');
    const { help } = makeHelp({ platform, feedback: '/v1/events' });
    await platform.advance(3_600_000);
    platform.hide();
    expect(help.content.value).toEqual({ status: 'idle' });
    expect(readPage).not.toHaveBeenCalled();
    expect([platform.stored.size, platform.sent.length, platform.reports.length]).toEqual([0, 0, 0]);
  });

  it('stores and sends nothing when only the host opens it', async () => {
    const { help, platform } = makeHelp({ feedback: '/v1/events' });
    help.open('host');
    help.search('refund', 'host');
    await platform.advance(60_000);
    help.read('refund', 'host');
    await platform.advance(60_000);
    expect([platform.stored.size, platform.sent.length]).toEqual([0, 0]);
  });

  it('hands on what happened before, once the visitor uses it', async () => {
    const { help, platform, recorded } = makeHelp({ feedback: '/v1/events' });
    help.open('host');
    await platform.advance(1_000);
    expect(recorded()).toEqual([]);
    help.read('refund', 'suggestion');
    await platform.advance(1_000);
    expect(recorded()).toEqual(['suggest', 'suggest', 'suggest', 'suggest', 'read']);
  });
});

describe('feedback of an earlier visit', () => {
  const feedback = 'https://collector.example/v1/events';

  async function voteOffline() {
    const first = await makeReady({ feedback });
    first.platform.isConnected = false;
    first.help.vote('refund', { helpful: true });
    await first.platform.advance(1000);
    first.help.destroy();
    const { platform } = first;
    expect(platform.storage.keys('helpahead:default:q:').length).toBeGreaterThan(0);
    platform.isConnected = true;
    platform.sent.length = 0;
    return platform;
  }

  it('goes out when the help loads again, though nobody has touched it yet', async () => {
    const platform = await voteOffline();
    const next = makeHelp({ feedback, platform });
    await next.help.prepare();
    await platform.advance(60_000);
    expect(platform.sent.map(({ body }) => body).join()).toContain('"kind":"vote"');
    expect(platform.storage.keys('helpahead:default:q:')).toEqual([]);
  });

  it('stays where it is for a visitor who has withdrawn their consent', async () => {
    const platform = await voteOffline();
    const next = makeHelp({ feedback, platform, consent: 'denied' });
    await next.help.prepare();
    await platform.advance(60_000);
    expect(platform.sent).toEqual([]);
  });
});

describe('opening', () => {
  it('loads the FAQ, says ready, and keeps its screen when closed and opened again', async () => {
    const { help, heard } = await makeReady();
    expect(help.content.value.status).toBe('ready');
    help.read('track', 'link');
    help.close();
    expect(help.isOpen.value).toBe(false);
    help.open('host');
    expect(help.view.value).toEqual({ name: 'article', id: 'track', from: 'link' });
    expect(heard.map(({ name }) => name).filter((name) => name !== 'feedback')).toEqual([
      'open',
      'ready',
      'read',
      'close',
      'open',
    ]);
  });

  it('says open and close once, however often it is asked', async () => {
    const { help, heard } = await makeReady();
    help.open();
    help.close();
    help.close();
    expect(heard.filter(({ name }) => name === 'open' || name === 'close')).toEqual([
      { name: 'open', detail: { by: 'visitor' } },
      { name: 'close', detail: { by: 'visitor' } },
    ]);
  });
});

describe('the way back', () => {
  it('leads from an article to the results it came from, with their query', async () => {
    const { help } = await makeReady();
    help.search('refund');
    help.read('refund', 'search');
    help.read('return', 'related');
    help.back();
    expect(help.view.value).toMatchObject({ name: 'article', id: 'refund' });
    help.back();
    expect(help.view.value).toEqual({ name: 'results' });
    expect(help.query.value).toBe('refund');
    expect(help.results.value.status).toBe('found');
    help.back();
    expect(help.view.value).toEqual({ name: 'home' });
    expect(help.query.value).toBe('');
    help.back();
    expect(help.view.value).toEqual({ name: 'home' });
  });

  it('goes home when the query is erased', async () => {
    const { help } = await makeReady();
    help.search('refund');
    help.search('');
    expect(help.view.value).toEqual({ name: 'home' });
    expect(help.results.value).toEqual({ status: 'none' });
  });

  it('leads from a section and from the article opened there', async () => {
    const { help } = await makeReady();
    help.showSection('Returns');
    help.read('return', 'section');
    help.back();
    expect(help.view.value).toEqual({ name: 'section', section: 'Returns' });
  });
});

describe('reading', () => {
  it('opens an article asked for before the FAQ is there, by a former id', async () => {
    const { help, platform, heard } = makeHelp();
    help.read('money-back', 'link');
    expect(help.view.value).toEqual({ name: 'article', id: 'money-back', from: 'link' });
    await platform.advance(0);
    expect(help.view.value).toEqual({ name: 'article', id: 'refund', from: 'link' });
    expect(heard).toContainEqual({ name: 'read', detail: { article: 'refund', from: 'link' } });
  });

  it('goes home and says so when there is no such article', async () => {
    const { help, platform, heard } = makeHelp();
    help.read('gone', 'link');
    await platform.advance(0);
    expect(help.view.value).toEqual({ name: 'home' });
    expect(heard).toContainEqual({
      name: 'error',
      detail: { code: 'article-missing', message: expect.stringContaining('"gone"') },
    });
  });

  it('counts an article once while it stays on the screen', async () => {
    const { help, platform, recorded } = await makeReady();
    help.read('refund', 'suggestion');
    help.back();
    await platform.advance(0);
    expect(recorded().filter((kind) => kind === 'read')).toHaveLength(1);
  });

  it('fills facts and context into texts, and falls back where nothing is known', async () => {
    const { help } = await makeReady();
    const texts: string[] = [];
    effect(() => {
      texts.push(help.fill('{{facts.refundTime}} for {{context.name|you}}'));
    });
    help.context({ name: 'Ada' });
    expect(texts).toEqual(['5 working days for you', '5 working days for Ada']);
  });

  it('knows the plain page of the FAQ, unless the host names another', async () => {
    expect((await makeReady()).help.page.value).toBe('/help');
    expect((await makeReady({ page: '/faq' })).help.page.value).toBe('/faq');
  });
});

describe('the offer', () => {
  it('is the editors’ choice where the page says nothing', async () => {
    const made = await makeReady();
    expect(made.help.offer.value.kind).toBe('editors');
    expect(offer(made)).toEqual(['refund', 'return', 'declined']);
  });

  it('follows the page for as long as it is seen, and no longer', async () => {
    const made = await makeReady();
    made.platform.changePage({ errors: ['Your card was declined.'], title: 'Payment' });
    expect(offer(made)[0]).toBe('declined');
    made.help.close();
    expect(made.platform.open.page).toBe(0);
    made.platform.changePage({ errors: [], title: 'Track your parcel' });
    expect(offer(made)[0]).toBe('declined');
    made.help.open();
    expect(offer(made)[0]).toBe('track');
  });

  it('leads with what is certain, and fills up with what comes next', async () => {
    const made = await makeReady();
    made.platform.changePage({
      errors: ['Your card was declined.'],
      title: 'Pay for the parcel, return or refund',
    });
    expect(made.help.offer.value.kind).toBe('page');
    expect(offer(made)[0]).toBe('declined');
    expect(offer(made)).toHaveLength(3);
  });

  it('begins with what the host suggests', async () => {
    const made = await makeReady();
    made.help.suggest(['track', 'unknown']);
    expect(offer(made)[0]).toBe('track');
    expect(made.help.offer.value.kind).toBe('page');
  });

  it('counts a suggestion as shown once per page', async () => {
    const { help, platform, recorded } = await makeReady();
    help.close();
    help.open();
    await platform.advance(0);
    expect(recorded()).toEqual(['suggest', 'suggest', 'suggest']);
    platform.changePage({ url: 'https://shop.example/cart' });
    expect(recorded()).toHaveLength(6);
  });
});

describe('notices', () => {
  it('show on their pages, in their time, and nowhere else', async () => {
    const notice = { text: 'Card payments are slow today.', from: '2026-01-01', until: '2099-01-01' };
    const notices = [
      { id: 'everywhere', ...notice },
      { id: 'checkout', ...notice, pages: ['/checkout/*'] },
      { id: 'over', ...notice, until: '2020-01-01' },
      { id: 'to-come', ...notice, from: '2099-01-01' },
    ];
    const made = await makeReady({ faq: { ...shopFaq, notices } });
    const shown = () => made.help.notices.value.map(({ id }) => id);
    expect(shown()).toEqual(['everywhere']);
    made.platform.changePage({ url: 'https://shop.example/checkout/pay?step=2' });
    expect(shown()).toEqual(['everywhere', 'checkout']);
  });
});

describe('explain', () => {
  it('shows the page with the host’s context, what would be suggested, what is stored and what waits', async () => {
    const made = await makeReady({ feedback: '/v1/events' });
    made.platform.isConnected = false;
    made.platform.changePage({ title: 'Where is my parcel' });
    made.help.context({ plan: 'pro' });
    made.help.vote('track', { helpful: true });
    await made.platform.advance(1_000);
    const { page, suggestions, storage, queued, held } = made.help.explain();
    expect(page.extra).toEqual({ plan: 'pro' });
    expect(suggestions[0]?.article.id).toBe('track');
    expect(Object.keys(storage)).toContain('helpahead:default:votes');
    expect(queued.some(({ kind }) => kind === 'vote')).toBe(true);
    expect(held).toEqual([]);
    expect(JSON.stringify(storage)).not.toContain('pro"');
  });

  it('says from which confidence on something counts as certain, and what comes next below it', async () => {
    const made = await makeReady();
    made.platform.changePage({ title: 'Where is my parcel' });
    const { suggestions, threshold } = made.help.explain();
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
    expect(suggestions.some(({ confidence }) => confidence < Number(threshold))).toBe(true);
  });
});

describe('reset', () => {
  it('forgets votes, visit and unsent feedback, and touches nobody else’s keys', async () => {
    const made = await makeReady({ feedback: '/v1/events' });
    made.platform.stored.set('cart', '1');
    made.platform.isConnected = false;
    made.help.vote('track', { helpful: true });
    await made.platform.advance(1_000);
    made.help.reset();
    expect([...made.platform.stored.keys()]).toEqual(['cart']);
    expect(made.platform.sessionStorage.keys('')).toEqual([]);
    expect(made.help.votes.value).toEqual({});
    expect(made.help.explain().queued).toEqual([]);
  });
});

describe('destroy', () => {
  it('leaves no timer, no watcher and no listener, and answers nothing any more', async () => {
    const { help, platform, heard } = await makeReady({ feedback: '/v1/events' });
    help.search('refund');
    help.vote('refund', { helpful: true });
    await platform.advance(100);
    help.destroy();
    const before = heard.length;
    await platform.advance(100_000);
    expect(platform.open).toEqual({ timers: 0, page: 0, presence: 0, signs: 0 });
    help.open();
    help.search('track');
    platform.hide();
    expect(heard).toHaveLength(before);
    expect(help.query.value).toBe('refund');
  });

  it('ignores a FAQ that arrives afterwards', async () => {
    const { help, platform } = makeHelp();
    help.open();
    help.destroy();
    await platform.advance(10_000);
    expect(help.content.value).toEqual({ status: 'loading' });
    expect(platform.open).toEqual({ timers: 0, page: 0, presence: 0, signs: 0 });
  });
});

describe('a host that misbehaves', () => {
  it('hears of its own listener’s mistake, and breaks nothing', async () => {
    const { help, platform } = await makeReady();
    help.on('close', () => {
      throw new Error('host bug');
    });
    help.close();
    expect(help.isOpen.value).toBe(false);
    expect(platform.reports).toEqual(['error: A listener threw: Error: host bug']);
  });

  it('gets its listener undone alone', async () => {
    const { help } = await makeReady();
    const listener = vi.fn();
    const undo = help.on('close', listener);
    help.on('close', listener);
    undo();
    help.close();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

it('batches an action: who watches two signals sees one change', async () => {
  const { help } = await makeReady();
  const seen: string[] = [];
  effect(() => {
    seen.push(`${help.view.value.name} ${help.results.value.status}`);
  });
  help.search('refund');
  help.home();
  expect(seen).toEqual(['home none', 'results found', 'home none']);
});

it('uses the FAQ’s language, else the host’s, else the page’s', async () => {
  const language = async (faq: string, given?: string) => {
    const platform = createFakePlatform();
    platform.changePage({ language: 'fr' });
    const made = await makeReady({
      platform,
      faq: { ...shopFaq, language: faq },
      ...(given ? { language: given } : {}),
    });
    const content = made.help.content.value;
    return content.status === 'ready' ? content.faq.language : undefined;
  };
  expect([await language('de', 'es'), await language('und', 'es'), await language('und')]).toEqual([
    'de',
    'es',
    'fr',
  ]);
});

describe('an action of an article', () => {
  it('is told to the host by the event that its editor named', async () => {
    const acting = {
      id: 'acting',
      question: 'Act?',
      answer: 'Yes.',
      action: { label: 'Go', event: 'begin' },
    };
    const { help } = await makeReady({ faq: { ...shopFaq, articles: [acting, ...shopFaq.articles] } });
    const heard: unknown[] = [];
    help.on('action', (detail) => heard.push(detail));
    help.act('acting');
    help.act('refund');
    help.act('gone');
    expect(heard).toEqual([{ article: 'acting', event: 'begin' }]);
  });
});

describe('a question that the visitor wants answered', () => {
  it('counts as missed at once, and once', async () => {
    const { help, platform, recorded } = await makeReady({ feedback: '/v1/events' });
    help.search('unicorn insurance in spain');
    help.wantAnswer();
    help.wantAnswer();
    await platform.advance(60_000);
    help.close();
    await platform.advance(60_000);
    expect(recorded().filter((kind) => kind === 'miss')).toHaveLength(1);
  });
});
