import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'helpahead-site-'));
const root = join(folder, 'dist');
mkdirSync(join(root, 'shop'), { recursive: true });
const site = createSite({
  root,
  // Nobody listens there, on any machine.
  collector: 'http://127.0.0.1:1',
  closedPort: 'http://127.0.0.1:4998',
});

beforeAll(() => {
  mkdirSync(join(root, 'helpahead'));
  writeFileSync(join(root, 'index.html'), '<a href="%COLLECTOR%/insights">%CLOSED%</a>');
  writeFileSync(join(root, '404.html'), 'Page not found');
  writeFileSync(join(root, 'shop', 'index.html'), 'Shop');
  writeFileSync(join(root, 'shop', '404.html'), 'No such page in the shop');
  writeFileSync(join(root, 'shop', 'faq.en.json'), '{"text":"%COLLECTOR%"}');
  writeFileSync(join(root, 'helpahead', 'helpahead.js'), '');
  writeFileSync(join(root, 'helpahead', 'panel-0a1b2c.js'), '');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('writes the addresses of this run into pages, and only into pages', async () => {
  const page = await site.request('/');
  expect(await page.text()).toBe('<a href="http://127.0.0.1:1/insights">http://127.0.0.1:4998</a>');
  const data = await site.request('/shop/faq.en.json');
  expect(data.headers.get('Content-Type')).toContain('application/json');
  expect(await data.text()).toContain('%COLLECTOR%');
});

test('answers unknown addresses with the page for them and status 404', async () => {
  for (const [path, says] of [
    ['/nothing/', 'Page not found'],
    ['/shop/nothing/', 'No such page in the shop'],
  ] as const) {
    const answer = await site.request(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(says);
  }
});

test('gives out nothing from outside its folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/shop/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
  ]) {
    const answer = await site.request(path);
    expect(await answer.text()).not.toContain('secret');
  }
});

test('lets hashed chunks be kept for a year and asks again for everything else', async () => {
  const chunk = await site.request('/helpahead/panel-0a1b2c.js');
  expect(chunk.headers.get('Cache-Control')).toContain('immutable');
  for (const path of ['/', '/helpahead/helpahead.js', '/shop/faq.en.json']) {
    expect((await site.request(path)).headers.get('Cache-Control')).toBe('no-cache');
  }
});

test('says when a page has not changed', async () => {
  const etag = (await site.request('/')).headers.get('ETag') ?? '';
  const again = await site.request('/', { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
});

test('answers HTML where a FAQ is expected, as some servers do', async () => {
  const answer = await site.request('/broken/faq/html.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toContain('text/html');
});

test('keeps the broken endpoint broken until it is repaired', async () => {
  const send = () => site.request('/broken/feedback-down/events?sent=1', { method: 'POST', body: '[]' });
  expect((await send()).status).toBe(500);
  const form = new URLSearchParams({ answer: '202' });
  await site.request('/broken/feedback-down/switch', { method: 'POST', body: form });
  // Repaired it asks the collector, and there is none in this test.
  expect((await send()).status).toBe(502);
});

test('shows the page again when a form of the shop is sent without its script', async () => {
  const answer = await site.request('/shop/returns/', { method: 'POST', body: 'order-number=KL-1' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('/shop/returns/');
});
