import { request } from 'node:http';
import { expect, test } from 'vitest';
import { miss, vote } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';

const TOKEN = 'a-token-of-the-test';

async function metricsOf(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/metrics`, { headers });
  return { answer, text: await answer.text() };
}

test('counts requests, events and time, by names of ours only', async () => {
  const { url, send } = await startCollector();
  await send([miss('my secret question'), vote('a', true), { kind: 'x' }]);
  await fetch(`${url}/wp-login.php?secret`);
  const { answer, text } = await metricsOf(url);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toContain('helpahead_events_accepted_total{kind="miss"} 1');
  expect(text).toContain('helpahead_events_accepted_total{kind="vote"} 1');
  expect(text).toContain('helpahead_events_rejected_total 1');
  expect(text).toContain('helpahead_requests_total{route="/v1/events",status="202"} 1');
  expect(text).toContain('helpahead_requests_total{route="other",status="404"} 1');
  expect(text).toMatch(/helpahead_store_seconds_count 1/);
  expect(text).toMatch(/process_resident_memory_bytes \d/);
  expect(text).not.toMatch(/secret|127\.0\.0\.1/);
});

test('shows figures to this machine, and to others with the token alone', async () => {
  const { url } = await startCollector({ insights: { token: TOKEN }, proxies: 1 });
  const elsewhere = { 'X-Forwarded-For': '203.0.113.9' };
  expect((await metricsOf(url)).answer.status).toBe(200);
  expect((await metricsOf(url, elsewhere)).answer.status).toBe(401);
  const withToken = { ...elsewhere, Authorization: `Bearer ${TOKEN}` };
  expect((await metricsOf(url, withToken)).answer.status).toBe(200);
});

test('takes what came through a server in front for others, also when nobody said that there is one', async () => {
  const { url } = await startCollector({ insights: { token: TOKEN } });
  expect((await metricsOf(url, { 'X-Forwarded-For': '127.0.0.1' })).answer.status).toBe(401);
  expect((await metricsOf(url, { Forwarded: 'for=192.0.2.1' })).answer.status).toBe(401);
});

test('shows nothing to a page that pointed its own name at this machine', async () => {
  const { url } = await startCollector({ insights: { token: TOKEN } });
  const status = await new Promise((resolve) => {
    request(`${url}/metrics`, { headers: { Host: 'evil.example' } }, (answer) =>
      resolve(answer.statusCode),
    ).end();
  });
  expect(status).toBe(401);
});
