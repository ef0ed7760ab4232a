import type { FeedbackEvent } from '@helpahead/core';
import { DAY } from './begin-visit.ts';
import type { Random } from './random.ts';
import type { Device, Visit } from './visit.ts';

/** One request, as it leaves a device. */
export interface Delivery {
  /** When it arrives, true time; the collector's clock shows it. */
  at: number;
  device: Device;
  /** The visitor's clock when it was sent. */
  sent: number;
  /** Times by the visitor's clock. */
  events: FeedbackEvent[];
  isAgain: boolean;
}

/** Requests leave and arrive at these times only, so that many visitors can be sent at once by one clock. */
const PACE = 60 * 60_000;
const paced = (at: number): number => Math.ceil(at / PACE) * PACE;

/** How often requests come late, in parts, or twice, as shares. */
const TROUBLE = { offline: 0.06, inParts: 0.3, twice: 0.06 };

/**
 * How visits reach the collector: soon, in one request or two; days later, from devices that were offline; some requests
 * twice. In the order of arrival, none after `until`.
 */
export function deliveriesOf(visits: readonly Visit[], until: number, random: Random): Delivery[] {
  const all = visits.flatMap((visit) => deliver(visit, until, random.named(`delivery ${visit.id}`)));
  return all.sort((a, b) => a.at - b.at);
}

function deliver({ happenings, device, isForged }: Visit, until: number, random: Random): Delivery[] {
  const events = happenings.map(({ event }) => event);
  const last = events.at(-1)?.at ?? 0;
  const request = (at: number, part: FeedbackEvent[], isAgain = false): Delivery => {
    const arrival = Math.min(paced(at), until);
    const events = part.map((event) => ({ ...event, at: event.at + device.skew }));
    return { at: arrival, device, sent: arrival + device.skew, events, isAgain };
  };
  const at = last + (!isForged && random.chance(TROUBLE.offline) ? random.whole(1, 6) * DAY : 0);
  const middle = events.length > 1 && random.chance(TROUBLE.inParts) ? random.whole(1, events.length - 1) : 0;
  const parts = [events.slice(0, middle), events.slice(middle)].filter((part) => part.length > 0);
  const requests = parts.map((part) => request(at, part));
  if (random.chance(TROUBLE.twice)) requests.push(request(at + random.pick([1, 2 * DAY]), events, true));
  return requests;
}
