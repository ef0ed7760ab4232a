import type { FeedbackDraft, FeedbackEvent } from '@helpahead/core';
import type { Random } from './random.ts';
import type { Edition } from './world.ts';

/** From where a visit is sent. */
export interface Device {
  /** As a trusted proxy would tell it. */
  address: string;
  browser: string;
  /** How far its clock is off, in milliseconds. */
  skew: number;
}

/** What is true of a vote and cannot be read from it. */
interface VoteTruth {
  edition: Edition;
  /** How likely it was to say yes, 0 to 1. */
  chance: number;
  /** No later vote takes its place. */
  stands: boolean;
}

/** What happened, at its true time, with what is true of it. */
export interface Happening {
  event: FeedbackEvent;
  /** Of a search: the first spelling of the question that was meant. */
  meant?: string;
  vote?: VoteTruth;
}

/** One way through the help, as its end is known to the simulation. */
export interface Way {
  path: string;
  by: 'suggestion' | 'tip' | 'search' | 'section' | 'related';
  cue: string;
  /** The article that was read; none where a question led to nothing. */
  article: string | undefined;
  /** The first spelling of the question that led to nothing. */
  meant: string | undefined;
  outcome: 'helped' | 'probably' | 'read' | 'left' | 'missed' | 'unhelped' | 'people';
}

/** How a visit fared in which something came forward, or would have. */
interface Fate {
  arm: 'shown' | 'withheld';
  solved: boolean;
  helpless: boolean;
}

export interface Visit {
  id: string;
  faq: string;
  /** Days since the first one. */
  day: number;
  language: string;
  audience: string | undefined;
  /** The page it is on. */
  path: string;
  device: Device;
  isForged: boolean;
  happenings: Happening[];
  ways: Way[];
  fate: Fate | undefined;
  /** In vain, said no, or went to people: who fares so is asked nothing. */
  isTroubled: boolean;
}

/** A visit that goes on. */
export interface Visiting extends Visit {
  random: Random;
  /** Epoch milliseconds, true time. */
  now: number;
  /** What the page says has gone wrong, by its form. */
  error: string | undefined;
  edition: Edition;
}

/** An id as the widget makes it: a UUID of version 7 by the visitor's own clock, in order within a millisecond. */
function eventId(at: number, nth: number, random: Random): string {
  const time = at.toString(16).padStart(12, '0');
  const count = nth.toString(16).padStart(3, '0');
  const hex = [...random.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-a${hex.slice(0, 3)}-${hex.slice(3, 15)}`;
}

/** Notes what happens now; returns the event, as the visitor's device remembers it. */
export function record(
  visit: Visiting,
  draft: FeedbackDraft,
  truth: Omit<Happening, 'event'> = {},
): FeedbackEvent {
  const event: FeedbackEvent = {
    ...draft,
    id: eventId(visit.now + visit.device.skew, visit.happenings.length, visit.random),
    visit: visit.id,
    at: visit.now,
    path: visit.path,
    language: visit.language,
    ...(visit.audience === undefined ? {} : { audience: visit.audience }),
  };
  visit.happenings.push({ event, ...truth });
  return event;
}

/** Time passes, in seconds. */
export function wait(visit: Visiting, from: number, to: number): void {
  visit.now += visit.random.whole(from * 1000, to * 1000);
}
