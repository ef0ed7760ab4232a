import { checkImages } from './check-images.js';
import { checkReferences } from './check-references.js';
import { checkTemplates } from './check-templates.js';
import { checkTips } from './check-tips.js';
import { checkValues } from './check-values.js';
import { didYouMean } from './did-you-mean.js';
import { articleFields, headFields } from './faq-schema.js';
import { deepest, fieldOf, isAbsent } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { answerName, questionName } from './read-article.js';
import type { Reading } from './read-faq.js';
import type { Fields, Shape } from './shape.js';

/** More unknown fields than this in one place are not slips of the pen. */
const mostUnknown = 20;

interface Check {
  report: Report;
  /** Other programs' files have fields of their own: there only a likely slip of the pen is worth a word. */
  foreign: boolean;
}

/**
 * Reports what reading did not mind, but an editor would.
 *
 * @param now epoch milliseconds; `NaN` when nobody knows
 */
export function adviseEditor({ value, found, articles, report }: Reading, now: number): void {
  if (!found) {
    if (isRecord(value)) reportUnknown(['articles'], value, '', { report, foreign: true });
    return;
  }
  const { head, headPath, entries, foreign } = found;
  const check = { report, foreign };
  checkFields(headFields, head, headPath, ['articles', 'language'], check);
  for (const { value: entry, path } of entries) {
    if (!isRecord(entry)) continue;
    checkFields(articleFields, entry, path, ['id', questionName(entry), answerName(entry)], check);
  }
  if (!foreign) adviseOnIds(head, articles, report);
  checkReferences(articles, found, { now, report });
  checkImages(articles, report);
  checkTemplates(articles, found, report);
  checkValues(articles, found, report);
  checkTips(found, report);
}

function adviseOnIds(head: Record<string, unknown>, articles: Reading['articles'], report: Report): void {
  if (isAbsent(fieldOf(head, 'language'))) {
    report('', 'missing-language', 'The file does not say its language. Add "language": "en", or yours.');
  }
  for (const { article, givenId, path } of articles) {
    if (givenId !== undefined) continue;
    const reason = 'so that links and votes stay with it when the question changes.';
    report(path, 'missing-id', `The article has no id. Add "id": "${article.id}", ${reason}`);
  }
}

function checkFields(
  fields: Fields,
  value: Record<string, unknown>,
  path: string,
  alsoKnown: readonly string[],
  check: Check,
): void {
  reportUnknown([...alsoKnown, ...Object.keys(fields)], value, path, check);
  for (const [name, shape] of Object.entries(fields)) {
    checkWithin(shape, fieldOf(value, name), pointer(path, name), check);
  }
}

function checkWithin(shape: Shape<unknown>, value: unknown, path: string, check: Check): void {
  const { kind, fields, item } = shape;
  if (kind === 'date') checkDay(value, path, check.report);
  if (fields && isRecord(value) && path.split('/').length < deepest) {
    checkFields(fields(), value, path, [], { ...check, foreign: false });
  } else if (item && typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) checkWithin(item, part, pointer(path, key), check);
  }
}

/** Some browsers read the 30th of February as the 2nd of March, others not at all. */
function checkDay(value: unknown, path: string, report: Report): void {
  if (typeof value !== 'string') return;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value) ?? [];
  // What cannot be read here is left out and reported while reading.
  if (day === undefined || Number.isNaN(Date.parse(value))) return;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) <= days) return;
  const message = `There is no such day: that month ends with ${year}-${month}-${days}.`;
  report(path, 'wrong-value', message);
}

/** Those with a `$` are for tools, as in `$schema`. */
function reportUnknown(
  known: readonly string[],
  value: Record<string, unknown>,
  path: string,
  { report, foreign }: Check,
): void {
  const unknown = Object.keys(value).filter((name) => !known.includes(name) && !name.startsWith('$'));
  for (const name of unknown.slice(0, mostUnknown)) {
    const meant = didYouMean(name, known, foreign ? 1 : 2);
    if (foreign && !meant) continue;
    const advice = meant ? `Did you mean “${meant}”?` : 'Remove it, or keep it under “meta”.';
    report(pointer(path, name), 'unknown-field', `There is no field “${name}” here. ${advice}`);
  }
}
