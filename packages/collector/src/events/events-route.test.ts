import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { send, startCollector } from '../testing/start-collector.js';

const NOW = Date.UTC(2026, 10, 23, 12);

test('answers 202 with the ids that are in the file', async () => {
  const { send, rows } = await startCollector();
  const events = [miss('klarna'), vote('refund', true)];
  const answer = await send(events);
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ accepted: events.map(({ id }) => id), rejected: [] });
  expect(rows('SELECT id FROM event ORDER BY seq').map(({ id }) => id)).toEqual(events.map(({ id }) => id));
});

test('accepts application/json as well', async () => {
  const { send } = await startCollector();
  const answer = await send([miss('klarna')], {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
  expect(answer.status).toBe(202);
});

test('accepts an event twice and counts it once, also after a restart', async () => {
  const first = await startCollector();
  const event = vote('refund', false);
  const shouted = { ...event, id: event.id.toUpperCase() };
  for (const batch of [[event], [event, event], [shouted]]) {
    const answer = (await (await first.send(batch)).json()) as { accepted: string[] };
    expect(answer.accepted).toEqual(batch.map(({ id }) => id));
  }
  await first.collector.close();

  const second = await startCollector({ database: first.database });
  expect((await second.send([event])).status).toBe(202);
  expect((await second.insights()).votes).toMatchObject({ yes: 0, no: 1 });
});

test('names each event it cannot keep, with the reason', async () => {
  const { send, rows } = await startCollector();
  const good = miss('klarna');
  const wrong = { ...vote('a', true), helpful: 'yes' };
  const unknown = { ...miss('x'), kind: 'telepathy' };
  const { hits: _, ...incomplete } = miss('y') as { hits?: unknown; id: string };
  const answer = await send([good, wrong, unknown, incomplete, { ...good, id: 'abc' }, 'text', null]);
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({
    accepted: [good.id],
    rejected: [
      { id: wrong.id, reason: 'helpful is neither true nor false' },
      { id: unknown.id, reason: 'kind is not one we know' },
      { id: incomplete.id, reason: 'hits is missing' },
      { id: 'abc', reason: 'id is not a UUID' },
      { id: '', reason: 'is not an object' },
      { id: '', reason: 'is not an object' },
    ],
  });
  expect(rows('SELECT count(*) AS n FROM event')).toEqual([{ n: 1 }]);
});

test('answers 400 when nothing is usable, and names what its sender may let go of', async () => {
  const { send } = await startCollector();
  const id = crypto.randomUUID();
  const answer = await send([{ id, kind: 'vote' }]);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: 'nothing-usable', accepted: [], rejected: [{ id }] });
});

test.each(['', '{', '{}', 'null', '"x"', '[', '[]', '<html>'])(
  'answers 400 with what to do to %j',
  async (body) => {
    const { send } = await startCollector();
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: expect.any(String),
      message: expect.stringMatching(/\.$/),
    });
  },
);

test('says that a list is empty', async () => {
  const { send } = await startCollector();
  const answer = await send([]);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: 'empty-list', message: 'The list is empty.' });
});

test('stores neither the query of an address nor a language that is none', async () => {
  const { send, rows } = await startCollector();
  await send([miss('x', { path: 'https://shop.example/cart?token=secret#x', language: '<b>English</b>' })]);
  expect(rows('SELECT path, language FROM event')).toEqual([{ path: '/cart', language: 'und' }]);
});

test('answers 400 to bytes that are not UTF-8', async () => {
  const { url } = await startCollector();
  const answer = await fetch(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: new Uint8Array([0x5b, 0xff, 0x5d]),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: 'not-utf8' });
});

test('answers 413 to a body that says it is too large', async () => {
  const { send } = await startCollector({ bodyLimit: 2000 });
  const answer = await send([miss('x'.repeat(3000))]);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining('2000 bytes') });
});

test('stops reading a body that does not say how large it is', async () => {
  const { url } = await startCollector({ bodyLimit: 2000 });
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      if (pulled > 5000) controller.close();
      else controller.enqueue(new Uint8Array(1024).fill(0x20));
    },
  });
  const init = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: endless, duplex: 'half' };
  const status = await fetch(`${url}/v1/events`, init as RequestInit).then(
    (answer) => answer.status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(status);
  expect(pulled).toBeLessThan(5000);
});

test.each(['text/html', 'multipart/form-data; boundary=x', 'application/jsonx'])(
  'answers 415 to %s',
  async (type) => {
    const { send } = await startCollector();
    const answer = await send([miss('x')], { headers: { 'Content-Type': type } });
    expect(answer.status).toBe(415);
  },
);

test('answers 429 with the seconds to wait, and serves again after them', async () => {
  let now = NOW;
  const { send } = await startCollector({ burst: 3, rate: 1, now: () => now });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await send([miss('x')])).status);
  expect(statuses).toEqual([202, 202, 202, 429]);
  const refused = await send([miss('x')], { headers: { Origin: 'http://localhost:3000' } });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
  now += 1000;
  expect((await send([miss('x')])).status).toBe(202);
});

test('tells networks apart by the address a trusted server in front has seen', async () => {
  const { send } = await startCollector({ burst: 1, rate: 1, proxies: 1, now: () => NOW });
  const from = (forwarded: string) => send([miss('x')], { headers: { 'X-Forwarded-For': forwarded } });
  expect((await from('203.0.113.7')).status).toBe(202);
  expect((await from('6.6.6.6, 203.0.113.9')).status).toBe(429);
  expect((await from('203.0.113.7, 198.51.100.1')).status).toBe(202);
});

test.each([
  { sent: NOW, at: NOW - 4000, stored: NOW - 4000, who: 'a right clock' },
  { sent: NOW + 9e9, at: NOW + 9e9 - 4000, stored: NOW - 4000, who: 'a clock that is ahead' },
  { sent: NOW - 9e9, at: NOW - 9e9 - 4000, stored: NOW - 4000, who: 'a clock that is behind' },
  { sent: 'soon', at: NOW - 4000, stored: NOW - 4000, who: 'a sender that does not say' },
  { sent: 0, at: 1e300, stored: NOW, who: 'a clock without sense' },
])('stores the right time for $who', async ({ sent, at, stored }) => {
  const { send, rows } = await startCollector({ now: () => NOW });
  expect((await send([miss('x', { at })], { sent })).status).toBe(202);
  expect(rows('SELECT at, received FROM event')).toEqual([{ at: stored, received: NOW }]);
});

test('says that events are sent by POST', async () => {
  const { url } = await startCollector();
  const answer = await fetch(`${url}/v1/events`);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
});

test('cuts off a body that does not come', async () => {
  const { url } = await startCollector({ requestTimeout: 200 });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    'POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n[',
  );
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 (408|400) /);
});

test('keeps a source that differs by browser and day, and neither address nor browser', async () => {
  let now = NOW;
  const { send, rows } = await startCollector({ now: () => now });
  const from = (browser: string) => send([miss('x')], { headers: { 'User-Agent': browser } });
  await from('Browser-One/1.0');
  await from('Browser-One/1.0');
  await from('Browser-Two/1.0');
  const keys = rows('SELECT * FROM source_key');
  now += 86_400_000;
  await from('Browser-One/1.0');

  const sources = rows('SELECT hex(source) AS source FROM event ORDER BY seq').map(({ source }) => source);
  expect(sources[0]).toMatch(/^[0-9A-F]{16}$/);
  expect(sources[1]).toBe(sources[0]);
  expect(new Set(sources).size).toBe(3);
  expect(rows('SELECT day FROM source_key')).toEqual([{ day: '2026-11-24' }]);
  expect(keys).toMatchObject([{ day: '2026-11-23' }]);
  expect(JSON.stringify(rows('SELECT * FROM event'))).not.toMatch(/Browser|127\.0\.0/);
});

test('writes nothing into the log that a visitor wrote or is', async () => {
  const { send, lines } = await startCollector();
  const event = exampleEvent({
    kind: 'vote',
    article: 'a',
    hash: 'h',
    helpful: false,
    comment: 'my-secret-comment',
  });
  await send([event, { ...miss('my-secret-query'), visit: 5 }], {
    headers: { 'User-Agent': 'my-secret-browser' },
  });
  expect(lines.map((line) => JSON.parse(line).message)).toEqual(['listening', 'events']);
  expect(lines.slice(1).join()).not.toMatch(/secret|127\.0\.0/);
});

test('says 503, and accepts nothing, when the file cannot be written', async () => {
  const collector = await startCollector();
  const { DatabaseSync } = await import('node:sqlite');
  const other = new DatabaseSync(collector.database);
  other.exec('DROP TABLE event');
  other.close();
  const answer = await collector.send([miss('x')]);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await answer.json()).not.toHaveProperty('accepted');
});

test('never fails, whatever JSON it is sent', { timeout: 30_000 }, async () => {
  const { url } = await startCollector({ quiet: true, rate: 100_000, burst: 1_000_000 });
  const text = fc.string({ unit: 'binary' });
  const valid = fc.oneof(
    fc.record({ kind: fc.constant('miss'), query: text, hits: fc.array(text) }),
    fc.record({
      kind: fc.constant('survey'),
      survey: text,
      answers: fc.dictionary(text, fc.oneof(text, fc.double())),
    }),
    fc.record({
      kind: fc.constant('vote'),
      article: fc.constantFrom('__proto__', 'constructor', "'; DROP TABLE event --", '<b>'),
      hash: text,
      helpful: fc.boolean(),
      comment: text,
      replaces: text,
    }),
  );
  const base = fc.record({ id: fc.uuid(), visit: text, at: fc.double(), path: text, language: text });
  const broken = fc.dictionary(
    fc.constantFrom('id', 'at', 'kind', 'query', 'hits', 'answers', 'helpful'),
    fc.jsonValue(),
    { maxKeys: 1 },
  );
  const event = fc.tuple(base, valid, broken).map((parts) => Object.assign({}, ...parts));
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.array(event, { maxLength: 5 })), async (value) => {
      const answer = await send(url, JSON.stringify(value) ?? '');
      statuses.add(answer.status);
      expect([202, 400]).toContain(answer.status);
      await answer.json();
    }),
    { numRuns: 300 },
  );
  expect(statuses).toEqual(new Set([202, 400]));
  for (const path of ['/insights', '/v1/insights.json']) expect((await fetch(url + path)).status).toBe(200);
});
