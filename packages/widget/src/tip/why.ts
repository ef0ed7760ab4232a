import type { ShownTip } from '@helpahead/core';
import { because } from '../panel/because.js';
import type { Say } from './tip-texts.js';

/**
 * Why it came forward: words of the page, what the page is, or that the editors chose it. Never what the visitor did:
 * nobody wants to hear that they clicked four times.
 */
export function why({ reason, notFound }: ShownTip, say: Say): string {
  if (reason?.kind === 'error') return because(reason, say) ?? say('forPage');
  if (notFound) return say('noSuchPage');
  return reason ? (because(reason, say) ?? say('forPage')) : say('editors');
}
