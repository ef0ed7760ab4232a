import { describe, expect, test } from 'vitest';
import { exampleInsights } from '../../testing/example-insights.js';
import { exampleAskedBefore, exampleFaq } from '../../testing/example-questions.js';
import {
  emptyInsights,
  HOSTILE,
  hiddenInsights,
  hostileInsights,
  longInsights,
  rightToLeftInsights,
  sparseInsights,
} from '../../testing/odd-insights.js';
import type { Insights } from '../insights.js';
import { renderQuestions } from '../questions/questions-page.js';
import { shareOf } from '../share.js';
import { renderPage } from './page.js';

const show = (insights: Insights) => renderPage(insights, { eventsUrl: 'https://help.example/v1/events' });
const FILTER = {
  days: 30,
  language: undefined,
  section: undefined,
  page: undefined,
  audience: undefined,
} as const;
const ask = (picks?: string[]) => {
  const material = { filter: FILTER, asked: exampleAskedBefore(), articles: exampleFaq() };
  return renderQuestions(material, { seed: 'a', picks });
};

const PAGES: [string, string][] = [
  ['the example', show(exampleInsights())],
  ['hostile texts', show(hostileInsights())],
  ['long texts', show(longInsights())],
  ['texts from right to left', show(rightToLeftInsights())],
  ['nothing', show(emptyInsights())],
  ['one visit', show(sparseInsights())],
  ['what is hidden', show(hiddenInsights())],
  ['five questions', ask()],
  ['their results', ask(['refund-time', 'card-declined', '', ' none', 'x'])],
];

/** Tags as they are, with the values of attributes emptied: text in them is none of their names. */
const tagsOf = (page: string) => page.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];

describe.each(PAGES)('the page of %s', (_, page) => {
  test('has no script, no style of its own and no handler', () => {
    for (const tag of tagsOf(page)) {
      expect(tag).not.toMatch(/^<(script|style|img|iframe|object)/i);
      expect(tag).not.toMatch(/\s(style|on\w+)=/i);
    }
  });

  test('names every table, and heads every column and row', () => {
    for (const [table] of page.matchAll(/<table.*?<\/table>/gs)) {
      expect(table).toMatch(/^<table[^>]*><caption/);
      expect(table).toContain('scope="col"');
      expect(table).toContain('scope="row"');
      expect(table).not.toMatch(/<th>/);
    }
  });

  test('gives every drawing a name and a table beside it, or hides it beside its number', () => {
    const parts = page.split('<section');
    for (const part of parts) {
      for (const [svg] of part.matchAll(/<svg.*?<\/svg>/gs)) {
        if (svg.includes('aria-hidden="true"')) continue;
        const [, title = '', description = ''] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
        expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]+`));
        expect(svg).toMatch(new RegExp(`<desc id="${description}">[^<]+`));
        expect(part).toContain('<table');
      }
    }
  });

  test('uses no id twice, and leads to no id that is not there', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/(?:href="#|for="|url\(#)([^")]+)/g))
      expect(ids).toContain(target);
  });

  test('labels every field', () => {
    for (const [field] of page.matchAll(/<(?:select|textarea|input(?! type="(?:hidden|radio)"))[^>]*>/g)) {
      expect(page).toContain(`for="${/ id="([^"]*)"/.exec(field)?.[1]}"`);
    }
  });
});

test('shows every text of a visitor, as text', () => {
  const page = show(hostileInsights());
  expect(page).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &quot;&#39;&amp;',
  );
  expect(page).not.toContain(HOSTILE);
});

test('begins with what would help most visitors, each with its reason and where it stands', () => {
  const next = /<ol class="next">.*?<\/ol>/s.exec(show(exampleInsights()))?.[0] ?? '';
  const words = next.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toMatch(/^ Write “ do you take klarna ” 41 visits asked this and found nothing certain\./);
  expect(words).toContain('It was answered before, and is asked again.');
  expect(words).toContain(
    'Rewrite Why does my discount code not work? 31 of 43 votes say no, most often: Something is missing',
  );
  expect(words).toContain('Look at /shop/checkout/payment/ 77 of 215 visits');
  expect(words).toContain('Keep What was promised 5 of 34 visitors');
});

test('claims nothing where nothing stands out', () => {
  expect(show(sparseInsights())).toContain('Nothing stands out');
});

test('gives each open question a form that keeps what was chosen, and puts done ones away', () => {
  const page = show({ ...exampleInsights(), filter: { ...exampleInsights().filter, language: 'de' } });
  expect(page).toContain('<form method="post" action="insights/gaps?days=30&amp;language=de">');
  expect(page).toContain('<option value="writing" selected="">Being written</option>');
  expect(page).toContain('<input id="gap-');
  expect(page.indexOf('Answered, or not to be answered: 2')).toBeGreaterThan(
    page.indexOf('do you take klarna'),
  );
  expect(page.indexOf('student discount')).toBeGreaterThan(
    page.indexOf('Answered, or not to be answered: 2'),
  );
});

test('tells nothing of fewer than ten visits, and shows what was asked for', () => {
  const page = show(hiddenInsights());
  expect(page).toContain('Fewer than ten visits: hidden.');
  expect(page).not.toMatch(/<table|<dl|<svg/);
  expect(page).toContain('<option value="/shop/cart/" selected="" dir="auto">/shop/cart/</option>');
});

test('shows no score under the least sample, and for whom no score speaks', () => {
  const page = show(exampleInsights());
  expect(page).toContain('Not enough answers yet: 4 of 10.');
  expect(page).toContain('74\u00a0% could do what they came for (64\u00a0% to 82\u00a0%, from 96 answers).');
  expect(page).toContain(
    '\u22125 NPS: those who would recommend it less those who would not (\u221227 to 17, from 60 answers).',
  );
  expect(page).toContain('187 of 2,316 visits met trouble and were not asked: no score speaks for them.');
});

test('proposes to rewrite no article that the FAQ does not have', () => {
  const insights = exampleInsights();
  const [worst] = insights.votes.articles;
  if (worst === undefined) throw new Error('the example has articles');
  const madeUp = { ...worst, article: 'made-up', title: 'made-up', yes: 0, no: 99, helped: shareOf(0, 99) };
  const page = show({
    ...insights,
    votes: { ...insights.votes, articles: [madeUp, ...insights.votes.articles] },
  });
  const next = page.slice(page.indexOf('Do next'), page.indexOf('Asked and not found</h2>'));
  expect(next).toContain('Rewrite');
  expect(next).not.toContain('made-up');
});

test('compares an answer before and after it was rewritten', () => {
  const page = show(exampleInsights());
  expect(page.match(/Before and after it was rewritten/g)).toHaveLength(1);
  expect(page).toMatch(
    /Now, since <time[^>]*>18 Nov.*?68\u00a0%.*?Before, since <time[^>]*>1 Nov.*?19\u00a0%/s,
  );
});

test('links to the same figures for programs and spreadsheets', () => {
  const page = show(exampleInsights());
  expect(page).toContain('href="v1/insights.json?days=30"');
  expect(page).toContain('href="insights.csv?days=30&amp;what=gaps"');
});
