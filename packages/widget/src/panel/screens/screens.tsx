import type { Faq, View } from '@helpahead/core';
import { usePanel } from '../panel-context.js';
import { Announcer } from './announcer.js';
import type { ArticleScreen } from './article-screen.js';
import { ResultsScreen } from './results-screen.js';
import { SectionScreen } from './section-screen.js';

export { enliven } from './enliven.js';

interface ScreensProps {
  faq: Faq;
  view: View;
  /** A chunk of its own, which comes beside this one. */
  Article: typeof ArticleScreen;
}

/** The screens behind the first one: a chunk of its own. */
export function Screens(props: ScreensProps) {
  return (
    <>
      <Screen {...props} />
      <Announcer />
    </>
  );
}

function Screen({ faq, view, Article }: ScreensProps) {
  const { help } = usePanel();
  // Follows what is asked and read, to go along to people.
  if (faq.contact?.channels[0]) help.aid('contact');
  if (view.name === 'results') return <ResultsScreen faq={faq} />;
  if (view.name === 'section') return <SectionScreen faq={faq} section={view.section} />;
  if (view.name !== 'article') return null;
  // Followed here: with its answer, an article is another one.
  const part = help.answer(view.id);
  const article = help.article(view.id);
  // Who comes for one that there is not is sent home.
  return article ? <Article key={article.id} article={article} part={part} faq={faq} /> : null;
}
