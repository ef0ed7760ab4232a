import { describe, expect, it } from 'vitest';
import { parseFaq } from './parse-faq.js';

const problemsOf = (channel: object, complaint?: object) =>
  parseFaq(
    JSON.stringify({
      schemaVersion: 1,
      language: 'en',
      articles: [{ id: 'a', question: 'Why?', answer: 'So.' }],
      contact: { channels: [{ kind: 'mail', label: 'Mail', to: 'a@b.example', ...channel }] },
      ...(complaint && { complaint }),
    }),
  ).problems.map(({ code, path, message }) => [code, path, message]);

describe('when people are there', () => {
  it('is fine where the widget can read it', () => {
    expect(
      problemsOf({
        hours: ['Mo-Fr 09:00-12:00,13:00-17:00', 'Sa 10:00-14:00'],
        timeZone: 'Europe/London',
        closed: ['2026-12-25'],
        replyWithin: 'PT4H',
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'hours',
      { hours: ['Mo-Fr 09:00-17:00', 'weekdays 9 to 5'], timeZone: 'UTC' },
      '/hours/1',
      /opening hours/,
    ],
    ['closed', { closed: ['25.12.2026'] }, '/closed/0', /no day of a calendar/],
    ['closed', { closed: ['2026-02-30'] }, '/closed/0', /no day of a calendar/],
    ['replyWithin', { replyWithin: 'one day' }, '/replyWithin', /no reply is promised/],
    ['timeZone', { timeZone: 'London' }, '/timeZone', /no time zone/],
  ])('is named where it cannot be read: %s', (_, channel, place, words) => {
    expect(problemsOf(channel)).toEqual([
      ['wrong-value', `/contact/channels/0${place}`, expect.stringMatching(words)],
    ]);
  });

  it('asks for the zone of hours, and looks at the promise of a complaint, too', () => {
    const complaint = { steps: ['We read it.'], channel: 0, replyWithin: 'soon', ifNot: 'Ask again.' };
    expect(
      problemsOf({ hours: ['Mo-Fr 09:00-17:00'] }, complaint).map(([code, path]) => [code, path]),
    ).toEqual([
      ['missing-field', '/contact/channels/0/hours'],
      ['wrong-value', '/complaint/replyWithin'],
    ]);
  });
});
