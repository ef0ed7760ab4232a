import { readFileSync, statSync } from 'node:fs';
import { parseFaq } from '@helpahead/core';
import { CollectorError } from '../collector-error.js';
import { type Log, reasonOf } from '../log.js';

/** The question of an article; its id when no FAQ file has it. */
export type TitleOf = (article: string) => string;

/** The questions of one file. */
interface Loaded {
  file: string;
  changed: number;
  questions: Map<string, string>;
}

/**
 * Reads FAQ files for the questions in them, former ids included; an id in several files gets its question from the
 * first. Each call of the result looks whether a file has changed since. Throws a `CollectorError` when a file cannot
 * be read at first; later its last good state stays.
 */
export function createTitles(files: readonly string[], log: Log): () => TitleOf {
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
    return (article) =>
      loaded.find(({ questions }) => questions.has(article))?.questions.get(article) ?? article;
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
  const questions = new Map<string, string>();
  for (const { id, aliases = [], question } of faq.articles) {
    for (const name of [...aliases, id]) questions.set(name, question);
  }
  return { file, changed, questions };
}
