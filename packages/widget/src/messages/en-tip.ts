import type { Messages } from './en.js';

/** What is said when the help comes forward, in English. Apart from the panel's texts: few pages ever need it. */
export const enTip = {
  notNow: 'Not now',
  noMoreTips: 'No more tips',
  /** Name of the launcher while it leads to one answer. `{0}`: what is written on it. */
  waits: '{0}: 1 answer for this page: {1}',
  /** Spoken once; the launcher is the last thing of the page. `{1}`: what is written on it. */
  comesForward: 'Help for this page: “{0}” To read it, press the button “{1}” at the end of the page.',
  noSuchPage: 'There is no page at this address',
};

export type TipMessages = typeof enTip;

/** What a translation brings. */
export type Translation = Messages & TipMessages;
