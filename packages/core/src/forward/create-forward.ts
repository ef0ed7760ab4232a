import { untracked } from '@preact/signals-core';
import { complainedInVisit } from '../aid/contact/complained.js';
import { CONFIDENT } from '../anticipation/weights.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import type { Help } from '../help/help.js';
import { memoryOf } from '../help/known-page.js';
import type { Parts } from '../help/parts.js';
import { type Attention, createAttention } from './attention.js';
import { chooseTip } from './choose-tip.js';
import { createStand, wordsOf } from './create-stand.js';
import { followSigns } from './follow-signs.js';
import type { Forward } from './forward.js';
import { isNotFound } from './not-found.js';
import { lookAtPage, type Sight } from './sight.js';
import { bringSolving } from './solving.js';
import type { Held, Signs, TipChoice } from './tip-choice.js';

export interface ForwardParts extends Parts {
  help: Help;
  record(draft: FeedbackDraft): void;
}

/** These pass by themselves. */
const passing = new Set(['first-seconds', 'typing', 'condition', 'just-dismissed', 'dialog-open']);
const again = 1_000;

/** What would come forward now, were there nothing but its rules. */
function chooseNow(
  parts: ForwardParts,
  { page, suggestions }: Sight,
  signs: Signs,
  attention: Attention,
): TipChoice {
  const content = parts.state.content.peek();
  return chooseTip({
    tips: (content.status === 'ready' && content.faq.tips) || [],
    suggestions,
    page,
    signs: { ...signs, visits: attention.visits() },
    budget: attention.budget(page.errors),
    now: parts.scope.platform.now(),
    memory: memoryOf(parts),
    isPublished: (id) => parts.article(id) !== undefined,
  });
}

/** Watches the page for signs of need, and comes forward when there is one and the rules allow it. */
export function createForward(parts: ForwardParts): Forward {
  const { scope, state, options, permission } = parts;
  const attention = createAttention(parts);
  const stand = createStand(parts, attention);
  const solving = bringSolving(parts);
  let sight: Sight | undefined;
  let cancel = () => {};

  const holdsHere = (id: string): string | undefined => {
    if (options.tips === false) return 'off';
    if (state.isOpen.peek()) return 'panel-open';
    // Who has complained is left in peace.
    if (complainedInVisit(parts)) return 'complained';
    // Nobody knows whether it was wanted, so it is not said twice.
    return attention.wasShown(id) ? 'already-said' : undefined;
  };

  const choose = (): void => {
    cancel();
    if (sight === undefined) return;
    const isOpen = state.isOpen.peek();
    stand.tidy(sight, isOpen);
    const choice = chooseNow(parts, sight, signs.read(), attention);
    const held: Held[] = choice.held.filter(({ id }) => id !== stand.tip.peek()?.id);
    // Until it is known whether somebody types or is in a dialog, nothing is shown.
    const next = stand.tip.peek() || !signs.areKnown() ? undefined : wordsOf(choice, parts);
    const holding = next && holdsHere(next.id);
    if (next && !holding) stand.show(isNotFound(sight.page) ? { ...next, notFound: true } : next, sight);
    const rule = next && stand.isWithheld(next.id) ? 'hold-out' : holding;
    if (next && rule) held.push({ id: next.id, rule });
    const tip = stand.tip.peek();
    const { unsure } = sight;
    state.forward.value = {
      ...(tip ? { tip } : {}),
      get held() {
        return [...held, ...unsure()];
      },
    };
    const isPassing = held.some((one) => passing.has(one.rule));
    if (!tip && !isOpen && isPassing) cancel = scope.after(again, choose);
  };

  /** The page says something new, or there is something better to judge it by. */
  const refresh = (): void => {
    const last = sight?.key;
    sight = lookAtPage(parts);
    if (sight === undefined) return;
    if (last !== undefined && sight.key !== last) attention.turn();
    solving.page(sight.page);
    choose();
  };

  const signs = followSigns(parts, choose);
  scope.keep(scope.platform.watchPage(() => scope.attempt(refresh)));
  scope.follow(() => {
    const mayKeep = permission.isUsed.value || permission.mayStore.value;
    untracked(mayKeep ? attention.keep : attention.forget);
  });
  scope.follow(() => {
    void [state.anticipation.value, state.known.value];
    untracked(refresh);
  });
  scope.follow(() => {
    void state.isOpen.value;
    untracked(choose);
  });
  return {
    tip: stand.tip,
    accept: stand.accept,
    dismiss(all) {
      stand.dismiss(all);
      choose();
    },
    isMuted: () => (options.tips === false ? undefined : attention.budget([]).muted),
    mute(isMuted) {
      attention.mute(isMuted);
      choose();
    },
    async simulate(input) {
      const { imagine } = await import('./imagine.js');
      const anticipation = state.anticipation.peek();
      const content = state.content.peek();
      if (!anticipation || content.status !== 'ready') return undefined;
      const { closest: ranker, threshold = CONFIDENT } = anticipation;
      return imagine({ ranker, threshold, faq: content.faq }, input);
    },
  };
}
