import { describe, expect, it, vi } from 'vitest';
import { type Made, makeHelp, makeReady, shopFaq } from '../../test/make-help.js';
import { fuseTypos } from '../search/fuse-typos.js';
import type { TypoFinder } from '../search/search-result.js';
import type { HelpEvents } from './help.js';

const hits = ({ help }: Made) => {
  const results = help.results.value;
  return results.status === 'found' ? results.result.hits.map(({ article }) => article.id) : results.status;
};

const heardOf = <Name extends keyof HelpEvents>({ heard }: Made, wanted: Name) =>
  heard.filter(({ name }) => name === wanted).map(({ detail }) => detail as HelpEvents[Name]);

const searched = (made: Made) =>
  heardOf(made, 'feedback').flatMap(({ event }) =>
    event.kind === 'search' || event.kind === 'miss' ? [`${event.kind} ${event.query}`] : [],
  );

async function type(made: Made, text: string, pause = 100): Promise<void> {
  for (let length = 1; length <= text.length; length += 1) {
    made.help.search(text.slice(0, length));
    await made.platform.advance(pause);
  }
}

describe('results', () => {
  it('are there at once when the FAQ is', async () => {
    const made = await makeReady();
    made.help.search('where is my parcel');
    expect(hits(made)).toContain('track');
    expect(made.help.view.value).toEqual({ name: 'results' });
  });

  it('wait for the FAQ, and come by themselves', async () => {
    const made = makeHelp();
    made.help.search('refund');
    expect(made.help.results.value).toEqual({ status: 'waiting', query: 'refund' });
    await made.platform.advance(0);
    expect(made.help.results.value).toMatchObject({ status: 'found', query: 'refund' });
  });

  it('leave out what the visitor rejected, until they ask something else', async () => {
    const made = await makeReady();
    made.help.search('refund');
    made.help.reject('refund');
    expect(hits(made)).not.toContain('refund');
    made.help.search('refund take');
    expect(hits(made)).toContain('refund');
  });
});

describe('a fact in a question', () => {
  it('is read, found and marked as what it says', async () => {
    const [first, ...rest] = shopFaq.articles;
    const question = 'Do refunds take {{facts.refundTime}}?';
    const made = await makeReady({
      faq: { ...shopFaq, articles: [{ ...first, id: 'fact', question, answer: 'Yes.' }, ...rest] },
    });
    made.help.search('5 working days');
    const results = made.help.results.value;
    const hit = results.status === 'found' ? results.result.hits[0] : undefined;
    expect(hit?.article.question).toBe('Do refunds take 5 working days?');
    const marked = hit?.ranges.question.map(([start, end]) => hit.article.question.slice(start, end));
    expect(marked?.join(' ')).toBe('5 working days');
  });
});

describe('results narrowed to a section', () => {
  it('come from it alone, until taken back or something else is asked', async () => {
    const made = await makeReady();
    const sections = () => {
      const results = made.help.results.value;
      if (results.status !== 'found') return [];
      return [...new Set(results.result.hits.map(({ article }) => article.section))];
    };
    made.help.search('my order');
    const [first] = sections();
    expect(sections().length).toBeGreaterThan(1);
    made.help.narrow(first);
    expect(made.help.narrowedTo.value).toBe(first);
    expect(sections()).toEqual([first]);
    made.help.narrow(undefined);
    expect(sections().length).toBeGreaterThan(1);
    made.help.narrow(first);
    made.help.search('my order please');
    expect(made.help.narrowedTo.value).toBeUndefined();
  });
});

describe('a typo finder that arrives late', () => {
  const late = () => {
    let arrive = (_finder: TypoFinder) => {};
    const typos = () =>
      new Promise<TypoFinder>((resolve) => {
        arrive = resolve;
      });
    return { engines: { typos }, arrive: () => arrive(fuseTypos) };
  };

  it('fills an empty list', async () => {
    const { engines, arrive } = late();
    const made = await makeReady({ engines });
    made.help.search('parzel');
    const before = hits(made);
    arrive();
    await made.platform.advance(0);
    expect(before).not.toContain('track');
    expect(hits(made)).toContain('track');
  });

  it('moves nothing that is on the screen', async () => {
    const { engines, arrive } = late();
    const made = await makeReady({ engines });
    made.help.search('refund parzel');
    const before = hits(made) as string[];
    arrive();
    await made.platform.advance(0);
    expect((hits(made) as string[]).slice(0, before.length)).toEqual(before);
  });

  it('is not missed: search goes on without it, is said once, and asks again later', async () => {
    const typos = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'));
    const made = await makeReady({ engines: { typos } });
    await type(made, 'parzel');
    expect(typos).toHaveBeenCalledTimes(1);
    expect(made.platform.reports).toHaveLength(1);
    typos.mockResolvedValue(fuseTypos);
    await made.platform.advance(31_000);
    made.help.search('parzel ');
    await made.platform.advance(0);
    expect(hits(made)).toContain('track');
  });

  it('is not brought before somebody searches', async () => {
    const typos = vi.fn(async () => fuseTypos);
    const made = await makeReady({ engines: { typos } });
    expect(typos).not.toHaveBeenCalled();
    made.help.search('refund');
    expect(typos).toHaveBeenCalledTimes(1);
  });
});

describe('the search log', () => {
  const question = 'how long does a refund take';

  it('makes one event of many key presses, when the visitor pauses', async () => {
    const made = await makeReady();
    await type(made, question);
    expect(heardOf(made, 'search')).toEqual([]);
    await made.platform.advance(1_000);
    expect(heardOf(made, 'search')).toEqual([
      { query: question, hits: expect.arrayContaining(['refund']), miss: false },
    ]);
    expect(searched(made)).toEqual([]);
    await made.platform.advance(10_000);
    expect(searched(made)).toEqual([`search ${question}`]);
  });

  it('says a miss, and records it instead of a search', async () => {
    const made = await makeReady();
    made.help.search('zebra crossing');
    await made.platform.advance(1_000);
    expect(heardOf(made, 'miss')).toEqual([{ query: 'zebra crossing' }]);
    made.help.close();
    expect(searched(made)).toEqual(['miss zebra crossing']);
  });

  it('never records the beginning of a query, however slowly it is typed', async () => {
    const made = await makeReady();
    await type(made, question, 3_000);
    made.help.close();
    expect(searched(made)).toEqual([`search ${question}`]);
  });

  it('records what was on the screen when a result is opened, before the article', async () => {
    const made = await makeReady();
    made.help.search(question);
    made.help.read('refund', 'search');
    await made.platform.advance(20_000);
    expect(made.recorded().filter((kind) => kind !== 'suggest')).toEqual(['search', 'read']);
    expect(heardOf(made, 'result')).toEqual([{ query: question, article: 'refund', rank: 1 }]);
  });

  it('records two different queries, and one query once', async () => {
    const made = await makeReady();
    made.help.search(question);
    await made.platform.advance(2_000);
    made.help.search('why was my card declined');
    await made.platform.advance(2_000);
    made.help.read('declined', 'search');
    made.help.back();
    await made.platform.advance(20_000);
    expect(searched(made)).toEqual([`search ${question}`, 'search why was my card declined']);
  });

  it('forgets what was erased before a pause', async () => {
    const made = await makeReady();
    await type(made, 'ref');
    made.help.search('');
    await made.platform.advance(20_000);
    expect(searched(made)).toEqual([]);
  });

  it('records before the page goes away', async () => {
    const made = await makeReady({ feedback: '/v1/events' });
    made.help.search('refund');
    made.platform.hide();
    await made.platform.advance(0);
    expect(made.platform.sent.map(({ body }) => body).join()).toContain('"query":"refund"');
  });
});
