import { type ReadonlySignal, signal } from '@preact/signals-core';
import { contentHash } from '../faq/content-hash.js';
import type { Article } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import { plainJson } from '../feedback/plain-json.js';
import type { Vote } from './help.js';
import type { Scope } from './scope.js';

/** What this visitor said of each article. */
export interface Voting {
  readonly votes: ReadonlySignal<Readonly<Record<string, Vote>>>;
  /** @param query what they had searched for when they found the article */
  vote(article: Article, vote: Vote, query: string | undefined): void;
  /** Reads what an earlier visit said of articles that have not changed since. */
  recall(articles: readonly Article[]): void;
  /** Writes down what was said before anything might be remembered. */
  remember(): void;
  forget(): void;
}

export interface VotingParts {
  scope: Scope;
  mayStore: ReadonlySignal<boolean>;
  /** Records an event and returns its id. */
  record(draft: FeedbackDraft): string;
}

/** A vote on this device: `hash` ties it to the content it was given for. A comment is never kept. */
interface Kept {
  hash: string;
  event: string;
  helpful: boolean;
  reason?: NonNullable<Vote['reason']>;
}

const longestComment = 2_000;

function readKept(text: string | undefined): Record<string, Kept> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}

function tidy({ helpful, reason, comment }: Vote): Vote {
  const text = comment?.trim().slice(0, longestComment);
  return { helpful, ...(reason ? { reason } : {}), ...(text ? { comment: text } : {}) };
}

export function createVoting({ scope, mayStore, record }: VotingParts): Voting {
  const votes = signal<Readonly<Record<string, Vote>>>({});
  const key = `${scope.prefix}votes`;
  const secret = new Set<string>();
  let given: Record<string, Kept> = {};

  const remember = (): void => {
    const open = Object.entries(given).filter(([id]) => !secret.has(id));
    if (!mayStore.peek() || open.length === 0) return;
    const kept = readKept(scope.platform.storage.get(key));
    scope.platform.storage.set(key, plainJson({ ...kept, ...Object.fromEntries(open) }));
  };

  return {
    votes,
    remember,
    vote(article, said, query) {
      const { id } = article;
      const vote = tidy(said);
      if (JSON.stringify(votes.peek()[id]) === JSON.stringify(vote)) return;
      const hash = contentHash(article);
      const former = given[id];
      const event = record({
        kind: 'vote',
        article: id,
        hash,
        ...vote,
        ...(former?.hash === hash ? { replaces: former.event } : {}),
        ...(query ? { query } : {}),
      });
      const { comment: _, ...rest } = vote;
      given = { ...given, [id]: { hash, event, ...rest } };
      if (article.private) secret.add(id);
      votes.value = { ...votes.peek(), [id]: vote };
      remember();
    },
    recall(articles) {
      if (!mayStore.peek()) return;
      const kept = readKept(scope.platform.storage.get(key));
      for (const article of articles) {
        const { id } = article;
        const one = kept[id];
        if (given[id] !== undefined || one?.hash !== contentHash(article)) continue;
        given[id] = one;
        votes.value = { ...votes.peek(), [id]: tidy(one) };
      }
    },
    forget() {
      given = {};
      votes.value = {};
    },
  };
}
