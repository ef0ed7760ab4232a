import { expect, test } from 'vitest';
import type { Article, Faq } from '../faq/faq.js';
import { createSearch } from '../search.js';
import { fuseTypos } from './fuse-typos.js';
import type { Hit, Range } from './search-result.js';

/** The one hit of an FAQ with one article. */
function hitOf(query: string, article: Partial<Article>, rest: Partial<Faq> = {}): Hit {
  const faq: Faq = {
    schemaVersion: 1,
    language: 'en',
    articles: [{ id: 'a', question: '', answer: '', ...article }],
    ...rest,
  };
  const [hit] = createSearch(faq, { typos: fuseTypos }).find(query).hits;
  if (!hit) throw new Error(`Nothing is found by ${query}.`);
  return hit;
}
const cut = (text: string, ranges: readonly Range[]) => ranges.map(([start, end]) => text.slice(start, end));
const marked = (query: string, question: string, rest?: Partial<Faq>) =>
  cut(question, hitOf(query, { question }, rest).ranges.question);

test('marks what was typed explains: completed, corrected, bent, related, joined and parted words', () => {
  expect(marked('is it deliv', 'How long is delivery?')).toEqual(['delivery']);
  expect(marked('delivrey', 'How long is delivery?')).toEqual(['delivery']);
  expect(marked('refunded', 'Refunds and refunding')).toEqual(['Refunds', 'refunding']);
  expect(marked('package', 'Where is my parcel?', { synonyms: [['parcel', 'package']] })).toEqual(['parcel']);
  expect(marked('sign in', 'About your signin')).toEqual(['signin']);
  expect(marked('log out', 'How to logout')).toEqual(['logout']);
});

test('leaves stop words alone where a word that tells more is there, typed or not', () => {
  expect(marked('what is the refund', 'What is the refund of the order?')).toEqual(['refund']);
  expect(marked('signin', 'How do I sign in when I am in?')).toEqual(['sign']);
  expect(marked('who are you', 'Who are you?')).toEqual(['Who', 'are', 'you']);
  expect(marked('th', 'Is the parcel here this Thursday?')).toEqual(['Thursday']);
});

test('marks whole characters in every script', () => {
  for (const [language, question, query, expected] of [
    ['en', 'Cafe\u0301 menu', 'café', ['Cafe\u0301']],
    ['en', 'Where is the ﬁle?', 'file', ['ﬁle']],
    ['de', 'Straße ändern', 'strasse aendern', ['Straße', 'ändern']],
    ['de', 'STRASSE', 'straße', ['STRASSE']],
    ['tr', 'İade sınırı?', 'iade siniri', ['İade', 'sınırı']],
    ['ko', '환불 방법'.normalize('NFD'), '환불', ['환불'.normalize('NFD')]],
    ['th', 'ฉันจะขอคืนเงินได้อย่างไร', 'คืนเงิน', ['คืนเงิน']],
    ['hi', 'रिफ़ंड कब मिलेगा', 'रिफ़ंड', ['रिफ़ंड']],
    ['ar', 'كَيْفَ أُرْجِعُ الطَّلَبَ؟', 'الطلب', ['الطَّلَبَ']],
    ['he', 'אֵיךְ מְבַטְּלִים הַזְמָנָה', 'הזמנה', ['הַזְמָנָה']],
    ['ar', 'إرجاع iPhone 15 الآن', 'iphone ارجاع', ['إرجاع', 'iPhone']],
    ['en', '👩‍👩‍👧refund👍🏽', 'refund', ['refund']],
    ['en', 'refund\u{1f3fd} here', 'refund', ['refund\u{1f3fd}']],
  ] as const) {
    expect(marked(query, question, { language }), question).toEqual(expected);
  }
});

test('shows the passage that speaks most of the question, and of its own words before related ones', () => {
  const filler =
    'There is more to say about other things here, at some length, for those who like to read. '.repeat(3);
  const answer = `The package is safe. ${filler}Your parcel waits in the shop for ten days. ${filler}A parcel to islands takes longer.`;
  const rest = { synonyms: [['parcel', 'package']] };
  expect(hitOf('parcel', { answer }, rest).snippet).toMatch(/^Your parcel waits/);
  expect(hitOf('parcel islands', { answer }, rest).snippet).toMatch(/islands/);
  expect(hitOf('package', { answer }, rest).snippet).toMatch(/^The package is safe\./);
});

test('begins with the beginning where the answer has none of the words', () => {
  const answer = `First things first. ${'Then many more of them follow. '.repeat(20)}`;
  const { snippet, ranges } = hitOf('refund', { question: 'Refund', answer });
  expect(snippet).toMatch(/^First things first\./);
  expect(ranges.snippet).toEqual([]);
});

test('shows the short answer where there is no other, and nothing where there is none at all', () => {
  expect(hitOf('refund', { question: 'Refund', short: 'Five **days**.' }).snippet).toBe('Five days.');
  expect(hitOf('refund', { question: 'Refund' }).snippet).toBe('');
});

test('shows words of tables and code, facts, and the fallback of what the host may say', () => {
  const answer =
    'Dear {{context.name|customer}}:\n\n| Card | Refund |\n|---|---|\n| Visa | {{facts.days}} |\n\n```sh\nrefund --all | tee *.log\n```';
  const { snippet, ranges } = hitOf('refund days', { answer }, { facts: { days: { value: 'five days' } } });
  expect(snippet).toContain('Dear customer: Card Refund Visa five days refund --all');
  expect(cut(snippet, ranges.snippet)).toEqual(['Refund', 'days', 'refund']);
});

test('ends a passage with a sentence, its quotation marks included, else with a clause or word', () => {
  const sentence = `${'word '.repeat(25)}end.”`;
  expect(hitOf('end', { answer: `“${sentence} ${'more '.repeat(30)}` }).snippet).toMatch(/end\.”$/);
  expect(hitOf('words', { answer: 'some words '.repeat(40) }).snippet).toMatch(/^some .*(some|words)$/);
  const clause = `${'一'.repeat(100)}，`;
  expect(hitOf('退款', { answer: `退款${clause.repeat(4)}` }, { language: 'zh' }).snippet).toBe(
    `退款${clause}`,
  );
});

test('cuts a text without any end at a whole character', () => {
  const readers = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const one of ['👩‍👩‍👧‍👦', '🇩🇪', '👍🏽', 'a\u0301\u0308', '각', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '𝒳']) {
    const { snippet } = hitOf('refund', { question: 'Refund', answer: one.repeat(200) });
    expect(
      Array.from(readers.segment(snippet), ({ segment }) => segment).filter((part) => part !== one),
      one,
    ).toEqual([]);
    expect(snippet.length).toBeGreaterThan(100);
  }
});

test('leaves out the end of an answer that was too long to read to its end', () => {
  const answer = `${'Some words are here. '.repeat(188)}And ${'[a refund](https://example.com/very/long) '.repeat(30)}`;
  expect(hitOf('refund', { question: 'Refund', answer }).snippet).not.toMatch(/[[(]/);
});
