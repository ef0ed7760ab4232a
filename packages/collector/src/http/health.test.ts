import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';

test('is healthy while the database can be written', async () => {
  const { url } = await startCollector();
  const answer = await fetch(`${url}/healthz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('is not healthy when the file is gone, and says so without naming it', async () => {
  const { url, database } = await startCollector();
  rmSync(database);
  const answer = await fetch(`${url}/healthz`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).not.toContain(database);
});

test.each(['deleted', 'moved', 'replaced'])('acknowledges nothing once its file was %s', async (fate) => {
  const { send, database } = await startCollector();
  expect((await send([miss('before')])).status).toBe(202);
  if (fate === 'deleted') rmSync(database);
  else renameSync(database, `${database}.old`);
  if (fate === 'replaced') writeFileSync(database, '');
  const answer = await send([miss('after')]);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('answers JSON where there is nothing', async () => {
  const { url } = await startCollector();
  const answer = await fetch(`${url}/wp-login.php`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: 'not-found' });
});

test('goes on answering while another process holds the database, and keeps what is sent again', async () => {
  const { url, database, send, rows } = await startCollector();
  await send([miss('before')]);
  const other = new DatabaseSync(database);
  other.exec('BEGIN EXCLUSIVE');
  const started = performance.now();
  const event = miss('x');
  const [sent, health, page, missing] = await Promise.all([
    send([event]),
    fetch(`${url}/healthz`),
    fetch(`${url}/insights`),
    fetch(`${url}/nothing`),
  ]);
  expect(performance.now() - started).toBeLessThan(2000);
  expect([sent.status, health.status, page.status, missing.status]).toEqual([503, 503, 200, 404]);
  expect(Number(sent.headers.get('retry-after'))).toBeGreaterThan(0);
  other.exec('ROLLBACK');
  other.close();
  expect((await send([event])).status).toBe(202);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(rows('SELECT count(*) AS n FROM event')).toEqual([{ n: 2 }]);
});
