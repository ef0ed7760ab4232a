import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';

test('lets pages of this machine send, and no others, when it has no list', async () => {
  const { send, rows } = await startCollector();
  for (const Origin of [
    'http://localhost:5173',
    'http://127.0.0.1',
    'https://shop.localhost',
    'http://[::1]:80',
  ]) {
    const answer = await send([miss('x')], { headers: { Origin } });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('access-control-allow-origin')).toBe(Origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Origin');
  }
  for (const Origin of ['https://evil.example', 'http://localhost.evil.example', 'null', 'file://']) {
    const answer = await send([miss('x')], { headers: { Origin } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
  expect(rows('SELECT count(*) AS n FROM event')).toEqual([{ n: 4 }]);
});

test('lets exactly the listed origins send when there is a list', async () => {
  const { send, lines } = await startCollector({ origins: ['https://shop.example'] });
  const statusOf = async (Origin: string) => (await send([miss('x')], { headers: { Origin } })).status;
  expect(await statusOf('https://shop.example')).toBe(202);
  expect(await statusOf('http://shop.example')).toBe(403);
  expect(await statusOf('http://localhost:5173')).toBe(403);
  expect(lines.join()).toContain('"origin":"http://localhost:5173"');
});

test('answers the question a browser asks before it sends JSON', async () => {
  const { url } = await startCollector();
  const ask = (Origin: string) => fetch(`${url}/v1/events`, { method: 'OPTIONS', headers: { Origin } });
  const allowed = await ask('http://localhost:5173');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-methods')).toBe('POST');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('Content-Type');
  expect((await ask('https://evil.example')).status).toBe(403);
});
