import type { ShownTip } from '@helpahead/core';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { directionOf, interfaceLanguage } from '../messages/messages.js';
import { adopt } from '../panel/adopt.js';
import { watchHostModals } from '../panel/screens/watch-host-modals.js';
import tokens from '../panel/tokens.css?inline';
import type { TipOptions } from '../widget/show-tips.js';
import { createBubble } from './create-bubble.js';
import { createSpeaker } from './create-speaker.js';
import { markLauncher } from './mark-launcher.js';
import css from './tip.css?inline';
import { Tip } from './tip.js';
import { languageOfFaq, loadTexts, type Say } from './tip-texts.js';
import { why } from './why.js';

/**
 * Shows what `forward.tip` says: as a bubble beside the launcher, or as a mark on it where a bubble would be in the
 * way. Takes no focus and stays until it is over.
 */
export function createTip({ root, forward, help, launcher, language: wanted }: TipOptions): {
  destroy(): void;
} {
  const language = interfaceLanguage(wanted);
  const spelling = { lang: language, dir: directionOf(language) };
  const say = signal<Say | undefined>(undefined);
  const isUnderModal = signal(false);
  /** The one that was in the way as a bubble: it stays a mark, for nothing should jump to and fro. */
  const inTheWay = signal<ShownTip | undefined>(undefined);
  const unadopt = adopt(root, tokens + css);
  const speaker = createSpeaker(root, spelling);
  const leave = () => forward.dismiss();
  const bubble = createBubble({ launcher, spelling, leave });
  let said: string | undefined;

  const shown = computed(() =>
    say.value && !help.isOpen.value && !isUnderModal.value ? forward.tip.value : undefined,
  );

  function show(tip: ShownTip, say: Say): () => void {
    const reason = why(tip, say);
    const written = launcher.textContent ?? '';
    const isBubble = tip.as === 'tip' && inTheWay.value !== tip;
    if (isBubble) {
      const faqText = languageOfFaq(help, language);
      bubble.element.ariaLabel = say('forPage');
      render(<Tip {...{ tip, reason, forward, say, faqText }} />, bubble.element);
    }
    const unmark = markLauncher(launcher, {
      name: say('waits', written, tip.text),
      question: isBubble ? undefined : tip.text,
      isWarning: tip.reason?.kind === 'error',
      leave,
    });
    const stepAside = () => {
      inTheWay.value = tip;
    };
    const hide = isBubble ? bubble.show(stepAside) : undefined;
    if (said !== tip.id) speaker.say(say('comesForward', tip.text, written));
    said = tip.id;
    return () => {
      unmark();
      hide?.();
    };
  }

  const undo = [
    effect(() => (forward.tip.value ? watchHostModals((is) => (isUnderModal.value = is)) : undefined)),
    effect(() => (say.value && shown.value ? show(shown.value, say.value) : undefined)),
    effect(() => (forward.tip.value ? undefined : speaker.say(''))),
  ];
  loadTexts(help, language).then((loaded) => {
    say.value = loaded;
  });

  return {
    destroy() {
      for (const one of undo) one();
      bubble.destroy();
      render(null, bubble.element);
      speaker.destroy();
      unadopt();
    },
  };
}
