import { describe, expect, it } from 'vitest';
import type { Problem } from './faq.js';
import { parseFaq } from './parse-faq.js';
import { readFaq } from './read-faq.js';

const article = { id: 'refund', question: 'When do I get my money back?', answer: 'Within 14 days.' };
const faqOf = (...articles: unknown[]) => ({ schemaVersion: 1, language: 'en', articles });
const places = (problems: Problem[]) => problems.map(({ path, code }) => `${path} ${code}`);

describe('the shapes parseFaq accepts', () => {
  const plain = { question: 'Why?', answer: 'Because.' };

  it('takes our own format as it is', () => {
    const faq = { ...faqOf(article), title: 'Help', facts: { time: { value: '14 days' } } };
    expect(parseFaq(faq)).toEqual({ faq, problems: [] });
    expect(parseFaq(JSON.stringify(faq))).toEqual({ faq, problems: [] });
    expect(parseFaq(`\ufeff${JSON.stringify(faq)}`)).toEqual({ faq, problems: [] });
  });

  it.each([
    ['question and answer', [plain]],
    ['q and a', [{ q: 'Why?', a: 'Because.' }]],
    ['title and body', [{ title: 'Why?', body: 'Because.' }]],
    ['name and text', [{ name: 'Why?', text: 'Because.' }]],
    ['faqs', { faqs: [plain] }],
    ['items', { items: [plain] }],
    ['entries', { entries: [plain] }],
    ['questions', { questions: [plain] }],
  ])('takes a list under %s', (_, input) => {
    const { faq, problems } = parseFaq(input);
    expect(faq.articles).toEqual([{ id: 'why', ...plain }]);
    expect(problems).toEqual([]);
  });

  it('takes a schema.org FAQPage, its HTML as Markdown', () => {
    const question = {
      '@type': 'Question',
      name: 'Can I &amp; my <b>dog</b> come?',
      acceptedAnswer: {
        '@type': 'Answer',
        text: '<p>Yes, <b>both</b>.</p><ul><li>On a <a href="/leash">leash</a></li></ul>',
      },
    };
    const page = {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      inLanguage: 'en-GB',
      name: 'Visits',
      mainEntity: [question],
    };
    const expected = {
      id: 'can-i-my-dog-come',
      question: 'Can I & my dog come?',
      answer: 'Yes, **both**.\n\n- On a [leash](</leash>)',
    };
    for (const input of [
      page,
      [page],
      { '@graph': [{ '@type': 'WebSite' }, page] },
      { ...page, mainEntity: question },
    ]) {
      const { faq, problems } = parseFaq(input);
      expect(faq).toEqual({ schemaVersion: 1, language: 'en-GB', title: 'Visits', articles: [expected] });
      expect(problems).toEqual([]);
    }
  });

  it('asks the entries for the language, and does not guess', () => {
    expect(parseFaq([plain, { ...plain, lang: 'pt-BR' }]).faq.language).toBe('pt-BR');
    expect(parseFaq([plain]).faq.language).toBe('und');
    expect(parseFaq({ ...faqOf(article), language: 'english, mostly' }).faq.language).toBe('und');
  });

  it('says nothing of the fields other programs have, but of slips of the pen', () => {
    expect(parseFaq([{ ...plain, order: 3, lang: 'en', createdBy: 'x' }]).problems).toEqual([]);
    expect(places(parseFaq([{ ...plain, keyword: ['x'] }]).problems)).toEqual(['/0/keyword unknown-field']);
  });
});

describe('what is no FAQ', () => {
  it.each([
    ['', 'empty-faq'],
    ['  \n', 'empty-faq'],
    ['{"articles": [', 'broken-json'],
    ['<!doctype html><title>Not found</title>', 'broken-json'],
    ['"text"', 'not-a-faq'],
    ['{"message": "no"}', 'not-a-faq'],
    ['null', 'not-a-faq'],
    ['[]', 'empty-faq'],
  ])('is empty, and says why: %j', (text, code) => {
    const { faq, problems } = parseFaq(text);
    expect(faq).toEqual({ schemaVersion: 1, language: 'und', articles: [] });
    expect(places(problems)).toEqual([` ${code}`]);
  });

  it('says where JSON breaks', () => {
    const [problem] = parseFaq('[\n  {"q": "a"\n   "a": "b"}]').problems;
    expect(problem?.message).toContain('line 3, column 4');
    expect(problem?.range).toEqual([17, 17]);
  });

  it('tells a web page from a broken file', () => {
    expect(parseFaq('<html>').problems[0]?.message).toContain('web page');
  });

  it('recognises a mistyped list of articles', () => {
    expect(parseFaq({ artcles: [article] }).problems.at(-1)?.message).toContain('Did you mean “articles”?');
  });
});

describe('one bad article among good ones', () => {
  it('is skipped with its place, and costs no other', () => {
    const { faq, problems } = parseFaq(
      faqOf(article, { id: 'x', answer: 'A' }, 7, { id: 'y', question: ' ', answer: [] }),
    );
    expect(faq.articles).toEqual([article]);
    expect(places(problems)).toEqual([
      '/articles/1 missing-question',
      '/articles/2 wrong-type',
      '/articles/3/question missing-question',
      '/articles/3/answer missing-answer',
    ]);
  });

  it('leaves the FAQ empty when it is the only one', () => {
    expect(places(parseFaq([{ q: 'Why?' }]).problems)).toEqual(['/0 missing-answer', ' empty-faq']);
  });

  it('is named by its question where it has one', () => {
    expect(parseFaq([{ q: 'Why?' }]).problems[0]?.message).toContain('The article “Why?” has no answer.');
  });
});

describe('a bad field', () => {
  it('is left out, and its article stays', () => {
    const bad = {
      private: 'yes',
      status: 'drafts',
      from: 'soon',
      url: 'javascript:alert(1)',
      action: { url: '/x' },
      goal: 3,
    };
    const { faq, problems } = parseFaq(faqOf({ ...article, ...bad }));
    expect(faq.articles).toEqual([article]);
    expect(places(problems)).toEqual([
      '/articles/0/private wrong-type',
      '/articles/0/action missing-field',
      '/articles/0/goal wrong-type',
      '/articles/0/url unsafe-link',
      '/articles/0/status wrong-value',
      '/articles/0/from wrong-value',
    ]);
  });

  it('costs a list only the entry that is wrong', () => {
    const { faq, problems } = parseFaq(faqOf({ ...article, keywords: ['money', null, {}, 'back'] }));
    expect(faq.articles[0]?.keywords).toEqual(['money', 'back']);
    expect(places(problems)).toEqual([
      '/articles/0/keywords/1 wrong-type',
      '/articles/0/keywords/2 wrong-type',
    ]);
  });

  it('is read as what was surely meant, with a word about it', () => {
    const { faq, problems } = parseFaq({
      ...faqOf({ ...article, keywords: 'money' }),
      facts: { days: { value: 14 } },
    });
    expect(faq.articles[0]?.keywords).toEqual(['money']);
    expect(faq.facts).toEqual({ days: { value: '14' } });
    expect(places(problems)).toEqual(['/articles/0/keywords wrong-type', '/facts/days/value wrong-type']);
  });

  it('is not one when it is null: exporters write that for nothing', () => {
    expect(parseFaq(faqOf({ ...article, keywords: null, section: null }))).toEqual({
      faq: faqOf(article),
      problems: [],
    });
  });

  it('with a name that nothing reads is reported with the name that was meant', () => {
    const { problems } = parseFaq({
      ...faqOf({ ...article, keywrods: [], action: { label: 'a', urll: '/' } }),
      tilte: 'x',
      own: 1,
    });
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/tilte There is no field “tilte” here. Did you mean “title”?',
      '/own There is no field “own” here. Remove it, or keep it under “meta”.',
      '/articles/0/keywrods There is no field “keywrods” here. Did you mean “keywords”?',
      '/articles/0/action/urll There is no field “urll” here. Did you mean “url”?',
    ]);
  });

  it('under meta is nobody’s business', () => {
    const faq = {
      ...faqOf({ ...article, meta: { any: [{ thing: 1 }] } }),
      meta: { own: 1 },
      $schema: './faq.schema.json',
    };
    const { $schema: _, ...kept } = faq;
    expect(parseFaq(faq)).toEqual({ faq: kept, problems: [] });
  });
});

describe('ids', () => {
  it('are made from the question where there is none, in any script, the same each time', () => {
    const ask = (question: string) => parseFaq([{ question, answer: 'a' }]).faq.articles[0]?.id;
    expect(ask('How do I get a refund?')).toBe('how-do-i-get-a-refund');
    expect(ask('Wie ändere ich meine Größe?')).toBe('wie-ändere-ich-meine-größe');
    expect(ask('返品方法は？')).toBe('返品方法は');
    expect(ask('كيف أسترد أموالي؟')).toBe('كيف-أسترد-أموالي');
    expect(ask('???')).toMatch(/^article-\w+$/);
    expect(ask('???')).toBe(ask('???'));
  });

  it('never meet: later ones get a number, and none is taken from an article that has it', () => {
    const { faq, problems } = parseFaq(
      faqOf(article, { ...article }, { ...article, id: 'refund-2' }, { ...article }),
    );
    expect(faq.articles.map(({ id }) => id)).toEqual(['refund', 'refund-3', 'refund-2', 'refund-4']);
    expect(problems.map(({ path, code, first }) => [path, code, first])).toEqual([
      ['/articles/1/id', 'doubled-id', '/articles/0/id'],
      ['/articles/3/id', 'doubled-id', '/articles/0/id'],
    ]);
  });

  it('are asked for in our own format only', () => {
    const { id: _, ...nameless } = article;
    expect(places(parseFaq(faqOf(nameless)).problems)).toEqual(['/articles/0 missing-id']);
    expect(parseFaq([nameless]).problems).toEqual([]);
  });

  it('may be numbers', () => {
    expect(parseFaq([{ ...article, id: 7 }]).faq.articles[0]?.id).toBe('7');
  });
});

describe('what points to nothing', () => {
  it('is found in answers, with the part of the text that is meant', () => {
    const answer = 'See [this](#refund), [that](#article/gone) and `[code](#shown)`.\n\n[x]: #away';
    const { problems } = parseFaq(faqOf({ ...article, answer }));
    const found = problems.map(({ path, code, range = [0, 0] }) => [path, code, answer.slice(...range)]);
    expect(found).toEqual([
      ['/articles/0/answer', 'dead-article-link', '#article/gone'],
      ['/articles/0/answer', 'dead-article-link', '#away'],
    ]);
  });

  it('is found wherever an article is named', () => {
    const faq = {
      ...faqOf({
        ...article,
        related: ['refund', 'gone'],
        guide: [
          {
            id: 's',
            ask: '?',
            options: [
              { label: 'a', end: 'gone' },
              { label: 'b', end: 'contact' },
            ],
          },
        ],
      }),
      notices: [{ id: 'n', text: '[x](#gone)', article: 'gone' }],
      tips: [{ id: 't', article: 'refnud', when: { missed: true } }],
    };
    const { problems } = parseFaq(faq);
    expect(places(problems)).toEqual([
      '/articles/0/related/1 dead-article-link',
      '/articles/0/guide/0/options/0/end dead-article-link',
      '/notices/0/article dead-article-link',
      '/notices/0/text dead-article-link',
      '/tips/0/article dead-article-link',
    ]);
    expect(problems.at(-1)?.message).toContain('Did you mean “refund”?');
  });

  it('is advised on in the words of where it stands', () => {
    const faq = {
      ...faqOf({ ...article, answer: '[x](#elsewhere)', related: ['elsewhere'] }),
      tips: [{ id: 't', article: 'elsewhere', when: { error: true } }],
    };
    expect(parseFaq(faq).problems.map(({ message }) => message.split('. ')[1])).toEqual([
      'Correct the id, or remove the link.',
      'Correct the id, or remove it.',
      'Correct the id, or take "article" out of this tip.',
    ]);
  });

  it('is no dead link where a former id still resolves', () => {
    expect(parseFaq(faqOf({ ...article, aliases: ['old'], answer: '[x](#old)' })).problems).toEqual([]);
  });

  it('is found in templates', () => {
    const answer = '{{facts.time}} {{facts.tmie}} {{context.name|you}} {{context.name}}';
    const { problems } = parseFaq({ ...faqOf({ ...article, answer }), facts: { time: { value: '1' } } });
    expect(problems.map(({ code, range = [0, 0] }) => [code, answer.slice(...range)])).toEqual([
      ['unknown-fact', '{{facts.tmie}}'],
      ['missing-fallback', '{{context.name}}'],
    ]);
  });
});

describe('links to what visitors do not see', () => {
  const other = { id: 'other', question: 'Q', answer: 'A' };
  const linked = (more: object, now?: number) =>
    parseFaq(
      faqOf({ ...article, answer: '[x](#other)' }, { ...other, ...more }),
      now === undefined ? {} : { now },
    ).problems;

  it('are told from dead ones, with the reason', () => {
    const [draft, ...rest] = linked({ status: 'draft' });
    expect(rest).toEqual([]);
    expect(draft).toEqual({
      path: '/articles/0/answer',
      code: 'unpublished-article-link',
      message: 'The article “other” is not published: visitors see its words, no link. It is a draft.',
      range: [4, 10],
    });
  });

  it('depend on the day, where it is known', () => {
    const july = Date.UTC(2027, 6, 1);
    expect(linked({ until: '2027-06-30' })).toEqual([]);
    expect(linked({ until: '2027-07-01' }, july)).toEqual([]);
    expect(linked({ until: '2027-06-30' }, july)[0]?.message).toContain('It is shown until 2027-06-30.');
    expect(linked({ from: '2027-07-02' }, july)[0]?.message).toContain('It is shown from 2027-07-02.');
  });

  it('are nobody’s loss in a draft', () => {
    const drafts = faqOf(
      { ...article, answer: '[x](#other)', status: 'draft', related: ['other'] },
      { ...other, status: 'draft' },
    );
    expect(parseFaq(drafts).problems).toEqual([]);
  });
});

describe('what is there, and no text', () => {
  it('is of the wrong type, not missing', () => {
    const { problems } = parseFaq(faqOf(article, { id: 'b', question: ['H?'], answer: true }));
    expect(problems.map(({ path, code, message }) => `${path} ${code} ${message}`)).toEqual([
      '/articles/1/question wrong-type The question should be a text in "quotes"; not a list. Until then the article is not shown.',
      '/articles/1/answer wrong-type The answer should be a text in "quotes"; not true. Until then the article is not shown.',
    ]);
  });

  it('is read when it is a number, with a warning in our own format', () => {
    const counted = { id: 7, question: 8, answer: 9 };
    const { faq, problems } = parseFaq(faqOf(counted));
    expect(faq.articles).toEqual([{ id: '7', question: '8', answer: '9' }]);
    expect(problems.map(({ path, code, severity }) => [path, code, severity])).toEqual([
      ['/articles/0/id', 'wrong-type', 'warning'],
      ['/articles/0/question', 'wrong-type', 'warning'],
      ['/articles/0/answer', 'wrong-type', 'warning'],
    ]);
    expect(parseFaq([counted]).problems).toEqual([]);
  });
});

describe('conditions of tips', () => {
  const tipped = (when: unknown) => parseFaq({ ...faqOf(article), tips: [{ id: 't', text: 'x', when }] });

  it('nest', () => {
    const when = {
      all: [
        { page: '/cart' },
        { not: { any: [{ seconds: 5 }, { error: true }] } },
        { context: { plan: 'pro' } },
      ],
    };
    expect(tipped(when).faq.tips).toEqual([{ id: 't', text: 'x', when }]);
  });

  it('hold exactly one test each', () => {
    expect(tipped({ seconds: 5, scroll: 3 }).faq.tips).toEqual([]);
    expect(places(tipped({ moon: 5 }).problems)).toEqual([
      '/tips/0/when wrong-value',
      '/tips/0/when/moon unknown-field',
    ]);
  });

  it('with a misspelt name are one mistake, and told the name that was meant', () => {
    const { problems } = tipped({ rageClicks: 1 });
    expect(places(problems)).toEqual(['/tips/0/when wrong-value']);
    expect(problems[0]?.message).toContain('Did you mean “rageClick”?');
  });

  it('that lose a part are lost whole: without it they would hold where they should not', () => {
    const cart = { page: '/cart' };
    for (const when of [
      { all: [cart, { seconds: 'five' }] },
      { all: [cart, null] },
      { not: { any: [cart, { error: 3 }] } },
      { all: [cart, { all: [{ moon: 'full' }] }] },
      { context: { plan: 'pro', since: null } },
      { context: { plan: ['pro'] } },
    ]) {
      expect(tipped(when).faq.tips, JSON.stringify(when)).toEqual([]);
      expect(tipped(when).problems, JSON.stringify(when)).not.toEqual([]);
    }
  });

  it('may not nest without end', () => {
    let when: unknown = { missed: true };
    for (let depth = 0; depth < 5000; depth += 1) when = { not: when };
    const { faq, problems } = tipped(when);
    expect(faq.articles).toHaveLength(1);
    expect(faq.tips).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe('readFaq', () => {
  it('reads as parseFaq does, and keeps advice for editors to itself', () => {
    const input = faqOf(article, { question: 'Why?', answer: '[x](#gone)', keywrods: [] }, { id: 'no' });
    expect(readFaq(input).faq).toEqual(parseFaq(input).faq);
    expect(places(readFaq(input).problems)).toEqual([
      '/articles/2 missing-question',
      '/articles/2 missing-answer',
    ]);
  });
});

it('warns of pictures from other hosts, at their place, and not of those of the site or in code', () => {
  const url = 'https://pictures.example/a.png';
  const answer = `![own](/a.png) ![theirs](${url}) \`![shown](${url})\``;
  const { problems } = parseFaq({
    schemaVersion: 1,
    language: 'en',
    articles: [{ id: 'a', question: 'A?', answer }],
  });
  const start = answer.indexOf(url);
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'outside-image',
      path: '/articles/0/answer',
      range: [start, start + url.length],
    }),
  ]);
});
