import { hasHostModal } from '../panel/screens/watch-host-modals.js';
import type { Shell } from '../shell/shell.js';

/** A page that changes all the time is looked at so often, ms. */
const rest = 200;

/** Hides the launcher while the page has a modal open: beside a layer made by a script it would stand on top of it. */
export function keepAside({ launcher, signal }: Pick<Shell, 'launcher' | 'signal'>): void {
  let timer = 0;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = window.setTimeout(look, rest);
  });
  function look(): void {
    launcher.style.visibility = hasHostModal() ? 'hidden' : '';
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['open', 'aria-modal', 'hidden', 'class', 'style'],
    });
  }
  look();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
