import { signal, untracked } from '@preact/signals-core';
import type { PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Tip } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import type { Content, Help } from '../help/help.js';
import { memoryOf, readKnownPage } from '../help/known-page.js';
import type { Parts } from '../help/parts.js';
import type { SignWatch } from '../help/platform.js';
import { askedByPage } from './asked-by-page.js';
import { createAttention } from './attention.js';
import { chooseTip } from './choose-tip.js';
import type { Forward, ShownTip } from './forward.js';
import { drawHoldOut } from './hold-out.js';
import { bringSolving } from './solving.js';
import type { Signs, TipChoice } from './tip-choice.js';

export interface ForwardParts extends Parts {
  help: Help;
  record(draft: FeedbackDraft): void;
}

/** What the page says now, and what fits it. */
interface Sight {
  /** Which page it is, more precisely than may be told: never leaves memory. */
  key: string;
  page: PageContext;
  suggestions: Suggestion[];
}

/** These pass by themselves. */
const passing = new Set(['first-seconds', 'typing', 'condition', 'just-dismissed', 'dialog-open']);
const again = 1_000;

const calm: Signs = {
  focusedSeconds: 0,
  scrollPercent: 0,
  failures: 0,
  rageClicks: 0,
  deadClicks: 0,
  missed: false,
  visits: 1,
  typing: false,
  dialogOpen: false,
  events: [],
};

function isTip(one: Tip | Suggestion): one is Tip {
  return 'when' in one;
}

/** Whether a search has just found nothing certain. */
function followMisses({ scope }: Parts, onChange: () => void): () => boolean {
  let missed = false;
  const set = (next: boolean) => {
    missed = next;
    onChange();
  };
  scope.on('search', ({ miss }) => set(miss));
  scope.on('read', () => set(false));
  return () => missed;
}

/** What is shown no longer holds: another page, or the error it answers is gone. */
function isOver({ reason }: ShownTip, since: string, { key, page }: Sight): boolean {
  return key !== since || (reason?.kind === 'error' && !page.errors.includes(reason.text));
}

/** A fragment is another page only where it is a route. */
function keyOf(url: string): string {
  return url.replace(/#(?!!?\/).*/, '');
}

/** Watches the page for signs of need, and comes forward when there is one and the rules allow it. */
export function createForward(parts: ForwardParts): Forward {
  const { scope, state, options, permission, help, record } = parts;
  const { platform } = scope;
  const tip = signal<ShownTip | undefined>(undefined);
  const attention = createAttention(parts);
  const isHeldOut = drawHoldOut(parts);
  let sight: Sight | undefined;
  let since = '';
  let watch: SignWatch | undefined;
  let cancel = () => {};

  const tell = (shown: ShownTip, outcome: 'shown' | 'opened' | 'dismissed' | 'withheld'): void => {
    const { article, id, reason } = shown;
    const cue = reason ? { cue: reason.text } : {};
    record({ kind: 'tip', article: article?.id ?? id, ...cue, outcome });
  };

  const wordOf = ({ show, reason, as = 'tip' }: TipChoice): ShownTip | undefined => {
    if (show === undefined) return undefined;
    const because = reason ? { reason } : {};
    if (!isTip(show)) {
      const { article } = show;
      return { id: article.id, text: help.fill(article.question), article, ...because, as };
    }
    const article = show.article === undefined ? undefined : parts.article(show.article);
    const text = help.fill(show.text ?? article?.question ?? '');
    return { id: show.id, text, ...(article ? { article } : {}), ...because, as };
  };

  const show = (shown: ShownTip, { key, page }: Sight): void => {
    const withheld = isHeldOut();
    attention.spend(shown.id, page.errors);
    tell(shown, withheld ? 'withheld' : 'shown');
    if (withheld) return;
    since = key;
    tip.value = shown;
    scope.emit('tip', {
      id: shown.id,
      ...(shown.article ? { article: shown.article.id } : {}),
      as: shown.as,
    });
  };

  const look = (): Sight | undefined => {
    const anticipation = state.anticipation.peek();
    if (anticipation === undefined) return undefined;
    const page = readKnownPage(parts);
    return {
      key: keyOf(platform.pageUrl?.() ?? page.url),
      page,
      suggestions: askedByPage(anticipation.confident, page, memoryOf(parts)),
    };
  };

  const holdsHere = (id: string): string | undefined => {
    if (options.tips === false) return 'off';
    if (state.isOpen.peek()) return 'panel-open';
    // Nobody knows whether it was wanted, so it is not said twice.
    return attention.wasShown(id) ? 'already-said' : undefined;
  };

  const tipsOf = (content: Content): Tip[] => (content.status === 'ready' && content.faq.tips) || [];

  const choose = (): void => {
    cancel();
    if (sight === undefined) return;
    const { page, suggestions } = sight;
    const shown = tip.peek();
    if (shown && (state.isOpen.peek() || isOver(shown, since, sight))) tip.value = undefined;
    const signs = { ...calm, ...watch?.read(), missed: isMissed(), visits: attention.visits() };
    const choice = chooseTip({
      tips: tipsOf(state.content.peek()),
      suggestions,
      page,
      signs: { ...signs, events: [...state.happened.peek()] },
      budget: attention.budget(page.errors),
      now: platform.now(),
      memory: memoryOf(parts),
      isPublished: (id) => parts.article(id) !== undefined,
    });
    const held = [...choice.held];
    const next = tip.peek() ? undefined : wordOf(choice);
    const rule = next && holdsHere(next.id);
    if (next && !rule) show(next, sight);
    else if (next && rule) held.push({ id: next.id, rule });
    const now = tip.peek();
    state.forward.value = { ...(now ? { tip: now } : {}), held };
    const isPassing = held.some((one) => passing.has(one.rule));
    if (!now && isPassing && !state.isOpen.peek()) cancel = scope.after(again, choose);
  };

  /** The page says something new, or there is something better to judge it by. */
  const refresh = (): void => {
    const last = sight?.key;
    sight = look();
    if (sight && last !== undefined && sight.key !== last) attention.turn();
    if (sight) solving.page(sight.page);
    choose();
  };

  const isMissed = followMisses(parts, () => choose());
  const solving = bringSolving(parts);

  const watchSigns = async (): Promise<void> => {
    const content = state.content.peek();
    if (content.status !== 'ready' || watch !== undefined) return;
    const elements = selectorsOf(content.faq.tips ?? []);
    const begun = await platform.watchSigns?.({ elements }, () => scope.attempt(choose));
    if (begun === undefined) return;
    if (!scope.isAlive() || watch !== undefined) return begun.stop();
    watch = begun;
    scope.keep(begun.stop);
    scope.attempt(choose);
  };

  scope.keep(platform.watchPage(() => scope.attempt(refresh)));
  scope.follow(() => {
    const mayKeep = permission.isUsed.value || permission.mayStore.value;
    untracked(mayKeep ? attention.keep : attention.forget);
  });
  scope.follow(() => {
    void [state.anticipation.value, state.known.value];
    untracked(refresh);
  });
  scope.follow(() => {
    void [state.isOpen.value, state.happened.value];
    untracked(choose);
  });
  scope.follow(() => {
    if (state.content.value.status === 'ready') {
      untracked(watchSigns).catch((error: unknown) =>
        scope.fail('code', `Signs of need are not seen: ${String(error)}`),
      );
    }
  });

  return {
    tip,
    accept() {
      const shown = tip.peek();
      if (shown === undefined) return;
      tell(shown, 'opened');
      tip.value = undefined;
      if (shown.article) help.read(shown.article.id, 'tip');
      help.open();
    },
    dismiss(all = false) {
      const shown = tip.peek();
      if (shown === undefined) return;
      tell(shown, 'dismissed');
      const { id, article } = shown;
      attention.dismiss(article?.private ? [] : [id, ...(article ? [article.id] : [])], all);
      tip.value = undefined;
      scope.emit('dismiss', { id, all });
      choose();
    },
  };
}

/** The selectors that tips ask for, however deep. */
function selectorsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'element' && typeof inner === 'string' ? [inner] : selectorsOf(inner),
  );
}
