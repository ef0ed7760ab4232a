import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { makeRollup, summarise } from '../rollup/make-rollup.js';
import { packRollup } from '../rollup/rollup.js';
import { hasClickHouse, idsOf, useClickHouse } from '../testing/clickhouse.js';
import { miss } from '../testing/example-event.js';
import { randomEvents } from '../testing/random-events.js';
import { bytes, noon, on, receive, TODAY } from '../testing/store-kit.js';
import { temporaryFolder } from '../testing/temporary.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';

vi.setConfig({ testTimeout: 120_000 });

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const OLD = TODAY - 100;

/** A file with a sealed day that got a late event, an agreement, a note, and events of a week. */
async function makeFile(): Promise<string> {
  const file = join(temporaryFolder(), 'old.sqlite');
  const [store, reader] = [openSqliteStore(file), openSqliteReader(file)];
  await store.append([receive(miss('long ago', on(OLD)))]);
  const mark = (await reader.days())[0]?.mark ?? '';
  const rollup = await makeRollup(reader.events(OLD), []);
  await store.saveRollups([{ day: OLD, mark, body: packRollup(rollup), summary: summarise(rollup) }]);
  await store.seal(OLD, mark, noon(TODAY - 10));
  const events = randomEvents(500, { now: noon(TODAY), days: 7, seed: 5 });
  await store.append([receive(miss('late', on(OLD)), noon(TODAY)), ...events.map((event) => receive(event))]);
  await store.saveAgreement({ day: TODAY - 1, body: bytes('they agree') });
  const note = {
    language: 'en',
    question: 'klarna',
    state: 'writing',
    owner: 'Ada',
    note: '',
    changed: 5,
  } as const;
  await store.noteGap(note);
  await reader.close();
  await store.close();
  return file;
}

describe.skipIf(!hasClickHouse())('copying a file into ClickHouse', () => {
  const clickHouse = useClickHouse();

  test('brings over all of it, once, however often it is run', async () => {
    const file = await makeFile();
    const { urls, cluster, database } = clickHouse.options();
    const flags = [
      '--clickhouse',
      urls.join(),
      '--clickhouse-cluster',
      cluster,
      '--clickhouse-database',
      database,
    ];
    const run = () => promisify(execFile)(process.execPath, [CLI, 'copy', file, ...flags]);
    const said = 'Copied 501 events, and what 1 days came to whose events are deleted.\n';
    expect((await run()).stdout).toBe(said);
    expect((await run()).stdout).toBe(said);

    const { reader } = await clickHouse.open({ urls, cluster, database });
    const sqlite = openSqliteReader(file);
    const days = (await sqlite.days()).map(({ day }) => day);
    expect((await reader.days()).map(({ day }) => day)).toEqual(days);
    for (const day of days) {
      expect(await idsOf(reader, day)).toEqual(await idsOf(sqlite, day));
      expect(await reader.replacing(day)).toEqual(await sqlite.replacing(day));
    }
    expect(await reader.base(OLD)).toEqual(new Uint8Array((await sqlite.base(OLD)) ?? []));
    expect((await reader.days())[0]).toMatchObject({ day: OLD, sealed: noon(TODAY - 10) });
    expect(await reader.receivedDays()).toEqual(await sqlite.receivedDays());
    expect(await reader.gaps()).toEqual(await sqlite.gaps());
    expect((await reader.agreements()).map(({ day }) => day)).toEqual([TODAY - 1]);
    await sqlite.close();
  });
});
