import { createIdKeeper, idFromQuestion } from './article-id.js';
import type { Faq, Problem } from './faq.js';
import { headFields } from './faq-schema.js';
import { type Found, findArticles } from './find-articles.js';
import { fieldOf, keepFields } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { type ReadArticle, readArticle } from './read-article.js';
import { readJson } from './read-json.js';

/** What came of reading, for rules that look at input and result together. */
export interface Reading {
  value: unknown;
  /** Absent when the value is no FAQ. */
  found?: Found | undefined;
  articles: readonly ReadArticle[];
  report: Report;
}

/**
 * Reads an FAQ from JSON text or from a parsed value: all that a page needs of `parseFaq`. Only what is lost is
 * reported; advice for editors comes from `inspect`, and does not travel to visitors.
 */
export function readFaq(
  input: unknown,
  inspect?: (reading: Reading) => void,
): { faq: Faq; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, code, message, more) => problems.push({ path, code, message, ...more });
  const value = typeof input === 'string' ? readJson(input, report) : input;
  const found = findArticles(value);
  const articles = found ? readArticles(found, report) : [];
  if (found) giveIds(articles, report);
  else if (problems.length === 0) {
    report('', 'not-a-faq', 'This is no FAQ: it needs a list “articles” in [ ].');
  }
  const { kept } = keepFields(headFields, found?.head ?? {}, found?.headPath ?? '', report);
  const language = found ? readLanguage(found, report) : 'und';
  inspect?.({ value, found, articles, report });
  // The schema has vouched for `kept`; its type is lost on the way through the walk.
  const head = kept as Omit<Faq, 'articles'>;
  const faq = {
    ...head,
    schemaVersion: 1 as const,
    language,
    articles: articles.map(({ article }) => article),
  };
  return { faq, problems };
}

function readArticles({ entries, headPath }: Found, report: Report): ReadArticle[] {
  const articles = entries
    .map((entry, index) => readArticle(entry, index + 1, report))
    .filter((article) => article !== undefined);
  if (articles.length === 0) {
    const reason = entries.length > 0 ? 'None of its entries can be shown.' : 'Write its first article.';
    report(headPath, 'empty-faq', `The FAQ is empty. ${reason}`);
  }
  return articles;
}

function readLanguage({ head, headPath, entries }: Found, report: Report): string {
  const given = fieldOf(head, 'language');
  if (isLanguage(given)) return given;
  if (given !== undefined) {
    const message = '“language” should be a language code such as "en" or "pt-BR".';
    report(pointer(headPath, 'language'), 'wrong-value', message);
  }
  const names = ['lang', 'language', 'inLanguage'];
  const said = entries.flatMap(({ value }) =>
    isRecord(value) ? names.map((name) => fieldOf(value, name)) : [],
  );
  return said.find(isLanguage) ?? 'und';
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(value);
}

function giveIds(articles: readonly ReadArticle[], report: Report): void {
  const firsts = new Map<string, string>();
  const keep = createIdKeeper(articles.flatMap(({ givenId }) => givenId ?? []));
  for (const { article, givenId, path } of articles) {
    const wanted = givenId ?? idFromQuestion(article.question);
    const first = firsts.get(wanted);
    const at = pointer(path, 'id');
    if (givenId !== undefined && first === undefined) {
      firsts.set(givenId, at);
      article.id = givenId;
      continue;
    }
    article.id = keep(wanted);
    if (givenId === undefined) continue;
    const message = `Another article has the id “${givenId}”. Give this one its own; until then it is “${article.id}”.`;
    report(at, 'doubled-id', message, first === undefined ? {} : { first });
  }
}
