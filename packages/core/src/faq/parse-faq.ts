import { adviseEditor } from './advise-editor.js';
import type { Faq, Problem } from './faq.js';
import { isAbsent } from './keep-valid.js';
import { isRecord } from './problem.js';
import { type Reading, readFaq } from './read-faq.js';

/** What `parseFaq` is told beside the content. */
export interface ParseFaqOptions {
  /** Epoch milliseconds. With it, links to articles that are not shown yet, or no longer, are reported too. */
  now?: number;
}

/**
 * Reads an FAQ from JSON text or from a parsed value. It never throws for content: what cannot be used is left out,
 * one article or one field at a time, and said in `problems`, together with what an editor would want to know
 * (unknown fields, dead links, missing ids).
 *
 * Accepted: `Faq`; an array of `{question, answer}` (also `q`/`a`, `title`/`body`, `name`/`text`); an object with
 * such an array under `faqs`, `faq`, `items`, `entries`, `questions` or `data`; a schema.org `FAQPage`, also in a
 * list or a `@graph`, its answers in HTML turned into Markdown.
 *
 * `faq.language` is what the file or the first of its entries says, else `und` (unknown): whoever shows it knows the
 * page's language, which is better than a guess. Articles without an id get one made from their question, the same
 * each time; the later of two equal ids gets a number.
 */
export function parseFaq(
  input: unknown,
  { now = Number.NaN }: ParseFaqOptions = {},
): { faq: Faq; problems: Problem[] } {
  let reading: Reading | undefined;
  const { faq, problems } = readFaq(input, (all) => {
    reading = all;
    adviseEditor(all, now);
  });
  return { faq, problems: misspelt(problems, reading).map((problem) => mistyped(problem, reading)) };
}

/** A condition whose only name is misspelt is one mistake, as grave as a condition without a name. */
function misspelt(problems: readonly Problem[], reading: Reading | undefined): Problem[] {
  const nameless = new Set(problems.flatMap(({ path, code }) => (code === 'wrong-value' ? [path] : [])));
  const slips = new Map<string, Problem>();
  for (const problem of problems) {
    const around = problem.path.slice(0, problem.path.lastIndexOf('/'));
    if (problem.code !== 'unknown-field' || !nameless.has(around)) continue;
    const isOnly = Object.keys(Object(valueAt(reading?.value, around))).length === 1;
    if (isOnly && problem.message.includes('Did you mean')) slips.set(around, problem);
  }
  const told = new Set(slips.values());
  return problems
    .filter((problem) => !told.has(problem))
    .map((problem) => {
      const slip = problem.code === 'wrong-value' ? slips.get(problem.path) : undefined;
      return slip ? { ...problem, message: slip.message } : problem;
    });
}

/** To readers of a page a question that is no text is none; to its editor it is one in the wrong shape. */
function mistyped(problem: Problem, reading: Reading | undefined): Problem {
  const { path, code } = problem;
  const field = /^missing-(question|answer)$/.exec(code)?.[1];
  if (field === undefined || reading?.found?.entries.some((entry) => entry.path === path)) return problem;
  const given = valueAt(reading?.value, path);
  if (isAbsent(given) || typeof given === 'string') return problem;
  if (Array.isArray(given) && given.length === 0) return problem;
  const kind = Array.isArray(given) ? 'a list' : isRecord(given) ? 'a block' : String(given);
  const message = `The ${field} should be a text in "quotes"; not ${kind}. Until then the article is not shown.`;
  return { ...problem, code: 'wrong-type', message };
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      return Array.isArray(at) ? at[Number(name)] : isRecord(at) ? at[name] : undefined;
    }, value);
}
