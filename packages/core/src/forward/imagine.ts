import type { Anticipator, PageContext, Suggestion } from '../anticipation/suggestion.js';
import type { Article, Faq, Tip } from '../faq/faq.js';
import { fill } from '../faq/fill.js';
import { askedByPage } from './asked-by-page.js';
import { calm } from './calm.js';
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
import type { Budget, Signs, TipChoice } from './tip-choice.js';
import { OFFERED, unsure } from './unsure.js';

/** What decides. */
export interface Judge {
  /** Ranks whatever it has. */
  ranker: Anticipator;
  /** Least confidence of a suggestion that comes forward, 0 to 1. */
  threshold: number;
  /** Undefined where only its index is known. */
  faq?: Faq | undefined;
}

const MOST_SUGGESTIONS = 10;

/** Long enough for the first seconds to be over. */
const patient: Signs = { ...calm, focusedSeconds: 3 };
const fresh: Budget = { shownThisPage: 0, shownThisSession: 0, dismissed: [], muted: false, stored: true };

/** What would come forward in a situation, and why everything else would not. Decides as the widget does. */
export function imagine({ ranker, threshold, faq }: Judge, input: SimulationInput): Simulation {
  const { page, memory = {}, now = Number.NaN } = input;
  const isCertain = ({ confidence }: Suggestion) => confidence >= threshold;
  const confident: Anticipator = {
    suggest: (...asked) =>
      ranker
        .suggest(...asked)
        .filter(isCertain)
        .slice(0, OFFERED),
  };
  const ranked = ranker.suggest(page, memory);
  const considered = ranked.filter((one, place) => place < MOST_SUGGESTIONS || isCertain(one));
  const tips = input.tips ?? faq?.tips ?? [];
  const signs = { ...patient, ...input.signs };
  const suggestions = askedByPage(confident, page, memory);
  const choice = chooseTip({
    tips,
    suggestions,
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
    held: [...choice.held, ...unsure(considered, suggestions, threshold)],
  };
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
