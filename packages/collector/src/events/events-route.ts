import { addressPrefix, clientAddress } from '../http/address.js';
import type { RouteContext } from '../http/environment.js';
import type { Metrics } from '../http/metrics.js';
import type { OriginRule } from '../http/origins.js';
import type { RateLimit } from '../http/rate-limit.js';
import { type BodyRead, readBody } from '../http/read-body.js';
import { type Refusal, refuse } from '../http/refusal.js';
import type { Log } from '../log.js';
import { reasonOf } from '../log.js';
import type { EventStore } from '../store/event-store.js';
import { correctTime, parseSent } from './correct-time.js';
import { parseEvents } from './parse-events.js';
import type { Sender } from './source.js';

/** What receiving needs from the collector around it. */
export interface EventsRoute {
  store: EventStore;
  mayUse: OriginRule;
  rateLimit: RateLimit;
  sourceOf: (sender: Sender, now: number) => Promise<Uint8Array>;
  /** Largest body, in bytes. */
  bodyLimit: number;
  /** Trusted servers in front. */
  proxies: number;
  now: () => number;
  metrics: Metrics;
  log: Log;
}

/** Answers the question browsers ask before they send anything but plain text. */
export function allowEvents(route: EventsRoute, context: RouteContext): Response {
  const refusal = checkOrigin(route, context);
  if (refusal) return refuse(context, refusal);
  return context.body(null, 204, {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  });
}

/** `POST /v1/events`: 202 with the ids that are durable now, or a refusal that says what to do. */
export async function receiveEvents(route: EventsRoute, context: RouteContext): Promise<Response> {
  const sender = senderOf(route, context);
  const early = checkOrigin(route, context) ?? checkRate(route, sender) ?? checkType(context);
  if (early) return refuse(context, early);

  const body = await readBody(context.req.raw, route.bodyLimit);
  if ('failed' in body) return refuse(context, bodyRefusal(body.failed, route.bodyLimit));
  const batch = parseBatch(body.text);
  if (batch === undefined) return refuse(context, NO_ARRAY);
  if (batch.length === 0) return refuse(context, EMPTY_LIST);

  return keep(route, context, { batch, sender });
}

async function keep(
  { store, now, sourceOf, metrics, log }: EventsRoute,
  context: RouteContext,
  { batch, sender }: { batch: unknown[]; sender: Sender },
): Promise<Response> {
  const { events, rejected } = parseEvents(batch);
  if (events.length === 0) return refuse(context, { ...NOTHING_USABLE, details: { accepted: [], rejected } });
  const received = now();
  const sent = parseSent(context.req.query('sent'));
  const started = performance.now();
  try {
    const source = await sourceOf(sender, received);
    await store.append(
      events.map((event) => ({
        event: { ...event, at: correctTime({ at: event.at, sent, received }) },
        received,
        source,
      })),
    );
  } catch (error) {
    log({ level: 'error', message: 'events could not be stored', reason: reasonOf(error) });
    return refuse(context, NOT_STORED);
  }
  metrics.stored((performance.now() - started) / 1000);
  metrics.accepted(events.map(({ kind }) => kind));
  metrics.rejected(rejected.length);
  log({ level: 'info', message: 'events', accepted: events.length, rejected: rejected.length });
  return context.json({ accepted: events.map((event) => event.id), rejected }, 202);
}

function senderOf({ proxies }: EventsRoute, context: RouteContext): Sender {
  const socketAddress = context.env.incoming.socket.remoteAddress;
  const address = clientAddress(socketAddress, context.req.header('x-forwarded-for'), proxies);
  return { prefix: addressPrefix(address), browser: context.req.header('user-agent') ?? '' };
}

/** Also tells the browser, on whatever is answered, that a page of an allowed origin may read it. */
function checkOrigin({ mayUse, log }: EventsRoute, context: RouteContext): Refusal | undefined {
  context.header('Vary', 'Origin');
  const origin = context.req.header('origin');
  if (origin === undefined) return undefined;
  if (mayUse(origin)) {
    context.header('Access-Control-Allow-Origin', origin);
    context.header('Access-Control-Expose-Headers', 'Retry-After');
    return undefined;
  }
  log({ level: 'warn', message: 'origin not allowed', origin: origin.slice(0, 200) });
  return {
    status: 403,
    error: 'origin-not-allowed',
    message:
      'Pages of this origin may not send feedback here. Add it to the setting "origins" of the collector.',
  };
}

function checkRate({ rateLimit, now }: EventsRoute, sender: Sender): Refusal | undefined {
  const wait = rateLimit(sender.prefix, now());
  if (wait === 0) return undefined;
  return {
    status: 429,
    error: 'too-many-requests',
    message: `Too many requests from this network. Try again in ${wait} s.`,
    headers: { 'Retry-After': String(wait) },
  };
}

function checkType(context: RouteContext): Refusal | undefined {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/plain' || type === 'application/json') return undefined;
  return {
    status: 415,
    error: 'wrong-type',
    message: 'Send a JSON array as text/plain (no preflight) or application/json.',
  };
}

function parseBatch(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function bodyRefusal(failed: Extract<BodyRead, { failed: string }>['failed'], limit: number): Refusal {
  if (failed === 'too-large') {
    return {
      status: 413,
      error: 'too-large',
      message: `The body may have at most ${limit} bytes. Send fewer events at a time.`,
    };
  }
  return failed === 'broken-off'
    ? { status: 400, error: 'broken-off', message: 'The body broke off or came too slowly. Send it again.' }
    : { status: 400, error: 'not-utf8', message: 'The body is not UTF-8. Send JSON in UTF-8.' };
}

const NO_ARRAY: Refusal = {
  status: 400,
  error: 'not-an-array',
  message: 'The body is not a JSON array of feedback events.',
};

const EMPTY_LIST: Refusal = { status: 400, error: 'empty-list', message: 'The list is empty.' };

const NOTHING_USABLE: Refusal = {
  status: 400,
  error: 'nothing-usable',
  message: 'None of the events can be kept; "rejected" says why for each.',
};

const NOT_STORED: Refusal = {
  status: 503,
  error: 'not-stored',
  message: 'The events could not be stored. Send them again later; each counts once.',
  headers: { 'Retry-After': '10' },
};
