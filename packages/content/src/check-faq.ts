import { type Problem, parseFaq } from '@helpahead/core';
import type { Finding, Severity } from './finding.js';
import { findJsonMistakes } from './json-mistakes.js';
import { JsonPlaces, type Part } from './json-places.js';
import { createPlaces } from './place.js';
import { isRuleName, type RuleName, rules } from './rules.js';

/**
 * Checks an FAQ file. The rules are those by which the widget reads it (`parseFaq` of core), so that nothing passes
 * here and fails there; this adds the places.
 *
 * @param text the file's content; a byte order mark is fine
 * @param options `now` in epoch milliseconds decides which articles are shown; the clock's unless given
 * @returns in the order of the file; empty when all is well. When the JSON itself is broken, only that is reported:
 *   everything else would be guesswork.
 */
export function checkFaq(
  text: string,
  { file, now = Date.now() }: { file: string; now?: number },
): Finding[] {
  const json = text.replace(/^\ufeff/, '');
  const place = createPlaces(json);
  const finding = ({
    rule,
    part: { offset, length },
    message,
    severity = rules[rule].severity,
  }: Found): Finding => {
    const { line: endLine, column: endColumn } = place(offset + length);
    return { file, ...place(offset), endLine, endColumn, severity, rule, message };
  };
  const mistakes = findJsonMistakes(json);
  if (mistakes.length > 0) {
    return mistakes.map((part) => finding({ rule: 'broken-json', part, message: part.message }));
  }
  return findProblems(json, now, (offset) => place(offset).line)
    .sort((a, b) => a.part.offset - b.part.offset)
    .map(finding);
}

interface Found {
  rule: RuleName;
  part: Part;
  message: string;
  severity?: Severity;
}

function findProblems(json: string, now: number, lineOf: (offset: number) => number): Found[] {
  const { problems } = parseFaq(json, { now });
  const places = json.trim() ? new JsonPlaces(json) : undefined;
  const doubled = (places?.doubledFields() ?? []).map(({ name, first, ...part }): Found => {
    const message = `“${name}” already stands in line ${lineOf(first.offset)}. Keep one of the two.`;
    return { rule: 'doubled-field', part, message };
  });
  return [...doubled, ...problems.map((problem) => locate(problem, places, lineOf))];
}

function locate(problem: Problem, places: JsonPlaces | undefined, lineOf: (offset: number) => number): Found {
  const { path, code, message, range, first, severity } = problem;
  const rule = isRuleName(code) ? code : 'not-a-faq';
  if (!places) return { rule, part: { offset: 0, length: 0 }, message };
  const part =
    rule === 'unknown-field' ? places.name(path) : range ? places.within(path, range) : places.value(path);
  const other = first === undefined ? undefined : places.value(first).offset;
  const order = other !== undefined && other < part.offset ? 'first ' : '';
  const where = other === undefined ? '' : ` It stands ${order}in line ${lineOf(other)}.`;
  return { rule, part, message: message + where, ...(severity && { severity }) };
}
