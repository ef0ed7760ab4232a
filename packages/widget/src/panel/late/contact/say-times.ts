import type { ContactAid } from '@helpahead/core';
import type { PanelContext } from '../../panel-context.js';

type Standing = ReturnType<ContactAid['standing']>;
type Say = Pick<PanelContext, 'say' | 'language'>;

const day = 86_400_000;

/** A moment in the visitor's zone and language: as short as it is clear, seen from `now`. */
export function sayTime(epoch: number, { language }: Pick<Say, 'language'>, now = Date.now()): string {
  const isToday = new Date(epoch).toDateString() === new Date(now).toDateString();
  const date: Intl.DateTimeFormatOptions =
    epoch - now < 6 * day ? { weekday: 'long' } : { weekday: 'short', day: 'numeric', month: 'short' };
  const format: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', ...(isToday ? {} : date) };
  return new Intl.DateTimeFormat(language, format).format(epoch);
}

/** "Open today until 18:00 your time. Reply by 16:40." What is not known is not said. */
export function sayStanding({ isOpen, openUntil, opensAt, replyBy }: Standing, panel: Say): string {
  const { say } = panel;
  const isToday = openUntil !== undefined && new Date(openUntil).toDateString() === new Date().toDateString();
  return [
    isOpen && openUntil && say(isToday ? 'openUntil' : 'openUntilDay', sayTime(openUntil, panel)),
    opensAt && say('opensAt', sayTime(opensAt, panel)),
    replyBy && say('replyBy', sayTime(replyBy, panel)),
  ]
    .filter(Boolean)
    .join(' ');
}
