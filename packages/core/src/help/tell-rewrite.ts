import { untracked } from '@preact/signals-core';
import type { Article } from '../faq/faq.js';
import { hashOf } from './hash-of.js';
import type { KeptVotes } from './kept-votes.js';
import type { Parts } from './parts.js';

/**
 * Who said that an article did not help, and comes to it when it says something else, is told so: once on this device,
 * for as long as the article is on the screen.
 */
export function tellRewrite(parts: Parts, votes: KeptVotes): void {
  const { scope, state, permission } = parts;

  /** Whether there is something to tell; from now on there is not. */
  const take = (article: Article): boolean => {
    const content = state.content.peek();
    const kept = votes.of(article);
    if (content.status !== 'ready' || !kept || kept.helpful || kept.isTold) return false;
    const hash = hashOf(article, state);
    if (hash === '' || hash === kept.hash || kept.language !== content.faq.language) return false;
    votes.write(article, { ...kept, isTold: true });
    return true;
  };

  scope.follow(() => {
    const view = state.view.value;
    // An answer that comes later is compared when it has come.
    void [state.answers.value, state.content.value, permission.mayStore.value];
    untracked(() => {
      const article = view.name === 'article' ? parts.article(view.id) : undefined;
      if (article && article.id === state.rewritten.peek()) return;
      state.rewritten.value = article && take(article) ? article.id : undefined;
    });
  });
}
