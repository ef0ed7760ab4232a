import type { Shell } from '../shell/shell.js';
import { type LauncherMemory, readWish, standAsWished } from './launcher-wish.js';

/** A hand that trembles drags nothing. */
const least = 12;

/** The corner of this side of the window, in the direction that the page is read in. */
export function cornerOf(isRight: boolean, launcher: HTMLElement): 'start' | 'end' {
  return isRight === (getComputedStyle(launcher).direction === 'rtl') ? 'start' : 'end';
}

/** Lets the launcher be dragged to the other side, where it stays. The menu of the panel does the same by a button. */
export function dragLauncher(
  { launcher, root, signal }: Pick<Shell, 'launcher' | 'root' | 'signal'>,
  memory: LauncherMemory,
): void {
  const { style } = launcher;
  let from: number | undefined;
  let isDragged = false;

  function drop(): void {
    from = undefined;
    if (!isDragged) return;
    const { left, right } = launcher.getBoundingClientRect();
    style.translate = '';
    const wish = { ...readWish(memory.get()), side: cornerOf(left + right > innerWidth, launcher) };
    memory.set(JSON.stringify(wish));
    standAsWished(launcher, wish);
    // After the click that ends a drag.
    setTimeout(() => {
      isDragged = false;
    });
  }

  // Else a finger would scroll the page.
  style.touchAction = 'none';
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => launcher.addEventListener(type, listener, { signal });
  listen('pointerdown', ({ button, clientX, pointerId }) => {
    if (button !== 0) return;
    from = clientX;
    // A fast hand is beside it before it has moved.
    launcher.setPointerCapture(pointerId);
  });
  listen('pointermove', ({ clientX }) => {
    if (from === undefined || (!isDragged && Math.abs(clientX - from) < least)) return;
    isDragged = true;
    style.translate = `${clientX - from}px`;
  });
  listen('pointerup', drop);
  listen('pointercancel', drop);
  // At the root: it comes before all that listens at the launcher.
  root.addEventListener(
    'click',
    (event) => {
      if (isDragged) event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}
