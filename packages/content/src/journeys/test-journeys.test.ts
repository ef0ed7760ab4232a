import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { journeysSchema } from './journeys-schema.js';

const demo = fileURLToPath(new URL('../../../demo/', import.meta.url));

let folder = '';
const at = (name: string): string => join(folder, name);

async function helpahead(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, {
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** Walks journeys with the FAQ of the demo shop, on its pages. */
async function walk(journeys: unknown[], more: object = {}) {
  const file = at('shop.journeys.json');
  const faq = join(demo, 'content', 'shop.en.json');
  writeFileSync(file, JSON.stringify({ faq, folder: join(demo, 'dist'), ...more, journeys }, null, 1));
  const { code, out, error } = await helpahead('test', file, '--format', 'json');
  const lines = readFileSync(file, 'utf8').split('\n');
  const result = out ? JSON.parse(out) : { failures: [] };
  const marked = result.failures.map(({ line, column }: { line: number; column: number }) =>
    lines[line - 1]?.slice(column - 1),
  );
  return {
    code,
    error,
    result,
    marked,
    messages: result.failures.map((one: { message: string }) => one.message),
  };
}

const declined = { page: '/shop/checkout/', error: 'Your card was declined.' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpahead-journeys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a journey', () => {
  it('passes when the page brings what it shall', async () => {
    const { code, result } = await walk([
      { name: 'short', ...declined, expects: 'card-declined' },
      {
        name: 'long',
        ...declined,
        expects: {
          suggests: 'card-declined',
          within: 1,
          notSuggests: 'careers',
          comes: 'card-declined',
          as: 'badge',
        },
      },
      { name: 'silence', page: '/shop/', expects: { suggests: false, comes: false } },
      {
        name: 'HTML in place',
        page: readFileSync(join(demo, 'dist', 'shop', 'returns', 'index.html'), 'utf8'),
        url: '/returns',
        expects: ['return-item'],
      },
    ]);
    expect([code, result.passed, result.expectations, result.failures]).toEqual([
      0,
      { searches: 0, journeys: 4 },
      8,
      [],
    ]);
  });

  it('says where and why it fails: what was expected, what came, how certain, of which words, by which rule', async () => {
    const { code, result, marked, messages } = await walk([
      {
        name: 'wrong',
        page: '/shop/returns/',
        expects: {
          suggests: ['return-item', 'gift-card-pay', 'return-itme'],
          comes: 'return-item',
          held: { 'return-item': 'typing' },
        },
      },
    ]);
    expect([code, result.passed.journeys]).toEqual([1, 0]);
    expect(marked).toEqual(['"gift-card-pay",', '"return-itme"', '"return-item",', '"typing"']);
    expect(messages[0]).toMatch(
      /^“wrong”: expected “gift-card-pay” among the first 3 suggestions; got: return-item 0\.\d\d \(title “Return something/,
    );
    expect(messages[1]).toContain('No article has the id “return-itme”. Did you mean “return-item”?');
    expect(messages[2]).toMatch(/nothing comes forward; held back: return-item by no-sign-of-need/);
    expect(messages[3]).toContain('it is held back by no-sign-of-need');
    expect(result.failures[2]).toMatchObject({
      kind: 'journey',
      name: 'wrong',
      expected: '“return-item” to come forward',
    });
  });

  it('of several pages carries the budget: nothing remembered, and the same error speaks once', async () => {
    const { result, messages } = await walk([
      {
        name: 'five page loads untouched',
        steps: ['/shop/', '/shop/cart/', '/shop/returns/', '/shop/account/', '/shop/help/'].map((page) => ({
          page,
          signs: { rageClicks: 3, seconds: 60 },
          expects: { comes: false },
        })),
      },
      {
        name: 'said once on a page',
        steps: [
          { ...declined, expects: { comes: 'card-declined' } },
          { error: declined.error, expects: { comes: false, held: { 'card-declined': 'already-said' } } },
        ],
      },
      {
        name: 'closed stays closed',
        steps: [
          { ...declined, expects: { comes: true }, does: 'dismiss' },
          {
            ...declined,
            signs: { seconds: 90 },
            expects: { comes: false, held: { 'card-declined': 'dismissed' } },
          },
        ],
      },
      {
        name: 'no more tips',
        steps: [
          { ...declined, does: 'noMoreTips' },
          { ...declined, signs: { seconds: 90 }, expects: { comes: false } },
        ],
      },
    ]);
    expect(messages).toEqual([]);
    expect(result.passed.journeys).toBe(4);
  });

  it('hears of audience, context and device in the conditions of tips', async () => {
    const articles = [{ id: 'a', question: 'Why?', answer: 'So.', audience: ['member'] }];
    const tip = (id: string, when: object, more = {}) => ({ id, text: id, when, ...more });
    const tips = [
      tip('phone', { all: [{ context: { device: 'phone' } }, { repeatedFailure: 2 }] }, { priority: 2 }),
      tip(
        'member',
        { all: [{ context: { plan: 'free' } }, { repeatedFailure: 2 }] },
        { audience: ['member'], priority: 1 },
      ),
      tip('idle', { all: [{ idleField: 20 }, { page: '/form' }] }),
    ];
    const faq = at('faq.json');
    writeFileSync(faq, JSON.stringify({ schemaVersion: 1, language: 'en', articles, tips }));
    const signs = { failures: 2, seconds: 9 };
    const { messages } = await walk(
      [
        { name: '1', device: 'phone', remembers: true, signs, expects: { comes: 'phone', as: 'tip' } },
        {
          name: '2',
          device: 'desktop',
          remembers: true,
          context: { plan: 'free' },
          audience: 'member',
          signs,
          expects: { comes: 'member', held: { phone: 'condition' } },
        },
        {
          name: '3',
          remembers: true,
          context: { plan: 'free' },
          audience: ['guest'],
          signs,
          expects: { comes: false, held: { member: 'audience' } },
        },
        {
          name: '4',
          remembers: true,
          url: '/form',
          signs: { idleField: 30, seconds: 40 },
          expects: { comes: 'idle' },
        },
        {
          name: '5',
          url: '/form',
          signs: { idleField: 30, seconds: 40 },
          expects: { comes: false, held: { idle: 'nothing-remembered' } },
        },
      ],
      { faq: 'faq.json' },
    );
    expect(messages).toEqual([]);
  });

  it('uses what coverage learned of the site', async () => {
    writeFileSync(at('site.json'), '{"format": "helpahead-site", "version": 1, "threshold": 0.99}');
    const { messages } = await walk([{ name: 'n', page: '/shop/returns/', expects: { suggests: false } }], {
      site: 'site.json',
    });
    expect(messages).toEqual([]);
  });
});

describe('a file of journeys that cannot be walked says', () => {
  it.each([
    [
      'a misspelt field',
      { name: 'n', expcets: 'a' },
      '"expcets"',
      /Nothing reads a field "expcets"\. Did you mean "expects"\?/,
    ],
    ['a value of another kind', { name: 'n', signs: { seconds: 'ten' } }, '"ten"', /has to be a number/],
    ['a value out of range', { name: 'n', expects: { within: 9 } }, '9', /9 has to be from 1 to 3/],
    [
      'a word that is none',
      { name: 'n', device: 'phnoe' },
      '"phnoe"',
      /not one of phone, desktop\. Did you mean “phone”\?/,
    ],
    ['a field that is missing', { page: '/shop/' }, '{', /"name" is missing/],
    ['an empty list', { name: 'n', steps: [] }, '[]', /This list is empty/],
    [
      'a page that is not there',
      { name: 'n', page: '/nowhere/' },
      '{',
      /“n” cannot be walked: There is no page .*nowhere/,
    ],
    ['a moment that is none', { name: 'n', now: 'soon' }, '{', /“soon” is no moment/],
  ])('where: %s', async (_, journey, mark, message) => {
    const { code, marked, messages } = await walk([journey]);
    expect(code).toBe(1);
    expect(marked[0]?.startsWith(mark)).toBe(true);
    expect(messages[0]).toMatch(message);
  });

  it('and runs the others beside a malformed journey, and says how many it did not', async () => {
    const { code, result, messages } = await walk([
      { name: 'good', ...declined, expects: 'card-declined' },
      { name: 'bad', expcets: 'a' },
      { name: 'wrong', ...declined, expects: 'careers' },
    ]);
    expect([code, result.passed.journeys, result.notRun]).toEqual([1, 1, 1]);
    expect(messages).toEqual([
      expect.stringContaining('Nothing reads a field "expcets"'),
      expect.stringContaining('“wrong”'),
    ]);
    const { out } = await helpahead('test', at('shop.journeys.json'));
    expect(out).toMatch(/1 journey passed, 2 failed\. 1 journey not run: mend what is malformed first\.$/);
  });

  it('and counts the journeys of a file whose head is wrong', async () => {
    const { result } = await walk([{ name: 'a' }, { name: 'b' }], { folders: 'x' });
    expect([result.notRun, result.failures.length]).toEqual([2, 1]);
  });

  it('that its JSON is broken', async () => {
    writeFileSync(at('x.journeys.json'), '{ "faq": ');
    const { code, out } = await helpahead('test', at('x.journeys.json'));
    expect([code, out]).toEqual([1, expect.stringMatching(/x\.journeys\.json:1:\d+ failed /)]);
  });

  it('that its FAQ is not there', async () => {
    const { code, error } = await walk([{ name: 'n' }], { faq: 'nowhere.json' });
    expect([code, error]).toEqual([2, expect.stringMatching(/nowhere\.json cannot be read/)]);
  });
});

describe('the wordings of an FAQ', () => {
  const article = (id: string, question: string, questions: string[]) => ({
    id,
    question,
    answer: 'So.',
    questions,
  });

  it('find their articles, in the demo shop', async () => {
    const { code, out } = await helpahead('test', join(demo, 'content', 'shop.en.json'));
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^\d{3} questions and 0 journeys passed, 0 failed\.$/),
    ]);
  });

  it('fail at their place where others come first, with what came', async () => {
    const same = ['a', 'b', 'c', 'd'].map((id) =>
      article(id, 'Where is my parcel?', ['Where is my parcel?']),
    );
    writeFileSync(
      at('faq.json'),
      JSON.stringify({ schemaVersion: 1, language: 'en', articles: same }, null, 1),
    );
    const { code, out } = await helpahead('test', at('faq.json'));
    expect([code, out.split('\n')[0]]).toEqual([
      1,
      expect.stringMatching(
        /faq\.json:34:5 failed “Where is my parcel\?”: expected “d” among the first 3; got: a, b, c; it is number 4/,
      ),
    ]);
    const { out: annotations } = await helpahead('test', at('faq.json'), '--format', 'github');
    expect(annotations).toMatch(
      /^::error file=.*,line=34,endLine=34,col=5,endColumn=26,title=helpahead test%3A search::/,
    );
  });

  it('are tested in a folder, with the journeys beside them', async () => {
    writeFileSync(
      at('faq.json'),
      JSON.stringify({ schemaVersion: 1, language: 'en', articles: [article('a', 'Why?', ['How come?'])] }),
    );
    writeFileSync(
      at('a.journeys.json'),
      JSON.stringify({ faq: 'faq.json', journeys: [{ name: 'n', expects: { comes: false } }] }),
    );
    const { code, out } = await helpahead('test', folder);
    expect([code, out]).toEqual([0, '1 question and 1 journey passed, 0 failed.']);
    expect((await helpahead('check', folder)).out).toBe('No mistakes found in 1 file.');
  });

  it('that are none are said to be none', async () => {
    writeFileSync(
      at('faq.json'),
      '{"schemaVersion":1,"language":"en","articles":[{"id":"a","question":"b","answer":"c"}]}',
    );
    const { code, error } = await helpahead('test', at('faq.json'));
    expect([code, error]).toEqual([0, expect.stringContaining('Nothing was tested')]);
  });
});

it('has its schema in a file that is up to date', () => {
  const file = new URL('../../schema/journeys.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(journeysSchema);
});
