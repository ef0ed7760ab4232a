import type { Article } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import { hashOf } from './hash-of.js';
import type { Vote } from './help.js';
import type { KeptVote, KeptVotes } from './kept-votes.js';
import type { Parts } from './parts.js';

/** What this visitor says of articles. */
export interface Voting {
  /** Of an article by id or alias; changes what was said before. */
  vote(articleId: string, vote: Vote): void;
  /** Reads what an earlier visit said of articles that have not changed since. */
  recall(): void;
  forget(): void;
}

const longestComment = 2_000;

function tidy({ helpful, reason, comment }: Vote): Vote {
  const text = comment?.trim().slice(0, longestComment);
  return { helpful, ...(reason ? { reason } : {}), ...(text ? { comment: text } : {}) };
}

export function createVoting(
  parts: Parts,
  votes: KeptVotes,
  record: (draft: FeedbackDraft) => string,
): Voting {
  const { state } = parts;
  let given: Record<string, KeptVote> = {};

  const set = (id: string, vote: Vote, kept: KeptVote): void => {
    given = { ...given, [id]: kept };
    state.votes.value = { ...state.votes.peek(), [id]: vote };
  };

  /** What they had searched for, when that is how they came to the article. */
  const queryFor = (id: string): string | undefined => {
    const view = state.view.peek();
    const isFound = view.name === 'article' && view.id === id && view.from === 'search';
    return isFound ? state.query.peek() : undefined;
  };

  /** What was said last of this text, perhaps in another tab. Of another text it stays: each has a score of its own. */
  const formerOf = (article: Article, hash: string): KeptVote | undefined =>
    [votes.of(article), given[article.id]].find((kept) => kept?.hash === hash);

  return {
    vote(articleId, said) {
      const article = parts.article(articleId);
      if (article === undefined) return;
      const { id } = article;
      const content = state.content.peek();
      const hash = hashOf(article, state);
      // Nobody can judge an answer that has not come.
      if (hash === '' || content.status !== 'ready') return;
      const vote = tidy(said);
      const isSame = JSON.stringify(state.votes.peek()[id]) === JSON.stringify(vote);
      if (isSame && given[id]?.hash === hash) return;
      const former = formerOf(article, hash);
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
      const kept = { hash, language: content.faq.language, event, ...rest };
      set(id, vote, kept);
      votes.write(article, kept);
    },
    recall() {
      const content = state.content.peek();
      if (content.status !== 'ready') return;
      for (const [id, kept] of votes.all()) {
        const article = parts.article(id);
        if (article?.id !== id || given[id] !== undefined) continue;
        if (kept.hash === hashOf(article, state)) set(id, tidy(kept), kept);
      }
    },
    forget() {
      given = {};
      state.votes.value = {};
    },
  };
}
