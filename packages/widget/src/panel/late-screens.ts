import { signal } from '@preact/signals';
import type { Screens } from './screens/screens.js';

/** The screens behind the first one, once they are there. The same for every panel of the page. */
export const lateScreens = signal<{
  Screens?: typeof Screens;
  status: 'none' | 'loading' | 'failed' | 'ready';
}>({
  status: 'none',
});

/** Brings the screens; asking again after a failure tries again. */
export async function bringScreens(): Promise<void> {
  const { status } = lateScreens.peek();
  if (status === 'loading' || status === 'ready') return;
  lateScreens.value = { status: 'loading' };
  try {
    const { Screens } = await import('./screens/screens.js');
    lateScreens.value = { Screens, status: 'ready' };
    // The parser of answers is wanted next.
    void import('@helpahead/core/answer').catch(() => {});
  } catch {
    lateScreens.value = { status: 'failed' };
  }
}
