import { signal } from '@preact/signals';

type ScreensChunk = Pick<typeof import('./screens/screens.js'), 'Screens' | 'enliven'> &
  typeof import('./screens/article-screen.js');

/** The screens behind the first one, once they are there. The same for every panel of the page. */
export const lateScreens = signal<ScreensChunk | 'none' | 'loading' | 'failed'>('none');

/** Brings the screens; asking again after a failure tries again. */
export async function bringScreens(): Promise<void> {
  const present = lateScreens.peek();
  if (present !== 'none' && present !== 'failed') return;
  lateScreens.value = 'loading';
  try {
    const [screens, article] = await Promise.all([
      import('./screens/screens.js'),
      import('./screens/article-screen.js'),
    ]);
    const { Screens, enliven } = screens;
    lateScreens.value = { Screens, enliven, ArticleScreen: article.ArticleScreen };
  } catch {
    lateScreens.value = 'failed';
  }
}

/** The chunk, or undefined while it is not there. */
export function loadedScreens(): ScreensChunk | undefined {
  const { value } = lateScreens;
  return typeof value === 'string' ? undefined : value;
}
