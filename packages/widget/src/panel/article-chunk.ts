import { signal } from '@preact/signals';
import type { ArticleScreen } from './article/article-screen.js';

/** The article screen, once it is there: a chunk of its own. */
export const articleScreen = signal<typeof ArticleScreen | undefined>(undefined);
export const chunkState = signal<'none' | 'loading' | 'failed'>('none');

/** Brings the article screen; asking again after a failure tries again. */
export async function bringArticleScreen(): Promise<void> {
  if (chunkState.peek() === 'loading' || articleScreen.peek() !== undefined) return;
  chunkState.value = 'loading';
  try {
    articleScreen.value = (await import('./article/article-screen.js')).ArticleScreen;
    // The parser is wanted next.
    void import('@helpahead/core/answer').catch(() => {});
  } catch {
    chunkState.value = 'failed';
  }
}
