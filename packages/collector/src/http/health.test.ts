import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test('answers JSON where there is nothing', async () => {
  const { url } = await startCollector();
  const answer = await fetch(`${url}/wp-login.php`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: 'not-found' });
});
