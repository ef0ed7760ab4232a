import { readFileSync, statSync } from 'node:fs';
import { type Article, parseFaq, type Survey } from '@helpahead/core';
import { CollectorError } from '../collector-error.js';
import { type Log, reasonOf } from '../log.js';
import type { KnownArticle } from './questions/game.js';

/** What the FAQ files say of what events name by id. Of several files the first that knows an id says it. */
export interface Catalogue {
  /** The question of an article; its id when no file has it. */
  titleOf(article: string): string;
  sectionOf(article: string): string | undefined;
  /** Every section, in the order of the files. */
  sections: string[];
  surveyOf(survey: string): Survey | undefined;
  /** Every published article of the files that staff may pick an answer from. */
  articles: KnownArticle[];
  /** The present id of an article that once had another one. */
  idOf(article: string): string;
}

/** One file, as it was when it was read last. */
interface Loaded {
  file: string;
  changed: number;
  articles: Map<string, Article>;
  surveys: Map<string, Survey>;
  known: KnownArticle[];
}

/**
 * Reads FAQ files for what insights call by name. Each call of the result looks whether a file has changed since. Throws a
 * `CollectorError` when a file cannot be read at first; later its last good state stays.
 */
export function createCatalogue(files: readonly string[], log: Log): () => Catalogue {
  let loaded = files.map((file) => {
    try {
      return load(file);
    } catch (cause) {
      const reason = reasonOf(cause).replace(/\.+$/, '');
      const message = `The FAQ file ${file} cannot be read: ${reason}. Correct the setting "faq".`;
      throw new CollectorError('faq-unreadable', message, { cause });
    }
  });
  return () => {
    loaded = loaded.map((one) => refresh(one, log));
    return catalogueOf(loaded);
  };
}

function catalogueOf(loaded: readonly Loaded[]): Catalogue {
  const find = (id: string) => loaded.find(({ articles }) => articles.has(id))?.articles.get(id);
  const sections = loaded.flatMap(({ articles }) =>
    [...articles.values()].flatMap(({ section }) => section || []),
  );
  return {
    titleOf: (id) => find(id)?.question ?? id,
    sectionOf: (id) => find(id)?.section,
    sections: [...new Set(sections)],
    surveyOf: (id) => loaded.find(({ surveys }) => surveys.has(id))?.surveys.get(id),
    articles: loaded.flatMap(({ known }) => known),
    idOf: (id) => find(id)?.id ?? id,
  };
}

function refresh(loaded: Loaded, log: Log): Loaded {
  try {
    return statSync(loaded.file).mtimeMs === loaded.changed ? loaded : load(loaded.file);
  } catch (error) {
    log({
      level: 'warn',
      message: 'a FAQ file cannot be read; its last questions stay',
      reason: reasonOf(error),
    });
    return loaded;
  }
}

function load(file: string): Loaded {
  const changed = statSync(file).mtimeMs;
  const { faq, problems } = parseFaq(readFileSync(file, 'utf8'));
  if (faq.articles.length === 0) throw new Error(problems[0]?.message ?? 'it has no articles');
  const articles = new Map<string, Article>();
  // An id always wins over somebody else's former one.
  for (const article of faq.articles) for (const name of article.aliases ?? []) articles.set(name, article);
  for (const article of faq.articles) articles.set(article.id, article);
  return {
    file,
    changed,
    articles,
    known: faq.articles
      .filter(({ status = 'published' }) => status === 'published')
      .map(({ id, question }) => ({ article: id, title: question, language: faq.language })),
    surveys: new Map((faq.surveys ?? []).map((survey) => [survey.id, survey])),
  };
}
