import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { usePanel } from '../panel-context.js';
import { ReplyTime } from './reply-time.js';
import { SeeSent } from './see-sent.js';

/** Where nothing is certain: people, who reply, or the editors, who read what was missed. Two things, and said so. */
export function WayOn() {
  const { help, say, bringLateTexts } = usePanel();
  const isWished = useSignal(false);
  const content = help.content.value;
  const hasPeople = content.status === 'ready' && Boolean(content.faq.contact?.channels.length);
  useEffect(() => void bringLateTexts().catch(() => {}), [bringLateTexts]);
  if (!say('suggestQuestion')) return null;
  const wish = () => {
    help.wantAnswer();
    isWished.value = true;
  };
  return (
    <div class="ways">
      {hasPeople && (
        <div class="echo">
          <button type="button" class="btn" onClick={() => help.show({ name: 'contact' })}>
            {say('contactTitle')}
          </button>
          <ReplyTime />
        </div>
      )}
      {isWished.value ? (
        <p role="status" tabIndex={-1} class="note" ref={takeFocus}>
          {say('suggested')}
        </p>
      ) : (
        <div class="echo beside">
          <button type="button" class="btn" onClick={wish}>
            {say('suggestQuestion')}
          </button>
          <SeeSent />
        </div>
      )}
    </div>
  );
}

/** The button that had it is gone. */
function takeFocus(note: HTMLElement | null): void {
  note?.focus({ preventScroll: true });
}
