import type { Article } from '../../faq/faq.js';
import { publishedArticles } from '../../faq/published.js';
import type { ShardedLanguage, StubsFile } from '../built-file.js';
import type { Files } from '../files.js';
import { areIds, isStubsFile } from '../shapes.js';
import { STUBS_IN_A_FILE } from './stubs-in-a-file.js';

/** The articles of a large FAQ, as far as they are there. */
export interface Shelf {
  /** By number. Those tied to pages or errors that are not there yet have an empty question. */
  articles: Article[];
  /** The ones that can be shown, by number behind the editor's first; always the same array. */
  listed: Article[];
  has(number: number): boolean;
  /** Rejects when a file does not arrive. */
  bring(numbers: readonly number[]): Promise<void>;
  /** -1 for none, undefined while nobody knows. */
  numberOf(id: string): number | undefined;
  /** Finds out the numbers of articles. */
  lookUp(ids: readonly string[]): Promise<void>;
  /** The file with the answer of an article that is there. */
  answersOf(number: number): string;
}

interface ShelfOptions {
  language: string;
  files: Files;
  now(): number;
}

/** Looks up the number of an article in the file that would have it; -1 for none. */
function createLook(
  { ids: [firsts, hashes] }: ShardedLanguage,
  bring: (hashes: string, place: number) => Promise<[id: string, number: number][]>,
): (id: string) => Promise<number> {
  return async (id) => {
    const after = firsts.findIndex((first) => first > id);
    const found = await bring(hashes, Math.max(0, (after < 0 ? firsts.length : after) - 1));
    return found.find(([known]) => known === id)?.[1] ?? -1;
  };
}

export function createShelf(sharded: ShardedLanguage, { language, files, now }: ShelfOptions): Shelf {
  const articles: Article[] = [];
  const listed: Article[] = [];
  const numbers = new Map<string, number>();
  const answers = new Map<number, string>();
  const nameOf = (kind: string, hashes: string, place: number): string =>
    `${language}-${kind}-${hashes.slice(place * 8, place * 8 + 8)}.json`;
  const fileOf = (number: number): number => Math.floor(number / STUBS_IN_A_FILE);

  const take = (place: number, { stubs, answers: name }: StubsFile): void => {
    const all = stubs.map((stub): Article => ({ ...stub, answer: '' }));
    const shown = new Set(publishedArticles({ articles: all }, now()));
    for (const [at, article] of all.entries()) {
      const number = place * STUBS_IN_A_FILE + at;
      const isShown = shown.has(article);
      if (isShown) articles[number] = article;
      else delete articles[number];
      for (const id of [...(article.aliases ?? []), article.id]) numbers.set(id, isShown ? number : -1);
    }
    answers.set(place, `${language}-answers-${name}.json`);
  };

  const look = createLook(sharded, (hashes, place) => files(nameOf('ids', hashes, place), areIds));

  articles.length = sharded.count;
  for (const [number, tied] of sharded.pins) articles[number] = { id: '', question: '', answer: '', ...tied };
  return {
    articles,
    listed,
    has: (number) => answers.has(fileOf(number)),
    async bring(wanted) {
      const places = new Set(wanted.map(fileOf).filter((place) => !answers.has(place)));
      if (places.size === 0) return;
      await Promise.all(
        [...places].map(async (place) => {
          const file = await files(nameOf('questions', sharded.stubs, place), isStubsFile);
          if (!answers.has(place)) take(place, file);
        }),
      );
      // What the editor has put first stays so.
      const ahead = new Set(sharded.first.flatMap((number) => articles[number] ?? []));
      articles.forEach((article) => void ahead.add(article));
      listed.splice(0, listed.length, ...[...ahead].filter(({ question }) => question));
    },
    numberOf: (id) => numbers.get(id),
    async lookUp(ids) {
      const unknown = ids.filter((id) => !numbers.has(id));
      await Promise.all(unknown.map(async (id) => void numbers.set(id, await look(id))));
    },
    answersOf: (number) => answers.get(fileOf(number)) ?? '',
  };
}
