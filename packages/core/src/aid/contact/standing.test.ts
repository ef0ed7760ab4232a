import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../faq/faq.js';
import { readHours } from './read-hours.js';
import { standingOf } from './standing.js';

const shop = (changes: Partial<Channel> = {}): Channel => ({
  kind: 'mail',
  label: 'Write to us',
  to: 'help@shop.example',
  hours: ['Mo-Fr 09:00-18:00'],
  timeZone: 'Europe/Berlin',
  ...changes,
});

const said = (channel: Channel, now: string, within?: string) => {
  const { isOpen, ...times } = standingOf(channel, Date.parse(now), within);
  const iso = Object.entries(times).map(([name, time]) => [name, new Date(time).toISOString().slice(0, 16)]);
  return { ...(isOpen === undefined ? {} : { isOpen }), ...Object.fromEntries(iso) };
};

describe('opening hours', () => {
  it.each([
    ['open', shop(), '2026-11-24T10:00Z', { isOpen: true, openUntil: '2026-11-24T17:00' }],
    ['before opening', shop(), '2026-11-24T07:59Z', { isOpen: false, opensAt: '2026-11-24T08:00' }],
    ['at the weekend', shop(), '2026-11-28T10:00Z', { isOpen: false, opensAt: '2026-11-30T08:00' }],
    [
      'on a holiday',
      shop({ closed: ['2026-12-25', '2026-12-28'] }),
      '2026-12-24T18:00Z',
      { isOpen: false, opensAt: '2026-12-29T08:00' },
    ],
    [
      'at lunch',
      shop({ hours: ['Mo-Fr 09:00-12:00, 13:00-18:00'] }),
      '2026-11-24T11:30Z',
      { isOpen: false, opensAt: '2026-11-24T12:00' },
    ],
    [
      'over midnight',
      shop({ hours: ['Fr,Sa 20:00-02:00'] }),
      '2026-11-28T00:30Z',
      { isOpen: true, openUntil: '2026-11-28T01:00' },
    ],
    [
      'over midnight into a holiday',
      shop({ hours: ['Fr 20:00-02:00'], closed: ['2026-11-28'] }),
      '2026-11-27T22:00Z',
      { isOpen: true, openUntil: '2026-11-27T23:00' },
    ],
    [
      'in another zone',
      shop({ timeZone: 'America/New_York' }),
      '2026-11-24T15:00Z',
      { isOpen: true, openUntil: '2026-11-24T23:00' },
    ],
    [
      'in a zone of half hours',
      shop({ timeZone: 'Asia/Kolkata' }),
      '2026-11-24T03:00Z',
      { isOpen: false, opensAt: '2026-11-24T03:30' },
    ],
    ['always', shop({ hours: ['00:00-24:00'] }), '2026-11-24T03:00Z', { isOpen: true }],
    [
      'on all days of the year it knows a holiday, and opens after it',
      shop({ hours: ['Fr-Mo 10:00-16:00'] }),
      '2026-11-24T10:00Z',
      { isOpen: false, opensAt: '2026-11-27T09:00' },
    ],
  ])('are told %s', (_, channel, now, expected) => {
    expect(said(channel, now)).toEqual(expected);
  });

  it('follow the clock when it is put forward and back', () => {
    const night = shop({ hours: ['Mo-Su 01:00-04:00'] });
    // Berlin: 29 March 2026 02:00 becomes 03:00; 25 October 2026 03:00 becomes 02:00.
    expect(said(night, '2026-03-29T00:30Z')).toEqual({ isOpen: true, openUntil: '2026-03-29T02:00' });
    expect(said(night, '2026-10-24T23:30Z')).toEqual({ isOpen: true, openUntil: '2026-10-25T03:00' });
    const monday = shop();
    expect(said(monday, '2026-03-27T17:30Z')).toEqual({ isOpen: false, opensAt: '2026-03-30T07:00' });
    expect(said(monday, '2026-10-23T16:30Z')).toEqual({ isOpen: false, opensAt: '2026-10-26T08:00' });
    // An hour that the clock skips is opened at its end.
    const skipped = shop({ hours: ['Su 02:30-05:00'] });
    expect(said(skipped, '2026-03-29T00:00Z')).toEqual({ isOpen: false, opensAt: '2026-03-29T01:00' });
  });

  it.each<Partial<Channel>>([
    { hours: ['weekdays'] },
    { hours: ['Mo-Fr 9-18'] },
    { hours: ['Mo-Fr 09:00-25:00'] },
    { hours: ['Mo-Fr 09:00-09:00'] },
    { hours: ['Xx 09:00-10:00'] },
    { hours: ['Mo-Fr 09:00-18:00', ''] },
    { timeZone: 'Mars/Olympus' },
    { closed: ['25.12.2026'] },
    { closed: ['2026-02-30'] },
  ])('say nothing where they cannot be read: %j', (changes) => {
    expect(said(shop({ replyWithin: 'PT4H', ...changes }), '2026-11-24T10:00Z')).toEqual({});
  });

  it('say nothing of nobody knows where', () => {
    const { timeZone: _, ...nowhere } = shop();
    expect(said(nowhere, '2026-11-24T10:00Z')).toEqual({});
  });
});

describe('a promised reply', () => {
  it.each([
    ['in working hours', 'PT4H', '2026-11-24T10:00Z', '2026-11-24T14:00'],
    ['over the night', 'PT4H', '2026-11-24T15:00Z', '2026-11-25T10:00'],
    ['over the weekend', 'PT4H', '2026-11-27T16:00Z', '2026-11-30T11:00'],
    ['from the next opening on', 'PT90M', '2026-11-28T10:00Z', '2026-11-30T09:30'],
    ['by the end of the next working day', 'P1D', '2026-11-24T10:00Z', '2026-11-25T17:00'],
    ['in working days over a weekend', 'P2D', '2026-11-26T10:00Z', '2026-11-30T17:00'],
    ['from the day on which it arrives', 'P1D', '2026-11-28T10:00Z', '2026-12-01T17:00'],
    ['in a week', 'P1W', '2026-11-24T10:00Z', '2026-12-01T17:00'],
    ['over a change of the clock', 'PT10H', '2026-10-23T08:00Z', '2026-10-26T10:00'],
  ])('counts %s', (_, replyWithin, now, expected) => {
    expect(said(shop({ replyWithin }), now)).toMatchObject({ replyBy: expected });
  });

  it('counts no holidays', () => {
    const channel = shop({ closed: ['2026-12-25', '2026-12-28'] });
    expect(said(channel, '2026-12-24T10:00Z', 'P1D')).toMatchObject({ replyBy: '2026-12-29T17:00' });
    expect(said(channel, '2026-12-24T16:00Z', 'PT2H')).toMatchObject({ replyBy: '2026-12-29T09:00' });
  });

  it('without hours counts hours as they pass, and days from Monday to Friday', () => {
    const channel: Channel = { kind: 'mail', label: 'Write', to: 'a@b.example' };
    expect(said(channel, '2026-11-28T10:00Z', 'PT4H')).toEqual({ replyBy: '2026-11-28T14:00' });
    expect(said(channel, '2026-11-27T10:00Z', 'P1D')).toEqual({ replyBy: '2026-11-30T23:59' });
  });

  it.each(['soon', 'P', 'PT', 'P0D', 'P1Y', 'PT1.5H', 'P1D ago', '-P1D'])('is not made of %j', (within) => {
    expect(said(shop(), '2026-11-24T10:00Z', within)).not.toHaveProperty('replyBy');
  });
});

const two = (number: number) => String(number).padStart(2, '0');
const minutes = fc.integer({ min: 0, max: 1439 });
const clock = minutes.map((time) => `${two(Math.floor(time / 60))}:${two(time % 60)}`);
const entry = fc
  .tuple(fc.constantFrom('Mo-Fr', 'Sa', 'Tu,Th', 'Fr-Mo', 'Su'), clock, clock)
  .filter(([, from, to]) => from !== to)
  .map(([days, from, to]) => `${days} ${from}-${to}`);
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
);

/** Weekday (Monday 0) and minute on the wall. */
function wall(now: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const text = parts.format(now);
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(text.slice(0, 3));
  const [hour = 0, minute = 0] = text.slice(-5).split(':').map(Number);
  return { day, time: hour * 60 + minute };
}

describe('whatever the hours', () => {
  it('is open only within a span of them, and promises nothing for a time before now', () => {
    const moments = fc.integer({ min: Date.UTC(2026, 0, 1) / 6e4, max: Date.UTC(2027, 0, 1) / 6e4 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), zones, moments, (hours, timeZone, at) => {
        const now = at * 60_000;
        const told = standingOf(shop({ hours, timeZone, replyWithin: 'PT4H' }), now);
        // A minute a week is not enough for four hours within a year: then nothing is promised.
        expect(told.replyBy ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
        expect(told.isOpen ? (told.openUntil ?? Number.POSITIVE_INFINITY) : told.opensAt).toBeGreaterThan(
          now,
        );
        if (!told.isOpen) return;
        const { day, time } = wall(now, timeZone);
        const isWithin = (spans: { from: number; to: number }[], minute: number) =>
          spans.some(({ from, to }) => from <= minute && minute < to);
        const week = readHours(hours) ?? [];
        expect(
          isWithin([...(week[day] ?? [])], time) || isWithin([...(week[(day + 6) % 7] ?? [])], time + 1440),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws', () => {
    const texts = fc.array(fc.string());
    fc.assert(
      fc.property(texts, fc.string(), texts, fc.string(), (hours, timeZone, closed, replyWithin) => {
        standingOf(shop({ hours, timeZone, closed, replyWithin }), 0);
      }),
    );
  });
});
