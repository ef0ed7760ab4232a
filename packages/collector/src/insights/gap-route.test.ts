import { expect, test } from 'vitest';
import { miss } from '../testing/example-event.js';
import { type RunningCollector, startCollector } from '../testing/start-collector.js';

const TOKEN = 'a-token-of-the-test';
const FIELDS = {
  language: 'en',
  question: 'klarna',
  state: 'writing',
  owner: 'Maya',
  note: 'By Friday.\nAsk Jonas.',
};

interface Sending {
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  query?: string;
}

function sendGap({ url }: RunningCollector, { fields = FIELDS, headers = {}, query = '' }: Sending = {}) {
  return fetch(`${url}/insights/gaps${query}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    redirect: 'manual',
  });
}

const gapsOf = async ({ insights }: RunningCollector) =>
  (await insights()).notFound.map(({ state, owner, note, reopened }) => ({ state, owner, note, reopened }));

test('keeps what an editor says of a question, and leads back to it', async () => {
  const running = await startCollector();
  await running.send([miss('Klarna')]);
  const answer = await sendGap(running, { query: '?days=7&language=en' });
  expect(answer.status).toBe(303);
  const address = new URL(answer.headers.get('location') ?? '', `${running.url}/insights/gaps`);
  expect(address.pathname + address.search).toBe('/insights?days=7&language=en');
  const page = await (await fetch(address)).text();
  expect(page).toContain(`<tbody id="${address.hash.slice(1)}"`);
  expect(page).toContain('By Friday.\nAsk Jonas.');
  expect(await gapsOf(running)).toEqual([
    { state: 'writing', owner: 'Maya', note: 'By Friday.\nAsk Jonas.', reopened: false },
  ]);
});

test('asks anew when a question recurs after it was answered', async () => {
  let now = Date.UTC(2026, 10, 30, 12);
  const running = await startCollector({ now: () => now });
  await running.send([miss('Klarna', { at: now })], { sent: now });
  await sendGap(running, { fields: { ...FIELDS, state: 'answered' } });
  expect(await gapsOf(running)).toMatchObject([{ state: 'answered', reopened: false }]);
  now += 60_000;
  await running.send([miss('klarna?', { at: now, visit: 'another' })], { sent: now });
  now += 60_000;
  expect(await gapsOf(running)).toMatchObject([{ state: 'new', reopened: true }]);
});

test.each<[status: number, error: string, sending: Sending]>([
  [400, 'unknown-state', { fields: { ...FIELDS, state: 'done' } }],
  [400, 'unknown-state', { fields: {} }],
  [400, 'no-question', { fields: { ...FIELDS, question: ' ' } }],
  [400, 'no-question', { fields: { ...FIELDS, question: 'x'.repeat(121) } }],
  [413, 'too-large', { fields: { ...FIELDS, note: 'x'.repeat(40_000) } }],
  [415, 'wrong-type', { headers: { 'Content-Type': 'application/json' } }],
  [403, 'sent-from-elsewhere', { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
  [403, 'sent-from-elsewhere', { headers: { 'Sec-Fetch-Site': 'same-site' } }],
  [403, 'sent-from-elsewhere', { headers: { 'Sec-Fetch-Site': 'none' } }],
])('answers %i %s, and changes nothing', async (status, error, sending) => {
  const running = await startCollector();
  await running.send([miss('Klarna')]);
  const answer = await sendGap(running, sending);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error, message: expect.stringMatching(/\.$/) });
  expect(await gapsOf(running)).toMatchObject([{ state: 'new', owner: '' }]);
});

test('cuts what is too long and takes out what could forge a line', async () => {
  const running = await startCollector();
  await running.send([miss('Klarna')]);
  await sendGap(running, {
    fields: { ...FIELDS, owner: `Ma\u202eya\n${'x'.repeat(100)}`, note: 'y'.repeat(1500) },
  });
  const [gap] = await gapsOf(running);
  expect(gap?.owner).toMatch(/^Maya x{74,75}$/);
  expect(gap?.note).toBe('y'.repeat(1000));
});

test('takes the origin for a proof where a browser does not say more, and Bearer for one by itself', async () => {
  const running = await startCollector({ insights: { token: TOKEN } });
  const statusOf = async (headers: Record<string, string>) =>
    (
      await fetch(`${running.url}/insights/gaps`, {
        method: 'POST',
        body: new URLSearchParams(FIELDS),
        headers,
        redirect: 'manual',
      })
    ).status;
  const Basic = { Authorization: `Basic ${btoa(`anybody:${TOKEN}`)}` };
  expect(await statusOf({})).toBe(401);
  expect(await statusOf(Basic)).toBe(403);
  expect(await statusOf({ ...Basic, Origin: 'https://evil.example' })).toBe(403);
  expect(await statusOf({ ...Basic, Origin: 'null' })).toBe(403);
  expect(await statusOf({ ...Basic, Origin: running.url })).toBe(303);
  expect(await statusOf({ Authorization: `Bearer ${TOKEN}` })).toBe(303);
  expect((await fetch(`${running.url}/insights/gaps`, { headers: Basic })).status).toBe(405);
});

test('gives tables as CSV to readers only, and names the tables there are', async () => {
  const running = await startCollector({ insights: { token: TOKEN } });
  const Authorization = `Bearer ${TOKEN}`;
  const get = (what: string, headers: Record<string, string> = { Authorization }) =>
    fetch(`${running.url}/insights.csv?what=${what}`, { headers });
  const answer = await get('gaps');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="helpahead-gaps-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect((await get('gaps', {})).status).toBe(401);
  expect((await get('passwords', {})).status).toBe(401);
  const unknown = await get('passwords');
  expect(unknown.status).toBe(400);
  expect(await unknown.json()).toMatchObject({ message: expect.stringContaining('gaps, articles') });
});

test('draws five questions by a seed in the address', async () => {
  const { url } = await startCollector();
  const answer = await fetch(`${url}/insights/questions?days=7`);
  expect(answer.status).toBe(200);
  expect(answer.url).toMatch(/\/insights\/questions\?days=7&seed=[0-9a-f]{8}$/);
  expect(await answer.text()).toContain('Nothing to ask yet.');
});
