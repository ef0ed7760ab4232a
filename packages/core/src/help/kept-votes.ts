import type { Article } from '../faq/faq.js';
import { plainJson } from '../feedback/plain-json.js';
import type { Vote } from './help.js';
import type { Parts } from './parts.js';

/** A vote on this device. A comment is never kept. */
export interface KeptVote {
  /** Ties it to the content it was given for. */
  hash: string;
  /** Of the FAQ it was given in: a translation has another hash, and is no rewrite. */
  language: string;
  /** Id of the event that told of it. */
  event: string;
  helpful: boolean;
  reason?: NonNullable<Vote['reason']>;
  /** Who gave it has been told of a rewrite. */
  isTold?: true;
}

/** What this device keeps of votes, where it may. */
export interface KeptVotes {
  /** By article; whatever else lies there is left out. */
  all(): [id: string, kept: KeptVote][];
  of(article: Article): KeptVote | undefined;
  /** Nothing of a private article. */
  write(article: Article, kept: KeptVote): void;
}

function isKept(entry: [string, unknown]): entry is [string, KeptVote] {
  const [, value] = entry;
  return typeof value === 'object' && value !== null && 'hash' in value && 'event' in value;
}

function parse(text: string | undefined): [string, KeptVote][] {
  try {
    return Object.entries(Object(JSON.parse(text ?? '{}'))).filter(isKept);
  } catch {
    return [];
  }
}

export function createKeptVotes({ scope, permission }: Parts): KeptVotes {
  const { storage } = scope.platform;
  const key = `${scope.prefix}votes`;
  const all = () => (permission.mayStore.peek() ? parse(storage.get(key)) : []);
  return {
    all,
    of: ({ id, private: isPrivate }) => (isPrivate ? undefined : all().find(([one]) => one === id)?.[1]),
    write({ id, private: isPrivate }, kept) {
      if (isPrivate || !permission.mayStore.peek()) return;
      storage.set(key, plainJson({ ...Object.fromEntries(all()), [id]: kept }));
    },
  };
}
