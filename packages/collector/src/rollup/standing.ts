import type { FeedbackEvent } from '@helpahead/core';
import type { Replacing } from '../store/event-store.js';

type Vote = Extract<FeedbackEvent, { kind: 'vote' }>;

/**
 * Whether a vote still stands. It may only be replaced by a later view of the same article; of several that replace the
 * same one, as from two tabs, the latest stands. The order of arrival does not matter.
 */
export function createStanding(replacing: readonly Replacing[]): (vote: Vote) => boolean {
  const byReplaced = Map.groupBy(replacing, ({ replaces }) => replaces.toLowerCase());
  return ({ id, at, article, replaces = '' }) => {
    const own = id.toLowerCase();
    const ofArticle = (replaced: string) =>
      (byReplaced.get(replaced) ?? []).filter(
        (other) => other.article === article && other.id.toLowerCase() !== own,
      );
    if (ofArticle(own).length > 0) return false;
    const former = replaces.toLowerCase();
    if (former === '' || former === own) return true;
    return !ofArticle(former).some(
      (rival) =>
        // One that replaces itself replaces nothing.
        rival.id.toLowerCase() !== former &&
        (rival.at > at || (rival.at === at && rival.id.toLowerCase() > own)),
    );
  };
}
