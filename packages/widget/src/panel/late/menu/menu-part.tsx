import type { Forward } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { cornerOf } from '../../../widget/drag-launcher.js';
import { type LauncherWish, readWish, standAsWished } from '../../../widget/launcher-wish.js';
import { usePanel } from '../../panel-context.js';

export { default as css } from './menu.css?inline';

/** The last moment a date can name. */
const forGood = 8.64e15;
const tomorrow = () => new Date().setHours(24, 0, 0, 0);

/** What few want: below the header, as real buttons. */
export function Part() {
  const { help, say, root } = usePanel();
  useEffect(() => leaveBeside(root), [root]);
  return (
    <div class="menu">
      <button type="button" class="row" onClick={() => help.show({ name: 'known' })}>
        {say('known')}
      </button>
      <Tips />
      <Launcher />
    </div>
  );
}

/** Esc, or a click beside it, closes the menu and nothing else. */
function leaveBeside(root: ShadowRoot): () => void {
  const life = new AbortController();
  const options = { capture: true, signal: life.signal };
  const opener = root.querySelector<HTMLElement>('[data-menu]');
  root.addEventListener(
    'keydown',
    (event) => {
      const { key, isComposing } = event as KeyboardEvent;
      if (key !== 'Escape' || isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      opener?.focus();
      opener?.click();
    },
    options,
  );
  root.addEventListener(
    'click',
    ({ target }) => {
      if (!(target as Element).closest('.menu, [data-menu]')) opener?.click();
    },
    options,
  );
  return () => life.abort();
}

/** Whether anything may come forward; nothing where the site has switched that off. */
function Tips() {
  const { help, say } = usePanel();
  const forward = useSignal<Forward | undefined>(undefined);
  const isMuted = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    help.comeForward().then((found) => {
      forward.value = found;
      isMuted.value = found?.isMuted();
    });
  }, [help, forward, isMuted]);
  if (isMuted.value === undefined) return null;
  const toggle = () => {
    forward.value?.mute(!isMuted.value);
    isMuted.value = forward.value?.isMuted();
  };
  return (
    <button type="button" class="row" onClick={toggle}>
      {say(isMuted.value ? 'tipsOn' : 'tipsOff')}
    </button>
  );
}

/** The launcher at the other side, or out of sight: every wish is kept, and taken back in the same place. */
function Launcher() {
  const { say, launcher, launcherMemory } = usePanel();
  const wish = useSignal(readWish(launcherMemory.get()));
  const said = useSignal('');
  const first = useRef<HTMLButtonElement>(null);
  const { left, right, width } = launcher.getBoundingClientRect();
  const isRight = left + right > innerWidth;
  const isHidden = (wish.value.hiddenUntil ?? 0) > Date.now();
  const make = (next: LauncherWish) => {
    launcherMemory.set(JSON.stringify(next));
    standAsWished(launcher, next);
    wish.value = next;
  };
  const hide = (hiddenUntil: number) => {
    make({ ...wish.value, hiddenUntil });
    said.value = hiddenUntil ? say('hiddenNow') : '';
  };
  const move = () => {
    make({ ...wish.value, side: cornerOf(!isRight, launcher) });
    said.value = say('moved', say(isRight ? 'left' : 'right'));
  };
  // What was pressed has given its place to what takes it back.
  useEffect(() => {
    if (said.peek()) first.current?.focus();
  }, [isHidden, said]);
  return (
    <>
      {width > 0 && (
        <button type="button" class="row" onClick={move}>
          {say('moveLauncher')}
        </button>
      )}
      {isHidden ? (
        <button type="button" class="row" ref={first} onClick={() => hide(0)}>
          {say('showAgain')}
        </button>
      ) : (
        <>
          <button type="button" class="row" ref={first} onClick={() => hide(tomorrow())}>
            {say('hideToday')}
          </button>
          <button type="button" class="row" onClick={() => hide(forGood)}>
            {say('hideForGood')}
          </button>
        </>
      )}
      <p class="note" role="status">
        {said.value}
      </p>
    </>
  );
}
