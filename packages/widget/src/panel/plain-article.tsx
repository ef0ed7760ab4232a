import type { Article, Faq } from '@helpahead/core';
import { chunkState } from './article-chunk.js';
import { usePanel } from './panel-context.js';
import { Skeleton } from './skeleton.js';

/** An article while its screen loads; where it does not load, the answer as it was written. */
export function PlainArticle({ article }: { article: Article; faq: Faq }) {
  const { fill } = usePanel();
  return (
    <div class="body article">
      <h3 class="question" tabIndex={-1} dir="auto" data-heading>
        {fill(article.question)}
      </h3>
      {chunkState.value === 'failed' ? (
        <p class="plain" dir="auto">
          {fill(article.answer)}
        </p>
      ) : (
        <Skeleton />
      )}
    </div>
  );
}
