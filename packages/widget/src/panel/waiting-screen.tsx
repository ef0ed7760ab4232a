import type { View } from '@helpahead/core';
import { FailedScreen } from './failed-screen.js';
import { lateScreens } from './late-screens.js';
import { usePanel } from './panel-context.js';
import { Skeleton } from './skeleton.js';

/** Stands while a screen loads; where it does not load, an article can still be read as it was written. */
export function WaitingScreen({ view }: { view: View }) {
  const { help, fill, faqText } = usePanel();
  const article = view.name === 'article' ? help.article(view.id) : undefined;
  const hasFailed = lateScreens.value === 'failed';
  if (hasFailed && !article) return <FailedScreen reason="code" />;
  return (
    <div class="body" {...faqText()}>
      {article && (
        <h3 class="question" tabIndex={-1} data-heading>
          {fill(article.question)}
        </h3>
      )}
      {hasFailed && article ? <p style="white-space:pre-line">{fill(article.answer)}</p> : <Skeleton />}
    </div>
  );
}
