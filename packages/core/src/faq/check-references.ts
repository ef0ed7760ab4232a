import { articleIdOf } from '../answer/article-link.js';
import { didYouMean } from './did-you-mean.js';
import type { Problem } from './faq.js';
import type { Found } from './find-articles.js';
import { isRecord, pointer, type Report } from './problem.js';
import type { ReadArticle } from './read-article.js';

/** `[text](#id)` and the definition `[text]: #id`. */
const articleLink = /(\]\([ \t]*<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?)(#[^\s)>]+)/gm;
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const template = /\{\{\s*(facts|context)\.([^{}|]*)(\|[^{}]*)?\}\}/g;
/** Each suggestion looks at every id; a file with more dead links than this has one cause, not many. */
const mostSuggestions = 50;

interface Check {
  ids: ReadonlySet<string>;
  facts: ReadonlySet<string>;
  report: Report;
  suggestions: number;
}

/** Reports whatever points to something that is not in the file: articles and facts. */
export function checkReferences(
  articles: readonly ReadArticle[],
  { head, headPath }: Found,
  report: Report,
): void {
  const ids = new Set(articles.flatMap(({ article }) => [article.id, ...(article.aliases ?? [])]));
  const facts = new Set(isRecord(head.facts) ? Object.keys(head.facts) : []);
  const check: Check = { ids, facts, report, suggestions: 0 };
  for (const article of articles) checkArticle(article, check);
  for (const name of ['notices', 'tips']) {
    for (const [note, at] of blocksOf(head[name], pointer(headPath, name))) {
      checkId(note.article, pointer(at, 'article'), check);
      checkText(note.text, pointer(at, 'text'), check);
    }
  }
}

/** Goes through the input, not through what was kept: only there the places are right. */
function checkArticle({ article, value, path, answerPath }: ReadArticle, check: Check): void {
  if (answerPath !== undefined) checkText(article.answer, answerPath, check);
  checkText(value.short, pointer(path, 'short'), check);
  for (const name of ['related', 'notDuplicateOf']) {
    const list = Array.isArray(value[name]) ? (value[name] as unknown[]) : [];
    for (const [index, id] of list.entries()) checkId(id, pointer(path, name, index), check);
  }
  for (const [step, at] of blocksOf(value.guide, pointer(path, 'guide'))) {
    for (const [option, place] of blocksOf(step.options, pointer(at, 'options'))) {
      if (option.end !== 'contact') checkId(option.end, pointer(place, 'end'), check);
    }
  }
}

function* blocksOf(list: unknown, path: string): Generator<[Record<string, unknown>, string]> {
  if (!Array.isArray(list)) return;
  for (const [index, value] of list.entries()) if (isRecord(value)) yield [value, pointer(path, index)];
}

function checkText(text: unknown, path: string, check: Check): void {
  if (typeof text !== 'string') return;
  // Code shows links and templates, it does not use them; blanks keep the places.
  const prose = text.replace(code, (shown) => ' '.repeat(shown.length));
  for (const { index, 1: before = '', 2: link = '' } of prose.matchAll(articleLink)) {
    const start = index + before.length;
    checkId(articleIdOf(link) ?? '', path, check, { range: [start, start + link.length] });
  }
  for (const { index, 0: whole, 1: kind, 2: name = '', 3: fallback } of prose.matchAll(template)) {
    const more: Partial<Problem> = { range: [index, index + whole.length] };
    if (kind === 'context' && fallback === undefined) {
      const remedy = `Write {{context.${name}|…}} with words for those of whom it is not known.`;
      check.report(path, 'missing-fallback', `“${whole}” has no fallback. ${remedy}`, more);
    }
    if (kind === 'facts' && !check.facts.has(name.trim())) {
      const meant = didYouMean(name.trim(), [...check.facts]);
      const advice = meant ? `Did you mean “${meant}”?` : 'Add it to “facts”.';
      check.report(path, 'unknown-fact', `There is no fact “${name.trim()}”. ${advice}`, more);
    }
  }
}

function checkId(id: unknown, path: string, check: Check, more?: Partial<Problem>): void {
  if (typeof id !== 'string' || check.ids.has(id)) return;
  check.suggestions += 1;
  const meant = check.suggestions <= mostSuggestions ? didYouMean(id, [...check.ids]) : undefined;
  const advice = meant ? `Did you mean “${meant}”?` : 'Correct the id, or remove the link.';
  check.report(path, 'dead-article-link', `No article has the id “${id}”. ${advice}`, more);
}
