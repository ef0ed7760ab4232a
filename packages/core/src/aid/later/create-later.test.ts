import { describe, expect, it } from 'vitest';
import { createFakePlatform, type FakePlatform } from '../../../test/fake-platform.js';
import { type Made, makeReady, shopFaq } from '../../../test/make-help.js';
import type { Article, Faq } from '../../faq/faq.js';
import type { HelpEvents } from '../../help/help.js';
import * as module from './create-later.js';
import type { LaterAid } from './later-aid.js';

const day = 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 20);
const keyOf = (id: string) => `helpahead:default:later:followUp:${id}`;
const promiseKey = (reference: string) => `helpahead:default:later:promise:${reference}`;
const followUp = { ask: 'Did the refund arrive?', after: 'P5D', yes: 'Good.', no: 'We will look into it.' };

const faqWith = (changes: Partial<Article> = {}): Faq => ({
  ...shopFaq,
  articles: shopFaq.articles.map((article) =>
    article.id === 'refund' ? { ...article, followUp, related: ['gone', 'track'], ...changes } : article,
  ),
});

interface Later extends Made {
  later: LaterAid;
  events(kind: string): unknown[];
}

interface Visit {
  faq?: Faq;
  platform?: FakePlatform;
  consent?: 'denied';
}

async function visit({
  faq = faqWith(),
  platform = createFakePlatform(start),
  ...rest
}: Visit = {}): Promise<Later> {
  const made = await makeReady({ faq, platform, ...rest, engines: { aid: async () => module } });
  made.help.aid('later');
  await platform.advance(0);
  const later = made.help.aid('later');
  if (typeof later !== 'object') throw new Error('The aid did not come.');
  const events = (kind: string) =>
    made.heard
      .filter(({ name }) => name === 'feedback')
      .map(({ detail }) => (detail as HelpEvents['feedback']).event)
      .filter((event) => event.kind === kind);
  return { ...made, later, events };
}

/** On the same device, in a new tab. */
async function comeBack(platform: FakePlatform, after: number, faq?: Faq): Promise<Later> {
  await platform.advance(after);
  platform.session.clear();
  return visit({ platform, ...(faq ? { faq } : {}) });
}

async function readAndGo(options: Visit = {}): Promise<FakePlatform> {
  const { help, platform } = await visit(options);
  help.read('refund', 'search');
  await platform.advance(0);
  help.destroy();
  return platform;
}

describe('a follow-up', () => {
  it('is asked on a later visit, once its time has come', async () => {
    const platform = await readAndGo();
    const early = await comeBack(platform, 4 * day);
    expect(early.later.due()).toBeUndefined();
    early.help.destroy();
    const { later } = await comeBack(platform, day);
    expect(later.due()).toMatchObject({ kind: 'followUp', id: 'refund', ask: followUp.ask, mayWait: true });
  });

  it('is not asked on the page where the article was read', async () => {
    const { help, later, platform } = await visit({
      faq: faqWith({ followUp: { ...followUp, after: 'PT0S' } }),
    });
    help.read('refund', 'search');
    await platform.advance(day);
    help.home();
    expect(later.due()).toBeUndefined();
  });

  it('thanks for a Yes, records it, and offers the next likely question', async () => {
    const platform = await readAndGo();
    const { later, events } = await comeBack(platform, 6 * day);
    later.answer('refund', 'yes');
    await platform.advance(0);
    expect(later.due()).toBeUndefined();
    expect(later.answered()).toMatchObject({ answer: 'yes', text: 'Good.', next: { id: 'track' } });
    expect(events('followUp')).toMatchObject([{ article: 'refund', solved: true }]);
  });

  it('says what the editor says to a No, and records it', async () => {
    const platform = await readAndGo();
    const { later, events } = await comeBack(platform, 6 * day);
    later.answer('refund', 'no');
    await platform.advance(0);
    expect(later.answered()).toMatchObject({ answer: 'no', text: 'We will look into it.' });
    expect(events('followUp')).toMatchObject([{ article: 'refund', solved: false }]);
  });

  it('is asked once for each content of an article', async () => {
    const platform = await readAndGo();
    (await comeBack(platform, 6 * day)).later.answer('refund', 'yes');
    await readAndGo({ platform });
    expect(platform.stored.has(keyOf('refund'))).toBe(false);
    await readAndGo({ platform, faq: faqWith({ answer: 'Another answer.' }) });
    expect(platform.stored.has(keyOf('refund'))).toBe(true);
  });

  it('can be put off by a day, twice', async () => {
    const platform = await readAndGo();
    for (const mayWait of [true, true, false]) {
      const back = await comeBack(platform, 6 * day);
      expect(back.later.due()?.mayWait).toBe(mayWait);
      back.later.answer('refund', 'later');
      await platform.advance(0);
      expect(back.events('followUp')).toEqual([]);
      expect(back.later.due() === undefined).toBe(mayWait);
      back.help.destroy();
      const soon = await comeBack(platform, day / 2);
      expect(soon.later.due() === undefined).toBe(mayWait);
      soon.help.destroy();
    }
  });

  it('keeps the day it was read first, however often it is read again', async () => {
    const platform = await readAndGo();
    await platform.advance(2 * day);
    await readAndGo({ platform });
    expect((await comeBack(platform, 3 * day)).later.due()?.id).toBe('refund');
  });

  it('is never kept of a private article, nor where nothing may be stored', async () => {
    const hidden = await readAndGo({ faq: faqWith({ private: true }) });
    expect(hidden.stored.has(keyOf('refund'))).toBe(false);
    const denied = await readAndGo({ consent: 'denied' });
    expect([...denied.stored.keys()].filter((key) => key.includes('later'))).toEqual([]);
  });

  it('is not asked of an article that says something else now, or is gone', async () => {
    const platform = await readAndGo();
    const changed = await comeBack(platform, 6 * day, faqWith({ answer: 'Other.' }));
    expect(changed.later.due()).toBeUndefined();
    const gone = await comeBack(platform, 0, { ...shopFaq, articles: shopFaq.articles.slice(1) });
    expect(gone.later.due()).toBeUndefined();
  });

  it('is forgotten sixty days after it was due', async () => {
    const platform = await readAndGo();
    expect((await comeBack(platform, 66 * day)).later.due()).toBeUndefined();
    expect(platform.stored.has(keyOf('refund'))).toBe(false);
  });

  it('keeps at most twenty', async () => {
    const platform = createFakePlatform(start);
    const articles = Array.from({ length: 25 }, (_, place) => ({
      id: `a${place}`,
      question: `Question ${place}?`,
      answer: 'Yes.',
      followUp,
    }));
    const { help } = await visit({ platform, faq: { ...shopFaq, articles } });
    for (const { id } of articles) {
      help.read(id, 'search');
      await platform.advance(1000);
    }
    const keys = [...platform.stored.keys()].filter((key) => key.includes('later:followUp'));
    expect(keys).toHaveLength(20);
    expect(keys).toContain(keyOf('a24'));
    expect(keys).not.toContain(keyOf('a0'));
  });

  it('is answered once, though two tabs ask', async () => {
    const platform = await readAndGo();
    const one = await comeBack(platform, 6 * day);
    const other = await visit({ platform });
    one.later.answer('refund', 'yes');
    other.later.answer('refund', 'no');
    await platform.advance(0);
    expect([...one.events('followUp'), ...other.events('followUp')]).toHaveLength(1);
  });

  it('waits while the attention of this visit is used up', async () => {
    const platform = await readAndGo();
    await platform.advance(6 * day);
    platform.session.set('helpahead:default:shown', '3');
    expect((await visit({ platform })).later.due()).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{', '{"at":"x","due":1}', '{"at":1e400,"due":0}', '"x"'])(
    'is not asked where the device has kept nonsense: %s',
    async (nonsense) => {
      const platform = createFakePlatform(start);
      platform.stored.set(keyOf('refund'), nonsense);
      platform.stored.set('helpahead:default:followed', nonsense);
      platform.stored.set('helpahead:default:used', '1');
      const { later, help } = await visit({ platform });
      expect(later.due()).toBeUndefined();
      help.read('refund', 'search');
      await platform.advance(0);
      expect(platform.stored.get(keyOf('refund'))).toContain('"due"');
    },
  );

  it('is taken away when it was written by a clock that was ahead', async () => {
    const platform = createFakePlatform(start);
    platform.stored.set('helpahead:default:used', '1');
    platform.stored.set(
      keyOf('refund'),
      JSON.stringify({ at: start + 900 * day, due: start - day, hash: '' }),
    );
    expect((await visit({ platform })).later.due()).toBeUndefined();
    expect(platform.stored.has(keyOf('refund'))).toBe(false);
  });

  it('is forgotten with everything else', async () => {
    const platform = await readAndGo();
    const { help, later } = await comeBack(platform, 6 * day);
    help.reset();
    expect(later.due()).toBeUndefined();
    expect([...platform.stored.keys()].filter((key) => key.includes('later'))).toEqual([]);
  });
});

describe('a promise', () => {
  const promise = (platform: FakePlatform, reference: string, promised: number, at = start) => {
    platform.stored.set('helpahead:default:used', '1');
    platform.stored.set(promiseKey(reference), JSON.stringify({ channel: 'mail', promised, at }));
  };

  it('is asked about before any follow-up, the oldest first, one in a visit', async () => {
    const platform = await readAndGo();
    promise(platform, 'B', start + day, start + 2);
    promise(platform, 'A', start + 2 * day, start + 1);
    const { later, events } = await comeBack(platform, 6 * day);
    expect(later.due()).toEqual({
      kind: 'promise',
      id: 'A',
      reference: 'A',
      channel: 'mail',
      promised: start + 2 * day,
      mayWait: true,
    });
    later.answer('A', 'no');
    await platform.advance(0);
    expect(events('promiseKept')).toMatchObject([{ channel: 'mail', kept: false }]);
    const samevisit = await visit({ platform });
    expect(samevisit.later.due()).toBeUndefined();
    expect((await comeBack(platform, day)).later.due()?.id).toBe('B');
  });

  it('is not asked about before its time, nor in the half hour in which it was made', async () => {
    const platform = createFakePlatform(start);
    promise(platform, 'A', start + 60_000);
    expect((await comeBack(platform, 0)).later.due()).toBeUndefined();
    expect((await comeBack(platform, 10 * 60_000)).later.due()).toBeUndefined();
    expect((await comeBack(platform, 30 * 60_000)).later.due()?.id).toBe('A');
  });

  it('names the same time again after it was put off', async () => {
    const platform = createFakePlatform(start);
    promise(platform, 'A', start + day);
    (await comeBack(platform, 2 * day)).later.answer('A', 'later');
    expect((await comeBack(platform, 2 * day)).later.due()).toMatchObject({ promised: start + day });
  });
});
