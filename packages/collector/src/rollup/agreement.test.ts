import { questionKey } from '@helpahead/core';
import { expect, test } from 'vitest';
import type { ReceivedVote } from '../store/event-store.js';
import { exampleEvent } from '../testing/example-event.js';
import { makeAgreement, mergeAgreements, packAgreement, unpackAgreement } from './agreement.js';

/** A vote after a question, from a browser in a network. */
function said(
  helpful: boolean,
  { network = 1, browser = 1, article = 'a', query = 'parcel late', at = 1 } = {},
): ReceivedVote {
  const event = exampleEvent({ kind: 'vote', article, hash: 'h', helpful, query }, { at });
  return { event, source: new Uint8Array([0, 0, 0, network, 0, 0, browser, network]) } as ReceivedVote;
}

test('counts a source once, as it voted last, however the question was written', async () => {
  const [pair, ...rest] = await makeAgreement([
    said(false, { at: 1 }),
    said(true, { at: 2, query: 'Late parcels?' }),
    said(true, { network: 2 }),
    said(false, { network: 3 }),
  ]);
  expect(rest).toEqual([]);
  expect(pair).toMatchObject({
    question: questionKey('late parcel', 'en'),
    article: 'a',
    yes: 2,
    no: 1,
    networks: 2,
  });
  expect(pair?.spellings).toEqual({ 'Late parcels?': 1, 'parcel late': 1 });
});

test('does not let one network outweigh the others, whatever its browsers call themselves', async () => {
  const forged = Array.from({ length: 200 }, (_, browser) => said(true, { browser, article: 'wrong' }));
  expect(await makeAgreement(forged)).toMatchObject([{ yes: 3, networks: 1 }]);
  const over30Days = mergeAgreements(
    Array.from({ length: 30 }, () => [
      { language: 'en', question: 'q', article: 'wrong', yes: 3, no: 0, networks: 1, spellings: { q: 3 } },
    ]),
  );
  expect(over30Days).toMatchObject([{ yes: 90, days: 30, networks: 1 }]);
});

test('counts who asked in vain like who agreed, so that one network is one', async () => {
  const asked = (network: number, browser: number) => ({
    ...said(true, { network, browser }),
    event: exampleEvent({ kind: 'miss', query: 'gift registry', hits: [] }, { at: browser }),
  });
  const forged = Array.from({ length: 200 }, (_, browser) => asked(9, browser)) as ReceivedVote[];
  const honest = [1, 2, 3].map((network) => asked(network, 1)) as ReceivedVote[];
  expect(await makeAgreement(forged)).toMatchObject([{ article: '', yes: 3, networks: 1 }]);
  expect(await makeAgreement(honest)).toMatchObject([{ article: '', yes: 3, networks: 3 }]);
});

test('learns nothing from votes without a question', async () => {
  expect(await makeAgreement([said(true, { query: '' }), said(true, { query: '   ' })])).toEqual([]);
});

test('adds days up, and remembers the day on which most networks agreed', () => {
  const day = (yes: number, no: number, networks: number) => [
    { language: 'en', question: 'q', article: 'a', yes, no, networks, spellings: { q: yes } },
  ];
  expect(mergeAgreements([day(2, 0, 2), day(0, 1, 0), day(1, 0, 1)])).toEqual([
    { language: 'en', question: 'q', article: 'a', yes: 3, no: 1, networks: 2, days: 2, spellings: { q: 3 } },
  ]);
});

test('is the same after it was kept, and holds no source', async () => {
  const pairs = await makeAgreement([said(true), said(true, { network: 2 })]);
  expect(unpackAgreement(packAgreement(pairs))).toEqual(pairs);
  expect(JSON.stringify(pairs)).not.toMatch(/source|00000001/);
});
