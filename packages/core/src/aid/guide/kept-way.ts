import { later } from '../../help/aiding.js';
import type { Parts } from '../../help/parts.js';

/** A guide that was begun. */
export interface Way {
  article: string;
  /** Names the guide as it was: of another one the answers say nothing. */
  hash: string;
  answers: readonly number[];
}

/** Where a way waits for the next page of this tab. */
interface KeptWay {
  read(): Way | undefined;
  /** Undefined takes it away. */
  write(way: Way | undefined): void;
}

/** A way as it was written, whoever wrote it. */
function readWay(text: string | undefined): Way | undefined {
  try {
    const { article, hash, answers } = JSON.parse(text ?? '') as Partial<Way>;
    const isWay = typeof article === 'string' && typeof hash === 'string' && Array.isArray(answers);
    return isWay && answers.every(Number.isInteger) ? { article, hash, answers } : undefined;
  } catch {
    return undefined;
  }
}

export function createKeptWay({ scope: { platform, prefix } }: Pick<Parts, 'scope'>): KeptWay {
  const key = `${prefix}${later}guide`;
  return {
    read: () => readWay(platform.sessionStorage.get(key)),
    write(way) {
      if (way) platform.sessionStorage.set(key, JSON.stringify(way));
      else platform.sessionStorage.remove(key);
    },
  };
}
