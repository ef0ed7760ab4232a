import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { createSearch } from '../search.js';
import { toPlainText } from '../text/plain-text.js';
import { fuseTypos } from './fuse-typos.js';
import type { Range } from './search-result.js';

/** Words and pieces of every kind of script, and the characters that join to what stands before them. */
const pieces = {
  latin: [
    'refund',
    'e\u0301te\u0301',
    'été',
    'ﬁle',
    'Straße',
    'İade',
    'l’article',
    'soft\u00adhyphen',
    'x'.repeat(70),
    'a\u0301\u0323\u0308',
  ],
  cjk: [
    '退款',
    '怎么申请',
    '返品はできますか',
    'がく'.normalize('NFD'),
    '葛\u{e0100}飾',
    'ﾊﾟｽﾜｰﾄﾞ',
    '。',
    '，',
  ],
  korean: ['환불', '환불은'.normalize('NFD'), '\u1100\u1161\u11a8'],
  thai: ['คืนเงิน', 'น้ำ', 'กำหนด', 'ເງິນຄືນ', 'ប្រាក់', 'ပြန်အမ်း'],
  indic: ['रिफ़ंड', 'क्षमा', 'க்ஷ', 'ক্র'],
  arabic: ['الطَّلَبَ', 'طلب', 'مـــال', '\u0600١٢', 'می‌خواهم'],
  hebrew: ['הַזְמָנָה', 'הזמנה'],
  emoji: ['👩‍👩‍👧‍👦', '🇩🇪', '🇫🇷🇩🇪', '👍🏽', '1️⃣', '❤️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏽', '\ufe0f', '\u200d', '\u200c'],
  markup: [
    '**bold**',
    '`code`',
    '| a | b |\n|---|---|\n',
    '[link](/x)',
    '{{facts.days}}',
    '{{context.x|you}}',
    '\n\n- ',
  ],
  space: [' ', ' ', ' ', '. ', '\n'],
};
const text = (most: number) =>
  fc
    .array(fc.oneof(...Object.values(pieces).map((some) => fc.constantFrom(...some)), fc.constant(' ')), {
      maxLength: most,
    })
    .map((some) => some.join(''));
const languages = ['en', 'de', 'fr', 'tr', 'ja', 'zh', 'ko', 'th', 'hi', 'ar', 'he', 'fa', ''];
const anyFaq = fc
  .record({
    language: fc.constantFrom(...languages),
    articles: fc.array(fc.record({ question: text(12), answer: fc.oneof(text(20), text(400)) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ language, articles }): Faq => {
    const facts = { days: { value: 'five 🇩🇪 days' } };
    return {
      schemaVersion: 1,
      language,
      facts,
      articles: articles.map((one, at) => ({ id: `a${at}`, ...one })),
    };
  });
/** A query that has something to find: a piece of the FAQ, and something else. */
const asked = anyFaq.chain((faq) =>
  fc.record({
    faq: fc.constant(faq),
    query: fc
      .tuple(fc.constantFrom(...faq.articles), fc.nat(30), fc.nat(20), text(2))
      .map(([{ question, answer }, start, length, more]) =>
        `${(question + answer).slice(start, start + length)} ${more}`.trim(),
      ),
  }),
);

const readers = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function edgesOf(text: string): Set<number> {
  return new Set([...Array.from(readers.segment(text), ({ index }) => index), text.length]);
}

function expectWhole(ranges: readonly Range[], text: string): void {
  const edges = edgesOf(text);
  let last = 0;
  for (const [start, end] of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect([start, end].filter((edge) => !edges.has(edge))).toEqual([]);
    last = end;
  }
}

test('marks whole characters, in order, apart from one another, in any mixture of scripts', () => {
  fc.assert(
    fc.property(asked, ({ faq, query }) => {
      for (const { article, snippet, ranges } of createSearch(faq, { typos: fuseTypos }).find(query).hits) {
        expectWhole(ranges.question, article.question);
        expectWhole(ranges.snippet, snippet);
      }
    }),
    { numRuns: 400 },
  );
});

test('shows a passage that stands in the answer word for word, short, from a whole character to a whole one', () => {
  fc.assert(
    fc.property(asked, ({ faq, query }) => {
      for (const { article, snippet } of createSearch(faq, { typos: fuseTypos }).find(query).hits) {
        const plain = toPlainText(article.answer.slice(0, 4000), faq.facts);
        const edges = edgesOf(plain);
        const places = [...edges].filter((place) => plain.startsWith(snippet, place));
        expect(places.some((place) => edges.has(place + snippet.length))).toBe(true);
        expect([...readers.segment(snippet)].length).toBeLessThanOrEqual(190);
        if (plain) expect(snippet).not.toBe('');
      }
    }),
    { numRuns: 400 },
  );
});

test('never marks what stands for something that is only known later', () => {
  fc.assert(
    fc.property(text(8), text(8), (before, after) => {
      const question = `${before} refund {{context.plan|your plan}} ${after}`;
      const [hit] = createSearch({
        schemaVersion: 1,
        language: 'en',
        articles: [{ id: 'a', question, answer: '' }],
      }).find('refund your plan context').hits;
      const place = question.indexOf('{{context.plan');
      const end = question.indexOf('}}', place) + 2;
      expect(hit?.ranges.question.length).toBeGreaterThan(0);
      for (const range of hit?.ranges.question ?? []) expect(range[1] <= place || range[0] >= end).toBe(true);
    }),
  );
});
