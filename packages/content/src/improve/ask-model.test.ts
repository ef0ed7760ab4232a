import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../run.js';

vi.setConfig({ testTimeout: 60_000 });

const faq = {
  language: 'en',
  articles: [
    {
      id: 'refund',
      question: 'When do I get my refund?',
      short: 'In five days.',
      answer: 'On your card.',
      meta: { note: 'secret-comment' },
      owner: 'secret-owner',
    },
    { id: 'parcel', question: 'Where is my parcel?', answer: 'On its way.', questions: ['track my parcel'] },
    { id: 'draft', question: 'What is secret-draft?', answer: 'x', status: 'draft' },
    { id: 'review', question: 'What is secret-review?', answer: 'x', status: 'review' },
    { id: 'private', question: 'What is secret-private?', answer: 'x', private: true },
    { id: 'ended', question: 'What is secret-ended?', answer: 'x', until: '2020-01-01' },
  ],
};
const completion = (content: string) =>
  JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });

let folder = '';
let server: Server;
let received: { path: string; key: string | undefined; body: string }[] = [];
let answer: (response: ServerResponse) => void = () => {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helpahead-model-'));
  writeFileSync(join(folder, 'faq.json'), JSON.stringify(faq, null, 2));
  received = [];
  server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const part of request) body += part;
    received.push({ path: request.url ?? '', key: request.headers.authorization, body });
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function improve(...args: string[]) {
  const output = { out: [] as string[], error: [] as string[] };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const all = ['improve', join(folder, 'faq.json'), ...args.map((arg) => arg.replace('URL', url))];
  const code = await run(all, {
    out: (text) => output.out.push(text),
    error: (text) => output.error.push(text),
  });
  return { code, out: output.out.join('\n'), error: output.error.join('\n') };
}
const ask = (...args: string[]) => improve('--model', 'URL/v1', '--model-name', 'tiny', ...args);
const says = (content: string) => {
  answer = (response) => response.end(completion(content));
};
const written = () => readFileSync(join(folder, 'faq.json'), 'utf8');

test('a model is told question, short answer and answer of published articles without wordings, and nothing else', async () => {
  vi.stubEnv('HELPAHEAD_MODEL_KEY', 'k');
  says('["how long until the refund is on my card"]');
  const evidence = {
    format: 1,
    wordings: [],
    gaps: [
      {
        language: 'en',
        question: 'q',
        query: 'secret-query',
        alsoAs: [],
        times: 1,
        visits: 1,
        networks: 1,
        pages: [],
        closest: [],
        state: 'new',
      },
    ],
  };
  writeFileSync(join(folder, 'evidence.json'), JSON.stringify(evidence));
  const { code } = await ask('--from', join(folder, 'evidence.json'));
  expect(code).toBe(0);
  expect(received.map(({ path, key }) => [path, key])).toEqual([['/v1/chat/completions', 'Bearer k']]);
  const { model, messages, ...rest } = JSON.parse(received[0]?.body ?? '');
  expect([model, Object.keys(rest)]).toEqual(['tiny', []]);
  expect(JSON.parse(messages[1].content)).toEqual({
    question: 'When do I get my refund?',
    short: 'In five days.',
    answer: 'On your card.',
  });
  expect(received[0]?.body).not.toContain('secret');
});

test('its wordings are proposed as a machine’s, and those that are none are not', async () => {
  says(
    `\`\`\`json\n${JSON.stringify(['how long until the refund is on my card', 'When do I get my REFUND', 'where is my parcel now', '<b>refund</b> date', `refund ${'x'.repeat(300)}`, 7])}\n\`\`\``,
  );
  const { code, out, error } = await ask('--format', 'json', '--write');
  const { proposals } = JSON.parse(out);
  expect([code, error]).toEqual([0, expect.stringContaining('Wrote ')]);
  expect(
    proposals.map(
      ({ kind, article, edits }: { kind: string; article: string; edits: { value: string }[] }) => [
        kind,
        article,
        edits[0]?.value,
      ],
    ),
  ).toEqual([['wording', 'refund', 'how long until the refund is on my card']]);
  expect(proposals[0].why).toMatch(/^Made by a machine \(tiny\), not by visitors/);
  expect(JSON.parse(written()).articles[0].questions).toEqual(['how long until the refund is on my card']);
});

test.each([
  ['no JSON', 'Sure! Here are four questions.', 'is no JSON list'],
  ['no texts', '[1, 2]', 'holds no text'],
])('an answer that is %s is left out, and said', async (_, content, reason) => {
  says(content);
  const { code, error } = await ask('--write');
  expect([code, error]).toEqual([0, expect.stringContaining(reason)]);
  expect(JSON.parse(written())).toEqual(faq);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['does not answer', () => {}, 'did not answer within 0.3 s'],
  [
    'refuses',
    (response) => response.writeHead(401).end('{}'),
    'answered 401: it wants a token. Its key goes into HELPAHEAD_MODEL_KEY. Nothing was changed.',
  ],
  ['breaks', (response) => response.writeHead(500).end('oh \u001b[2J'), 'answered 500'],
  ['hangs up', (response) => response.destroy(), 'cannot be reached'],
  ['says too much', (response) => response.end('x'.repeat(2_000_000)), 'answered more than 1 MB'],
  [
    'sends elsewhere',
    (response) => response.writeHead(302, { location: 'http://evil.example/' }).end(),
    'leads to http://evil.example/',
  ],
])('a model that %s ends it with 2, and nothing is written', async (what, how, reason) => {
  answer = how;
  const { code, error, out } = await ask('--write', '--timeout', what === 'does not answer' ? '0.3' : '30');
  expect([code, out, error]).toEqual([2, '', expect.stringContaining(reason)]);
  expect(JSON.parse(written())).toEqual(faq);
});

test('is not asked unless somebody says so', async () => {
  writeFileSync(join(folder, 'evidence.json'), JSON.stringify({ format: 1, wordings: [] }));
  expect((await improve('--from', join(folder, 'evidence.json'))).code).toBe(0);
  expect(received).toEqual([]);
});

test('a collector is asked at its own path, with the token, and what it refuses is said', async () => {
  vi.stubEnv('HELPAHEAD_TOKEN', 't');
  answer = (response) => response.end(JSON.stringify({ format: 1, wordings: [] }));
  expect((await improve('--from', 'URL/base/')).code).toBe(0);
  expect(received.map(({ path, key }) => [path, key])).toEqual([['/base/v1/evidence.json', 'Bearer t']]);
  answer = (response) => response.writeHead(401).end();
  expect((await improve('--from', 'URL')).error).toContain('answered 401: it does not take this token.');
  vi.stubEnv('HELPAHEAD_TOKEN', '');
  expect((await improve('--from', 'URL')).error).toContain(
    'Give the token of the collector: --token, or HELPAHEAD_TOKEN',
  );
  answer = (response) => response.end('<html>Sign in');
  expect(await improve('--from', 'URL')).toMatchObject({
    code: 2,
    error: expect.stringContaining('is a web page'),
  });
  answer = (response) => response.writeHead(302, { location: '/login' }).end();
  expect((await improve('--from', 'URL')).error).toContain('leads to /login');
});

test('a collector that is not there is said to be unreachable', async () => {
  const { code, error } = await improve('--from', 'http://127.0.0.1:9/');
  expect([code, error]).toEqual([
    2,
    expect.stringContaining('http://127.0.0.1:9/v1/evidence.json cannot be reached'),
  ]);
});
