import { type Problem, parseFaq } from '@helpahead/core';
import type { Finding } from './finding.js';
import { findJsonMistakes } from './json-mistakes.js';
import { JsonPlaces, type Part } from './json-places.js';
import { createPlaces } from './place.js';
import { isRuleName, type RuleName, rules } from './rules.js';

/**
 * Checks an FAQ file. The rules are those by which the widget reads it (`parseFaq` of core), so that nothing passes
 * here and fails there; this adds the places.
 *
 * @param text the file's content; a byte order mark is fine
 * @returns in the order of the file; empty when all is well. When the JSON itself is broken, only that is reported:
 *   everything else would be guesswork.
 */
export function checkFaq(text: string, { file }: { file: string }): Finding[] {
  const json = text.replace(/^\ufeff/, '');
  const place = createPlaces(json);
  const finding = (rule: RuleName, { offset, length }: Part, message: string): Finding => {
    const { line: endLine, column: endColumn } = place(offset + length);
    const { severity } = rules[rule];
    return { file, ...place(offset), endLine, endColumn, severity, rule, message };
  };
  const mistakes = findJsonMistakes(json);
  if (mistakes.length > 0) return mistakes.map((mistake) => finding('broken-json', mistake, mistake.message));
  return findProblems(json, (offset) => place(offset).line)
    .sort((a, b) => a.part.offset - b.part.offset)
    .map(({ rule, part, message }) => finding(rule, part, message));
}

interface Found {
  rule: RuleName;
  part: Part;
  message: string;
}

function findProblems(json: string, lineOf: (offset: number) => number): Found[] {
  const { problems } = parseFaq(json);
  const places = json.trim() ? new JsonPlaces(json) : undefined;
  const doubled = (places?.doubledFields() ?? []).map(({ name, first, ...part }): Found => {
    const message = `“${name}” already stands in line ${lineOf(first.offset)}. Keep one of the two.`;
    return { rule: 'doubled-field', part, message };
  });
  return [...doubled, ...problems.map((problem) => locate(problem, places, lineOf))];
}

function locate(problem: Problem, places: JsonPlaces | undefined, lineOf: (offset: number) => number): Found {
  const { path, code, message, range, first } = problem;
  const rule = isRuleName(code) ? code : 'not-a-faq';
  if (!places) return { rule, part: { offset: 0, length: 0 }, message };
  const where = first === undefined ? '' : ` It stands first in line ${lineOf(places.value(first).offset)}.`;
  const part =
    rule === 'unknown-field' ? places.name(path) : range ? places.within(path, range) : places.value(path);
  return { rule, part, message: message + where };
}
