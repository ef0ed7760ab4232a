import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';
import { temporaryFolder } from '../testing/temporary.js';

test('answers a request that fails, and goes on receiving and answering', async () => {
  const { url, database, send, lines, insights } = await startCollector();
  await send([miss('x')]);
  const other = new DatabaseSync(database);
  other.exec("UPDATE event SET body = 'null'");
  const failed = await fetch(`${url}/v1/insights.json`);
  expect(failed.status).toBe(500);
  expect(await failed.json()).toMatchObject({ error: 'failed' });
  expect(lines.join()).toContain('request failed');
  expect((await send([miss('y')])).status).toBe(202);
  other.exec(`UPDATE event SET body = '{"query":"x","hits":[]}'`);
  other.close();
  expect((await insights()).everything.events).toBe(2);
});

test('refuses to start with a FAQ file that cannot be read', async () => {
  const faq = [join(temporaryFolder(), 'missing.json')];
  await expect(startCollector({ faq })).rejects.toMatchObject({
    name: 'CollectorError',
    code: 'faq-unreadable',
  });
});
