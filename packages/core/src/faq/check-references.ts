import { articleIdOf } from '../answer/article-link.js';
import { textsIn, withoutCode } from './check-templates.js';
import { didYouMean } from './did-you-mean.js';
import type { Article, Problem } from './faq.js';
import type { Found } from './find-articles.js';
import { isAbsent } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { publishedArticles } from './published.js';
import type { ReadArticle } from './read-article.js';

/** `[text](#id)` and the definition `[text]: #id`. */
const articleLink = /(\]\([ \t]*<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?)(#[^\s)>]+)/gm;
/** Each suggestion looks at every id; a file with more dead links than this has one cause, not many. */
const mostSuggestions = 50;

interface Check {
  /** By id and by alias. */
  articles: ReadonlyMap<string, Article>;
  /** Whether visitors miss it where it is named. */
  isMissed: (article: Article) => boolean;
  report: Report;
  suggestions: { left: number };
}

/** Reports whatever points to an article or a step that is not there, or that visitors do not see. */
export function checkReferences(
  articles: readonly ReadArticle[],
  { head, headPath }: Found,
  { now, report }: { now: number; report: Report },
): void {
  const byName = new Map(
    articles.flatMap(({ article }) =>
      [article.id, ...(article.aliases ?? [])].map((id): [string, Article] => [id, article]),
    ),
  );
  const isMissed = (article: Article) => !isPublished(article, now);
  const check: Check = { articles: byName, isMissed, report, suggestions: { left: mostSuggestions } };
  for (const article of articles) checkArticle(article, check);
  for (const [name, noun] of [
    ['notices', 'notice'],
    ['tips', 'tip'],
  ] as const) {
    for (const [note, at] of blocksOf(head[name], pointer(headPath, name))) {
      checkId(note.article, pointer(at, 'article'), check, { remove: `take "article" out of this ${noun}` });
      checkText(note.text, pointer(at, 'text'), check);
    }
  }
  for (const [survey, at] of blocksOf(head.surveys, pointer(headPath, 'surveys'))) {
    checkSurvey(survey, at, report);
  }
}

/** Goes through the input, not through what was kept: only there the places are right. */
function checkArticle({ article, value, path, answerPath }: ReadArticle, all: Check): void {
  // What visitors do not see may point to what they do not see yet.
  const lenient = { ...all, isMissed: () => false };
  const check = all.isMissed(article) ? lenient : all;
  if (answerPath !== undefined) checkText(article.answer, answerPath, check);
  checkText(value.short, pointer(path, 'short'), check);
  for (const [id, at] of textsIn(value, path, ['related'])) checkId(id, at, check);
  for (const [id, at] of textsIn(value, path, ['notDuplicateOf'])) checkId(id, at, lenient);
  checkGuide(value.guide, pointer(path, 'guide'), check);
}

function checkGuide(guide: unknown, path: string, check: Check): void {
  const steps = [...blocksOf(guide, path)];
  const ids = steps.map(([step]) => step.id);
  for (const [step, at] of steps) {
    for (const [option, place] of blocksOf(step.options, pointer(at, 'options'))) {
      const { goto, end } = option;
      checkStep(goto, pointer(place, 'goto'), ids, check.report);
      if (end !== 'contact') checkId(end, pointer(place, 'end'), check);
      if (!isAbsent(goto) || !isAbsent(end)) continue;
      const advice = 'Add "goto" with the id of a step, or "end" with the id of an article or "contact".';
      check.report(place, 'missing-field', `This option leads nowhere. ${advice}`);
    }
  }
}

function checkSurvey(survey: Record<string, unknown>, path: string, report: Report): void {
  const questions = [...blocksOf(survey.questions, pointer(path, 'questions'))];
  // “end” names no question: it thanks, whatever comes after.
  const ids = [...questions.map(([{ id }]) => id), 'end'];
  for (const [question, at] of questions) {
    for (const [id, place] of textsIn(question, at, ['goto'])) checkStep(id, place, ids, report);
  }
}

function checkStep(id: unknown, path: string, ids: readonly unknown[], report: Report): void {
  if (typeof id !== 'string' || ids.includes(id)) return;
  const known = ids.filter((one) => typeof one === 'string');
  const meant = didYouMean(id, known);
  const advice = meant ? `Did you mean “${meant}”?` : 'Correct the id, or add the step.';
  report(path, 'dead-step', `No step here has the id “${id}”. ${advice}`);
}

/** The blocks of a list with their places; what is no block is left out, and reported by those who read it. */
export function* blocksOf(list: unknown, path: string): Generator<[Record<string, unknown>, string]> {
  if (!Array.isArray(list)) return;
  for (const [index, value] of list.entries()) if (isRecord(value)) yield [value, pointer(path, index)];
}

function checkText(text: unknown, path: string, check: Check): void {
  if (typeof text !== 'string') return;
  for (const { index, 1: before = '', 2: link = '' } of withoutCode(text).matchAll(articleLink)) {
    const start = index + before.length;
    checkId(articleIdOf(link) ?? '', path, check, { range: [start, start + link.length] });
  }
}

/** @param remove what else would help: an article may be named without a link */
function checkId(
  id: unknown,
  path: string,
  check: Check,
  { remove, ...more }: Partial<Problem> & { remove?: string } = {},
): void {
  if (typeof id !== 'string') return;
  const article = check.articles.get(id);
  if (article && !check.isMissed(article)) return;
  if (article) {
    const cost = more.range ? 'visitors see its words, no link' : 'visitors are not led to it';
    const message = `The article “${id}” is not published: ${cost}. ${stateOf(article)}`;
    check.report(path, 'unpublished-article-link', message, more);
    return;
  }
  const mayLook = check.suggestions.left > 0;
  check.suggestions.left -= 1;
  const meant = mayLook ? didYouMean(id, [...check.articles.keys()]) : undefined;
  const advice = meant
    ? `Did you mean “${meant}”?`
    : `Correct the id, or ${remove ?? (more.range ? 'remove the link' : 'remove it')}.`;
  check.report(path, 'dead-article-link', `No article has the id “${id}”. ${advice}`, more);
}

function stateOf({ status, from, until }: Article): string {
  if (status === 'draft') return 'It is a draft.';
  if (status === 'review') return 'It is in review.';
  return `It is shown${from ? ` from ${from}` : ''}${until ? ` until ${until}` : ''}.`;
}

function isPublished(article: Article, now: number): boolean {
  return publishedArticles({ articles: [article] }, now).length > 0;
}
