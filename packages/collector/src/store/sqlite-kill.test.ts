import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { collect, noon, on, receive, rollup, TODAY } from '../testing/store-kit.js';
import { rows, temporaryFolder } from '../testing/temporary.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';

// The built file: a test of the sources could not be killed without killing the tests.
const BUILT = new URL('../../dist/store/sqlite-store.js', import.meta.url);
const MANY = 4000;
/** Milliseconds: a process has to start. */
const SLOW = { timeout: 30_000 };

/** Runs `work` on an open `store` in a process of its own, and kills that while it is at it. */
async function killDuring(work: string, file: string): Promise<void> {
  const script = `
    const { openSqliteStore } = await import(${JSON.stringify(BUILT.href)});
    const store = openSqliteStore(${JSON.stringify(file)});
    const done = ${work};
    setImmediate(() => setImmediate(() => console.log('under way')));
    await done;`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function fill(file: string): Promise<void> {
  const store = openSqliteStore(file);
  await store.append(Array.from({ length: MANY }, () => receive(miss('x', on(TODAY)))));
  await store.saveRollups([rollup(TODAY, '1', 'all')]);
  await store.close();
}

test(
  'deletes the rest of a sealed day after the process was killed at it, and counts none of it meanwhile',
  SLOW,
  async () => {
    const file = join(temporaryFolder(), 'test.sqlite');
    await fill(file);
    await killDuring(`store.seal(${TODAY}, '1', ${noon(TODAY + 40)})`, file);
    const left = Number(rows(file, 'SELECT count(*) AS n FROM event')[0]?.n);
    expect(left).toBeLessThan(MANY);
    const store = openSqliteStore(file);
    const reader = openSqliteReader(file);
    expect(await collect(reader.events(TODAY))).toEqual([]);
    expect(Buffer.from((await reader.base(TODAY)) ?? []).toString()).toBe('all');
    await expect.poll(() => rows(file, 'SELECT count(*) AS n FROM event'), SLOW).toEqual([{ n: 0 }]);
    await reader.close();
    await store.close();
  },
);

test(
  'keeps the agreement of all votes after the process was killed while it took their sources out',
  SLOW,
  async () => {
    const file = join(temporaryFolder(), 'test.sqlite');
    await fill(file);
    await killDuring(`store.saveAgreement({ day: ${TODAY}, body: Uint8Array.from([1]) })`, file);
    const store = openSqliteStore(file);
    const reader = openSqliteReader(file);
    expect(await reader.agreements()).toMatchObject([{ day: TODAY, body: Uint8Array.from([1]) }]);
    // What the next round of maintenance makes is of the sources that were left.
    for (const day of await reader.receivedDays())
      await store.saveAgreement({ day, body: Uint8Array.from([2]) });
    expect(await reader.receivedDays()).toEqual([]);
    expect(await reader.agreements()).toMatchObject([{ day: TODAY, body: Uint8Array.from([1]) }]);
    await reader.close();
    await store.close();
  },
);
