import type { Analyst } from '../analyst/analyst.js';
import { addressPrefix, clientAddress } from '../http/address.js';
import type { RouteContext } from '../http/environment.js';
import { isLoopbackName } from '../http/loopback.js';
import type { RateLimit } from '../http/rate-limit.js';
import { type Refusal, refuse } from '../http/refusal.js';
import { parseFilter } from './filter.js';
import { carriesToken } from './token.js';

/** What showing insights needs from the collector around it. */
export interface InsightsRoute {
  /** Makes the answer, in a thread of its own. */
  answer: Analyst['ask'];
  /** False: open to whoever reaches this machine from itself. */
  token: string | false;
  /** Holds up those who try tokens. */
  wrongTokens: RateLimit;
  proxies: number;
  now: () => number;
}

// Nothing but our own style and icon: even markup that slipped through could not run, load or send anything.
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** `GET /insights`. */
export async function showInsights(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const refusal = checkReader(route, context);
  if (refusal) return refuse(context, refusal);
  const eventsUrl = new URL('/v1/events', context.req.url).href;
  const page = await route.answer({ want: 'page', filter: parseFilter(context.req.query()), eventsUrl });
  return context.html(page, 200, HEADERS);
}

/** `GET /v1/insights.json`: the same figures. */
export async function sendInsights(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const refusal = checkReader(route, context);
  if (refusal) return refuse(context, refusal);
  const insights = await route.answer({ want: 'json', filter: parseFilter(context.req.query()) });
  return context.body(insights, 200, { ...HEADERS, 'Content-Type': 'application/json' });
}

/** `GET /v1/evidence.json`: what proposals for the FAQ are made from. */
export async function sendEvidence(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const refusal = checkReader(route, context);
  if (refusal) return refuse(context, refusal);
  const evidence = await route.answer({ want: 'evidence', filter: parseFilter(context.req.query()) });
  return context.body(evidence, 200, { ...HEADERS, 'Content-Type': 'application/json' });
}

/** Whether the sender may read what is not for everybody. */
export function checkReader(route: InsightsRoute, context: RouteContext): Refusal | undefined {
  return route.token === false ? checkHost(route, context) : checkToken(route, route.token, context);
}

/** A page elsewhere can point its own name at this machine and then read what is open here; its name gives it away. */
function checkHost({ proxies }: InsightsRoute, context: RouteContext): Refusal | undefined {
  if (proxies > 0 || isLoopbackName(new URL(context.req.url).hostname)) return undefined;
  return {
    status: 403,
    error: 'wrong-host',
    message: 'Insights without a token are shown under a loopback name such as localhost only. Set a token.',
  };
}

function checkToken(route: InsightsRoute, token: string, context: RouteContext): Refusal | undefined {
  const given = context.req.header('authorization');
  if (given === undefined) return ASK_FOR_TOKEN;
  const { wrongTokens, now } = route;
  const network = networkOf(route, context);
  // Looked at before comparing: otherwise a guess would be answered however many came before it.
  const wait = wrongTokens(network, now(), 0);
  if (wait > 0) return tooManyWrong(wait);
  if (carriesToken(given, token)) return undefined;
  wrongTokens(network, now());
  return ASK_FOR_TOKEN;
}

function networkOf({ proxies }: InsightsRoute, context: RouteContext): string {
  const socketAddress = context.env.incoming.socket.remoteAddress;
  return addressPrefix(clientAddress(socketAddress, context.req.header('x-forwarded-for'), proxies));
}

function tooManyWrong(wait: number): Refusal {
  return {
    status: 429,
    error: 'too-many-wrong-tokens',
    message: `Too many wrong tokens from this network. Try again in ${wait} s.`,
    headers: { 'Retry-After': String(wait) },
  };
}

const ASK_FOR_TOKEN: Refusal = {
  status: 401,
  error: 'token-needed',
  message: 'Give the token of the collector as password; the user name does not matter.',
  headers: { 'WWW-Authenticate': 'Basic realm="Helpahead insights", charset="UTF-8"' },
};
