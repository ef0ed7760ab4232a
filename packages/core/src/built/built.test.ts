import { describe, expect, it, vi } from 'vitest';
import { createFakePlatform, type FakePlatform } from '../../test/fake-platform.js';
import { type Made, makeHelp, shopFaq } from '../../test/make-help.js';
import { contentHash } from '../faq/content-hash.js';
import type { Faq } from '../faq/faq.js';
import { fillFacts } from '../faq/fill-facts.js';
import { readFaq } from '../faq/read-faq.js';
import { buildFiles } from './build-files.js';

const folder = 'https://shop.example/help/';
const url = `${folder}help.json`;

/** A weight that keeps everything in `help.json`, and one that puts all in files of their own. */
const light = () => 0;
const heavy = () => 1e9;

function serve(platform: FakePlatform, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) platform.files[folder + name] = { text };
}

function makeBuilt(faqs: Faq[], options: { weigh?: () => number } & Parameters<typeof makeHelp>[0] = {}) {
  const { weigh = light, ...rest } = options;
  const platform = options.platform ?? createFakePlatform();
  const { files } = buildFiles(faqs, { weigh });
  serve(platform, files);
  return { ...makeHelp({ faq: url, ...rest, platform }), files };
}

async function makeBuiltReady(...given: Parameters<typeof makeBuilt>) {
  const made = makeBuilt(...given);
  made.help.open();
  await made.help.prepare();
  await made.platform.advance(0);
  return made;
}

const hits = ({ help }: Made) => {
  const results = help.results.value;
  return results.status === 'found' ? results.result.hits : [];
};

const queries = ['refund', 'where is my parcel', 'card declined', 'send back', 'salary', 'tracking number'];

describe('a built FAQ', () => {
  it.each([
    ['in one file', light],
    ['in many files', heavy],
  ])('finds %s what the raw one finds', async (_, weigh) => {
    const raw = makeHelp({ faq: shopFaq });
    raw.help.open();
    await raw.help.prepare();
    const built = await makeBuiltReady([shopFaq], { weigh });
    for (const query of queries) {
      raw.help.search(query);
      built.help.search(query);
      expect(hits(built).map(({ article, score }) => [article.id, score])).toEqual(
        hits(raw).map(({ article, score }) => [article.id, score]),
      );
    }
    expect(built.platform.reports).toEqual([]);
    expect(built.help.offer.value.suggestions.length).toBe(3);
  });

  it('needs neither parser nor indexer where its name says what it is and everything is in one file', async () => {
    const never = vi.fn(() => new Promise<never>(() => {}));
    const { help } = await makeBuiltReady([shopFaq], { engines: { parser: never, indexer: never } });
    expect(help.content.value.status).toBe('ready');
    expect(never).not.toHaveBeenCalled();
  });

  it('is known by its content, whatever its name', async () => {
    const platform = createFakePlatform();
    const { files } = buildFiles([shopFaq], { weigh: light });
    serve(platform, files);
    platform.files['https://shop.example/help/faq'] = { text: `\uFEFF${files.get('help.json')}` };
    const { help } = makeHelp({ faq: 'https://shop.example/help/faq', platform });
    await help.prepare();
    expect(help.content.value.status).toBe('ready');
  });

  it('answers from the questions until the words of the answers are there, and keeps what is shown in its order', async () => {
    const platform = createFakePlatform();
    const made = makeBuilt([shopFaq], { platform, weigh: heavy });
    const words = [...made.files.keys()].find((name) => name.includes('words')) ?? '';
    const { load } = platform;
    let arrive = (): void => {};
    platform.load = (asked) =>
      asked === folder + words
        ? new Promise((resolve) => (arrive = () => resolve(load(asked))))
        : load(asked);
    made.help.open();
    await platform.advance(10);
    made.help.search('refund number');
    const early = hits(made).map(({ article }) => article.id);
    expect(early[0]).toBe('refund');
    expect(early).not.toContain('track');
    arrive();
    await platform.advance(10);
    const late = hits(made).map(({ article }) => article.id);
    expect(late.slice(0, early.length)).toEqual(early);
    expect(late).toContain('track');
  });

  it('goes on with the questions where those words do not come, and says so', async () => {
    const platform = createFakePlatform();
    const made = makeBuilt([shopFaq], { platform, weigh: heavy });
    const words = [...made.files.keys()].find((name) => name.includes('words')) ?? '';
    platform.files[folder + words] = { status: 404 };
    made.help.open();
    await platform.advance(3_000);
    made.help.search('refund');
    expect(hits(made)[0]?.article.id).toBe('refund');
    expect(platform.reports).toEqual([expect.stringContaining('Search knows no words of the answers')]);
  });

  it('knows nothing of drafts, and of an article with dates on its days alone', async () => {
    const faq: Faq = {
      ...shopFaq,
      articles: [
        { id: 'draft', question: 'What is secret?', answer: 'This.', status: 'draft' },
        { id: 'later', question: 'When is the sale?', answer: 'Soon.', from: '2026-12-01' },
        ...shopFaq.articles,
      ],
    };
    const { files } = buildFiles([faq], { weigh: heavy });
    expect([...files.values()].join('')).not.toContain('secret');
    const today = await makeBuiltReady([faq], { weigh: heavy });
    today.help.search('sale');
    expect(hits(today)).toEqual([]);
    expect(today.help.article('later')).toBeUndefined();
    today.help.search('refund');
    expect(hits(today)[0]?.article.id).toBe('refund');
    const then = await makeBuiltReady([faq], { platform: createFakePlatform(Date.UTC(2026, 11, 2)) });
    then.help.search('sale');
    expect(hits(then)[0]?.article.id).toBe('later');
  });
});

describe('building', () => {
  it('gives the same bytes for the same FAQ, and other names for other content', () => {
    const once = buildFiles([shopFaq], { weigh: heavy }).files;
    expect([...buildFiles([structuredClone(shopFaq)], { weigh: heavy }).files]).toEqual([...once]);
    const changed = { ...shopFaq, facts: { refundTime: { value: '3 working days' } } };
    const other = buildFiles([changed], { weigh: heavy }).files;
    const answers = (files: ReadonlyMap<string, string>) =>
      [...files.keys()].find((name) => /answers/.test(name));
    expect(answers(other)).not.toBe(answers(once));
    expect([...once.keys()].at(-1)).toBe('help.json');
  });

  it('keeps to itself what is for editors only', () => {
    const [first, ...rest] = shopFaq.articles;
    const faq: Faq = {
      ...shopFaq,
      meta: { secret: 1 },
      facts: { refundTime: { value: '5 working days', owner: 'secret' } },
      articles: [
        { ...first, owner: 'secret', meta: { secret: 1 }, notDuplicateOf: ['secret'] } as Faq['articles'][0],
        ...rest,
      ],
    };
    expect([...buildFiles([faq], { weigh: light }).files.values()].join('')).not.toContain('secret');
  });
});

describe('answers of a built FAQ', () => {
  it('come when their article is read, with the content hash of the raw one', async () => {
    const { help, platform, heard } = await makeBuiltReady([shopFaq]);
    help.read('money-back', 'host');
    expect(help.answer('money-back')).toEqual({ status: 'waiting' });
    await platform.advance(0);
    const answer = help.answer('refund');
    const [raw] = fillFacts(shopFaq).articles;
    if (raw === undefined) throw new Error('no article');
    expect(answer).toEqual({
      status: 'ready',
      hash: contentHash(raw),
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Within 5 working days.' }] }],
    });
    expect(heard.filter(({ name }) => name === 'read')).toEqual([
      { name: 'read', detail: { article: 'refund', from: 'host' } },
    ]);
    help.vote('refund', { helpful: true });
    expect(help.votes.value).toEqual({ refund: { helpful: true } });
  });

  it('give a vote of an earlier visit back, however the FAQ was published then', async () => {
    const platform = createFakePlatform();
    const raw = makeHelp({ platform });
    raw.help.open();
    await raw.help.prepare();
    raw.help.vote('refund', { helpful: true });
    raw.help.destroy();
    const { help } = await makeBuiltReady([shopFaq], { platform });
    help.read('refund', 'host');
    await platform.advance(0);
    expect(help.votes.value).toEqual({ refund: { helpful: true } });
  });

  it('tell who said No that they were rewritten, however the FAQ was published then', async () => {
    const platform = createFakePlatform();
    const raw = makeHelp({ platform });
    raw.help.open();
    await raw.help.prepare();
    raw.help.vote('refund', { helpful: false });
    raw.help.destroy();
    const rewrite = (answer: string): Faq => ({
      ...shopFaq,
      articles: shopFaq.articles.map((article) =>
        article.id === 'refund' ? { ...article, answer } : article,
      ),
    });
    const same = await makeBuiltReady([shopFaq], { platform });
    same.help.read('refund', 'host');
    await platform.advance(0);
    expect(same.help.rewritten.value).toBeUndefined();
    same.help.destroy();
    const { help } = await makeBuiltReady([rewrite('At once.')], { platform });
    help.read('refund', 'host');
    expect(help.rewritten.value).toBeUndefined();
    await platform.advance(0);
    expect(help.rewritten.value).toBe('refund');
  });

  it('give hits their passages when the visitor pauses', async () => {
    const made = await makeBuiltReady([shopFaq]);
    made.help.search('parcel');
    expect(hits(made)[0]?.snippet).toBe('');
    await made.platform.advance(500);
    expect(hits(made)[0]?.snippet).toBe('Follow the tracking number.');
  });

  it('have what the host says filled in, and lose addresses that could do harm', async () => {
    const answer =
      'Dear {{context.name|friend}}: [here](https://x.example/{{context.name|a}}) | **{{context.no|b}}**';
    const made = makeBuilt([{ ...shopFaq, articles: [{ id: 'a', question: 'Who?', answer }] }]);
    const name = [...made.files.keys()].find((file) => file.includes('answers')) ?? '';
    made.platform.files[folder + name] = {
      text: (made.files.get(name) ?? '').replace('https://x.example', 'javascript:alert(1)//'),
    };
    await made.help.prepare();
    made.help.context({ name: 'Mara' });
    made.help.read('a', 'host');
    await made.platform.advance(0);
    expect(JSON.stringify(made.help.answer('a'))).toContain('Dear Mara: ');
    expect(JSON.stringify(made.help.answer('a'))).toContain('"text":"b"');
    expect(JSON.stringify(made.help.answer('a'))).not.toContain('javascript:');
  });

  it('that do not arrive say so, count as unread, and come by trying again', async () => {
    const made = await makeBuiltReady([shopFaq]);
    const name = [...made.files.keys()].find((file) => file.includes('answers')) ?? '';
    const whole = made.platform.files[folder + name];
    made.platform.files[folder + name] = { status: 404 };
    made.help.read('refund', 'host');
    await made.platform.advance(0);
    expect(made.help.answer('refund')).toEqual({ status: 'failed' });
    expect(made.heard.filter(({ name }) => name === 'read')).toEqual([]);
    made.help.search('parcel');
    expect(hits(made)[0]?.article.id).toBe('track');
    made.help.back();
    made.platform.files[folder + name] = whole;
    made.help.read('refund', 'host');
    made.help.retry();
    await made.platform.advance(0);
    expect(made.help.answer('refund')?.status).toBe('ready');
  });
});

describe('a help.json that cannot be used', () => {
  const cases: [string, (help: Record<string, unknown>) => unknown, string, RegExp][] = [
    [
      'of a newer version',
      (help) => ({ ...help, version: 2 }),
      'notJson',
      /built for a newer widget \(version 2/,
    ],
    ['switched off', (help) => ({ ...help, disabled: true }), 'disabled', /switched off/],
    ['without languages', (help) => ({ ...help, languages: {} }), 'empty', /has no language/],
  ];
  it.each(cases)('%s says so once', async (_, change, reason, message) => {
    const platform = createFakePlatform();
    const { files } = buildFiles([shopFaq], { weigh: light });
    platform.files[url] = { text: JSON.stringify(change(JSON.parse(files.get('help.json') ?? ''))) };
    const { help } = makeHelp({ faq: url, platform, page: '/help' });
    await help.prepare();
    expect(help.content.value).toEqual({ status: 'failed', reason });
    expect(platform.reports).toEqual([expect.stringMatching(message)]);
    expect(help.page.value).toBe('/help');
  });

  it('is no error where its editors have switched it off', async () => {
    const platform = createFakePlatform();
    platform.files[url] = { text: '{"format":"helpahead-built","version":1,"disabled":true}' };
    const { help, heard } = makeHelp({ faq: url, platform });
    await help.prepare();
    expect(platform.reports).toEqual([expect.stringMatching(/^warn: .*switched off/)]);
    expect(heard).toContainEqual({ name: 'error', detail: expect.objectContaining({ code: 'disabled' }) });
  });

  it('leads to no file elsewhere', async () => {
    const platform = createFakePlatform();
    const { files } = buildFiles([shopFaq], { weigh: light });
    const help = JSON.parse(files.get('help.json') ?? '');
    help.languages.en = '//evil.example/x.json';
    platform.files[url] = { text: JSON.stringify(help) };
    const asked = vi.spyOn(platform, 'load');
    await makeHelp({ faq: url, platform }).help.prepare();
    expect(asked.mock.calls.map(([file]) => file)).toEqual([url]);
  });
});

describe('a file of the wrong shape', () => {
  const shapes = ['null', '5', '{}', '[null]', '[{"id":1}]', '{"stubs":[],"words":1}'];
  const spoil = (made: ReturnType<typeof makeBuilt>, kind: string, text: string) => {
    const name = [...made.files.keys()].find((file) => file.includes(kind)) ?? '';
    made.platform.files[folder + name] = { text };
    return new RegExp(`${name} is broken .*helpahead build`);
  };

  it.each(shapes)('is refused in place of the questions: %s', async (text) => {
    const made = makeBuilt([shopFaq], { weigh: heavy });
    const message = spoil(made, 'questions', text);
    await made.help.prepare();
    expect(made.help.content.value).toEqual({ status: 'failed', reason: 'notJson' });
    expect(made.platform.reports).toEqual([expect.stringMatching(message)]);
  });

  it.each(shapes)('is refused in place of the words, and the questions are searched: %s', async (text) => {
    const made = makeBuilt([shopFaq], { weigh: heavy });
    const message = spoil(made, 'words', text);
    await made.help.prepare();
    await made.platform.advance(0);
    made.help.search('refund');
    expect(hits(made)[0]?.article.id).toBe('refund');
    expect(made.platform.reports).toEqual([expect.stringMatching(message)]);
  });

  const damages: [string, string][] = [
    ['cut off', '###'],
    ['none', ''],
    ['other characters', 'zzzzzzzzzzzzzz'],
  ];
  it.each(damages)('is refused where the postings of an index are damaged: %s', async (_, postings) => {
    const made = makeBuilt([shopFaq]);
    const whole = JSON.parse(made.files.get('help.json') ?? '');
    Object.assign(whole.languages.en.index, { postings });
    made.platform.files[url] = { text: JSON.stringify(whole) };
    await made.help.prepare();
    expect(made.help.content.value).toEqual({ status: 'failed', reason: 'notJson' });
    expect(made.platform.reports).toEqual([expect.stringMatching(/help\.json is broken .*helpahead build/)]);
  });

  it.each([...shapes, '[{"blocks":[{"type":"list"}],"hash":""}]', '[]'])(
    'is refused in place of the answers: %s',
    async (text) => {
      const made = makeBuilt([shopFaq], { weigh: heavy });
      const message = spoil(made, 'answers', text);
      await made.help.prepare();
      made.help.read('refund', 'host');
      await made.platform.advance(0);
      expect(made.help.answer('refund')).toEqual({ status: 'failed' });
      expect(made.platform.reports).toEqual([
        expect.stringMatching(text === '[]' ? /An answer did not arrive: .*not in its file/ : message),
      ]);
    },
  );

  it.each(shapes)('is refused in place of a language: %s', async (text) => {
    const made = makeBuilt([shopFaq], { weigh: heavy });
    made.platform.files[url] = {
      text: `{"format":"helpahead-built","version":1,"default":"en","languages":{"en":${text}}}`,
    };
    await made.help.prepare();
    expect(made.help.content.value).toEqual({ status: 'failed', reason: 'notJson' });
    expect(made.platform.reports).toEqual([expect.stringMatching(/help\.json is broken .*helpahead build/)]);
  });

  it('that is missing is named with what to do about it, which is not the tag', async () => {
    const made = makeBuilt([shopFaq], { weigh: heavy });
    const name = [...made.files.keys()].find((file) => file.includes('answers')) ?? '';
    made.platform.files[folder + name] = { status: 404 };
    await made.help.prepare();
    made.help.read('refund', 'host');
    await made.platform.advance(0);
    expect(made.platform.reports).toEqual([
      expect.stringMatching(
        `${name} answered 404\\. Publish all that "npx helpahead build" wrote, beside ${url}`,
      ),
    ]);
  });
});

it('takes the language that serves the reader best', async () => {
  const german: Faq = {
    schemaVersion: 1,
    language: 'de',
    articles: [{ id: 'geld', question: 'Wann kommt mein Geld?', answer: 'Bald.' }],
  };
  for (const [language, question] of [
    ['de-CH', 'Wann kommt mein Geld?'],
    ['fr', 'How long does a refund take?'],
  ]) {
    const { help, platform } = await makeBuiltReady([shopFaq, german], {
      weigh: heavy,
      language: language ?? '',
    });
    const content = help.content.value;
    expect(content.status === 'ready' && content.faq.articles[0]?.question).toBe(question);
    expect(platform.reports).toEqual([]);
  }
});

it('has its parts in files by what they hold', () => {
  const { files } = buildFiles([readFaq(shopFaq).faq], { weigh: heavy });
  expect([...files.keys()].map((name) => name.replace(/-[\da-z]{8}\./, '.'))).toEqual([
    'en-answers.json',
    'en-questions.json',
    'en-words.json',
    'help.json',
  ]);
});
