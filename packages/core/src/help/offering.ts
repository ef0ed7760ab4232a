import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Article } from '../faq/faq.js';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import type { Ranking } from './content.js';
import type { Offer } from './help.js';
import type { Scope } from './scope.js';

/** What the home screen offers for the page it stands on. */
export interface Offering {
  readonly offer: ReadonlySignal<Offer>;
  /** What the host knows, by name. */
  readonly known: ReadonlySignal<Readonly<Record<string, string | number | boolean>>>;
  /** The page as it is now, with what the host knows. */
  readPage(): PageContext;
  suggest(articleIds: string[]): void;
  context(values: Record<string, string | number | boolean>): void;
}

export interface OfferingParts {
  scope: Scope;
  ranking: ReadonlySignal<Ranking | undefined>;
  /** Published articles, in the order of the file. */
  articles: ReadonlySignal<readonly Article[]>;
  article(id: string): Article | undefined;
  /** True while a visitor can see the offer. */
  isShown: ReadonlySignal<boolean>;
  record(draft: FeedbackDraft): void;
}

const limit = 3;

function unranked(article: Article): Suggestion {
  return { article, score: 0, confidence: 0, cues: [] };
}

function rankFor(page: PageContext, { confident, closest }: Ranking): Offer {
  const certain = confident.suggest(page);
  if (certain.length > 0) return { kind: 'page', suggestions: certain.slice(0, limit) };
  return { kind: 'closest', suggestions: closest.suggest(page).slice(0, limit) };
}

/** Two offers with one signature look the same to the visitor. */
function signature({ kind, suggestions }: Offer): string {
  return JSON.stringify([kind, suggestions.map(({ article, cues }) => [article.id, cues])]);
}

export function createOffering(parts: OfferingParts): Offering {
  const { scope, ranking, articles, article, isShown } = parts;
  const offer = signal<Offer>({ kind: 'editors', suggestions: [] });
  const known = signal<Readonly<Record<string, string | number | boolean>>>({});
  const wanted = signal<readonly string[]>([]);
  const counted = new Set<string>();

  const readPage = (): PageContext => {
    const page = scope.platform.readPage();
    return Object.keys(known.peek()).length === 0 ? page : { ...page, extra: known.peek() };
  };

  const choose = (page: PageContext, present: Ranking): Offer => {
    const ranked = rankFor(page, present);
    const chosen = wanted.peek().flatMap((id) => article(id) ?? []);
    if (chosen.length > 0) {
      const rest = ranked.suggestions.filter((suggestion) => !chosen.includes(suggestion.article));
      return { kind: 'page', suggestions: [...chosen.map(unranked), ...rest].slice(0, limit) };
    }
    if (ranked.suggestions.length > 0) return ranked;
    return { kind: 'editors', suggestions: articles.peek().slice(0, limit).map(unranked) };
  };

  /** A suggestion counts as shown once per page, however often the home screen is. */
  const count = (page: PageContext): void => {
    for (const { article: shown, cues } of offer.peek().suggestions) {
      const key = `${page.url}\n${shown.id}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const cue = cues[0]?.text;
      parts.record({
        kind: 'suggest',
        article: shown.id,
        ...(cue === undefined ? {} : { cue }),
        outcome: 'shown',
      });
    }
  };

  const refresh = (): void => {
    const present = ranking.peek();
    if (present === undefined) return;
    const page = readPage();
    const next = choose(page, present);
    if (signature(next) !== signature(offer.peek())) offer.value = next;
    if (isShown.peek()) count(page);
  };

  // The offer stands ready before the panel opens, and follows the page for as long as it is seen.
  scope.keep(
    effect(() => {
      if (ranking.value === undefined) return undefined;
      void [known.value, wanted.value];
      const watched = isShown.value;
      untracked(() => scope.attempt(refresh));
      return watched ? scope.platform.watchPage(() => scope.attempt(refresh)) : undefined;
    }),
  );

  return {
    offer,
    known,
    readPage,
    suggest(articleIds) {
      wanted.value = [...articleIds];
    },
    context(values) {
      known.value = { ...known.peek(), ...values };
    },
  };
}
