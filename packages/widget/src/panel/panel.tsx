import type { ComponentChild } from 'preact';
import { FailedScreen } from './failed-screen.js';
import { hasField } from './has-field.js';
import { Header } from './header.js';
import { HomeScreen } from './home-screen.js';
import { Late } from './late/late.js';
import { loadedScreens } from './late-screens.js';
import { usePanel } from './panel-context.js';
import { SearchField } from './search-field.js';
import { Skeleton } from './skeleton.js';
import { WaitingScreen } from './waiting-screen.js';

/** The panel's content: one header, the search field where questions are asked, and the screen of the present view. */
export function Panel() {
  const { help } = usePanel();
  return (
    <>
      <Header />
      {hasField(help.view.value) && <SearchField />}
      <Screen />
    </>
  );
}

/** What the present view shows, below the header. */
export function Screen(): ComponentChild {
  const { help } = usePanel();
  const content = help.content.value;
  const view = help.view.value;
  const late = loadedScreens();
  const waiting = (
    <div class="body">
      <Skeleton />
    </div>
  );
  if (content.status === 'failed') return <FailedScreen reason={content.reason} />;
  if (content.status !== 'ready') return waiting;
  switch (view.name) {
    case 'contact':
    case 'complaint':
      return <Late name="contact" faq={content.faq} view={view} />;
    case 'guide':
    case 'survey':
    case 'known':
      return <Late name={view.name} faq={content.faq} view={view} />;
  }
  if (view.name === 'home') return <HomeScreen faq={content.faq} />;
  if (view.name === 'results' && help.results.value.status === 'failed') return <FailedScreen />;
  if (view.name === 'article') {
    const status = help.answer(view.id)?.status;
    if (status === 'failed') return <FailedScreen />;
    // One of which only the id is known.
    if (status === 'waiting' && !help.article(view.id)) return waiting;
  }
  if (!late) return <WaitingScreen view={view} />;
  const hasHelped = view.name === 'article' && help.votes.value[view.id]?.helpful;
  return (
    <>
      <late.Screens faq={content.faq} view={view} Article={late.ArticleScreen} />
      {hasHelped && help.hasSurveys.value && <Late name="survey" isQuiet faq={content.faq} view={view} />}
    </>
  );
}
