import { describe, expect, it, vi } from 'vitest';
import { createFakePlatform } from '../../../test/fake-platform.js';
import { type Made, makeHelp } from '../../../test/make-help.js';
import type { Article, Faq } from '../../faq/faq.js';
import { isIndexFile } from '../../search/index-file.js';
import { modelOf } from '../../search/model.js';
import { buildIndex } from '../../search.js';
import { languageOf } from '../../text/language-of.js';
import { buildFiles } from '../build-files.js';
import { joinRanges, splitIndex } from './ranges.js';

const folder = 'https://shop.example/help/';
const url = `${folder}help.json`;

const things =
  'teapot kettle cup whisk tray strainer infuser flask mug trivet caddy bowl jug spoon scoop filter'.split(
    ' ',
  );
const verbs =
  'clean descale repair return exchange store pack wrap order collect paint polish empty fill weigh'.split(
    ' ',
  );
const colours = 'green amber blue silver black white copper violet'.split(' ');

/** 1,920 articles in four sections, in an order that is not that of the sections. */
function manyArticles(): Article[] {
  const articles: Article[] = [];
  for (const colour of colours) {
    for (const verb of verbs) {
      for (const thing of things) {
        const id = `${verb}-${colour}-${thing}`;
        articles.push({
          id,
          question: `How do I ${verb} the ${colour} ${thing}?`,
          answer: `To ${verb} it, follow leaflet number ${articles.length}.`,
          section: `Part ${articles.length % 4}`,
        });
      }
    }
  }
  return articles;
}

const large: Faq = {
  schemaVersion: 1,
  language: 'en',
  synonyms: [['teapot', 'brewer']],
  articles: [
    ...manyArticles(),
    {
      id: 'declined',
      aliases: ['card-declined'],
      question: 'Why was my card declined?',
      answer: 'Your bank refused the payment.',
      errors: ['card was declined'],
      section: 'Payment',
      related: ['clean-green-cup'],
    },
    {
      id: 'later',
      question: 'When is the sale of zebras?',
      answer: 'Soon.',
      from: '2027-01-01',
      section: 'Payment',
    },
  ],
};

const { files } = buildFiles([large], { weigh: (text) => text.length / 3, largeFrom: 500 });

async function open(options: Parameters<typeof makeHelp>[0] = {}) {
  const platform = options.platform ?? createFakePlatform();
  for (const [name, text] of files) platform.files[folder + name] = { text };
  const asked: string[] = [];
  const { load } = platform;
  platform.load = (file) => {
    asked.push(file.slice(folder.length));
    return load(file);
  };
  const made = makeHelp({ faq: url, ...options, platform });
  made.help.open();
  await made.help.prepare();
  await platform.advance(0);
  return { ...made, asked };
}

async function search(made: Made, query: string): Promise<string[]> {
  made.help.search(query);
  await made.platform.advance(0);
  const results = made.help.results.value;
  return results.status === 'found' ? results.result.hits.map(({ article }) => article.id) : [results.status];
}

describe('an index in ranges', () => {
  const index = buildIndex(large, { answerTerms: 8, lead: 0 });
  if (!isIndexFile(index)) throw new Error('no index');
  const ranges = splitIndex(index);

  it('has every word once, in order', () => {
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges.map(({ words }) => words).join(' ')).toBe(index.words);
  });

  it('is the whole again when all ranges are joined, but for lists that are too long', () => {
    const { stem } = languageOf('en');
    const joined = joinRanges(ranges, stem);
    expect(joined.words).toBe(index.words);
    expect(joined.terms).toBe(index.terms);
    expect(splitIndex({ ...index, ...joined }).map(({ words }) => words)).toEqual(
      ranges.map(({ words }) => words),
    );
  });

  it('counts the articles of lists that are too long, so that words tell as much as before', () => {
    const { stem } = languageOf('en');
    const joined = { ...index, ...joinRanges(splitIndex(index, 100), stem) };
    expect(joined.postings.length).toBeLessThan(index.postings.length / 2);
    expect(modelOf(joined, large).rarity).toEqual(modelOf(index, large).rarity);
  });
});

describe('a large FAQ', () => {
  it('finds what the whole one finds, from a few files', async () => {
    const whole = makeHelp({ faq: large });
    whole.help.open();
    await whole.help.prepare();
    const made = await open();
    for (const query of ['descale the copper kettle', 'polish violet spoon', 'card declined', 'leaflet 77']) {
      const [first] = await search(made, query);
      expect(first).toBe((await search(whole, query))[0]);
    }
    expect(made.platform.reports).toEqual([]);
    expect(made.asked.length).toBeLessThan(files.size / 2);
  });

  it('reads what the site says for a word, and half a word', async () => {
    const made = await open();
    expect(await search(made, 'repaint white brewer')).toContain('paint-white-teapot');
    expect((await search(made, 'how do i descale the copper ket'))[0]).toBe('descale-copper-kettle');
  });

  it('corrects a typo with the words that are there', async () => {
    const made = await open();
    await search(made, 'descale the copper ketle');
    expect((await search(made, 'descale the copper ketlte'))[0]).toBe('descale-copper-kettle');
  });

  it('waits while files are coming, and shows no older query', async () => {
    const made = await open();
    made.help.search('polish violet spoon');
    expect(made.help.results.value.status).toBe('waiting');
    made.help.search('descale copper kettle');
    await made.platform.advance(0);
    expect(made.help.results.value).toMatchObject({ status: 'found', query: 'descale copper kettle' });
  });

  it('says that a part did not come, and tries again with the next question', async () => {
    const platform = createFakePlatform();
    const made = await open({ platform });
    const broken = [...files.keys()].filter((name) => name.includes('words'));
    for (const name of broken) platform.files[folder + name] = { status: 404 };
    expect(await search(made, 'polish violet spoon')).toEqual(['failed']);
    expect(platform.reports).toEqual([expect.stringContaining('A part of the FAQ did not arrive')]);
    for (const name of broken) platform.files[folder + name] = { text: files.get(name) ?? '' };
    expect((await search(made, 'polish violet spoons'))[0]).toBe('polish-violet-spoon');
  });

  const breaks: [string, { status: number } | { text: string }][] = [
    ['are missing', { status: 404 }],
    ['are broken', { text: '{"words": "po' }],
  ];
  it.each(breaks)(
    'claims nothing, and counts no miss, where files %s; trying again finds',
    async (_, broken) => {
      for (const kind of ['words', 'questions']) {
        const made = await open();
        const names = [...files.keys()].filter((name) => name.includes(kind));
        for (const name of names) made.platform.files[folder + name] = broken;
        made.help.search('polish violet spoon');
        await made.platform.advance(20_000);
        expect(made.help.results.value).toEqual({ status: 'failed', query: 'polish violet spoon' });
        made.platform.hide();
        expect(made.heard.map(({ name }) => name)).not.toContain('miss');
        expect(made.recorded()).not.toContain('miss');
        for (const name of names) made.platform.files[folder + name] = { text: files.get(name) ?? '' };
        made.help.retry();
        await made.platform.advance(0);
        expect(made.help.results.value).toMatchObject({ status: 'found', result: { miss: false } });
      }
    },
  );

  it('searches again by itself when the connection returns', async () => {
    const made = await open();
    made.platform.isConnected = false;
    made.help.search('polish violet spoon');
    await made.platform.advance(20_000);
    expect(made.help.results.value.status).toBe('failed');
    made.platform.goOnline();
    await made.platform.advance(0);
    expect(made.help.results.value).toMatchObject({ status: 'found', query: 'polish violet spoon' });
    expect(made.recorded()).not.toContain('miss');
  });

  it.each(['words', 'questions', 'ids', 'answers'])(
    'refuses %s of the wrong shape where they are brought',
    async (kind) => {
      for (const text of ['null', '5', '{}', '[null]', '{"words":"a"}', '{"stubs":[{}],"answers":""}']) {
        const made = await open();
        for (const name of files.keys())
          if (name.includes(kind)) made.platform.files[folder + name] = { text };
        made.help.search('polish violet spoon');
        await made.platform.advance(0);
        made.help.read('return-amber-kettle', 'link');
        for (let turn = 0; turn < 4; turn += 1) await made.platform.advance(0);
        expect(made.platform.reports[0]).toMatch(new RegExp(`-${kind}-[^ ]* is broken .*helpahead build`));
        expect(made.platform.reports.join()).not.toMatch(/is not a function|properties of|not iterable/);
        expect(made.recorded()).not.toContain('miss');
      }
    },
  );

  it('refuses ranges whose postings are damaged', async () => {
    const made = await open();
    for (const [name, text] of files) {
      if (!name.includes('words')) continue;
      made.platform.files[folder + name] = { text: JSON.stringify({ ...JSON.parse(text), postings: '###' }) };
    }
    expect(await search(made, 'polish violet spoon')).toEqual(['failed']);
    expect(made.platform.reports[0]).toMatch(/-words-[^ ]* is broken .*helpahead build/);
  });

  it('offers what fits the page, and what is tied to it', async () => {
    const platform = createFakePlatform();
    platform.changePage({ title: 'Descale the copper kettle', headings: ['Descale the copper kettle'] });
    const { help } = await open({ platform });
    expect(help.offer.value.suggestions[0]?.article.id).toBe('descale-copper-kettle');
    platform.changePage({ errors: ['Your card was declined.'] });
    await platform.advance(0);
    await platform.advance(0);
    expect(help.offer.value.suggestions[0]?.article.question).toBe('Why was my card declined?');
  });

  it('offers the first of the editor where the page says nothing', async () => {
    const { help } = await open();
    expect(help.offer.value.suggestions.map(({ article }) => article.id)).toEqual(
      large.articles.slice(0, 3).map(({ id }) => id),
    );
  });

  it('knows all sections, and lists one when it is opened', async () => {
    const { help, platform } = await open();
    const content = () => (help.content.value.status === 'ready' ? help.content.value : undefined);
    expect(content()?.sections).toEqual(['Part 0', 'Part 1', 'Part 2', 'Part 3', 'Payment']);
    help.showSection('Part 2');
    await platform.advance(0);
    expect(content()?.faq.articles.filter(({ section }) => section === 'Part 2').length).toBeGreaterThan(90);
  });

  it('opens an article by a former id, with those close to it', async () => {
    const { help, platform, heard } = await open();
    help.read('card-declined', 'link');
    expect(help.answer('card-declined')).toEqual({ status: 'waiting' });
    for (let turn = 0; turn < 4; turn += 1) await platform.advance(0);
    expect(help.view.value).toMatchObject({ name: 'article', id: 'declined' });
    expect(help.answer('declined')?.status).toBe('ready');
    expect(help.article('clean-green-cup')?.question).toBe('How do I clean the green cup?');
    expect(heard.filter(({ name }) => name === 'read')).toHaveLength(1);
  });

  it('goes home for an article that there is not, or not today', async () => {
    for (const id of ['nowhere', 'later']) {
      const { help, platform, heard } = await open();
      help.read(id, 'link');
      for (let turn = 0; turn < 4; turn += 1) await platform.advance(0);
      expect(help.view.value).toEqual({ name: 'home' });
      expect(heard).toContainEqual({
        name: 'error',
        detail: expect.objectContaining({ code: 'article-missing' }),
      });
    }
  });

  it('says that an article could not be looked up, and finds it when tried again', async () => {
    const platform = createFakePlatform();
    const { help } = await open({ platform });
    const ids = [...files.keys()].filter((name) => name.includes('-ids-'));
    for (const name of ids) platform.files[folder + name] = undefined;
    help.read('polish-violet-spoon', 'link');
    await platform.advance(3_000);
    expect(help.answer('polish-violet-spoon')).toEqual({ status: 'failed' });
    for (const name of ids) platform.files[folder + name] = { text: files.get(name) ?? '' };
    help.retry();
    for (let turn = 0; turn < 4; turn += 1) await platform.advance(0);
    expect(help.answer('polish-violet-spoon')?.status).toBe('ready');
  });

  it('asks for a file once, however often it is needed', async () => {
    const made = await open();
    await search(made, 'polish violet spoon');
    await search(made, 'polish violet spoons');
    await search(made, 'polish violet spoon');
    expect(new Set(made.asked).size).toBe(made.asked.length);
    expect(vi.isMockFunction(made.platform.load)).toBe(false);
  });
});
