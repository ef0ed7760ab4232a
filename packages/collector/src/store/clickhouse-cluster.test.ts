import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedbackEvent } from '@helpahead/core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeRollup } from '../rollup/make-rollup.js';
import { hasClickHouse, idsOf, useClickHouse } from '../testing/clickhouse.js';
import { miss } from '../testing/example-event.js';
import { randomEvents } from '../testing/random-events.js';
import { send, startCollector } from '../testing/start-collector.js';
import { collect, noon, on, receive, TODAY } from '../testing/store-kit.js';
import { temporaryFolder } from '../testing/temporary.js';
import { DAY, type EventReader, type EventStore, type ReceivedEvent } from './event-store.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';

// Two servers beside other tests: each step may take its time.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(!hasClickHouse())('a cluster of ClickHouse', () => {
  const clickHouse = useClickHouse();
  const { open } = clickHouse;

  test('rolls 5,000 events up as SQLite does, written by two collectors at once, many twice', async () => {
    const options = clickHouse.options();
    const [one, other] = [await open(options), await open(options)];
    const file = `${temporaryFolder()}/same.sqlite`;
    const sqlite = { store: openSqliteStore(file), reader: openSqliteReader(file) };
    onTestFinished(async () => {
      await sqlite.reader.close();
      await sqlite.store.close();
    });
    const events = received(randomEvents(5000, { now: noon(TODAY), days: 12, seed: 7 }));
    await appendAll([sqlite.store], events);
    const twice = events.filter((_, n) => n % 3 === 0);
    await Promise.all([
      appendAll([one.store, other.store], events),
      appendAll([other.store, one.store], twice),
    ]);
    const days = (await sqlite.reader.days()).map(({ day }) => day);
    expect(days).toHaveLength(13);
    expect((await other.reader.days()).map(({ day }) => day)).toEqual(days);
    for (const day of days)
      expect(await rolledUp(other.reader, day)).toEqual(await rolledUp(sqlite.reader, day));
    for (const day of await sqlite.reader.receivedDays()) {
      const votes = await collect(one.reader.receivedVotes(day));
      expect(votes).toEqual((await collect(sqlite.reader.receivedVotes(day))).map(plain));
    }
  });

  test('gives the insights that SQLite gives, from either of two collectors', async () => {
    const clickhouse = clickHouse.options();
    const base = { now: () => noon(TODAY), rate: 100_000, burst: 1_000_000 };
    const collectors = await Promise.all([
      startCollector({ ...base, clickhouse }),
      startCollector({ ...base, clickhouse }),
      startCollector(base),
    ]);
    const [one, other, sqlite] = collectors;
    const events = randomEvents(1000, { now: noon(TODAY), days: 9, seed: 11 });
    for (let start = 0; start < events.length; start += 100) {
      const batch = events.slice(start, start + 100);
      const receivers = [start % 200 === 0 ? one : other, sqlite];
      const answers = await Promise.all(receivers.map(({ send }) => send(batch)));
      expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    }
    for (const query of ['?days=all', '?days=7&language=de']) {
      const { generated: _, ...expected } = await sqlite.insights(query);
      for (const { insights } of [one, other]) expect(await insights(query)).toMatchObject(expected);
      expect(expected.everything.events).toBe(1000);
    }
  });

  test('lays events on both shards', async () => {
    const { options, store } = await open();
    await store.append(Array.from({ length: 100 }, () => receive(miss('x', on(TODAY)))));
    const counts = await Promise.all(
      [0, 1].map(async (server) =>
        Number(await clickHouse.ask(server, `SELECT count() FROM ${options.database}.event_shard`)),
      ),
    );
    expect(counts.every((count) => count > 20)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count)).toBe(100);
  });

  test('counts a batch once that is sent twice, a month apart, to two collectors', async () => {
    const clickhouse = clickHouse.options();
    const start = noon(TODAY);
    const events = randomEvents(200, { now: start, days: 1, seed: 3 });
    const first = await startCollector({ clickhouse, now: () => start });
    expect((await first.send(events)).status).toBe(202);
    const before = await first.insights();
    const second = await startCollector({ clickhouse, now: () => start + 30 * DAY });
    const answer = await second.send(events);
    expect(answer.status).toBe(202);
    expect(((await answer.json()) as { accepted: string[] }).accepted).toHaveLength(200);
    const { reader } = await open(clickhouse);
    expect(
      (await collect(reader.events(TODAY))).length + (await collect(reader.events(TODAY - 1))).length,
    ).toBe(200);
    expect((await second.insights()).everything.events).toBe(before.everything.events);
    expect(before.everything.events).toBe(200);
  });

  test('keeps what was acknowledged when a server is killed, and says 503 until it is back', async () => {
    const options = clickHouse.options();
    const { url, lines } = await startCollector({ clickhouse: options, now: () => noon(TODAY) });
    const batch = (n: number) => Array.from({ length: 20 }, (_, k) => miss(`${n} ${k}`, on(TODAY)));
    const acknowledged: string[] = [];
    const deliver = async (events: FeedbackEvent[]) => {
      const answer = await send(url, events);
      if (answer.status === 202)
        acknowledged.push(...((await answer.json()) as { accepted: string[] }).accepted);
      return answer.status;
    };
    const sending = Promise.all(
      Array.from({ length: 20 }, (_, n) => sleep(n * 30).then(() => deliver(batch(n)))),
    );
    await sleep(300);
    await clickHouse.servers[1]?.kill();
    await sending;
    const waiting = batch(100);
    expect(await deliver(waiting)).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(503);
    expect(lines.join()).toContain('events could not be stored');
    await clickHouse.servers[1]?.start();
    expect(await deliver(waiting)).toBe(202);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const { reader } = await open(options);
    const kept = await idsOf(reader, TODAY);
    expect(new Set(kept).size).toBe(kept.length);
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  });
});

function received(events: readonly FeedbackEvent[]): ReceivedEvent[] {
  // Some are late by days; which networks they come from repeats.
  return events.map((event, n) => ({
    event,
    received: event.at + (n % 10 === 0 ? 3 * DAY : 1500),
    source: Uint8Array.from([n % 7, 0, 0, 1, n % 5, 0, 0, 2]),
  }));
}

/** In batches of 50, each to another store in turn, as a balancer does. */
async function appendAll(stores: readonly EventStore[], events: readonly ReceivedEvent[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(events.length / 50) }, (_, n) =>
    events.slice(n * 50, n * 50 + 50),
  );
  await Promise.all(batches.map((batch, n) => stores[n % stores.length]?.append(batch)));
}

/** A roll-up whose rows are in one order. */
async function rolledUp(reader: EventReader, day: number) {
  const { tables, quotes } = await makeRollup(reader.events(day), await reader.replacing(day));
  const sorted = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) => JSON.stringify(row)).toSorted(),
  ]);
  return { tables: Object.fromEntries(sorted), quotes };
}

/** SQLite gives bytes as another kind of the same array. */
const plain = <Entry extends { source: Uint8Array }>(entry: Entry) => ({
  ...entry,
  source: new Uint8Array(entry.source),
});
