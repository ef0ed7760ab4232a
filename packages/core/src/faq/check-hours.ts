import { readClosed, readHours, readWithin } from '../aid/contact/read-hours.js';
import { createZone } from '../aid/contact/zone.js';
import { textsIn } from './check-templates.js';
import { pointer, type Report } from './problem.js';

interface Rule {
  name: string;
  isRead(text: string): boolean;
  /** What cannot be read, and what happens then. */
  message(text: string): string;
  /** @default an error */
  severity?: 'warning';
}

const rules: readonly Rule[] = [
  {
    name: 'hours',
    isRead: (text) => readHours([text]) !== undefined,
    message: (text) =>
      `“${text}” cannot be read as opening hours, so that none are said. Write days and times of 24 hours: "Mo-Fr 09:00-17:00".`,
  },
  {
    name: 'closed',
    isRead: (text) => readClosed([text]) !== undefined,
    message: (text) =>
      `“${text}” is no day of a calendar, so that no hours are said. Write it as year-month-day: "2026-12-25".`,
  },
  {
    name: 'replyWithin',
    // A person may have meant it for people; nothing else is lost.
    severity: 'warning',
    isRead: (text) => readWithin(text) !== undefined,
    message: (text) =>
      `“${text}” cannot be read as a length of time, so that no reply is promised. Write "PT4H" (four opening hours) or "P2D" (two working days).`,
  },
  {
    name: 'timeZone',
    isRead: (text) => createZone(text) !== undefined,
    message: (text) =>
      `“${text}” is no time zone, so that no hours are said. Write a place of the IANA list: "Europe/London".`,
  },
];

/** Reports what the widget cannot read of when people are there and when they reply: it would say nothing. */
export function checkHours(block: Record<string, unknown>, path: string, report: Report): void {
  for (const { name, isRead, message, severity } of rules) {
    for (const [text, place] of textsIn(block, path, [name])) {
      if (!isRead(text)) report(place, 'wrong-value', message(text), severity && { severity });
    }
  }
  if (block.timeZone !== undefined || block.hours === undefined) return;
  report(
    pointer(path, 'hours'),
    'missing-field',
    'These hours have no time zone, so that visitors elsewhere read them wrong. Add "timeZone": "Europe/London", or yours.',
    { severity: 'warning' },
  );
}
