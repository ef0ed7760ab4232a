import type { ComponentChild } from 'preact';
import { FailedScreen } from './failed-screen.js';
import { Header } from './header.js';
import { HomeScreen } from './home-screen.js';
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
      {help.view.value.name !== 'article' && <SearchField />}
      <Screen />
    </>
  );
}

function Screen(): ComponentChild {
  const { help } = usePanel();
  const content = help.content.value;
  const view = help.view.value;
  const Screens = loadedScreens()?.Screens;
  if (content.status === 'failed') return <FailedScreen reason={content.reason} />;
  const status = view.name === 'article' && help.answer(view.id)?.status;
  if (status === 'failed') return <FailedScreen />;
  // One that only its id is known of.
  const isUnknown = view.name === 'article' && status === 'waiting' && !help.article(view.id);
  if (content.status !== 'ready' || isUnknown) {
    return (
      <div class="body">
        <Skeleton />
      </div>
    );
  }
  if (view.name === 'home') return <HomeScreen faq={content.faq} />;
  return Screens ? <Screens faq={content.faq} view={view} /> : <WaitingScreen view={view} />;
}
