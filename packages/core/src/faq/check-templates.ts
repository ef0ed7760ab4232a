import { didYouMean } from './did-you-mean.js';
import type { Problem } from './faq.js';
import { articleFields, headFields } from './faq-schema.js';
import type { Found } from './find-articles.js';
import { deepest } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { answerName, questionName, type ReadArticle } from './read-article.js';

const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const template = /\{\{([^{}]*)\}\}/g;
/** As `fill` reads it. */
const filled = /^\s*(facts|context)\.([^|]*)(\|.*)?$/s;
const namelike = /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u;
/** `meta` is the editor's own; facts are what is filled in. */
const unread = ['meta', 'facts'];

interface Check {
  facts: readonly string[];
  report: Report;
}

/** A text, and where it stands. */
export type Place = [text: string, path: string];

/** Reports what `{{…}}` in any text of the file does not come to: facts are filled in everywhere. */
export function checkTemplates(
  articles: readonly ReadArticle[],
  { head, headPath }: Found,
  report: Report,
): void {
  const check = { facts: isRecord(head.facts) ? Object.keys(head.facts) : [], report };
  for (const article of articles) {
    checkAnswer(article, check);
    const { value, path } = article;
    for (const [text, at] of textsIn(value, path, [questionName(value), ...Object.keys(articleFields)])) {
      checkText(text, at, check);
    }
  }
  for (const [text, at] of textsIn(head, headPath, Object.keys(headFields))) checkText(text, at, check);
}

/** The texts in the named fields, however deep. */
export function* textsIn(
  block: Record<string, unknown>,
  path: string,
  names: readonly string[],
): Generator<Place> {
  for (const name of names) {
    if (!unread.includes(name) && Object.hasOwn(block, name)) {
      yield* textsWithin(block[name], pointer(path, name), deepest);
    }
  }
}

function* textsWithin(value: unknown, path: string, depth: number): Generator<Place> {
  if (typeof value === 'string') yield [value, path];
  if (typeof value !== 'object' || value === null || depth === 0) return;
  for (const [key, part] of Object.entries(value)) yield* textsWithin(part, pointer(path, key), depth - 1);
}

/** Code shows links and templates, it does not use them; blanks keep the places. */
export function withoutCode(markdown: string): string {
  return markdown.replace(code, (shown) => ' '.repeat(shown.length));
}

function checkAnswer({ article, value, path, answerPath }: ReadArticle, check: Check): void {
  // In one rewritten from HTML nobody can say where the template stood.
  const vague: Report = (at, rule, message) => check.report(at, rule, message);
  const at = answerPath ?? pointer(path, answerName(value));
  const report = answerPath === undefined ? vague : check.report;
  checkProse(withoutCode(article.answer), at, { ...check, report });
}

function checkText(text: string, path: string, check: Check): void {
  checkProse(/\/(?:short|text)$/.test(path) ? withoutCode(text) : text, path, check);
}

function checkProse(text: string, path: string, { facts, report }: Check): void {
  for (const { index, 0: whole, 1: inner = '' } of text.matchAll(template)) {
    const more: Partial<Problem> = { range: [index, index + whole.length] };
    const [, kind, given = '', fallback] = filled.exec(inner) ?? [];
    const name = given.trim();
    if (kind === undefined) {
      const advice = adviceOnUnknown(inner, facts);
      if (advice)
        report(path, 'unknown-template', `Nothing fills in “${whole}”: visitors read it. ${advice}`, more);
    } else if (kind === 'context' && fallback === undefined) {
      const remedy = `Write {{context.${given}|…}} with words for those of whom it is not known.`;
      report(path, 'missing-fallback', `“${whole}” has no fallback. ${remedy}`, more);
    } else if (kind === 'facts' && !facts.includes(name)) {
      const meant = didYouMean(name, facts);
      const advice = meant ? `Did you mean “${meant}”?` : 'Add it to “facts”.';
      report(path, 'unknown-fact', `There is no fact “${name}”. ${advice}`, more);
    }
  }
}

/** `undefined` for what is surely no slip, such as a sum in braces. */
function adviceOnUnknown(inner: string, facts: readonly string[]): string | undefined {
  const [said = ''] = inner.split('|');
  const name = said.trim();
  if (!namelike.test(name)) return undefined;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const meant = facts.includes(last) ? last : didYouMean(last, facts);
  const question = `Did you mean “{{facts.${meant ?? last}}}”?`;
  return meant === undefined ? `${question} Then add “${last}” to “facts”.` : question;
}
