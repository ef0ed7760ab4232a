import { describe, expect, it, vi } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { makeHelp, shopFaq } from '../../test/make-help.js';
import type { LoadedFile } from './platform.js';

const url = '/help/faq.json';

async function load(file: Partial<LoadedFile> | undefined) {
  const platform = createFakePlatform();
  platform.files[url] = file;
  const made = makeHelp({ platform, faq: url });
  made.help.open();
  await platform.advance(2_000);
  return made;
}

const article = (number: number) => ({ id: `a${number}`, question: `Question ${number}?`, answer: 'Yes.' });

describe('a FAQ that cannot be used says why, to the visitor’s screen and to the developer’s console', () => {
  const cases: [string, Partial<LoadedFile> | undefined, string, RegExp][] = [
    ['no answer', undefined, 'offline', /did not answer.*connect-src/],
    [
      '404',
      { status: 404, contentType: 'text/html', text: '<p>Nothing' },
      'missing',
      /answered 404\. Check data-faq/,
    ],
    ['500', { status: 503 }, 'missing', /answered 503/],
    [
      'a web page',
      { contentType: 'text/html', text: '<!doctype html>' },
      'notJson',
      /answered with a web page \(text\/html\)\. Check data-faq/,
    ],
    ['a web page in disguise', { text: '\uFEFF\n <html>' }, 'notJson', /answered with a web page/],
    [
      'broken JSON',
      { text: '{"articles": [\n  {"question": "Why?" "answer": "So."}]}' },
      'notJson',
      /line 2, column 23.*npx helpahead check/,
    ],
    ['an empty list', { text: '[]' }, 'empty', /has no article to show/],
    ['an empty file', { text: '' }, 'empty', /has no article to show\. The FAQ is empty/],
    [
      'drafts only',
      { text: JSON.stringify([{ ...article(1), status: 'draft' }]) },
      'empty',
      /published today/,
    ],
  ];
  it.each(cases)('%s', async (_name, file, reason, message) => {
    const { help, platform, heard } = await load(file);
    expect(help.content.value).toEqual({ status: 'failed', reason });
    expect(platform.reports).toHaveLength(1);
    expect(platform.reports[0]).toMatch(message);
    expect(platform.reports[0]).toContain(url);
    expect(heard.filter(({ name }) => name === 'error')).toHaveLength(1);
  });
});

describe('one bad article among good ones', () => {
  it('is skipped, with one line on the console that names it', async () => {
    const text = JSON.stringify({
      language: 'en',
      articles: [article(0), article(1), { answer: 'Lost.' }, { question: 'Lost?' }],
    });
    const { help, platform, heard } = await load({ text });
    const content = help.content.value;
    expect(content.status === 'ready' && content.faq.articles.map(({ id }) => id)).toEqual(['a0', 'a1']);
    expect(content.status === 'ready' && content.problems.length).toBe(2);
    expect(platform.reports).toHaveLength(1);
    expect(platform.reports[0]).toMatch(
      /^warn: \/help\/faq\.json: 2 articles were skipped\. The first problem is at \/articles\/2\b.*npx helpahead check/,
    );
    expect(heard).toContainEqual({ name: 'ready', detail: { articles: 2 } });
  });
});

describe('loading', () => {
  it('asks for file, parser, ranker and anticipator at once', async () => {
    const asked: string[] = [];
    const platform = createFakePlatform();
    vi.spyOn(platform, 'load').mockImplementation((file) => {
      asked.push(file);
      return new Promise(() => {});
    });
    const never = (name: string) => () => {
      asked.push(name);
      return new Promise<never>(() => {});
    };
    const { help } = makeHelp({
      platform,
      faq: url,
      engines: { parser: never('parser'), ranker: never('ranker'), anticipator: never('anticipator') },
    });
    void help.prepare();
    void help.prepare();
    await platform.advance(0);
    expect(asked.sort()).toEqual([url, 'anticipator', 'parser', 'ranker']);
    expect(help.content.value).toEqual({ status: 'loading' });
  });

  it('tries once more by itself when no answer or a server error came', async () => {
    const platform = createFakePlatform();
    const { help } = makeHelp({ platform, faq: url });
    platform.files[url] = { status: 502 };
    void help.prepare();
    await platform.advance(500);
    platform.files[url] = { text: JSON.stringify(shopFaq) };
    await platform.advance(1_000);
    expect(help.content.value.status).toBe('ready');
    expect(platform.reports).toEqual([]);
  });

  it('tries again when asked, when opened again, and when the connection returns', async () => {
    for (const again of ['retry', 'open', 'online'] as const) {
      const { help, platform } = await load(undefined);
      platform.files[url] = { text: JSON.stringify(shopFaq) };
      if (again === 'online') platform.goOnline();
      else help[again]();
      await platform.advance(2_000);
      expect(help.content.value.status).toBe('ready');
    }
  });

  it('says that a part did not arrive, and asks for it again', async () => {
    const parser = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { help, platform, heard } = makeHelp({ engines: { parser } });
    await help.prepare();
    expect(help.content.value).toEqual({ status: 'failed', reason: 'code' });
    expect(heard).toContainEqual({
      name: 'error',
      detail: { code: 'code', message: expect.stringContaining('Failed to fetch') },
    });
    const { readFaq } = await import('../faq/read-faq.js');
    parser.mockResolvedValue({ parseFaq: readFaq });
    help.retry();
    await platform.advance(0);
    expect(help.content.value.status).toBe('ready');
  });

  it('says so too when the service itself did not arrive', async () => {
    const service = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { help, platform } = makeHelp({ engines: { service } });
    await help.prepare();
    expect(help.content.value).toEqual({ status: 'failed', reason: 'code' });
    expect(platform.reports).toHaveLength(1);
    service.mockResolvedValue(await import('./service.js'));
    help.open();
    await platform.advance(0);
    expect(help.content.value.status).toBe('ready');
    expect(help.offer.value.suggestions.length).toBeGreaterThan(0);
  });

  it('answers searches before what offers by the page is there, and without it', async () => {
    let refuse = (_: Error): void => {};
    const anticipator = () =>
      new Promise<never>((_, reject) => {
        refuse = reject;
      });
    const { help, platform } = makeHelp({ engines: { anticipator } });
    help.search('refund');
    await platform.advance(0);
    expect(help.results.value).toMatchObject({ status: 'found', query: 'refund' });
    expect(help.offer.value.suggestions).toEqual([]);
    refuse(new TypeError('Failed to fetch'));
    await platform.advance(0);
    expect(help.offer.value.kind).toBe('editors');
    expect(help.offer.value.suggestions.length).toBeGreaterThan(0);
    expect(platform.reports).toEqual([expect.stringContaining('Nothing is offered by the page')]);
  });

  it('goes on without the page reader, and says so', async () => {
    const platform = createFakePlatform();
    platform.prepare = () => Promise.reject(new TypeError('Failed to fetch'));
    const { help } = makeHelp({ platform });
    help.open();
    await help.prepare();
    expect(help.content.value.status).toBe('ready');
    expect(platform.reports).toEqual([expect.stringContaining('are not read')]);
  });

  it('fails in words, not by throwing, when a part of ours has a mistake', async () => {
    const parser = async () => ({
      parseFaq: () => {
        throw new RangeError('deep');
      },
    });
    const { help, platform } = makeHelp({ engines: { parser } });
    await expect(help.prepare()).resolves.toBeUndefined();
    expect(help.content.value).toEqual({ status: 'failed', reason: 'code' });
    expect(platform.reports[0]).toContain('deep');
  });

  it('says the same thing once, however often it happens', async () => {
    const { help, platform } = await load({ status: 404 });
    help.retry();
    await platform.advance(2_000);
    help.retry();
    await platform.advance(2_000);
    expect(platform.reports).toHaveLength(1);
  });
});

it('brings all late parts by itself where none are given', async () => {
  const { createHelp } = await import('./create-help.js');
  const platform = createFakePlatform();
  const help = createHelp({ faq: shopFaq, platform, feedback: '/v1/events' });
  await help.prepare();
  help.search('refnd');
  await vi.waitFor(() => {
    const results = help.results.value;
    expect(results.status === 'found' && results.result.hits[0]?.article.id).toBe('refund');
  });
  help.vote('refund', { helpful: true });
  await vi.waitFor(async () => {
    await platform.advance(1_000);
    expect(platform.sent.length).toBeGreaterThan(0);
    expect(help.delivery.value).toBe('sent');
  });
});
