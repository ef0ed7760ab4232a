import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { collect } from '../testing/store-kit.js';
import { describeStore } from '../testing/store-tests.js';
import { rows, temporaryFolder } from '../testing/temporary.js';
import { dayOf, type ReceivedEvent } from './event-store.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';
import { explainUnusable, isBusy } from './unusable.js';

const received = (query = 'x'): ReceivedEvent => ({
  event: miss(query),
  received: 5,
  source: new Uint8Array(8),
});
const newFile = () => join(temporaryFolder(), 'test.sqlite');

describeStore('the SQLite store', async () => {
  const file = newFile();
  return {
    store: openSqliteStore(file),
    reader: openSqliteReader(file),
    openAgain: async () => openSqliteStore(file),
  };
});

test('keeps what was appended before it was closed, and leaves one file', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  const appended = store.append([received()]);
  await store.close();
  await appended;
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(rows(file, 'SELECT count(*) AS n FROM event')).toEqual([{ n: 1 }]);
});

test('waits for the disk at each commit', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.append([received()]);
  expect(rows(file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  await store.close();
});

test('keeps all batches that arrive together', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => store.append([received(`a${n}`), received(`b${n}`)])),
  );
  expect(rows(file, 'SELECT count(*) AS n FROM event')).toEqual([{ n: 100 }]);
  await store.close();
});

test('keeps the whole batch or nothing of it', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  const broken = { ...received(), received: Number.NaN };
  await expect(store.append([received(), broken])).rejects.toThrow();
  expect(rows(file, 'SELECT count(*) AS n FROM event')).toEqual([{ n: 0 }]);
  await store.append([received()]);
  await store.close();
});

test('takes over the file of an earlier run, and is shared by a second process that only reads', async () => {
  const file = newFile();
  for (let run = 0; run < 2; run += 1) {
    const store = openSqliteStore(file);
    await store.append([received()]);
    await store.close();
  }
  expect(rows(file, 'PRAGMA user_version')).toEqual([{ user_version: 2 }]);
  expect(rows(file, 'SELECT count(*) AS n FROM event')).toEqual([{ n: 2 }]);
});

test('brings the file of version 1 up to date with everything in it, all its days touched', async () => {
  const file = newFile();
  copyFileSync(new URL('../testing/version-1.db', import.meta.url), file);
  const store = openSqliteStore(file);
  const reader = openSqliteReader(file);
  const first = dayOf(Date.UTC(2026, 10, 20));
  expect(await reader.days()).toEqual([0, 1, 3].map((day) => ({ day: first + day, mark: '1' })));
  const searches = await collect(reader.events(first + 1));
  expect(searches).toMatchObject([{ kind: 'search', query: 'refund', hits: ['refund'], audience: 'staff' }]);
  expect(await collect(reader.events(first))).toHaveLength(2);
  expect(await reader.replacing(first)).toHaveLength(1);
  // Its sources did not tell networks apart.
  expect(await reader.receivedDays()).toEqual([]);
  await reader.close();
  await store.close();
});

test('never gives events of a sealed day whose deletion was cut short, and goes on with it at the next start', async () => {
  const file = newFile();
  const at = Date.UTC(2026, 10, 23);
  const day = dayOf(at);
  const before = openSqliteStore(file);
  await before.append(Array.from({ length: 700 }, () => ({ ...received(), event: miss('x', { at }) })));
  await before.close();
  // What the first transaction of sealing leaves when the process is killed after it.
  const killed = new DatabaseSync(file);
  killed
    .prepare(
      "INSERT INTO rollup (day, mark, sealed, summary, body, base) VALUES (?, 1, 5, '{}', x'01', x'01')",
    )
    .run(day);
  killed.close();
  const reader = openSqliteReader(file);
  expect(await collect(reader.events(day))).toEqual([]);
  const store = openSqliteStore(file);
  await expect.poll(() => rows(file, 'SELECT count(*) AS n FROM event')).toEqual([{ n: 0 }]);
  await reader.close();
  await store.close();
});

test('counts what arrives while a day is being sealed', async () => {
  const file = newFile();
  const at = Date.UTC(2026, 10, 23);
  const day = dayOf(at);
  const store = openSqliteStore(file);
  const reader = openSqliteReader(file);
  await store.append([{ ...received(), event: miss('x', { at }) }]);
  const summary = { events: 1, visits: 1, first: at, last: at, languages: {}, audiences: {}, pages: {} };
  await store.saveRollups([{ day, mark: '1', body: new Uint8Array(1), summary }]);
  const late = miss('late', { at });
  await Promise.all([store.append([{ ...received(), event: late }]), store.seal(day, '1', 9)]);
  expect(await collect(reader.events(day))).toMatchObject([{ id: late.id }]);
  await reader.close();
  await store.close();
});

test('goes on receiving between the chunks of a long deletion, and stops it to close', async () => {
  const file = newFile();
  const at = Date.UTC(2026, 10, 23);
  const store = openSqliteStore(file);
  await store.append(Array.from({ length: 5000 }, () => ({ ...received(), event: miss('x', { at }) })));
  const erasing = store.saveAgreement({ day: 0, body: new Uint8Array(1) });
  await store.append([{ ...received(), received: 86_400_000 }]);
  const left = rows(file, "SELECT count(*) AS n FROM event WHERE source <> x'' AND received = 5")[0]?.n;
  expect(left).toBeGreaterThan(3000);
  await store.close();
  await erasing;
  const still = rows(file, "SELECT count(*) AS n FROM event WHERE source <> x'' AND received = 5")[0]?.n;
  expect(still).toBeGreaterThan(1000);
});

test('refuses a file that a newer collector wrote, without touching it', () => {
  const file = newFile();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openSqliteStore(file)).toThrow(/version 99, this collector knows versions up to 2\. /);
  expect(rows(file, 'SELECT name FROM sqlite_schema')).toEqual([]);
});

test('refuses a file that is no database', () => {
  const file = newFile();
  writeFileSync(file, 'shopping list '.repeat(100));
  expect(() => openSqliteStore(file)).toThrow(expect.objectContaining({ code: 'database-unusable' }));
  expect(() => openSqliteStore(file)).toThrow(`${file} is a file of another kind, not an SQLite database. `);
});

test('refuses a folder and says that it is one', () => {
  const folder = temporaryFolder();
  expect(() => openSqliteStore(folder)).toThrow(`The database ${folder} is a folder. Name a file in it.`);
});

test('says that the folder for a new file is missing', () => {
  const file = join(temporaryFolder(), 'no', 'such', 'test.sqlite');
  expect(() => openSqliteStore(file)).toThrow(
    `The database ${file} cannot be made: the folder for it is missing. `,
  );
});

test.each([
  'CREATE TABLE customer (name TEXT)',
  'CREATE TABLE event (name TEXT)',
  'CREATE TABLE customer (name TEXT); PRAGMA user_version = 1',
])("refuses somebody else's database without touching it: %s", (sql) => {
  const file = newFile();
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  const before = readFileSync(file);
  expect(() => openSqliteStore(file)).toThrow(`${file} belongs to another program, and is left as it was. `);
  expect(readFileSync(file)).toEqual(before);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

// Permissions do not hold for root.
test.skipIf(process.getuid?.() === 0)('refuses a file it may only read', () => {
  const file = newFile();
  new DatabaseSync(file).close();
  chmodSync(file, 0o444);
  expect(() => openSqliteStore(file)).toThrow(`The database ${file} may not be written to. `);
});

test('tells a file that may only be read from one that is held by another process', () => {
  const file = newFile();
  const holder = new DatabaseSync(file);
  holder.exec('CREATE TABLE a (b); BEGIN EXCLUSIVE');
  const locked = failureOf(() => new DatabaseSync(file, { timeout: 1 }).exec('BEGIN IMMEDIATE'));
  holder.exec('ROLLBACK');
  const readOnly = failureOf(() => new DatabaseSync(file, { readOnly: true }).exec('DROP TABLE a'));
  holder.close();
  expect([isBusy(locked), isBusy(readOnly)]).toEqual([true, false]);
  expect(explainUnusable(file, locked)).toContain('is locked by another process. ');
  expect(explainUnusable(file, readOnly)).toContain('may not be written to. ');
  expect(explainUnusable(file, new Error('odd'))).toContain('cannot be used: odd. ');
});

function failureOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

test('keeps the key of a day for the day and leaves no byte of it afterwards', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  const key = Buffer.from(await store.sourceKey('2026-11-23'));
  expect(Buffer.from(await store.sourceKey('2026-11-23'))).toEqual(key);
  expect(Buffer.from(await store.sourceKey('2026-11-24'))).not.toEqual(key);
  expect(readFileSync(file).includes(key)).toBe(false);
  expect(readFileSync(`${file}-wal`).includes(key)).toBe(false);
  await store.close();
});

test('says when its file is gone', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.check();
  rmSync(file);
  await expect(store.check()).rejects.toThrow('gone');
  await store.close();
});
