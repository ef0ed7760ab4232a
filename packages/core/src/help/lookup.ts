import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Article } from '../faq/faq.js';
import type { Content } from './help.js';

/** The published articles, and each by its name. */
export interface Lookup {
  /** In the order of the file; none until it is there. */
  readonly articles: ReadonlySignal<readonly Article[]>;
  /** By id, or by a former one. */
  article(id: string): Article | undefined;
}

export function createLookup(content: ReadonlySignal<Content>): Lookup {
  const articles = computed(() => (content.value.status === 'ready' ? content.value.faq.articles : []));
  const named = computed(() => {
    const map = new Map<string, Article>();
    for (const article of articles.value) for (const alias of article.aliases ?? []) map.set(alias, article);
    // An id always wins over somebody else's former one.
    for (const article of articles.value) map.set(article.id, article);
    return map;
  });
  return { articles, article: (id) => named.value.get(id) };
}
