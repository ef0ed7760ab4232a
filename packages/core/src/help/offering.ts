import { computed, effect, untracked } from '@preact/signals-core';
import { matchesPath } from '../anticipation/path-pattern.js';
import type { Memory, PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Article, Faq, Notice } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import type { Offer } from './help.js';
import { memoryOf, readKnownPage } from './known-page.js';
import type { Parts } from './parts.js';
import type { Anticipation } from './ranking.js';

const limit = 3;

function unranked(article: Article): Suggestion {
  return { article, score: 0, confidence: 0, cues: [] };
}

/** What is certain for this page first; what comes next to it fills the rest. */
function rankFor(page: PageContext, memory: Memory, { confident, closest }: Anticipation): Offer {
  const certain = confident.suggest(page, memory);
  const ids = new Set(certain.map(({ article }) => article.id));
  const next = closest.suggest(page, memory).filter(({ article }) => !ids.has(article.id));
  return {
    kind: certain.length > 0 ? 'page' : 'closest',
    suggestions: [...certain, ...next].slice(0, limit),
  };
}

/** Known problems of this page and this hour. */
function currentNotices({ notices = [] }: Faq, { url }: PageContext, now: number): Notice[] {
  return notices.filter(({ from, until, pages }) => {
    const isDue = !(from && Date.parse(from) > now) && !(until && Date.parse(until) < now);
    return isDue && (pages === undefined || pages.some((pattern) => matchesPath(pattern, url)));
  });
}

/** Two offers with one signature look the same to the visitor. */
function signature({ kind, suggestions }: Offer): string {
  return JSON.stringify([kind, suggestions.map(({ article, cues }) => [article.id, cues])]);
}

export type FollowPage = (parts: Parts, record: (draft: FeedbackDraft) => void) => void;

/** Keeps the offer right for the page: ready before the panel opens, following the page for as long as it is seen. */
export const followPage: FollowPage = (parts, record) => {
  const { scope, state, article } = parts;
  const { platform } = scope;
  const { anticipation } = state;
  const counted = new Set<string>();
  const isShown = computed(() => state.isOpen.value && state.view.value.name === 'home');

  const choose = (page: PageContext, present: Anticipation): Offer => {
    const ranked = rankFor(page, memoryOf(parts), present);
    const chosen = state.wanted.peek().flatMap((id) => article(id) ?? []);
    if (chosen.length > 0) {
      const rest = ranked.suggestions.filter((suggestion) => !chosen.includes(suggestion.article));
      return { kind: 'page', suggestions: [...chosen.map(unranked), ...rest].slice(0, limit) };
    }
    if (ranked.suggestions.length > 0) return ranked;
    const content = state.content.peek();
    const articles = content.status === 'ready' ? content.faq.articles : [];
    return { kind: 'editors', suggestions: articles.slice(0, limit).map(unranked) };
  };

  /** A suggestion counts as shown once per page, however often the home screen is. */
  const count = (page: PageContext): void => {
    for (const { article: shown, cues } of state.offer.peek().suggestions) {
      const key = `${page.url}\n${shown.id}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const cue = cues[0]?.text;
      record({ kind: 'suggest', article: shown.id, ...(cue === undefined ? {} : { cue }), outcome: 'shown' });
    }
  };

  const refresh = (): void => {
    const present = anticipation.peek();
    if (present === undefined) return;
    const page = readKnownPage(parts);
    const next = choose(page, present);
    const content = state.content.peek();
    const notices = content.status === 'ready' ? currentNotices(content.faq, page, platform.now()) : [];
    if (JSON.stringify(notices) !== JSON.stringify(state.notices.peek())) state.notices.value = notices;
    if (signature(next) !== signature(state.offer.peek())) state.offer.value = next;
    if (isShown.peek()) count(page);
  };

  scope.keep(
    effect(() => {
      if (anticipation.value === undefined) return undefined;
      void [state.known.value, state.wanted.value];
      const isWatched = isShown.value;
      untracked(() => scope.attempt(refresh));
      return isWatched ? platform.watchPage(() => scope.attempt(refresh)) : undefined;
    }),
  );
};
