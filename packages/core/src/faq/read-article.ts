import type { Article } from './faq.js';
import { articleFields } from './faq-schema.js';
import type { Entry } from './find-articles.js';
import { htmlToMarkdown, htmlToText } from './html-to-markdown.js';
import { fieldOf, isAbsent, keepFields } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';

const questionNames = ['question', 'q', 'title', 'name'] as const;
const answerNames = ['answer', 'a', 'body', 'text', 'acceptedAnswer', 'suggestedAnswer'] as const;
/** A whole answer in HTML, as exporters write it; a stray tag in Markdown is left to the reader of answers. */
const startsAsHtml = /^\s*<(?:p|div|ul|ol|h[1-6]|table|section|span)\b[^<>]*>/i;

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
export function readArticle({ value, path }: Entry, number: number, report: Report): ReadArticle | undefined {
  if (!isRecord(value)) {
    report(path, 'wrong-type', `Article ${number} should be a block in { } with a question and an answer.`);
    return undefined;
  }
  const question = readQuestion(value, path);
  const answer = readAnswer(value, path);
  const name = question.text ? `The article “${question.text.slice(0, 60)}”` : `Article ${number}`;
  if (!question.text) reportMissing('question', name, question.path, report);
  if (!answer.text) reportMissing('answer', name, answer.path, report);
  const { kept } = keepFields(articleFields, value, path, report);
  if (!question.text || !answer.text) return undefined;
  return {
    // The schema has vouched for `kept`; its type is lost on the way through the walk.
    article: { id: '', question: question.text, answer: answer.text, ...kept } as Article,
    givenId: readId(value, path, report),
    value,
    path,
    ...(answer.isAsGiven && { answerPath: answer.path }),
  };
}

function reportMissing(field: string, name: string, path: string, report: Report): void {
  report(
    path,
    `missing-${field}`,
    `${name} has no ${field}. Add "${field}": "…"; until then it is not shown.`,
  );
}

interface Named {
  name: string;
  path: string;
  text: string;
}

function readQuestion(value: Record<string, unknown>, path: string): Named {
  const name = questionName(value);
  const text = textOf(value[name]).trim();
  return { name, path: pathOf(value, name, path), text: name === 'name' ? htmlToText(text) : text };
}

function readAnswer(value: Record<string, unknown>, path: string): Named & { isAsGiven: boolean } {
  const name = answerName(value);
  let given = value[name];
  let at = pathOf(value, name, path);
  if (Array.isArray(given) && given.length > 0) [given, at] = [given[0], pointer(at, 0)];
  if (isRecord(given) && Object.hasOwn(given, 'text')) [given, at] = [given.text, pointer(at, 'text')];
  const words = textOf(given);
  const text = name.endsWith('Answer') || startsAsHtml.test(words) ? htmlToMarkdown(words) : words;
  return { name, path: at, text: text.trim() && text, isAsGiven: text === words };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Under which name the question stands; ours when there is none. */
export function questionName(value: Record<string, unknown>): string {
  return firstOf(questionNames, value);
}

/** Under which name the answer stands; ours when there is none. */
export function answerName(value: Record<string, unknown>): string {
  return firstOf(answerNames, value);
}

function firstOf(names: readonly [string, ...string[]], value: Record<string, unknown>): string {
  return names.find((name) => !isAbsent(fieldOf(value, name))) ?? names[0];
}

/** Where a field stands, or where it is missing. */
function pathOf(value: Record<string, unknown>, name: string, path: string): string {
  return Object.hasOwn(value, name) ? pointer(path, name) : path;
}

function readId(value: Record<string, unknown>, path: string, report: Report): string | undefined {
  const given = fieldOf(value, 'id');
  if (typeof given === 'number') return String(given);
  if (typeof given === 'string' && given.trim()) return given.trim();
  if (!isAbsent(given))
    report(pointer(path, 'id'), 'wrong-type', '“id” should be a text in "quotes" that is not empty.');
  return undefined;
}
