import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { rows, temporaryFolder } from '../testing/start-collector.js';
import type { ReceivedEvent } from './event-store.js';
import { openSqliteStore } from './sqlite-store.js';

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
});

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
