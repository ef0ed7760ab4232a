import { request } from 'node:http';
import { expect, test } from 'vitest';
import type { CollectorOptions } from '../index.js';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';

const TOKEN = 'a-token-of-the-test';
const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(2)> "'&`;

async function pageOf(options: CollectorOptions = {}, events: unknown[] = [], query = '') {
  const running = await startCollector(options);
  if (events.length > 0) expect((await running.send(events)).status).toBe(202);
  const answer = await fetch(`${running.url}/insights${query}`);
  return { ...running, answer, text: await answer.text() };
}

test('writes nothing of a visitor as markup', async () => {
  const base = { path: `/${HOSTILE}`, language: HOSTILE, visit: HOSTILE };
  const { text } = await pageOf({}, [
    miss(HOSTILE, base),
    exampleEvent({ kind: 'search', query: HOSTILE, hits: [HOSTILE] }, base),
    exampleEvent({ kind: 'suggest', article: HOSTILE, cue: HOSTILE, outcome: 'opened' }, base),
    exampleEvent(
      { kind: 'vote', article: HOSTILE, hash: 'h', helpful: false, reason: HOSTILE, comment: HOSTILE },
      base,
    ),
  ]);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).not.toMatch(/<script|<img/);
  // Outside of the values of attributes, where it is text.
  expect(text.replace(/"[^"]*"/g, '""').match(/<[^>]* on\w+=/g)).toBeNull();
});

test('writes nothing of the address as markup', async () => {
  const { text } = await pageOf({}, [miss('x')], `?language=${encodeURIComponent(HOSTILE)}`);
  expect(text).toContain('Nothing in this selection');
  expect(text).not.toMatch(/<script|<img/);
});

test('allows itself nothing but its own style and icon', async () => {
  const { answer, text, url } = await pageOf({}, [miss('x')]);
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'self'; img-src 'self';/,
  );
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(text).not.toMatch(/<script|<style|style=/);
  for (const [, file] of text.matchAll(/<link [^>]*href="([^"]+)"/g)) {
    expect((await fetch(new URL(file ?? '', `${url}/insights`))).status).toBe(200);
  }
});

test.each(['th', 'td', 'blockquote', 'small', 'q', 'code', '.chips a'])(
  'lets no stacked marks paint beyond %s',
  async (selector) => {
    const { url } = await startCollector();
    const css = await (await fetch(`${url}/insights.css`)).text();
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*overflow: clip;[^{}]*)\}/g)];
    const clipped = rules.flatMap(([, selectors = '']) => selectors.replace(/\/\*.*?\*\//gs, '').split(','));
    expect(clipped.map((one) => one.trim())).toContain(selector);
  },
);

test('names every table and heads every row and column', async () => {
  const { text } = await pageOf({}, [
    miss('x'),
    vote('a', true),
    exampleEvent({ kind: 'tip', article: 'a', outcome: 'shown' }),
  ]);
  const tables = text.match(/<table.*?<\/table>/gs) ?? [];
  expect(tables).toHaveLength(8);
  for (const table of tables) {
    expect(table).toContain('<caption');
    expect(table).toContain('scope="col"');
    expect(table).toContain('scope="row"');
    expect(table).not.toContain('<th>');
  }
});

test('shows no share below ten cases', async () => {
  const { text } = await pageOf({}, [vote('a', true), vote('a', true)]);
  expect(text).toContain('Not enough votes yet');
  expect(text).toContain('2 of 10');
  expect(text).not.toMatch(/\d+\u00a0%/);
});

test('says how to get the first event, and shows no figure, while there is none', async () => {
  const { text, url } = await pageOf();
  expect(text).toContain('No feedback has arrived yet.');
  expect(text).toContain(`data-feedback=&quot;${url}/v1/events&quot;`);
  expect(text).not.toContain('<dl');
});

test('leads from an empty selection to everything', async () => {
  const { text } = await pageOf({}, [miss('x')], '?language=fr');
  expect(text).toContain('<a href="?days=all">Show everything</a>');
});

test('offers the eight most frequent languages, the chosen one among them, and cuts long ones', async () => {
  const long = Array(4).fill('abcdefgh').join('-');
  const tags = [long, 'fr', 'it', 'es', 'pt', 'nl', 'pl', 'cs', 'da'];
  const { url } = await pageOf(
    {},
    tags.flatMap((language, n) => Array.from({ length: 20 - n }, () => miss('x', { language }))),
  );
  const chips = async (query: string) => {
    const text = await (await fetch(`${url}/insights${query}`)).text();
    return [...text.matchAll(/language=[^>]*>([^<]*)<\/a><\/li>/g)].map(([, label]) => label ?? '').slice(-8);
  };
  const offered = await chips('');
  expect(offered[0]).toBe(`${long.slice(0, 31)}…`);
  expect(offered.slice(1)).toEqual([
    'French',
    'Italian',
    'Spanish',
    'Portuguese',
    'Dutch',
    'Polish',
    'Czech',
  ]);
  expect((await chips('?language=da')).slice(-2)).toEqual(['Polish', 'Danish']);
});

test.each(['', '/', '/insights/', '/insights/?days=7'])('leads from %j to the page', async (path) => {
  const { url } = await startCollector();
  const answer = await fetch(url + path);
  expect(answer.status).toBe(200);
  expect(answer.url).toBe(`${url}/insights${new URL(url + path).search}`);
});

test('opens to its token only, by Basic with any name or as Bearer', async () => {
  const { url } = await startCollector({ insights: { token: TOKEN } });
  const statusWith = async (Authorization: string, path: string) =>
    (await fetch(url + path, { headers: { Authorization } })).status;
  for (const path of ['/insights', '/v1/insights.json?days=7']) {
    const closed = await fetch(url + path);
    expect(closed.status).toBe(401);
    expect(closed.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(await statusWith(`Basic ${btoa(`anybody:${TOKEN}`)}`, path)).toBe(200);
    expect(await statusWith(`Bearer ${TOKEN}`, path)).toBe(200);
    for (const wrong of ['Bearer', 'Basic ', `Basic ${btoa('x:y')}`, `Bearer ${TOKEN}x`]) {
      expect(await statusWith(wrong, path)).toBe(401);
    }
  }
  expect((await fetch(`${url}/insights?token=${TOKEN}`)).status).toBe(401);
});

test('makes a token of its own when none is set', async () => {
  const { url, token } = await startCollector({ insights: {} });
  expect(token).toMatch(/^[\w-]{24}$/);
  expect((await fetch(`${url}/insights`)).status).toBe(401);
  expect((await fetch(`${url}/insights`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(
    200,
  );
});

test('makes those wait who try tokens, also when one of them is right', async () => {
  let now = Date.now();
  const { url } = await startCollector({ insights: { token: TOKEN }, now: () => now });
  const statusWith = async (token: string) =>
    (await fetch(`${url}/insights`, { headers: { Authorization: `Bearer ${token}` } })).status;
  for (let guess = 0; guess < 10; guess += 1) expect(await statusWith(`guess ${guess}`)).toBe(401);
  expect(await statusWith('another')).toBe(429);
  expect(await statusWith(TOKEN)).toBe(429);
  now += 1000;
  expect(await statusWith(TOKEN)).toBe(200);
});

test('does not show open insights to a page that gave this machine its own name', async () => {
  const { url } = await startCollector();
  const statusAs = (host: string) =>
    new Promise<number | undefined>((resolve) => {
      request(`${url}/insights`, { headers: { Host: host } }, (answer) =>
        resolve(answer.resume().statusCode),
      ).end();
    });
  expect(await statusAs('evil.example')).toBe(403);
  expect(await statusAs('localhost:80')).toBe(200);
});
