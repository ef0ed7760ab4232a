import type { FeedbackEvent } from '@helpahead/core';
import { describe, expect, test, vi } from 'vitest';
import { hasClickHouse, idsOf, useClickHouse } from '../testing/clickhouse.js';
import { miss, vote } from '../testing/example-event.js';
import { collect, noon, on, receive, SUMMARY, TODAY } from '../testing/store-kit.js';
import { connect } from './clickhouse-connection.js';
import { openClickHouseStore } from './clickhouse-store.js';
import { createTouch, SETTLED } from './clickhouse-touch.js';

// Two servers beside other tests: each step may take its time.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(!hasClickHouse())('ClickHouse, when something goes wrong', () => {
  const clickHouse = useClickHouse();
  const { open } = clickHouse;

  test('counts once what reaches the shards twice at the same time, whichever day the second one names', async () => {
    const { options, store, reader } = await open();
    await store.append([receive(miss('x', on(TODAY)))]);
    const id = crypto.randomUUID();
    // As two collectors do that both looked before either had written.
    const row = {
      id,
      visit: 'v',
      kind: 'miss',
      body: JSON.stringify({ kind: 'miss', query: 'x', hits: [] }),
    };
    const connection = await connect(options, 'write');
    const at = (day: number, received: number) => [
      {
        ...row,
        at: noon(day),
        part: TODAY + received,
        version: Number.MAX_SAFE_INTEGER - noon(TODAY + received),
      },
    ];
    for (const rows of [at(TODAY - 1, 30), at(TODAY - 2, 0)]) await connection.any().insert('event', rows);
    await connection.close();
    expect(await idsOf(reader, TODAY - 1)).toEqual([]);
    expect(await idsOf(reader, TODAY - 2)).toEqual([id]);
  });

  test('settles on one key of a day, however many collectors ask at once', async () => {
    const options = clickHouse.options();
    const stores = await Promise.all(Array.from({ length: 6 }, () => open(options)));
    const keys = await Promise.all(stores.map(({ store }) => store.sourceKey('2026-11-23')));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    const tables = await clickHouse.ask(0, `SHOW TABLES FROM ${options.database} LIKE '%key%'`);
    expect(tables).toBe('source_key_2026_11_23');
  });

  test('reads nothing of a sealed day before its rows are deleted, and deletes them at the next start', async () => {
    const { options, store, reader } = await open();
    const event = miss('x', on(TODAY));
    await store.append([
      receive(event),
      receive({ ...vote('a', true, on(TODAY)), replaces: event.id } as FeedbackEvent),
    ]);
    const connection = await connect(options, 'write');
    // As a collector leaves it that is ended between the two steps.
    const base = { day: TODAY, sealed: noon(TODAY + 40), mark: '1', body: '', summary: '{}' };
    await connection.servers[0].insert('base', [base]);
    await connection.close();
    expect(await idsOf(reader, TODAY)).toEqual([]);
    expect(await reader.replacing(TODAY)).toEqual([]);
    const left = () =>
      Promise.all(
        [0, 1].map((n) => clickHouse.ask(n, `SELECT count() FROM ${options.database}.event_shard`)),
      );
    expect((await left()).map(Number).reduce((a, b) => a + b)).toBe(2);
    await open(options);
    await expect.poll(left, { timeout: 30_000 }).toEqual(['0', '0']);
  });

  test('keeps a day whose events may still be on their way', async () => {
    const { store, reader } = await open();
    const event = miss('x', on(TODAY));
    await store.append([receive(event)]);
    const mark = (await reader.days())[0]?.mark ?? '';
    await store.saveRollups([{ day: TODAY, mark, body: new Uint8Array(1), summary: SUMMARY }]);
    await store.seal(TODAY, mark, event.at + SETTLED / 2);
    expect(await idsOf(reader, TODAY)).toEqual([event.id]);
  });

  test('touches a day anew whose writer ended between its events and its second touch', async () => {
    const { options, store, reader } = await open();
    await store.append([receive(miss('x', on(TODAY)))]);
    const markOf = async () => (await reader.days())[0]?.mark;
    const connection = await connect(options, 'write');
    const [home] = connection.servers;
    await createTouch(home, () => Date.now() - 2 * SETTLED).before([TODAY]);
    await createTouch(home).before([TODAY]);
    const before = await markOf();
    const settler = createTouch(home);
    await settler.settle();
    const after = await markOf();
    expect(Number(after)).toBe(Number(before) + 1);
    await settler.settle();
    expect(await markOf()).toBe(after);
    await connection.close();
  });

  test('takes whatever a vote says it replaces for a name', async () => {
    const { store, reader } = await open();
    const names = ["') OR 1=1 --", "\\' OR 1=1 --", 'a\\', "'", '`', '{id: String}', '\u2028'];
    const votes = names.map((replaces) => ({ ...vote('a', true, on(TODAY)), replaces }) as FeedbackEvent);
    await store.append(votes.map((event) => receive(event)));
    const replaced = (await reader.replacing(TODAY)).map(({ replaces }) => replaces);
    expect(replaced.toSorted()).toEqual(names.map((name) => name.toLowerCase()).toSorted());
  });

  test('needs no cluster for one server', async () => {
    const { urls, database, user, password } = clickHouse.options();
    const { store, reader } = await open({ urls: urls.slice(0, 1), database, user, password });
    const old = vote('a', false, on(TODAY - 1));
    const asked = { ...vote('a', true, on(TODAY)), replaces: old.id, query: 'refund' };
    await store.append([receive(old), receive(asked), receive(asked)]);
    expect(await idsOf(reader, TODAY)).toEqual([asked.id]);
    expect(await reader.replacing(TODAY - 1)).toMatchObject([{ id: asked.id, replaces: old.id }]);
    expect(await collect(reader.receivedVotes(TODAY))).toMatchObject([{ event: asked }]);
    await store.check();
  });

  test('refuses a cluster that the servers do not know, or that has other shards', async () => {
    const options = clickHouse.options();
    await expect(openClickHouseStore({ ...options, cluster: 'nobody' })).rejects.toThrow(
      '"clickhouse.cluster" names "nobody", which is in no "remote_servers" of it',
    );
    await expect(openClickHouseStore({ ...options, urls: options.urls.slice(0, 1) })).rejects.toThrow(
      'has 2 shards there, but "clickhouse.urls" has 1: give one for each shard.',
    );
  });

  test('refuses a database of a newer collector', async () => {
    const { options } = await open();
    await clickHouse.ask(0, `INSERT INTO ${options.database}.migration VALUES (99)`);
    await expect(openClickHouseStore(options)).rejects.toThrow(
      'is of version 99, this collector knows versions up to 1. ',
    );
  });
});
