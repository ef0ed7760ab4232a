import { hashText } from './content-hash.js';

/** An id that reads like the question and stays the same as long as the question does. Any script. */
export function idFromQuestion(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words
    ? [...words.join('-')].slice(0, 60).join('').replace(/-$/, '')
    : `article-${hashText(question)}`;
}

/** Hands out ids of which no two are equal, by numbering the later ones. */
export function createIdKeeper(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    while (used.has(id)) {
      const number = (numbers.get(wanted) ?? 1) + 1;
      numbers.set(wanted, number);
      id = `${wanted}-${number}`;
    }
    used.add(id);
    return id;
  };
}
