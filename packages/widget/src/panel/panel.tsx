import type { ComponentChild, ComponentType } from 'preact';
import { Announcer } from './announcer.js';
import { articleScreen } from './article-chunk.js';
import { FailedScreen } from './failed-screen.js';
import { Header } from './header.js';
import { HomeScreen } from './home-screen.js';
import { usePanel } from './panel-context.js';
import { PlainArticle } from './plain-article.js';
import { ResultsScreen } from './results-screen.js';
import { SearchField } from './search-field.js';
import { SectionScreen } from './section-screen.js';
import { Skeleton } from './skeleton.js';

/** The panel's content: one header, the search field where questions are asked, and the screen of the present view. */
export function Panel() {
  const { help } = usePanel();
  const isArticle = help.view.value.name === 'article';
  return (
    <>
      <Header />
      {!isArticle && <SearchField />}
      <Screen />
      <Announcer />
    </>
  );
}

function Screen(): ComponentChild {
  const { help, say } = usePanel();
  const content = help.content.value;
  const view = help.view.value;
  if (content.status === 'failed') return <FailedScreen reason={content.reason} />;
  if (content.status !== 'ready') {
    return (
      <div class="body">
        <Skeleton />
      </div>
    );
  }
  const { faq } = content;
  if (view.name === 'home') return <HomeScreen faq={faq} />;
  if (view.name === 'results') return <ResultsScreen faq={faq} />;
  if (view.name === 'section') return <SectionScreen faq={faq} section={view.section} />;
  const article = help.article(view.id);
  if (article === undefined) {
    return (
      <div class="body">
        <p class="miss">{say('noArticle')}</p>
      </div>
    );
  }
  const Article: ComponentType<{ article: typeof article; faq: typeof faq }> =
    articleScreen.value ?? PlainArticle;
  return <Article key={article.id} article={article} faq={faq} />;
}
