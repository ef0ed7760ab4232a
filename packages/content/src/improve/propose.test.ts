import { readFileSync } from 'node:fs';
import {
  type AskedGap,
  contentHash,
  createSearch,
  type Evidence,
  type Faq,
  type LearnedWording,
  parseFaq,
  questionKey,
} from '@helpahead/core';
import { describe, expect, test, vi } from 'vitest';
import { checkFaq } from '../check-faq.js';
import { accept, propose } from './propose.js';

vi.setConfig({ testTimeout: 60_000 });

const now = Date.parse('2026-11-28T12:00:00Z');
const shop = readFileSync(new URL('../../../demo/content/shop.en.json', import.meta.url), 'utf8');
const nothing: Evidence = {
  format: 1,
  generated: now,
  from: '2026-11-01',
  until: '2026-11-28',
  wordings: [],
  gaps: [],
  articles: [],
  together: [],
  asked: [],
};
const wording = (text: string, article: string, more: Partial<LearnedWording> = {}): LearnedWording => ({
  language: 'en',
  wording: text,
  question: questionKey(text, 'en'),
  article,
  yes: 5,
  no: 0,
  days: 3,
  networks: 3,
  share: 1,
  ...more,
});
const gap = (query: string, more: Partial<AskedGap> = {}): AskedGap => ({
  language: 'en',
  question: questionKey(query, 'en'),
  query,
  alsoAs: [],
  times: 9,
  visits: 7,
  networks: 3,
  pages: [],
  closest: [],
  state: 'new',
  ...more,
});
const proposalsFor = (evidence: Partial<Evidence>, text = shop) =>
  propose({ faqs: [{ file: 'faq.json', text }], evidence: { ...nothing, ...evidence }, now }).proposals;
const unseen = 'has my package been dispatched yet';

describe('a wording is learned', () => {
  test('when enough visitors agree on enough days, and says so in figures', () => {
    const [proposal, ...others] = proposalsFor({ wordings: [wording(unseen, 'delivery-time')] });
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      kind: 'learned',
      article: 'delivery-time',
      why: `5 visitors asked “${unseen}”; all said this article helped, on 3 days.`,
      edits: [{ list: '/articles/0/learned', value: unseen }],
    });
    expect(proposal?.id).toMatch(/^[\da-f]{8}$/);
  });

  test.each<[why: string, more: Partial<LearnedWording>]>([
    ['too few sources', { yes: 2 }],
    ['one day', { days: 1 }],
    ['one network, however many its votes', { yes: 5000, networks: 1 }],
    ['most say it did not help', { yes: 5, no: 6 }],
    ['votes after it go elsewhere', { share: 0.5 }],
    ['figures that are none', { yes: Number.NaN, share: Number.NaN }],
    ['an article that is not there', { article: 'nowhere' }],
    ['markup', { wording: 'see <b>this</b> parcel dispatched' }],
    ['a link', { wording: 'parcel dispatched https://evil.example' }],
    ['an escape', { wording: 'parcel \u001b[31mdispatched' }],
    ['text that turns round', { wording: 'parcel \u202edispatched' }],
    ['what was taken out of it', { wording: 'parcel [number] dispatched' }],
    ['a story', { wording: 'dispatched parcel '.repeat(12) }],
    ['another language', { language: 'de' }],
  ])('but not with %s', (_, more) => {
    expect(proposalsFor({ wordings: [wording(unseen, 'delivery-time', more)] })).toEqual([]);
  });

  test('but not when an editor wrote it already, in whatever order and form', () => {
    expect(proposalsFor({ wordings: [wording('my parcel, when will it arrive', 'track-parcel')] })).toEqual(
      [],
    );
  });

  test('but not when it belongs to another article by all that the FAQ says', () => {
    expect(proposalsFor({ wordings: [wording('I want to reset my password', 'leaf-pause')] })).toEqual([]);
  });

  test('but not when the article is found first for certain already', () => {
    const query = 'how do I reset the password';
    const { hits, miss } = createSearch(parseFaq(shop).faq).find(query);
    expect([hits[0]?.article.id, miss]).toEqual(['reset-password', false]);
    expect(proposalsFor({ wordings: [wording(query, 'reset-password')] })).toEqual([]);
  });

  test('with what it does to the recorded questions, and to those of others', () => {
    const asked = { language: 'en', query: unseen, question: questionKey(unseen, 'en'), times: 7, missed: 3 };
    const [proposal] = proposalsFor({
      wordings: [wording(unseen, 'delivery-time')],
      asked: [{ ...asked, helped: [{ article: 'delivery-time', yes: 5, no: 0 }] }],
    });
    expect(proposal?.gain).toEqual({
      asked: 7,
      first: { before: 0, after: 7 },
      amongThree: { before: 0, after: 7 },
      worse: [],
    });
  });

  test('never so that fewer of the recorded questions are answered', () => {
    const faq = {
      language: 'en',
      articles: [
        { id: 'a', question: 'Blue kettle', answer: 'x' },
        { id: 'b', question: 'Red kettle', answer: 'y' },
      ],
    };
    const asked = [1, 2, 3].map((number) => ({
      language: 'en',
      query: `kettle colour ${['blue', 'sky', 'sea'][number - 1]}`,
      question: `${number}`,
      times: 50,
      missed: 0,
      helped: [{ article: 'a', yes: 40, no: 0 }],
    }));
    const text = JSON.stringify(faq);
    const { proposals, together } = propose({
      faqs: [{ file: 'faq.json', text }],
      evidence: {
        ...nothing,
        asked,
        wordings: [wording('kettle colour', 'b'), wording('colour of kettle shine', 'b')],
      },
      now,
    });
    const gain = together.get('faq.json');
    expect(gain?.first.after).toBeGreaterThanOrEqual(gain?.first.before ?? Infinity);
    for (const { gain: own } of proposals)
      expect(own?.first.after).toBeGreaterThanOrEqual(own?.first.before ?? Infinity);
  });

  test('at most five for an article', () => {
    const words = ['quartz', 'velvet', 'copper', 'walnut', 'marble', 'bamboo', 'cotton', 'silver'];
    const wordings = words.map((word) => wording(`${word} ${word}ish thing`, 'delivery-time'));
    expect(proposalsFor({ wordings })).toHaveLength(5);
  });
});

test('two words that visitors use alike become synonyms when recorded questions gain by it', () => {
  const faq = {
    language: 'en',
    synonyms: [['money', 'cash']],
    articles: [
      { id: 'cash-back', question: 'How do I get my cash back?', answer: 'By card.' },
      { id: 'cash-lost', question: 'I lost cash in the shop', answer: 'Ask us.' },
      { id: 'hours', question: 'When are you open?', answer: 'From nine.' },
    ],
  };
  const said = [
    wording('how to get dosh back', 'cash-back'),
    wording('where did I lose the dosh', 'cash-lost'),
    wording('lost dosh', 'cash-lost'),
  ];
  const asked = ['dosh', 'dosh 2026', 'dosh please'].map((query) => ({
    language: 'en',
    query,
    question: query,
    times: 4,
    missed: 4,
    helped: [{ article: 'cash-back', yes: 4, no: 0 }],
  }));
  const text = JSON.stringify(faq, null, 2);
  const found = proposalsFor({ wordings: said, asked }, text).filter(({ kind }) => kind === 'synonym');
  expect(found.map(({ title, edits }) => [title, edits[0]?.list, edits[0]?.value])).toEqual([
    ['“dosh” means “cash”', '/synonyms/0', 'dosh'],
  ]);
  expect(parseFaq(accept(text, found)).faq.synonyms).toEqual([['money', 'cash', 'dosh']]);
  const few = proposalsFor({ wordings: said.slice(0, 1), asked }, text);
  expect(few.filter(({ kind }) => kind === 'synonym')).toEqual([]);
});

describe('a missing article', () => {
  const gaps = [
    gap('do you engrave mugs with names', { alsoAs: ['mug with my initials'], pages: ['/shop/mugs/'] }),
    gap('engrave names on mugs please', { times: 3, visits: 2 }),
  ];

  test('comes as a draft in the visitors’ words, similar questions joined, that passes the check', () => {
    const [proposal, ...others] = proposalsFor({ gaps });
    expect(others).toEqual([]);
    expect(proposal?.why).toContain(
      'Asked 12 times in 9 visits, and not found, also as “mug with my initials”',
    );
    const after = accept(shop, proposal ? [proposal] : []);
    expect(checkFaq(after, { file: 'faq.json', now })).toEqual(checkFaq(shop, { file: 'faq.json', now }));
    expect(parseFaq(after).faq.articles.at(-1)).toEqual({
      id: 'do-you-engrave-mugs-with-names',
      question: 'Do you engrave mugs with names',
      questions: ['mug with my initials'],
      answer: 'Not written yet. Write the answer, then remove “status” to publish it.',
      pages: ['/shop/mugs/'],
      status: 'draft',
      meta: { improve: 'Asked 12 times in 9 visits, and not found.' },
    });
    expect(proposalsFor({ gaps }, after)).toEqual([]);
  });

  test.each<[string, Partial<AskedGap>]>([
    ['asked too seldom', { visits: 2 }],
    ['asked from one network, however often', { visits: 290, times: 500, networks: 1 }],
    ['answered already', { state: 'answered' }],
    ['not to be answered', { state: 'wont-answer' }],
    ['markup', { query: 'engrave <script>mugs</script>' }],
    ['found by now', { query: 'When will my parcel arrive?' }],
  ])('is not proposed when %s', (_, more) => {
    expect(proposalsFor({ gaps: [gap('do you engrave mugs', more)] })).toEqual([]);
  });
});

describe('for an editor to look at, without a change', () => {
  const faq = parseFaq(shop).faq as Faq;
  const article = faq.articles[0] as Faq['articles'][number];
  const figure = {
    language: 'en',
    article: article.id,
    hash: contentHash(article),
    yes: 4,
    no: 16,
    reasons: [{ reason: 'unclear', times: 9 }],
    comments: ['which day \u001b[2J then', 'but on which day?'],
    reads: 90,
  };

  test('answers that help too few, with reasons and comments', () => {
    const [finding, ...others] = proposalsFor({ articles: [figure] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'failing', article: article.id, edits: [] });
    expect(finding?.why).toBe(
      '16 of 20 voters say it did not help (at least 58 % of all, with 95 % confidence). Reasons: unclear (9). Latest comments: “but on which day?”.',
    );
  });

  test('but not on few votes, nor on those of an older answer', () => {
    expect(proposalsFor({ articles: [{ ...figure, yes: 0, no: 9 }] })).toEqual([]);
    expect(proposalsFor({ articles: [{ ...figure, hash: 'older' }] })).toEqual([]);
  });

  test('articles past the date their editors set', () => {
    const dated = {
      language: 'en',
      facts: { price: { value: '£3', reviewBy: '2026-10-01' } },
      articles: [
        { id: 'a', question: 'Reviewed', answer: 'x', reviewed: '2026-01-10', reviewEvery: 'P6M' },
        { id: 'b', question: 'Ended', answer: 'y', until: '2026-11-01' },
        { id: 'c', question: 'Price', answer: '{{facts.price}}' },
        { id: 'd', question: 'Fresh', answer: 'z', reviewed: '2026-11-10', reviewEvery: 'P6M' },
      ],
    };
    const figureOf = (id: string, more: object) => {
      const one = dated.articles.find((each) => each.id === id) as Faq['articles'][number];
      return { ...figure, article: id, hash: contentHash(one), ...more };
    };
    const articles = [figureOf('b', { yes: 0, no: 0, reads: 4 }), figureOf('c', { yes: 9, no: 3 })];
    expect(
      proposalsFor({ articles }, JSON.stringify(dated)).map(({ kind, article: id, why }) => [kind, id, why]),
    ).toEqual([
      ['stale', 'a', 'It was reviewed on 2026-01-10 and should be every P6M: 142 days overdue.'],
      [
        'stale',
        'b',
        'It has not been shown since 2026-11-01 (“until”), and was read 4 times in the days looked at. Is there something new to say?',
      ],
      [
        'stale',
        'c',
        'It states the fact “price”, which was to be reviewed by 2026-10-01, and 3 of 12 voters say it did not help.',
      ],
    ]);
  });
});

test('articles that are read together are linked, three at most, and not by chance', () => {
  const together = (other: string, visits: number) => ({
    language: 'en',
    article: 'caffeine',
    other,
    visits,
  });
  const of = (more: Partial<Evidence>) => proposalsFor(more).filter(({ kind }) => kind === 'related');
  const found = of({ together: [together('stock', 9), together('stock', 2), together('nowhere', 99)] });
  const after = parseFaq(accept(shop, found)).faq;
  const relatedOf = (id: string) => after.articles.find((one) => one.id === id)?.related ?? [];
  expect([relatedOf('caffeine').includes('stock'), relatedOf('stock').includes('caffeine')]).toContain(true);
  expect(Math.max(...after.articles.map(({ related = [] }) => related.length))).toBeLessThanOrEqual(
    Math.max(3, ...parseFaq(shop).faq.articles.map(({ related = [] }) => related.length)),
  );
  const reads = ['caffeine', 'stock'].map((article) => ({
    language: 'en',
    article,
    hash: '',
    yes: 0,
    no: 0,
    reasons: [],
    comments: [],
    reads: 900,
  }));
  expect(of({ together: [together('stock', 9)], articles: reads })).toEqual([]);
});

describe('files', () => {
  const evidence = { wordings: [wording('zebra crossing thing', 'a')] };
  const list = [{ id: 'a', question: 'How?', answer: 'So.' }];

  test('that are a bare list of articles take wordings', () => {
    const text = JSON.stringify(list);
    const found = proposalsFor(
      { wordings: [wording('zebra crossing thing', 'a', { language: 'und' })] },
      text,
    );
    expect(parseFaq(accept(text, found)).faq.articles[0]?.learned).toEqual(['zebra crossing thing']);
  });

  test('that are schema.org pages say that they cannot', () => {
    const page = {
      '@type': 'FAQPage',
      inLanguage: 'en',
      mainEntity: [{ '@type': 'Question', id: 'a', name: 'How?', acceptedAnswer: { text: 'So.' } }],
    };
    const [proposal] = proposalsFor(evidence, JSON.stringify(page));
    expect(proposal?.edits).toEqual([]);
    expect(proposal?.obstacle).toContain('schema.org page');
  });

  test('with comments keep them', () => {
    const text =
      '{\n  // ours\n  "language": "en",\n  "articles": [\n    { "id": "a", "question": "How?", "answer": "So." }, // first\n  ],\n}\n';
    const after = accept(text, proposalsFor(evidence, text));
    expect(after).toBe(text.replace('"How?",', '"How?", "learned": ["zebra crossing thing"],'));
  });

  test('of several languages get what was asked in theirs', () => {
    const faqs = ['en', 'de'].map((language) => ({
      file: `faq.${language}.json`,
      text: JSON.stringify({ language, articles: list }),
    }));
    const wordings = [
      wording('zebra crossing thing', 'a', { language: 'en-GB' }),
      wording('Zebrastreifen Ding', 'a', { language: 'de' }),
    ];
    const { proposals } = propose({ faqs, evidence: { ...nothing, wordings }, now });
    expect(proposals.map(({ file, edits }) => [file, edits[0]?.value])).toEqual([
      ['faq.en.json', 'zebra crossing thing'],
      ['faq.de.json', 'Zebrastreifen Ding'],
    ]);
  });
});

test('is the same each time', () => {
  const evidence = { wordings: [wording(unseen, 'delivery-time')], gaps: [gap('do you engrave mugs')] };
  expect(proposalsFor(evidence)).toEqual(proposalsFor(evidence));
});
