import type { PageContext, Suggestion } from '../anticipation/suggestion.js';
import { CONFIDENT } from '../anticipation/weights.js';
import type { Article, Faq, Tip } from '../faq/faq.js';
import { fill } from '../faq/fill.js';
import { publishedArticles } from '../faq/published.js';
import type { SearchIndex } from '../search/search-result.js';
import { createAnticipator } from '../search.js';
import { chooseTip } from './choose-tip.js';
import { evaluate, type Situation } from './conditions.js';
import { isNotFound } from './not-found.js';
import type {
  SimulatedShow,
  SimulatedSuggestion,
  SimulatedTip,
  Simulation,
  SimulationInput,
} from './simulation.js';
import type { Budget, Held, Signs, TipChoice } from './tip-choice.js';

const MOST_SUGGESTIONS = 10;
/** As many as a page gets. */
const OFFERED = 3;

const calm: Signs = {
  focusedSeconds: 3,
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
const fresh: Budget = { shownThisPage: 0, shownThisSession: 0, dismissed: [], muted: false, stored: true };

/**
 * What the help would do on a page, and why: each suggestion, each tip, each rule. Decides as the widget does
 * (`createAnticipator`, then `chooseTip`), without a browser, a clock or anything remembered.
 *
 * @throws TypeError when the index was written in another format.
 */
export function simulate(source: Faq | SearchIndex, input: SimulationInput): Simulation {
  const { page, memory = {}, threshold = CONFIDENT, background = {}, now = Number.NaN } = input;
  const faq = 'format' in source ? undefined : publishedOf(source, now);
  const ranker = createAnticipator(faq ?? source, {
    threshold: 0,
    limit: Number.POSITIVE_INFINITY,
    background,
  });
  const ranked = ranker.suggest(page, memory);
  const passed = ranked.filter(({ confidence }) => confidence >= threshold);
  const considered = ranked.filter((one, place) => place < MOST_SUGGESTIONS || passed.includes(one));
  const tips = input.tips ?? faq?.tips ?? [];
  const signs = { ...calm, ...input.signs };
  const choice = chooseTip({
    tips,
    suggestions: passed.slice(0, OFFERED),
    page,
    signs,
    budget: { ...fresh, ...input.budget },
    now,
    memory,
    ...(faq && { isPublished: (id: string) => articleBy(id, faq) !== undefined }),
  });
  const shown = shownBy(choice, page, faq);
  return {
    page,
    suggestions: considered.map((suggestion) => explained(suggestion, threshold)),
    tips: tips.map((tip) => explainedTip(tip, choice, { page, signs, notFound: isNotFound(page) })),
    ...(shown && { shown }),
    held: [...choice.held, ...unsure(considered, passed, threshold)],
  };
}

/** The same FAQ for the same articles, so that it is indexed once. */
const published = new WeakMap<Faq, Faq>();

function publishedOf(faq: Faq, now: number): Faq {
  const articles = publishedArticles(faq, now);
  const last = published.get(faq);
  if (
    last &&
    last.articles.length === articles.length &&
    last.articles.every((one, at) => one === articles[at])
  ) {
    return last;
  }
  const fresh = { ...faq, articles };
  published.set(faq, fresh);
  return fresh;
}

function articleBy(id: string, faq: Faq | undefined): Article | undefined {
  const articles = faq?.articles ?? [];
  return articles.find((one) => one.id === id) ?? articles.find(({ aliases }) => aliases?.includes(id));
}

function explained({ article, confidence, cues }: Suggestion, threshold: number): SimulatedSuggestion {
  const { id, question } = article;
  return { article: id, question, confidence, threshold, passed: confidence >= threshold, cues };
}

function explainedTip(tip: Tip, { held, show }: TipChoice, situation: Situation): SimulatedTip {
  const { holds, detail } = evaluate(tip.when, situation);
  const rule = show === tip ? undefined : held.find(({ id }) => id === tip.id)?.rule;
  return { id: tip.id, holds: holds === true, detail, ...(rule !== undefined && { rule }) };
}

function shownBy(choice: TipChoice, page: PageContext, faq: Faq | undefined): SimulatedShow | undefined {
  const { show, as = 'tip', reason } = choice;
  if (!show) return undefined;
  const isTip = 'when' in show;
  const article = isTip ? articleBy(show.article ?? '', faq) : show.article;
  const name = isTip ? (article?.id ?? show.article) : show.article.id;
  const words = (isTip ? show.text : undefined) ?? article?.question ?? '';
  return {
    id: isTip ? show.id : show.article.id,
    kind: isTip ? 'tip' : 'suggestion',
    as,
    text: fill(words, { facts: faq?.facts ?? {}, context: page.extra ?? {} }),
    ...(name !== undefined && { article: name }),
    ...(reason && { reason }),
  };
}

/** Suggestions that never got as far as being chosen from. */
function unsure(considered: readonly Suggestion[], passed: readonly Suggestion[], threshold: number): Held[] {
  const digits = (share: number) => share.toFixed(2);
  return considered
    .filter((one) => !passed.slice(0, OFFERED).includes(one))
    .map((one) =>
      passed.includes(one)
        ? { id: one.article.id, rule: 'lower-priority', detail: `not among the first ${OFFERED}` }
        : {
            id: one.article.id,
            rule: 'low-confidence',
            detail: `${digits(one.confidence)} of ${digits(threshold)}`,
          },
    );
}
