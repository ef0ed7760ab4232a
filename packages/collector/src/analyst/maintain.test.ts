import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unpackAgreement } from '../rollup/agreement.js';
import { DAY, type EventStore } from '../store/event-store.js';
import { openSqliteReader } from '../store/sqlite-reader.js';
import { openSqliteStore } from '../store/sqlite-store.js';
import { miss, vote } from '../testing/example-event.js';
import { noon, on, receive, TODAY } from '../testing/store-kit.js';
import { rows, temporaryFolder } from '../testing/temporary.js';
import { createMaintenance, type Keep } from './maintain.js';
import { createRollups } from './rollups.js';

const RETENTION = 40;
const MIDNIGHT = (TODAY + 1) * DAY;

function start({ retention = RETENTION, ...around }: { retention?: number } & Partial<Keep> = {}) {
  const file = join(temporaryFolder(), 'test.sqlite');
  const store = openSqliteStore(file);
  const reader = openSqliteReader(file);
  onTestFinished(async () => {
    await reader.close();
    await store.close();
  });
  const lines: string[] = [];
  const calls: string[] = [];
  const log = ({ message }: { message: string }) => lines.push(message);
  const keep: Keep = {
    saveRollups: store.saveRollups,
    saveAgreement: store.saveAgreement,
    seal: (...parameters) => {
      calls.push(`seal ${parameters[0] - TODAY}`);
      return store.seal(...parameters);
    },
    ...around,
  };
  const rollups = createRollups({ reader, keep, log });
  const count = () => rows(file, 'SELECT count(*) AS n FROM event')[0]?.n;
  const append = (event: ReturnType<typeof miss>, received?: number) =>
    store.append([receive(event, received)]);
  const maintain = createMaintenance({ reader, rollups, keep, retention, log });
  return { store, reader, maintain, lines, calls, count, append };
}

test('rolls up the days that are over and leaves today alone', async () => {
  const { reader, maintain, append } = start();
  for (const day of [TODAY - 2, TODAY - 1, TODAY]) await append(miss('x', on(day)));
  await maintain(noon(TODAY));
  const rolled = (await reader.days()).map(({ mark, rolled }) => rolled?.mark === mark);
  expect(rolled).toEqual([true, true, false]);
});

test('counts who agreed an hour after the day of receipt is over, once, and lets go of the sources', async () => {
  const { reader, maintain, append } = start();
  await append(
    { ...vote('refund', true, on(TODAY - 9)), query: 'refund' } as ReturnType<typeof vote>,
    noon(TODAY),
  );
  await maintain(MIDNIGHT + DAY / 24 - 1);
  expect(await reader.agreements()).toEqual([]);
  await maintain(MIDNIGHT + DAY / 24);
  const [agreed] = await reader.agreements();
  expect(agreed?.day).toBe(TODAY);
  expect(unpackAgreement(agreed?.body ?? new Uint8Array())).toMatchObject([
    { article: 'refund', yes: 1, networks: 1 },
  ]);
  expect(await reader.receivedDays()).toEqual([]);
});

test('deletes events older than the retention, keeps their figures, and takes late ones in', async () => {
  const { reader, maintain, count, calls, append } = start();
  await append(miss('x', on(TODAY - RETENTION - 1)));
  await append(miss('x', on(TODAY - RETENTION)));
  await maintain(noon(TODAY));
  expect(count()).toBe(1);
  await append(miss('late', on(TODAY - RETENTION - 1)), noon(TODAY) + 1);
  await maintain(noon(TODAY) + 2);
  await maintain(noon(TODAY) + 3);
  expect(count()).toBe(1);
  expect((await reader.days())[0]?.rolled?.summary.events).toBe(2);
  expect(calls).toEqual([`seal ${-RETENTION - 1}`, `seal ${-RETENTION - 1}`]);
});

test('keeps events for ever when told so', async () => {
  const { maintain, count, append } = start({ retention: 0 });
  await append(miss('x', on(TODAY - 1000)));
  await maintain(noon(TODAY));
  expect(count()).toBe(1);
});

test('deletes nothing whose roll-up could not be kept', async () => {
  const { maintain, count, lines, append } = start({
    saveRollups: async () => {
      throw new Error('disk full');
    },
  });
  await append(miss('x', on(TODAY - 1000)));
  await maintain(noon(TODAY));
  expect(count()).toBe(1);
  expect(lines).toEqual(['a day could not be rolled up']);
});

test('does what else is due when one thing fails', async () => {
  const saveAgreement: EventStore['saveAgreement'] = async () => {
    throw new Error('busy');
  };
  const { maintain, count, lines, append } = start({ saveAgreement });
  await append(miss('x', on(TODAY - 1000)), noon(TODAY - 1));
  await maintain(noon(TODAY));
  expect(lines).toEqual(['who agreed could not be counted']);
  expect(count()).toBe(0);
});
