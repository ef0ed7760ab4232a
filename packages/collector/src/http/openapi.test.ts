import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AppParts, createApp } from '../app.js';
import { parseEvents } from '../events/parse-events.js';
import { describeApi } from '../testing/describe-api.js';
import { exampleEvent, miss } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';

const api = describeApi();
type Method = { responses: Record<string, { content?: Record<string, { schema: object }> }> };
const paths = api.paths as unknown as Record<string, Record<string, Method>>;

/** A schema of the document by itself, with what it refers to. */
function validator(schema: object) {
  const ajv = new Ajv2020({ strict: false });
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  return ajv.compile({ ...schema, components: api.components });
}

test('is the file that is shipped', async () => {
  await expect(`${JSON.stringify(api, null, 2)}\n`).toMatchFileSnapshot('../../openapi.json');
});

test('is served as it is shipped', async () => {
  const { url } = await startCollector();
  expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(JSON.parse(JSON.stringify(api)));
});

test('names every route that there is, and no other', () => {
  // No route is asked, so none of its parts is needed.
  const { routes } = createApp({} as AppParts);
  const served = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !NOT_OF_THE_API.has(route))
    .sort();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(served);
});

/** What a browser needs beside the pages, what leads elsewhere, and the form on the page. */
const NOT_OF_THE_API: ReadonlySet<string> = new Set([
  'GET /',
  'GET /insights/',
  'GET /insights.css',
  'GET /insights.svg',
  'POST /insights/gaps',
]);

const event = exampleEvent({ kind: 'vote', article: 'a', hash: 'h', helpful: true });

test.each<[status: number, method: string, path: string, init: RequestInit]>([
  [202, 'POST', '/v1/events', { body: JSON.stringify([event, { ...event, kind: 'x' }]) }],
  [400, 'POST', '/v1/events', { body: '{' }],
  [400, 'POST', '/v1/events', { body: '[{}]' }],
  [403, 'POST', '/v1/events', { body: '[]', headers: { Origin: 'https://evil.example' } }],
  [413, 'POST', '/v1/events', { body: JSON.stringify(Array(9000).fill(event)) }],
  [415, 'POST', '/v1/events', { body: '[]', headers: { 'Content-Type': 'text/html' } }],
  [204, 'OPTIONS', '/v1/events', { headers: { Origin: 'http://localhost' } }],
  [200, 'GET', '/insights', {}],
  [200, 'GET', '/insights/questions', {}],
  [200, 'GET', '/insights.csv?what=gaps', {}],
  [200, 'GET', '/v1/insights.json', {}],
  [200, 'GET', '/v1/evidence.json', {}],
  [200, 'GET', '/healthz', {}],
  [200, 'GET', '/readyz', {}],
  [200, 'GET', '/metrics', {}],
  [200, 'GET', '/openapi.json', {}],
])('answers %i to %s %s as it is written', async (status, method, path, init) => {
  const { url, send } = await startCollector();
  await send([miss('x')]);
  const answer = await fetch(url + path, { method, ...init });
  expect(answer.status).toBe(status);
  const written = paths[path.split('?')[0] ?? '']?.[method.toLowerCase()]?.responses[status];
  expect(written).toBeDefined();
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = written?.content?.[type]?.schema;
  expect(Object.keys(written?.content ?? {})).toEqual(status === 204 ? [] : [type]);
  if (type !== 'application/json' || schema === undefined) return;
  const isValid = validator(schema);
  expect(isValid(await answer.json()), JSON.stringify(isValid.errors)).toBe(true);
});

test('lets through what the collector keeps, and nothing that it rejects for its shape', () => {
  const isEvent = validator({ $ref: '#/components/schemas/Event' });
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
  const changed = fc.tuple(
    fc.constantFrom(...Object.keys(event), 'comment', 'query', 'hits'),
    fc.option(value),
  );
  const kinds = fc.constantFrom('vote', 'search', 'miss', 'read', 'survey', 'nothing');
  fc.assert(
    fc.property(fc.array(changed, { maxLength: 2 }), kinds, (changes, kind) => {
      const given = { ...event, kind, ...Object.fromEntries(changes) };
      const { events } = parseEvents([given]);
      if (events.length > 0) expect(isEvent(given), JSON.stringify(given)).toBe(true);
      // A text of spaces alone is a text for a schema, and empty once it is cleaned.
      else if (isEvent(given)) expect(Object.values(given).some(isBlank), JSON.stringify(given)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const isBlank = (text: unknown) => typeof text === 'string' && text.replace(/[\s\p{C}]/gu, '') === '';
