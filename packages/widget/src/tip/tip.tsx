import type { Forward, ShownTip } from '@helpahead/core';
import { Icon } from '../panel/icon.js';
import type { Say } from './tip-texts.js';

interface TipProps {
  tip: ShownTip;
  reason: string;
  forward: Pick<Forward, 'tip' | 'accept' | 'dismiss'>;
  say: Say;
  /** Attributes of what the FAQ says. */
  faqText: { lang?: string; dir?: 'ltr' | 'rtl' };
}

/** Why, what, and two ways to be left alone. */
export function Tip({ tip, reason, forward, say, faqText }: TipProps) {
  return (
    <>
      <p>{reason}</p>
      <button type="button" class="take" onClick={() => forward.accept()}>
        <b {...faqText}>{tip.text}</b>
        <Icon path="m8 4 6 6-6 6" />
      </button>
      <div>
        <button type="button" class="leave" onClick={() => forward.dismiss()}>
          {say('notNow')}
        </button>
        <button type="button" class="leave all" onClick={() => forward.dismiss(true)}>
          {say('noMoreTips')}
        </button>
      </div>
    </>
  );
}
