import type { Random } from './random.ts';
import type { Device, Visit, Visiting } from './visit.ts';
import type { Edition } from './world.ts';

export const DAY = 86_400_000;
const MINUTE = 60_000;

const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
] as const;

/** The length of the time that is simulated. */
export interface Span {
  /** Epoch milliseconds, midnight UTC. */
  from: number;
  days: number;
}

/** In the middle of a day in the middle of the time. */
export const rewrittenAt = ({ from, days }: Span): number =>
  from + Math.floor(days / 2) * DAY + 10 * 3_600_000;

/** For some hours, some pages still have the content that they came with. */
function editionAt(span: Span, at: number, random: Random): Edition {
  const since = at - rewrittenAt(span);
  if (since < 0) return 'first';
  return since < 6 * 3_600_000 && random.chance(0.2) ? 'first' : 'rewritten';
}

/** Shared addresses of providers (RFC 6598) and documentation addresses of IPv6: nobody's own. */
export function drawDevice(random: Random): Device {
  const ipv4 = `100.${random.whole(64, 127)}.${random.whole(0, 255)}.${random.whole(1, 254)}`;
  const ipv6 = `2001:db8:${random.whole(1, 0xffff).toString(16)}:${random.whole(1, 0xffff).toString(16)}::1`;
  const skew = random.weighted([
    [0, 80],
    [random.whole(-3 * MINUTE, 3 * MINUTE), 14],
    [random.pick([-1, 1]) * 3_600_000, 4],
    [-400 * DAY, 2],
  ]);
  return { address: random.chance(0.8) ? ipv4 : ipv6, browser: random.pick(BROWSERS), skew };
}

interface Beginning extends Pick<Visit, 'faq' | 'language' | 'audience' | 'path' | 'device'> {
  span: Span;
  random: Random;
  at: number;
}

export function beginVisit({ span, random, at, ...where }: Beginning): Visiting {
  return {
    ...where,
    random,
    now: at,
    id: [...random.bytes(12)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    day: Math.floor((at - span.from) / DAY),
    edition: editionAt(span, at, random),
    error: undefined,
    isForged: false,
    happenings: [],
    ways: [],
    fate: undefined,
    isTroubled: false,
  };
}

/** Between morning and evening, so that a visit ends on the day on which it began. */
export function timeOfDay(random: Random): number {
  return Math.floor((6 + 8 * (random.next() + random.next())) * 3_600_000);
}

/** What can be said of a visit only once it is over. */
export function endVisit(visit: Visiting): Visit {
  const { random: _, now: __, error: ___, edition: ____, ...ended } = visit;
  return { ...ended, isTroubled: isTroubled(visit) };
}

/** Asked in vain and found nothing since that helped, said no, or went to people: and so was asked nothing. */
function isTroubled({ happenings }: Visit): boolean {
  const events = happenings.map(({ event }) => event);
  if (events.some(({ kind }) => kind === 'survey')) return false;
  const lastMiss = events.findLastIndex(({ kind }) => kind === 'miss');
  const lastHelp = events.findLastIndex(
    (event) => event.kind === 'probablySolved' || (event.kind === 'vote' && event.helpful),
  );
  const lastVotes = new Map(
    events.flatMap((event) => (event.kind === 'vote' ? [[event.article, event.helpful]] : [])),
  );
  return (
    lastMiss > lastHelp ||
    [...lastVotes.values()].includes(false) ||
    events.some(
      (event) =>
        event.kind === 'handoff' ||
        (event.kind === 'followUp' && !event.solved) ||
        (event.kind === 'promiseKept' && !event.kept),
    )
  );
}
