import { isOwn, originOf, type SignScene, type SignWatcher } from './sign-watching.js';

const typingLasts = 3_000;
const notTyping = /^(?:Tab|Escape|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+|Arrow\w+|Page\w+|Home|End)$/;
const writable =
  'textarea,[contenteditable]:not([contenteditable="false" i]),select,input:not([type="button"],[type="submit"],[type="reset"],[type="image"],[type="checkbox"],[type="radio"],[type="range"],[type="file"],[type="color"],[type="hidden"])';

export interface AttentionSigns {
  focusedSeconds: number;
  idleFieldSeconds: number;
  typing: boolean;
}

/** Seconds for which the page was seen and had the focus. */
function createFocusClock({ window, now, listen }: SignScene) {
  const { document } = window;
  let past = 0;
  let since: number | undefined;
  const check = () => {
    const isSeen = document.visibilityState !== 'hidden' && document.hasFocus();
    if (isSeen && since === undefined) since = now();
    if (isSeen || since === undefined) return;
    past += now() - since;
    since = undefined;
  };
  check();
  listen('focus blur visibilitychange pageshow pagehide', check);
  return {
    check,
    isRunning: () => since !== undefined,
    seconds: () => (past + (since === undefined ? 0 : now() - since)) / 1_000,
  };
}

/**
 * Time and typing: how long the page was looked at, whether somebody types, and how long one field had the focus with
 * nothing typed. What is typed is never looked at.
 */
export function watchAttention(scene: SignScene): SignWatcher<AttentionSigns> {
  const { dom, now, listen, after, changed, window } = scene;
  const clock = createFocusClock(scene);
  let start = clock.seconds();
  let typed = -typingLasts;
  let isComposing = false;
  let longestIdle = 0;
  let idleSince: number | undefined;

  const isWritable = (element: Element | null | undefined) =>
    !!element && dom.closest(element, writable) !== null;
  const isTyping = () => isComposing || now() - typed < typingLasts;
  const endIdle = () => {
    if (idleSince !== undefined) longestIdle = Math.max(longestIdle, clock.seconds() - idleSince);
    idleSince = undefined;
  };
  const beginIdle = (element: Element | null | undefined) => {
    endIdle();
    if (isWritable(element)) idleSince = clock.seconds();
  };
  const onTyping = (event: Event) => {
    if (isOwn(event) || !isWritable(originOf(event))) return;
    if (event.type === 'keydown' && notTyping.test((event as KeyboardEvent).key)) return;
    if (!isTyping()) {
      after(0, changed);
      after(typingLasts + 50, changed);
    }
    isComposing = event.type.startsWith('composition') ? event.type !== 'compositionend' : isComposing;
    typed = now();
    endIdle();
  };
  listen('keydown input compositionstart compositionupdate compositionend', onTyping);
  listen('focusin', (event) => {
    if (!isOwn(event)) beginIdle(originOf(event));
  });
  listen('focusout', () => {
    isComposing = false;
    endIdle();
  });
  // Whoever is in a field may be in the middle of a word: half a second tells.
  if (isWritable(window.document.activeElement)) {
    typed = now() - typingLasts + 600;
    after(650, changed);
  }
  beginIdle(window.document.activeElement);

  // A second is what conditions are written in; nothing runs while nobody looks.
  const tick = () => {
    clock.check();
    if (clock.isRunning()) changed();
    after(1_000, tick);
  };
  after(1_000, tick);

  return {
    read: () => ({
      focusedSeconds: clock.seconds() - start,
      idleFieldSeconds: Math.max(longestIdle, idleSince === undefined ? 0 : clock.seconds() - idleSince),
      typing: isTyping(),
    }),
    reset() {
      start = clock.seconds();
      longestIdle = 0;
      beginIdle(window.document.activeElement);
    },
  };
}
