import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import type { Coverage } from './coverage.js';

const demo = fileURLToPath(new URL('../../../demo/', import.meta.url));
const shop = join(demo, 'dist', 'shop');
const shopFaq = join(demo, 'content', 'shop.en.json');
const base = 'https://kettle.example/shop/';

let folder = '';
const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
};

async function helpahead(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, {
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

async function cover(...args: string[]): Promise<Coverage> {
  return JSON.parse((await helpahead('coverage', ...args, '--format', 'json')).out);
}

const faq = (articles: object[], more: object = {}): string =>
  JSON.stringify({ schemaVersion: 1, language: 'en', ...more, articles }, null, 1);
const article = (id: string, question: string, more: object = {}) => ({
  id,
  question,
  answer: 'Yes.',
  ...more,
});
const page = (title: string, lang = 'en') => `<html lang="${lang}"><title>${title}</title><h1>${title}</h1>`;

beforeAll(() => {
  expect(existsSync(join(shop, 'index.html')), 'build first: pnpm --filter @helpahead/demo build').toBe(true);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpahead-coverage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('helpahead coverage of the demo shop', () => {
  it('lists every page, with its suggestions and the words that brought them, what needs work first', async () => {
    const { pages, summary, neverSuggested } = await cover(shop, shopFaq, '--base', base);
    const html = readdirSync(shop, { recursive: true }).filter((name) => String(name).endsWith('.html'));
    expect(pages).toHaveLength(html.length);
    expect(summary).toMatchObject({ pages: html.length, articles: 66, errors: 0, withProfile: false });
    const returns = pages.find((one) => one.page === '/shop/returns/');
    expect(returns?.suggestions[0]?.article).toBe('return-item');
    expect(returns?.suggestions[0]?.cues[0]?.text).toContain('Return something');
    const firstCovered = pages.findIndex(({ suggestions }) => suggestions.length > 0);
    expect(pages.slice(firstCovered).every(({ suggestions }) => suggestions.length > 0)).toBe(true);
    expect(pages.length - firstCovered).toBe(summary.covered);
    const used = new Set(pages.flatMap(({ suggestions }) => suggestions.map((one) => one.article)));
    expect(neverSuggested.map((one) => one.article).filter((id) => used.has(id))).toEqual([]);
    expect(neverSuggested.length + used.size).toBe(66);
  });

  it('says the same of the pages when a server has them', async () => {
    const server = createServer(({ url = '' }, response) => {
      const file = join(demo, 'dist', new URL(url, 'http://x').pathname, 'index.html');
      const isThere = existsSync(file);
      response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html' });
      response.end(isThere ? readFileSync(file) : '');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shop/`;
    const crawled = await cover(address, shopFaq);
    server.close();
    const built = await cover(shop, shopFaq, '--base', base);
    const suggested = ({ pages }: Coverage) =>
      Object.fromEntries(pages.map((one) => [one.page, one.suggestions.map((each) => each.article)]));
    const there = suggested(built);
    const shopPages = Object.entries(suggested(crawled)).filter(([path]) => path.startsWith('/shop/'));
    expect(shopPages.length).toBeGreaterThan(8);
    for (const [path, articles] of shopPages) expect([path, articles]).toEqual([path, there[path]]);
  });
});

describe('conflicts of pins and tips', () => {
  const site = () => {
    write('dist/orders/index.html', page('Orders'));
    write('dist/orders/print/index.html', page('Print'));
    return at('dist');
  };

  it('are found with their places: more pins than fit, a pin that its own article keeps off', async () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => article(id, `What is ${id}?`, { pages: ['/orders'] }));
    const file = write(
      'faq.json',
      faq([...four, article('e', 'E?', { pages: ['/orders/print'], notPages: ['/orders/*'] })]),
    );
    const { conflicts } = await cover(site(), file);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(conflicts.map(({ rule, severity, pages }) => [rule, severity, pages])).toEqual([
      ['crowded-page', 'error', ['/orders/']],
      ['pin-kept-off', 'error', ['/orders/print/']],
    ]);
    expect(conflicts.map(({ line, column }) => lines[line - 1]?.slice(column - 1))).toEqual([
      '"/orders"',
      '"/orders/print"',
    ]);
    expect(conflicts[0]?.message).toContain(
      '“d” is pinned to /orders/, where “a”, “b”, “c” are pinned before it',
    );
    expect((await helpahead('coverage', at('dist'), file)).code).toBe(1);
  });

  it('are only warned of where a pattern fits no page that was read', async () => {
    const tips = [{ id: 't', text: 'x', when: { all: [{ page: '/nowhere' }, { repeatedFailure: 2 }] } }];
    const file = write(
      'faq.json',
      faq([article('a', 'A?', { pages: ['/ordres'], notPages: ['/old/*'] })], { tips }),
    );
    const { conflicts } = await cover(site(), file);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(
      conflicts.map(({ rule, severity, line, column }) => [
        rule,
        severity,
        lines[line - 1]?.slice(column - 1),
      ]),
    ).toEqual([
      ['page-not-found', 'warning', '"/ordres"'],
      ['page-not-found', 'warning', '"/old/*"'],
      ['tip-page-not-found', 'warning', expect.stringMatching(/^"\/nowhere"/)],
    ]);
    expect((await helpahead('coverage', at('dist'), file)).code).toBe(0);
  });

  it('are not imagined: an exception from a pin is meant', async () => {
    const file = write(
      'faq.json',
      faq([article('a', 'A?', { pages: ['/orders/*'], notPages: ['/orders/print'] })]),
    );
    expect((await cover(site(), file)).conflicts).toEqual([]);
  });

  it('have places in the other shapes of a file, too', async () => {
    const file = write('list.json', '[\n {"q": "A?", "a": "b"},\n {"q": "B?", "a": "b", "pages": ["/x"]}]');
    const { conflicts } = await cover(site(), file);
    expect(conflicts.map(({ line, column }) => [line, column])).toEqual([[3, 34]]);
  });
});

describe('a site in several languages', () => {
  it('is judged with the FAQ of each page, and pages of any other are listed apart and not counted', async () => {
    write('dist/en.html', page('Where is my refund'));
    write('dist/de.html', page('Wo ist mein Geld', 'de-AT'));
    write('dist/fr.html', page('Where is my refund', 'fr'));
    const en = write(
      'en.json',
      faq([
        article('refund', 'Where is my refund?'),
        article('size', 'Which size fits?'),
        article('gift', 'Do you wrap gifts?'),
      ]),
    );
    const de = write(
      'de.json',
      faq(
        [
          article('geld', 'Wo ist mein Geld?'),
          article('mass', 'Welche Größe passt?'),
          article('preis', 'Was kostet der Versand?'),
        ],
        { language: 'de' },
      ),
    );
    const { pages, otherLanguages, alike, summary } = await cover(at('dist'), en, de);
    expect(
      Object.fromEntries(
        pages.map(({ page: path, language, suggestions, closest }) => [
          path,
          [language, (suggestions[0] ?? closest)?.article],
        ]),
      ),
    ).toEqual({
      '/en.html': ['en', 'refund'],
      '/de.html': ['de', 'geld'],
    });
    expect([
      summary.pages,
      otherLanguages.map(({ page: path, pageLanguage }) => [path, pageLanguage]),
    ]).toEqual([2, [['/fr.html', 'fr']]]);
    const { out } = await helpahead('coverage', at('dist'), en, de);
    expect(out).toMatch(/Pages in a language without an FAQ, not counted \(1\)\n {2}\/fr\.html \(fr\)/);
    expect(out).toMatch(/1 page in other languages not counted\./);
    expect(alike).toEqual([{ title: 'Where is my refund', pages: ['/en.html', '/fr.html'] }]);
  });
});

describe('--write', () => {
  it('puts what was learned into help.json, keeps everything else, and the next build keeps it', async () => {
    await helpahead('build', shopFaq, '--out', at('help'));
    const help = at('help/help.json');
    const before = JSON.parse(readFileSync(help, 'utf8'));
    const { error } = await helpahead('coverage', shop, shopFaq, '--base', base, '--write', help);
    expect(error).toMatch(
      /^Wrote into .*help\.json: threshold 0\.\d+, \d+ background words? \(\d+ new, 0 gone\)\.$/,
    );
    const { threshold, background, ...rest } = JSON.parse(readFileSync(help, 'utf8'));
    expect(rest).toEqual(before);
    expect(threshold).toBeGreaterThan(0);
    expect(background).toMatchObject({ kettle: expect.any(Number) });
    expect(readdirSync(at('help')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const again = await helpahead('coverage', shop, shopFaq, '--base', base, '--write', help);
    expect(again.error).toContain('says so already');

    const kept = await helpahead('build', shopFaq, '--out', at('help'));
    expect(kept.out).toMatch(
      /Kept from the help\.json that was there: the threshold 0\.\d+ and \d+ background words/,
    );
    expect(JSON.parse(readFileSync(help, 'utf8'))).toMatchObject({ threshold, background });
    await helpahead('build', shopFaq, '--out', at('help'), '--fresh');
    expect(JSON.parse(readFileSync(help, 'utf8'))).not.toHaveProperty('threshold');
  });

  it('makes a file of its own for --site of a build, and judges with what it writes', async () => {
    const { code, out } = await helpahead(
      'coverage',
      shop,
      shopFaq,
      '--base',
      base,
      '--write',
      at('site.json'),
      '--format',
      'json',
    );
    const { profile, summary }: Coverage = JSON.parse(out);
    expect([code, summary.withProfile, summary.threshold]).toEqual([0, true, profile.threshold]);
    expect(JSON.parse(readFileSync(at('site.json'), 'utf8'))).toEqual({
      format: 'helpahead-site',
      version: 1,
      ...profile,
    });
    await helpahead('build', shopFaq, '--out', at('help'), '--site', at('site.json'));
    expect(JSON.parse(readFileSync(at('help/help.json'), 'utf8'))).toMatchObject(profile);
  });

  it.each([
    ['another JSON file', 'other.json', '{"a": 1}', /neither a built help\.json nor/],
    ['a broken file', 'broken.json', '{', /neither a built help\.json nor/],
    ['a later format', 'later.json', '{"format": "helpahead-built", "version": 2}', /is of version 2/],
  ])('refuses %s, and changes nothing', async (_, name, text, message) => {
    const { code, error } = await helpahead('coverage', shop, shopFaq, '--write', write(name, text));
    expect([code, readFileSync(at(name), 'utf8')]).toEqual([2, text]);
    expect(error).toMatch(message);
  });

  it('refuses a help.json that is not there', async () => {
    const { code, error } = await helpahead('coverage', shop, shopFaq, '--write', at('help.json'));
    expect([code, existsSync(at('help.json'))]).toEqual([2, false]);
    expect(error).toContain('Build it first');
  });
});

describe('the report', () => {
  it('as a page needs no script, and shows hostile titles as text', async () => {
    write('dist/a.html', page('&lt;img src=x onerror=alert(1)&gt; &lt;/style&gt;'));
    const file = write('faq.json', faq([article('<b>', '<script>alert(1)</script>?')]));
    const { out } = await helpahead('coverage', at('dist'), file, '--format', 'html');
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toMatch(/<script|<img|<b>|https?:\/\//);
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;?');
    expect(out.match(/<\/style>/g)).toHaveLength(1);
  });

  it('as text cannot move the cursor', async () => {
    write('dist/a.html', page('x'));
    const file = write('faq.json', faq([article('a', 'Why\u001b[2J?')]));
    const { out } = await helpahead('coverage', at('dist'), file);
    expect(out).toContain('Why\\u001b[2J?');
    expect(out).toMatch(/0 of 1 page with a suggestion \(0 %\)/);
  });

  it('begins with the near misses, and leaves pages without a title out of those with the same', async () => {
    write('dist/far.html', '<html lang="en"><p>Weather and clouds over the sea');
    write('dist/near.html', '<html lang="en"><p>A refund takes some time and money');
    write('dist/other.html', '<html lang="en"><p>Rain');
    const file = write(
      'faq.json',
      faq([
        article('refund', 'When do I get my refund?'),
        article('size', 'Which size fits?'),
        article('gift', 'Do you wrap gifts?'),
      ]),
    );
    const { pages, alike, untitled } = await cover(at('dist'), file);
    expect([pages[0]?.page, pages[0]?.suggestions]).toEqual(['/near.html', []]);
    expect([alike, untitled]).toEqual([[], ['/far.html', '/near.html', '/other.html']]);
  });

  it('rounds the percentage as people do, and says 100 % only of all', async () => {
    const file = write('faq.json', faq([article('refund', 'Where is my refund?', { pages: ['/yes*'] })]));
    for (let number = 0; number < 15; number += 1) {
      write(`dist/${number < 4 ? 'yes' : 'no'}${number}.html`, page(`Cloud ${number}`));
    }
    expect((await cover(at('dist'), file)).summary).toMatchObject({ covered: 4, coveredPercent: 26.7 });
  });

  it('goes to a file', async () => {
    const { code, out } = await helpahead(
      'coverage',
      shop,
      shopFaq,
      '--format',
      'html',
      '--out',
      at('report.html'),
    );
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/pages with a suggestion\. The report is in .*report\.html\.$/),
    ]);
    expect(readFileSync(at('report.html'), 'utf8')).toContain('What visitors of');
  });
});

describe('helpahead coverage ends', () => {
  it('with 1 where fewer pages are covered than wanted', async () => {
    const enough = await helpahead('coverage', shop, shopFaq, '--base', base, '--min-covered', '10');
    const short = await helpahead('coverage', shop, shopFaq, '--base', base, '--min-covered', '100%');
    expect([enough.code, short.code]).toEqual([0, 1]);
    expect(short.error).toMatch(/% of the pages have a suggestion, fewer than 100 %/);
  });

  it('with a report where the FAQ has errors that the widget gets over, and says how many', async () => {
    write('dist/a.html', page('Where is my refund'));
    const file = write(
      'faq.json',
      faq([
        article('refund', 'Where is my refund?', { related: ['gone', 'away'] }),
        { question: 'No answer?' },
      ]),
    );
    const { code, out, error } = await helpahead('coverage', at('dist'), file, '--format', 'json');
    const { pages, summary }: Coverage = JSON.parse(out);
    expect([code, summary.articles, pages[0]?.page]).toEqual([0, 1, '/a.html']);
    expect(error).toBe(
      `${file} has 3 errors, and is judged without what they cost. helpahead check ${file} lists them.`,
    );
  });

  it('with 1 where nothing of the FAQ can be shown', async () => {
    const { code, out } = await helpahead('coverage', shop, write('bad.json', '[{"q": "Why?"}]'));
    expect([code, out]).toEqual([1, expect.stringContaining('missing-answer')]);
  });

  it.each([
    ['no FAQ', [shop], /Say which FAQ to look at/],
    ['a site that is not there', ['nowhere', shopFaq], /There is no folder or file nowhere/],
    ['no percentage', [shop, shopFaq, '--min-covered', '120'], /--min-covered needs a percentage/],
    ['a base that is none', [shop, shopFaq, '--base', 'shop'], /--base needs an address/],
    ['an option of another command', [shop, shopFaq, '--clean'], /coverage takes no --clean; build does/],
    ['two FAQs of one language', [shop, shopFaq, shopFaq], /are both in the language “en”/],
  ])('with 2 when called with %s', async (_, args, message) => {
    const { code, error } = await helpahead('coverage', ...args);
    expect([code, error]).toEqual([2, expect.stringMatching(message)]);
  });
});
