import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCollector } from './index.js';

test('keeps an event and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'helpahead-'));
  const collector = createCollector({ database: join(folder, 'a.sqlite'), port: 0, quiet: true });
  onTestFinished(async () => {
    await collector.close();
    rmSync(folder, { recursive: true });
  });
  const { url } = await collector.listen();
  const id = crypto.randomUUID();
  const answer = await fetch(`${url}/v1/events?sent=${Date.now()}`, {
    method: 'POST',
    body: JSON.stringify([
      { id, visit: 'v', at: Date.now(), path: '/', language: 'en', kind: 'miss', query: 'refund', hits: [] },
    ]),
  });
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ accepted: [id], rejected: [] });
});
