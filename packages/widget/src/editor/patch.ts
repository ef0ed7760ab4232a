import type { Change } from './changes.js';

/** An operation of a JSON Patch (RFC 6902). */
export interface Operation {
  op: 'test' | 'add' | 'replace' | 'remove';
  /** JSON Pointer into the FAQ file. */
  path: string;
  value?: unknown;
}

/**
 * The same changes by the id of the article, for whoever has not the file with its positions: a built FAQ, say.
 *
 * @example { format: 'helpahead-pins', version: 1, language: 'en',
 *   articles: { 'card-declined': { pages: { add: ['/checkout'] }, notPages: { remove: ['/checkout'] } } } }
 */
export interface PinFile {
  format: 'helpahead-pins';
  version: 1;
  /** Of the FAQ, BCP 47. */
  language: string;
  articles: Record<string, Partial<Record<Change['list'], Partial<Record<Change['op'], string[]>>>>>;
}

const lists = ['pages', 'notPages'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Articles of an FAQ file as it was written, and where they stand in it; nothing for a file of another kind. */
function articlesOf(file: unknown): { base: string; articles: unknown[] } | undefined {
  if (Array.isArray(file)) return { base: '', articles: file };
  if (!isRecord(file) || file.format === 'helpahead-built' || !Array.isArray(file.articles)) return undefined;
  return { base: '/articles', articles: file.articles };
}

function operationsFor(
  raw: Record<string, unknown>,
  { base, changes }: { base: string; changes: readonly Change[] },
): Operation[] {
  return lists.flatMap((list): Operation[] => {
    const mine = changes.filter((change) => change.list === list);
    if (mine.length === 0) return [];
    const path = `${base}/${list}`;
    const before = Array.isArray(raw[list]) ? raw[list] : [];
    const gone = mine.filter(({ op }) => op === 'remove').map(({ pattern }) => pattern);
    const added = mine.filter(({ op }) => op === 'add').map(({ pattern }) => pattern);
    const value = [...before.filter((pattern) => !gone.includes(pattern)), ...added];
    if (!(list in raw)) return [{ op: 'add', path, value }];
    const test: Operation = { op: 'test', path, value: raw[list] };
    return [test, value.length > 0 ? { op: 'replace', path, value } : { op: 'remove', path }];
  });
}

/**
 * The changes as a JSON Patch against the FAQ file. Each article is tested by its id first, and each list by what it
 * held, so that the patch fails as a whole on a file that has changed meanwhile instead of hitting a wrong article.
 *
 * @param file the parsed file, as its editor wrote it
 * @returns undefined where the file is of another kind (a built FAQ), or an article has no such id in it
 */
export function jsonPatch(file: unknown, changes: readonly Change[]): Operation[] | undefined {
  const found = articlesOf(file);
  if (found === undefined) return undefined;
  const ids = [...new Set(changes.map(({ article }) => article))];
  const patches = ids.map((id) => {
    const place = found.articles.findIndex((raw) => isRecord(raw) && raw.id === id);
    const raw = found.articles[place];
    if (!isRecord(raw)) return undefined;
    const base = `${found.base}/${place}`;
    const mine = changes.filter(({ article }) => article === id);
    return [
      { op: 'test', path: `${base}/id`, value: id } as const,
      ...operationsFor(raw, { base, changes: mine }),
    ];
  });
  return patches.every((patch) => patch !== undefined) ? patches.flat() : undefined;
}

/** The changes by article. */
export function pinFile(language: string, changes: readonly Change[]): PinFile {
  const articles: PinFile['articles'] = {};
  for (const { article, list, op, pattern } of changes) {
    articles[article] ??= {};
    const lists = articles[article];
    lists[list] ??= {};
    const patterns = lists[list];
    patterns[op] = [...(patterns[op] ?? []), pattern];
  }
  return { format: 'helpahead-pins', version: 1, language, articles };
}
