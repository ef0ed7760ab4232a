import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { rows, temporaryFolder } from '../testing/start-collector.js';
import type { ReceivedEvent } from './event-store.js';
import { openSqliteStore } from './sqlite-store.js';
import { explainUnusable, isBusy } from './unusable.js';

const received = (query = 'x'): ReceivedEvent => ({
  event: miss(query),
  received: 5,
  source: new Uint8Array(8),
});
const newFile = () => join(temporaryFolder(), 'test.sqlite');

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
  expect(rows(file, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
  expect(rows(file, 'SELECT count(*) AS n FROM event')).toEqual([{ n: 2 }]);
});

test('refuses a file that a newer collector wrote, without touching it', () => {
  const file = newFile();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openSqliteStore(file)).toThrow(/version 99, this collector knows versions up to 1\. /);
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
  const key = Buffer.from(store.sourceKey('2026-11-23'));
  expect(Buffer.from(store.sourceKey('2026-11-23'))).toEqual(key);
  expect(Buffer.from(store.sourceKey('2026-11-24'))).not.toEqual(key);
  expect(readFileSync(file).includes(key)).toBe(false);
  expect(readFileSync(`${file}-wal`).includes(key)).toBe(false);
  await store.close();
});

test('says when its file is gone', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  store.check();
  rmSync(file);
  expect(() => store.check()).toThrow('gone');
  await store.close();
});
