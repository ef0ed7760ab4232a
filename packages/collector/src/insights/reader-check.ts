import { addressPrefix, clientAddress } from '../http/address.js';
import type { RouteContext } from '../http/environment.js';
import { isLoopbackName } from '../http/loopback.js';
import type { RateLimit } from '../http/rate-limit.js';
import type { Refusal } from '../http/refusal.js';
import { carriesToken } from './token.js';

/** How readers are told from others. */
export interface ReaderCheck {
  /** False: open to whoever reaches this machine from itself. */
  token: string | false;
  /** Holds up those who try tokens. */
  wrongTokens: RateLimit;
  proxies: number;
  now: () => number;
}

/** Why this request may not read the insights; undefined when it may. */
export function checkReader(check: ReaderCheck, context: RouteContext): Refusal | undefined {
  return check.token === false ? checkHost(check, context) : checkToken(check, check.token, context);
}

/**
 * Why this request may not write, besides `checkReader`; undefined when it may. A browser attaches the password of Basic
 * by itself, also to a form that a page elsewhere sends here: such a form says where it comes from. No page elsewhere can
 * attach Bearer.
 */
export function checkSender(check: ReaderCheck, context: RouteContext): Refusal | undefined {
  const { token } = check;
  if (token !== false && /^\s*bearer\s/i.test(context.req.header('authorization') ?? '')) return undefined;
  return isOwnPage(context) ? undefined : SENT_FROM_ELSEWHERE;
}

/** Browsers tell `Sec-Fetch-Site` on safe connections; on others they tell the origin of a form. */
function isOwnPage(context: RouteContext): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = URL.parse(context.req.header('origin') ?? '');
  return origin !== null && origin.host === new URL(context.req.url).host;
}

/** A page elsewhere can point its own name at this machine and then read what is open here; its name gives it away. */
function checkHost({ proxies }: ReaderCheck, context: RouteContext): Refusal | undefined {
  if (proxies > 0 || isLoopbackName(new URL(context.req.url).hostname)) return undefined;
  return {
    status: 403,
    error: 'wrong-host',
    message: 'Insights without a token are shown under a loopback name such as localhost only. Set a token.',
  };
}

function checkToken(check: ReaderCheck, token: string, context: RouteContext): Refusal | undefined {
  const given = context.req.header('authorization');
  if (given === undefined) return ASK_FOR_TOKEN;
  const { wrongTokens, now } = check;
  const network = networkOf(check, context);
  // Looked at before comparing: otherwise a guess would be answered however many came before it.
  const wait = wrongTokens(network, now(), 0);
  if (wait > 0) return tooManyWrong(wait);
  if (carriesToken(given, token)) return undefined;
  wrongTokens(network, now());
  return ASK_FOR_TOKEN;
}

function networkOf({ proxies }: ReaderCheck, context: RouteContext): string {
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
const SENT_FROM_ELSEWHERE: Refusal = {
  status: 403,
  error: 'sent-from-elsewhere',
  message:
    'This was not sent by a page of this collector. Load its insights and send the form from there, or send the token as Bearer.',
};
