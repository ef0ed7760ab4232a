import { toJsonSchema } from '@valibot/to-json-schema';
import { eventSchema } from '../events/event-schema.js';

/**
 * The OpenAPI document, made from the schema that receives events and from what the tests beside it see of every route. It is
 * kept as `openapi.json` and shipped; `openapi.test.ts` fails when the two differ.
 */
export function describeApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helpahead collector',
      version: '1',
      description:
        'Receives what the widget says of its visitors’ questions, and shows what to write next. Every refusal has `error`, a name for programs, and `message`, which says what to do.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: {
      '/v1/events': { post: RECEIVE, options: PREFLIGHT },
      '/insights': { get: page('The page for editors.', FILTER) },
      '/insights/questions': { get: page('Five real questions, to try one’s own answers on.', []) },
      '/insights.csv': {
        get: protectedGet('A table of the insights.', 'text/csv', { type: 'string' }, [
          query('what', 'Which table.', { type: 'string' }),
          ...FILTER,
        ]),
      },
      '/v1/insights.json': {
        get: protectedGet('All figures of the insights.', 'application/json', { type: 'object' }, FILTER),
      },
      '/v1/evidence.json': {
        get: protectedGet(
          'What visitors taught the site: what `helpahead improve` makes proposals from.',
          'application/json',
          { type: 'object', required: ['format', 'wordings', 'gaps', 'articles', 'together', 'asked'] },
          FILTER.slice(0, 1),
        ),
      },
      '/healthz': { get: health('Whether the process can store events.') },
      '/readyz': {
        get: health('Whether it should be sent requests now: the store and the insights answer.'),
      },
      '/metrics': {
        get: protectedGet(
          'Figures for Prometheus. From this machine itself without a token.',
          'text/plain',
          { type: 'string' },
          [],
        ),
      },
      '/openapi.json': {
        get: { summary: 'This document.', responses: { 200: json({ type: 'object' }, 'It.') } },
      },
    },
    components: {
      schemas: { Event: eventJsonSchema(), Refusal: REFUSAL, Acknowledgement: ACKNOWLEDGEMENT },
      securitySchemes: {
        password: { type: 'http', scheme: 'basic', description: 'Any user name; the token as password.' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** Of what comes in; the cleaning and cutting of texts that follows is told in words. */
function eventJsonSchema() {
  const { $schema: _, ...schema } = toJsonSchema(eventSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  return {
    ...schema,
    description:
      'One event. Texts that are too long are cut, control characters are taken out, unknown members are dropped; of `path` only a path is kept.',
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const refusal = (description: string) => json(ref('Refusal'), description);
const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});

const FILTER = [
  query('days', 'Whole days, today included. Without it, 30.', { enum: ['7', '30', '90', 'all'] }),
  query('language', 'A language as it was sent.', { type: 'string' }),
  query('section', 'A section of the FAQ files.', { type: 'string' }),
  query('page', 'A path as it was sent.', { type: 'string' }),
  query('audience', 'An audience as it was sent.', { type: 'string' }),
];

const SECURITY = [{ password: [] }, { token: [] }];
const WRONG_TOKEN = {
  401: refusal('The token is missing or wrong.'),
  403: refusal('Without a token: asked for under another name than that of this machine.'),
  429: refusal('Too many wrong tokens from this network; `Retry-After` says how long to wait.'),
};

function protectedGet(summary: string, type: string, schema: object, parameters: readonly object[]) {
  const found = { description: 'The answer.', content: { [type]: { schema } } };
  return { summary, security: SECURITY, parameters, responses: { 200: found, ...WRONG_TOKEN } };
}

const page = (summary: string, parameters: readonly object[]) =>
  protectedGet(summary, 'text/html', { type: 'string' }, parameters);

const health = (summary: string) => ({
  summary,
  responses: {
    200: json({ type: 'object', required: ['status'], properties: { status: { const: 'ok' } } }, 'Yes.'),
    503: refusal('No; the log says why.'),
  },
});

const REFUSAL = {
  type: 'object',
  required: ['error', 'message'],
  properties: { error: { type: 'string' }, message: { type: 'string' } },
};

const ACKNOWLEDGEMENT = {
  type: 'object',
  required: ['accepted', 'rejected'],
  properties: {
    accepted: { type: 'array', items: { type: 'string' }, description: 'Ids that are durable now.' },
    rejected: {
      type: 'array',
      description: 'Events that can never be kept: forget them.',
      items: {
        type: 'object',
        required: ['id', 'reason'],
        properties: { id: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
};

const BATCH = { type: 'array', minItems: 1, items: ref('Event') };

const RECEIVE = {
  summary: 'Takes a batch of events.',
  description:
    'Sending an event twice is harmless: its id is accepted again and counted once. An event that is not named in the answer may be sent again.',
  parameters: [
    query('sent', 'The sender’s clock when it sent, in epoch milliseconds; times are corrected by it.', {
      type: 'integer',
    }),
  ],
  requestBody: {
    required: true,
    content: { 'text/plain': { schema: BATCH }, 'application/json': { schema: BATCH } },
  },
  responses: {
    202: json(ref('Acknowledgement'), 'What is durable, and what never will be.'),
    400: refusal('Not a JSON array of events, or none of them can be kept.'),
    403: refusal('Pages of this origin may not send.'),
    413: refusal('Too large: send fewer events at a time.'),
    415: refusal('Neither `text/plain` nor `application/json`.'),
    429: refusal('Too many requests from one network; `Retry-After` says how long to wait.'),
    503: refusal('Nothing was kept; send it again after `Retry-After`.'),
  },
};

const PREFLIGHT = {
  summary: 'Answers what a browser asks before it sends JSON.',
  responses: { 204: { description: 'It may.' }, 403: refusal('Pages of this origin may not send.') },
};
