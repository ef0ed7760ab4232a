import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Tip } from '../faq/faq.js';
import { type Attention, plain } from './attention.js';
import type { ForwardParts } from './create-forward.js';
import type { Forward, ShownTip } from './forward.js';
import { drawHoldOut } from './hold-out.js';
import type { Sight } from './sight.js';
import type { TipChoice } from './tip-choice.js';

/** The one place beside the launcher: what stands there, and what the visitor makes of it. */
export interface Stand extends Pick<Forward, 'tip' | 'accept' | 'dismiss'> {
  readonly tip: ReadonlySignal<ShownTip | undefined>;
  /** Shows something, or only counts it where this visit is left alone to compare with. */
  show(shown: ShownTip, sight: Sight): void;
  /**
   * Takes down what no longer holds: on another page, or when the error it answers is gone. Puts it back when that error
   * returns, which is nothing new: forms take their errors down while they are being sent.
   */
  tidy(sight: Sight, isOpen: boolean): void;
  /** Whether it would have been shown, were this visit not one of those to compare with. */
  isWithheld(id: string): boolean;
}

function isTip(one: Tip | Suggestion): one is Tip {
  return 'when' in one;
}

/** What was chosen, in the words that the visitor reads. */
export function wordsOf(
  { show, reason, as = 'tip' }: TipChoice,
  { help, article: find }: ForwardParts,
): ShownTip | undefined {
  if (show === undefined) return undefined;
  const because = reason ? { reason } : {};
  if (!isTip(show)) {
    const { article } = show;
    return { id: article.id, text: help.fill(article.question), article, ...because, as };
  }
  const article = show.article === undefined ? undefined : find(show.article);
  const text = help.fill(show.text ?? article?.question ?? '');
  return { id: show.id, text, ...(article ? { article } : {}), ...because, as };
}

/** With the words that its error has now, where only figures changed; undefined when that is gone. */
function standing(shown: ShownTip, { errors, headings, title }: PageContext): ShownTip | undefined {
  const { reason } = shown;
  // What is wrong with a missing page is its title or heading.
  if (reason?.kind !== 'error' || [...errors, ...headings, title].includes(reason.text)) return shown;
  const text = errors.find((error) => plain(error) === plain(reason.text));
  return text === undefined ? undefined : { ...shown, reason: { kind: 'error', text } };
}

export function createStand(parts: ForwardParts, attention: Attention): Stand {
  const { scope, help, record } = parts;
  const tip = signal<ShownTip | undefined>(undefined);
  const isHeldOut = drawHoldOut(parts);
  /** The page that it was shown on. */
  let place = '';
  /** Its error has gone. */
  let away: ShownTip | undefined;
  const withheld = new Set<string>();

  const tell = (shown: ShownTip, outcome: 'shown' | 'opened' | 'dismissed' | 'withheld'): void => {
    const { article, id, reason } = shown;
    const cue = reason ? { cue: reason.text } : {};
    record({ kind: 'tip', article: article?.id ?? id, ...cue, outcome });
  };
  /** What the visitor answered to is gone. */
  const take = (outcome: 'opened' | 'dismissed'): ShownTip | undefined => {
    const shown = tip.peek();
    if (shown) tell(shown, outcome);
    tip.value = away = undefined;
    return shown;
  };

  return {
    tip,
    show(shown, { key, page }) {
      const isWithheld = isHeldOut();
      attention.spend(shown.id, page.errors);
      tell(shown, isWithheld ? 'withheld' : 'shown');
      if (isWithheld) return void withheld.add(shown.id);
      place = key;
      tip.value = shown;
      const { id, article, as } = shown;
      scope.emit('tip', { id, ...(article ? { article: article.id } : {}), as });
    },
    tidy({ key, page }, isOpen) {
      const shown = tip.peek() ?? away;
      if (shown === undefined) return;
      // Once it was read, or belonged to another page, it is over.
      const isOver = isOpen || key !== place;
      const present = isOver ? undefined : standing(shown, page);
      away = isOver || present ? undefined : shown;
      if (present !== tip.peek()) tip.value = present;
    },
    isWithheld: (id) => withheld.has(id),
    accept() {
      const shown = take('opened');
      if (shown === undefined) return;
      if (shown.article) help.read(shown.article.id, 'tip');
      help.open();
    },
    dismiss(all = false) {
      const shown = take('dismissed');
      if (shown === undefined) return;
      const { id, article } = shown;
      attention.dismiss(article?.private ? [] : [id, ...(article ? [article.id] : [])], all);
      scope.emit('dismiss', { id, all });
    },
  };
}
