import type { Article } from './faq.js';
import { articleSchema } from './faq-schema.js';
import type { Entry } from './find-articles.js';
import { htmlToMarkdown, htmlToText } from './html-to-markdown.js';
import { isAbsent, type KeepOptions, keepFields } from './keep-valid.js';
import { isRecord, pointer } from './problem.js';

const questionNames = ['question', 'q', 'title', 'name'] as const;
const answerNames = ['answer', 'a', 'body', 'text', 'acceptedAnswer', 'suggestedAnswer'] as const;
const ownNames = ['id', 'question', 'answer'];
/** A whole answer in HTML, as exporters write it; a stray tag in Markdown is left to the reader of answers. */
const startsAsHtml = /^\s*<(?:p|div|ul|ol|h[1-6]|table|section|span)\b[^<>]*>/i;
/** Handled here by name; the rest of an article goes by the schema alone. */
const { id: _id, question: _question, answer: _answer, ...otherFields } = articleSchema.entries;

/** An article with the places it was read from. */
export interface ReadArticle {
  article: Article;
  /** The id as given, if any; `article.id` is still empty. */
  givenId: string | undefined;
  value: Record<string, unknown>;
  path: string;
  /** Where the answer stands; absent when it had to be rewritten, so that places in it mean nothing. */
  answerPath?: string;
}

/** Reads one entry; `undefined` when it cannot be shown, with the reasons reported. */
export function readArticle(
  { value, path }: Entry,
  number: number,
  options: KeepOptions,
): ReadArticle | undefined {
  const { report } = options;
  if (!isRecord(value)) {
    report(path, 'wrong-type', `Article ${number} should be a block in { } with a question and an answer.`);
    return undefined;
  }
  const question = readQuestion(value, path);
  const answer = readAnswer(value, path);
  const name = question.text ? `The article “${question.text.slice(0, 60)}”` : `Article ${number}`;
  if (!question.text)
    report(
      question.path,
      'missing-question',
      `${name} has no question. Add "question": "…"; until then it is not shown.`,
    );
  if (!answer.text)
    report(
      answer.path,
      'missing-answer',
      `${name} has no answer. Add "answer": "…"; until then it is not shown.`,
    );
  const alsoKnown = [...ownNames, question.name, answer.name];
  const { kept } = keepFields(otherFields, value, path, { ...options, alsoKnown });
  if (!question.text || !answer.text) return undefined;
  return {
    // The schema has vouched for `kept`; its type is lost on the way through the walk.
    article: { id: '', question: question.text, answer: answer.text, ...kept } as Article,
    givenId: readId(value, path, options),
    value,
    path,
    ...(answer.isAsGiven && { answerPath: answer.path }),
  };
}

interface Named {
  name: string;
  path: string;
  text: string;
}

function readQuestion(value: Record<string, unknown>, path: string): Named {
  const name = firstOf(questionNames, value);
  const given = value[name];
  const text = typeof given === 'string' ? given.trim() : '';
  const isFromPage = name === 'name';
  return { name, path: pathOf(value, name, path), text: isFromPage ? htmlToText(text) : text };
}

function readAnswer(value: Record<string, unknown>, path: string): Named & { isAsGiven: boolean } {
  const name = firstOf(answerNames, value);
  let given = value[name];
  let at = pathOf(value, name, path);
  if (Array.isArray(given)) [given, at] = [given[0], pointer(at, 0)];
  if (isRecord(given)) [given, at] = [given.text, pointer(at, 'text')];
  const words = typeof given === 'string' && given.trim() ? given : '';
  const text = name.endsWith('Answer') || startsAsHtml.test(words) ? htmlToMarkdown(words) : words;
  return { name, path: at, text, isAsGiven: text === words };
}

/** The name in use, or the proper one when there is none. */
function firstOf(names: readonly [string, ...string[]], value: Record<string, unknown>): string {
  return names.find((name) => Object.hasOwn(value, name) && !isAbsent(value[name])) ?? names[0];
}

/** Where a field stands, or where it is missing. */
function pathOf(value: Record<string, unknown>, name: string, path: string): string {
  return Object.hasOwn(value, name) ? pointer(path, name) : path;
}

function readId(value: Record<string, unknown>, path: string, { report }: KeepOptions): string | undefined {
  const given = Object.hasOwn(value, 'id') ? value.id : undefined;
  if (typeof given === 'number') return String(given);
  if (typeof given === 'string' && given.trim()) return given.trim();
  if (!isAbsent(given))
    report(pointer(path, 'id'), 'wrong-type', '“id” should be a text in "quotes" that is not empty.');
  return undefined;
}
