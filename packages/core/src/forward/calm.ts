import type { Signs } from './tip-choice.js';

/** A page that has just been opened, in the first visit. */
export const calm: Signs = {
  focusedSeconds: 0,
  scrollPercent: 0,
  failures: 0,
  rageClicks: 0,
  deadClicks: 0,
  missed: false,
  visits: 1,
  typing: false,
  dialogOpen: false,
  events: [],
};
