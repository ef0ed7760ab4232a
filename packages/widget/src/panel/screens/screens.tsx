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
  const { help } = usePanel();
  if (view.name === 'results') return <ResultsScreen faq={faq} />;
  if (view.name === 'section') return <SectionScreen faq={faq} section={view.section} />;
  if (view.name !== 'article') return null;
  // Followed here: with its answer, an article is another one.
  const part = help.answer(view.id);
  const article = help.article(view.id);
  // Who comes for one that there is not is sent home.
  return article ? <ArticleScreen key={article.id} article={article} part={part} faq={faq} /> : null;
}
