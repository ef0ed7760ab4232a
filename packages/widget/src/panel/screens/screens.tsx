import type { Faq, View } from '@helpahead/core';
import { usePanel } from '../panel-context.js';
import { Announcer } from './announcer.js';
import { ArticleScreen } from './article-screen.js';
import { ResultsScreen } from './results-screen.js';
import { SectionScreen } from './section-screen.js';

export { enliven } from './enliven.js';

/** The screens behind the first one: a chunk of its own. */
export function Screens({ faq, view }: { faq: Faq; view: View }) {
  return (
    <>
      <Screen faq={faq} view={view} />
      <Announcer />
    </>
  );
}

function Screen({ faq, view }: { faq: Faq; view: View }) {
  const { help, say } = usePanel();
  if (view.name === 'results') return <ResultsScreen faq={faq} />;
  if (view.name === 'section') return <SectionScreen faq={faq} section={view.section} />;
  if (view.name !== 'article') return null;
  const article = help.article(view.id);
  if (article !== undefined) return <ArticleScreen key={article.id} article={article} faq={faq} />;
  return (
    <div class="body">
      <p class="miss">{say('noArticle')}</p>
    </div>
  );
}
