import type { Cue } from '@helpahead/core';
import { count } from '../count.js';
import type { Coverage } from './coverage.js';

const longest = 60;

/** A cue in words: `title “Returns”`, `pin /orders/*`. */
export function sayCue({ kind, text }: Cue): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return kind === 'pin' ? `pin ${short}` : `${kind} “${short}”`;
}

/** What a suggestion had to reach. */
export function judgedBy({ summary, profile }: Coverage): string {
  const words = count(Object.keys(profile.background).length, 'background word');
  return summary.withProfile
    ? `the threshold ${summary.threshold} and ${words} of this site`
    : `the threshold ${summary.threshold} of the widget; this site’s own, to be had with --write, is ${profile.threshold}, with ${words}`;
}
