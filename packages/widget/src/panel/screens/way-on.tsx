import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sayTime } from '../late/contact/say-times.js';
import { usePanel } from '../panel-context.js';

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
        <button type="button" class="btn" onClick={wish}>
          {say('suggestQuestion')}
        </button>
      )}
    </div>
  );
}

/** By when the first way to people is answered; nothing where that is not known. */
function ReplyTime() {
  const panel = usePanel();
  const { help, say } = panel;
  const content = help.content.value;
  const aid = help.aid('contact');
  const channel = content.status === 'ready' ? content.faq.contact?.channels[0] : undefined;
  const reply = typeof aid === 'object' && channel ? aid.standing(channel).replyBy : undefined;
  return reply === undefined ? null : <span>{say('replyBy', sayTime(reply, panel))}</span>;
}

/** The button that had it is gone. */
function takeFocus(note: HTMLElement | null): void {
  note?.focus({ preventScroll: true });
}
