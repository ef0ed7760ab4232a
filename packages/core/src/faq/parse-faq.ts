import { createIdKeeper, idFromQuestion } from './article-id.js';
import { checkReferences } from './check-references.js';
import { didYouMean } from './did-you-mean.js';
import type { Faq, Problem } from './faq.js';
import { faqSchema } from './faq-schema.js';
import { type Found, findArticles } from './find-articles.js';
import { keepFields } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { type ReadArticle, readArticle } from './read-article.js';
import { readJson } from './read-json.js';

const { language: _language, articles: _articles, schemaVersion, ...optionalFields } = faqSchema.entries;
const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/**
 * Reads an FAQ from JSON text or from a parsed value. It never throws for content: what cannot be used is left out,
 * one article or one field at a time, and said in `problems`.
 *
 * Accepted: `Faq`; an array of `{question, answer}` (also `q`/`a`, `title`/`body`, `name`/`text`); an object with
 * such an array under `faqs`, `items`, `entries`, `questions` or `data`; a schema.org `FAQPage`, also in a `@graph`.
 *
 * `faq.language` is what the file or its first entry that has a language says, else `und` (unknown): whoever shows
 * it knows the page's language better than a guess from the words. Articles without an id get one made from their
 * question, the same each time; the later of two equal ids gets a number.
 */
export function parseFaq(input: unknown): { faq: Faq; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, code, message, more) => problems.push({ path, code, message, ...more });
  const faq = typeof input === 'string' ? readText(input, report) : readValue(input, report);
  return { faq: faq ?? { schemaVersion: 1, language: 'und', articles: [] }, problems };
}

function readText(text: string, report: Report): Faq | undefined {
  const value = readJson(text, report);
  return value === undefined ? undefined : readValue(value, report);
}

function readValue(value: unknown, report: Report): Faq | undefined {
  const found = findArticles(value);
  if (found) return readFound(found, report);
  const slip = isRecord(value) ? didYouMean('articles', Object.keys(value)) : undefined;
  const advice = slip ? ` Here is “${slip}”: did you mean that?` : '';
  report('', 'not-a-faq', `This is no FAQ: it needs a list “articles” in [ ].${advice}`);
  return undefined;
}

function readFound(found: Found, report: Report): Faq {
  const options = { report, foreign: found.foreign };
  const articles = found.entries
    .map((entry, index) => readArticle(entry, index + 1, options))
    .filter((article) => article !== undefined);
  if (articles.length === 0) {
    const reason =
      found.entries.length > 0 ? 'None of its entries can be shown' : 'There is no article in it yet';
    report(found.headPath, 'empty-faq', `The FAQ is empty. ${reason}.`);
  }
  giveIds(articles, options);
  const alsoKnown = ['language', 'articles'];
  const fields = { schemaVersion, ...optionalFields };
  const { kept } = keepFields(fields, found.head, found.headPath, { ...options, alsoKnown });
  const language = readLanguage(found, report);
  checkReferences(articles, found, report);
  // The schema has vouched for `kept`; its type is lost on the way through the walk.
  return { ...kept, schemaVersion: 1, language, articles: articles.map(({ article }) => article) } as Faq;
}

function readLanguage({ head, headPath, entries, foreign }: Found, report: Report): string {
  const given = Object.hasOwn(head, 'language') ? head.language : undefined;
  if (isLanguage(given)) return given;
  if (given !== undefined) {
    const path = pointer(headPath, 'language');
    report(path, 'wrong-value', '“language” should be a language code such as "en" or "pt-BR".');
  } else if (!foreign) {
    report(
      headPath,
      'missing-language',
      'The file does not say its language. Add "language": "en", or yours.',
    );
  }
  const names = ['lang', 'language', 'inLanguage', 'locale'];
  const said = entries.flatMap(({ value }) => (isRecord(value) ? names.map((name) => value[name]) : []));
  return said.find(isLanguage) ?? 'und';
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && languageTag.test(value);
}

function giveIds(
  articles: readonly ReadArticle[],
  { report, foreign }: { report: Report; foreign: boolean },
): void {
  const firsts = new Map<string, string>();
  const keep = createIdKeeper(articles.flatMap(({ givenId }) => givenId ?? []));
  for (const { article, givenId, path } of articles) {
    const first = givenId === undefined ? undefined : firsts.get(givenId);
    if (givenId !== undefined && first === undefined) {
      article.id = givenId;
      firsts.set(givenId, pointer(path, 'id'));
      continue;
    }
    article.id = keep(givenId ?? idFromQuestion(article.question));
    if (givenId !== undefined && first !== undefined) {
      const message = `The id “${givenId}” is already taken by another article; this one is “${article.id}” until you give it its own.`;
      report(pointer(path, 'id'), 'doubled-id', message, { first });
    } else if (!foreign) {
      const message = `The article has no id. Add "id": "${article.id}", so that links and votes stay with it when the question changes.`;
      report(path, 'missing-id', message);
    }
  }
}
