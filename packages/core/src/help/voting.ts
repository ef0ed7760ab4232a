import type { Article } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import { plainJson } from '../feedback/plain-json.js';
import { hashOf } from './hash-of.js';
import type { Vote } from './help.js';
import type { Parts } from './parts.js';

/** What this visitor says of articles. */
export interface Voting {
  /** Of an article by id or alias; changes what was said before. */
  vote(articleId: string, vote: Vote): void;
  /** Reads what an earlier visit said of articles that have not changed since. */
  recall(): void;
  forget(): void;
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

export function createVoting(parts: Parts, record: (draft: FeedbackDraft) => string): Voting {
  const { scope, state, permission } = parts;
  const { storage } = scope.platform;
  const key = `${scope.prefix}votes`;
  let given: Record<string, Kept> = {};

  const set = (id: string, vote: Vote, kept: Kept): void => {
    given = { ...given, [id]: kept };
    state.votes.value = { ...state.votes.peek(), [id]: vote };
  };

  /** What they had searched for, when that is how they came to the article. */
  const queryFor = (id: string): string | undefined => {
    const view = state.view.peek();
    const isFound = view.name === 'article' && view.id === id && view.from === 'search';
    return isFound ? state.query.peek() : undefined;
  };

  const remember = (article: Article, kept: Kept): void => {
    if (article.private || !permission.mayStore.peek()) return;
    storage.set(key, plainJson({ ...readKept(storage.get(key)), [article.id]: kept }));
  };

  return {
    vote(articleId, said) {
      const article = parts.article(articleId);
      if (article === undefined) return;
      const { id } = article;
      const vote = tidy(said);
      if (JSON.stringify(state.votes.peek()[id]) === JSON.stringify(vote)) return;
      const hash = hashOf(article, state);
      // Nobody can judge an answer that has not come.
      if (hash === '') return;
      const former = given[id];
      const query = queryFor(id);
      const event = record({
        kind: 'vote',
        article: id,
        hash,
        ...vote,
        ...(former === undefined ? {} : { replaces: former.event }),
        ...(query ? { query } : {}),
      });
      const { comment: _, ...rest } = vote;
      const kept = { hash, event, ...rest };
      set(id, vote, kept);
      remember(article, kept);
    },
    recall() {
      const content = state.content.peek();
      if (content.status !== 'ready') return;
      for (const [id, kept] of Object.entries(readKept(storage.get(key)))) {
        const article = parts.article(id);
        if (article?.id !== id || given[id] !== undefined) continue;
        if (kept?.hash === hashOf(article, state)) set(id, tidy(kept), kept);
      }
    },
    forget() {
      given = {};
      state.votes.value = {};
    },
  };
}
