import { untracked } from '@preact/signals-core';
import type { Article } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import { hashOf } from './hash-of.js';
import type { View } from './help.js';
import type { Parts } from './parts.js';
import type { SearchLog } from './search-log.js';

type ArticleView = Extract<View, { name: 'article' }>;

/** Announces and records each article a visitor comes to, once it is there; sends them home when it is not. */
export function followReading(
  { scope, state, results, navigating, article }: Parts,
  { log, record }: { log: SearchLog; record(draft: FeedbackDraft): void },
): void {
  /** Going back shows the same view object again: that is no new reading. */
  const counted = new WeakSet<View>();

  const takeSuggestion = ({ id }: Article): void => {
    const taken = state.offer.peek().suggestions.find((suggestion) => suggestion.article.id === id);
    const cue = taken?.cues[0]?.text;
    record({ kind: 'suggest', article: id, ...(cue === undefined ? {} : { cue }), outcome: 'opened' });
  };

  const takeResult = ({ id }: Article): void => {
    log.finish();
    const found = results.peek();
    if (found.status !== 'found') return;
    const rank = 1 + found.result.hits.findIndex((hit) => hit.article.id === id);
    if (rank > 0) scope.emit('result', { query: found.query, article: id, rank });
  };

  const arrive = (view: ArticleView): void => {
    const found = article(view.id);
    if (found === undefined) {
      navigating.home();
      scope.fail('article-missing', `There is no published article "${view.id}".`);
      return;
    }
    const { id } = found;
    if (id !== view.id) {
      const known = { ...view, id };
      counted.add(known);
      state.view.value = known;
    }
    if (view.from === 'suggestion') takeSuggestion(found);
    if (view.from === 'search') takeResult(found);
    record({ kind: 'read', article: id, hash: hashOf(found, state), from: view.from });
    scope.emit('read', { article: id, from: view.from });
  };

  scope.follow(() => {
    const view = state.view.value;
    if (state.content.value.status !== 'ready' || view.name !== 'article' || counted.has(view)) return;
    // One that is still coming, or did not come, has not been read.
    const answer = state.answers.value?.(view.id).status;
    if (answer === 'waiting' || answer === 'failed') return;
    counted.add(view);
    untracked(() => arrive(view));
  });
}
