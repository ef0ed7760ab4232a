import { createSearch, type Evidence, type Faq, tellingWords } from '@helpahead/core';
import { agreedWordings } from './agreed-wordings.js';
import type { ImproveOptions } from './options.js';
import type { Gain } from './proposal.js';

/** A recorded question and the article that helped. */
export interface Recorded {
  query: string;
  article: string;
  times: number;
}

/** Tries a changed FAQ on the recorded questions. */
export interface Yardstick {
  /**
   * @param texts what the change adds: only questions that share a telling word with these are asked again. @default all
   * @param since what came out before this change. @default the FAQ as it is
   */
  measure(changed: Faq, texts?: readonly string[], since?: Gain): Gain;
}

const reach = 3;
const mostWorse = 5;
/** Among so few nothing is common. */
const fewQuestions = 50;

/**
 * The questions of which visitors said what helped. Where enough sources agree on an article, theirs counts; else the one
 * with the most votes, when most of them say yes.
 */
export function recordedQueries(
  { asked, wordings }: Pick<Evidence, 'asked' | 'wordings'>,
  faq: Faq,
  options: ImproveOptions,
): Recorded[] {
  const known = new Set(faq.articles.map(({ id }) => id));
  const agreed = new Map(
    agreedWordings(wordings, options).map(({ question, article }) => [question, article]),
  );
  return asked.flatMap(({ query, question, times, helped }) => {
    const [best, next] = helped.toSorted((a, b) => b.yes - a.yes);
    const voted = best && best.yes > best.no && best.yes > (next?.yes ?? 0) ? best.article : undefined;
    const article = agreed.get(question) ?? voted;
    if (article === undefined || !known.has(article) || !(times > 0)) return [];
    return [{ query, article, times }];
  });
}

export function createYardstick(faq: Faq, recorded: readonly Recorded[]): Yardstick {
  const before = placesIn(faq, recorded);
  const placesOf = new WeakMap<Gain, readonly number[]>();
  const touched = touchedBy(recorded, faq.language);
  return {
    measure(changed, texts, since) {
      const numbers = texts ? touched(texts) : [...recorded.keys()];
      const asked = numbers.flatMap((number) => recorded[number] ?? []);
      const places = placesIn(changed, asked);
      const after = [...((since && placesOf.get(since)) ?? before)];
      numbers.forEach((number, at) => {
        after[number] = places[at] ?? reach;
      });
      const gain = compare(recorded, before, after);
      placesOf.set(gain, after);
      return gain;
    },
  };
}

/** Which questions share a word with some texts; one that a tenth of all questions have tells nothing. */
function touchedBy(recorded: readonly Recorded[], language: string): (texts: readonly string[]) => number[] {
  const byStem = new Map<string, number[]>();
  recorded.forEach(({ query }, number) => {
    for (const stem of stemsOf([query], language)) {
      const known = byStem.get(stem);
      if (known) known.push(number);
      else byStem.set(stem, [number]);
    }
  });
  const most = Math.max(fewQuestions, recorded.length / 10);
  return (texts) => {
    const numbers = stemsOf(texts, language).map((stem) => byStem.get(stem) ?? []);
    const telling = numbers.filter(({ length }) => length <= most);
    return [...new Set((telling.length > 0 ? telling : numbers).flat())];
  };
}

function stemsOf(texts: readonly string[], language: string): string[] {
  return [...new Set(texts.flatMap((text) => tellingWords(text, language)).map(({ stem }) => stem))];
}

/** Where each question's article stands: 0 is first, 3 is not among the first three. */
function placesIn(faq: Faq, recorded: readonly Recorded[]): number[] {
  const { find } = createSearch(faq);
  return recorded.map(({ query, article }) => {
    const place = find(query, { limit: reach }).hits.findIndex((hit) => hit.article.id === article);
    return place < 0 ? reach : place;
  });
}

function compare(recorded: readonly Recorded[], before: readonly number[], after: readonly number[]): Gain {
  const countAt = (places: readonly number[], within: number) =>
    recorded.reduce((sum, { times }, at) => sum + ((places[at] ?? reach) < within ? times : 0), 0);
  const change = (within: number) => ({ before: countAt(before, within), after: countAt(after, within) });
  const worse = recorded
    .filter((_, at) => (after[at] ?? reach) > (before[at] ?? reach))
    .toSorted((a, b) => b.times - a.times)
    .slice(0, mostWorse)
    .map(({ query, article }) => ({ query, article }));
  return {
    asked: recorded.reduce((sum, { times }) => sum + times, 0),
    first: change(1),
    amongThree: change(reach),
    worse,
  };
}
