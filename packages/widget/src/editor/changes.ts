import type { Article } from '@helpahead/core';

/** The two lists of an article that say where it is offered. */
export type PinList = 'pages' | 'notPages';

/** One thing that an editor wants to be otherwise in the FAQ. */
export interface Change {
  /** Id of the article. */
  article: string;
  list: PinList;
  /** A path pattern. */
  pattern: string;
  op: 'add' | 'remove';
}

const lists = ['pages', 'notPages'] as const;

/** A list of an article, as it will be with these changes. */
export function listAfter(article: Article, list: PinList, changes: readonly Change[]): string[] {
  const mine = changes.filter((change) => change.article === article.id && change.list === list);
  const removed = mine.filter(({ op }) => op === 'remove').map(({ pattern }) => pattern);
  const added = mine.filter(({ op }) => op === 'add').map(({ pattern }) => pattern);
  return [...(article[list] ?? []).filter((pattern) => !removed.includes(pattern)), ...added];
}

/**
 * Puts a pattern on a list of an article, or takes it off where it is on; what is pinned somewhere is not kept from
 * there as well. Pressed twice, nothing has changed.
 */
export function toggle(
  changes: readonly Change[],
  article: Article,
  { list, pattern }: Pick<Change, 'list' | 'pattern'>,
): Change[] {
  const isOn = (name: PinList) => listAfter(article, name, changes).includes(pattern);
  const turnsOn = !isOn(list);
  const wanted = (name: PinList) => (name === list ? turnsOn : isOn(name) && !turnsOn);
  const rest = changes.filter((change) => change.article !== article.id || change.pattern !== pattern);
  const needed = lists.flatMap((name): Change[] => {
    const has = article[name]?.includes(pattern) ?? false;
    if (has === wanted(name)) return [];
    return [{ article: article.id, list: name, pattern, op: has ? 'remove' : 'add' }];
  });
  return [...rest, ...needed];
}

/** A change as one sentence. */
export function say({ list, pattern, op }: Change, question: string): string {
  if (op === 'add') return `${list === 'pages' ? 'Pin' : 'Never offer'} “${question}” on ${pattern}`;
  return list === 'pages'
    ? `No longer pin “${question}” on ${pattern}`
    : `Offer “${question}” on ${pattern} again`;
}
