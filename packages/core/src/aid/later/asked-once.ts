import { plainJson } from '../../feedback/plain-json.js';
import type { Scope } from '../../help/scope.js';
import { readRecord } from './kept-things.js';

const most = 100;

/** Which articles have been followed up, by content: each is asked about once. */
export function createAskedOnce({ platform: { storage }, prefix }: Scope) {
  const key = `${prefix}followed`;
  const read = () => Object.entries(readRecord(storage.get(key)));
  return {
    has: (article: string, hash: string) => read().some(([id, asked]) => id === article && asked === hash),
    add(article: string, hash: string) {
      const others = read().filter(([id]) => id !== article);
      storage.set(key, plainJson(Object.fromEntries([...others, [article, hash]].slice(-most))));
    },
  };
}
