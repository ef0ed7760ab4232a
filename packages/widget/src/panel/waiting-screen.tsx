import type { Article, View } from '@helpahead/core';
import { lateScreens } from './late-screens.js';
import { usePanel } from './panel-context.js';
import { Row, Rows } from './row.js';
import { Skeleton } from './skeleton.js';

/** Stands while a screen loads; where it does not load, articles and results can still be read, without finish. */
export function WaitingScreen({ view }: { view: View }) {
  const { help, fill } = usePanel();
  const article = view.name === 'article' ? help.article(view.id) : undefined;
  const hasFailed = lateScreens.value === 'failed';
  return (
    <div class="body">
      {article && (
        <h3 class="question" tabIndex={-1} dir="auto" data-heading>
          {fill(article.question)}
        </h3>
      )}
      {!hasFailed && <Skeleton />}
      {hasFailed && article && (
        <p style="white-space:pre-line" dir="auto">
          {fill(article.answer)}
        </p>
      )}
      {hasFailed && !article && <Plain view={view} />}
    </div>
  );
}

function Plain({ view }: { view: View }) {
  const { help } = usePanel();
  const { value: content } = help.content;
  const results = help.results.value;
  const found: readonly Article[] =
    view.name === 'section' && content.status === 'ready'
      ? content.faq.articles.filter(({ section }) => section === view.section)
      : results.status === 'found'
        ? results.result.hits.map((hit) => hit.article)
        : [];
  return (
    <Rows>
      {found.map((article) => (
        <Row key={article.id} article={article} from="search" />
      ))}
    </Rows>
  );
}
