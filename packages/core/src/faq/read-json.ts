import type { Problem } from './faq.js';
import type { Report } from './problem.js';

/** The value of a JSON text; `undefined` when there is none, with the reason reported. A byte order mark is fine. */
export function readJson(text: string, report: Report): unknown {
  if (!text.replace('\ufeff', '').trim()) {
    report('', 'empty-faq', 'The FAQ is empty. Write its first article.');
    return undefined;
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    reportBroken(text, error instanceof Error ? error.message : '', report);
    return undefined;
  }
}

function reportBroken(text: string, reason: string, report: Report): void {
  const at = positionIn(text, reason);
  const lines = text.slice(0, at).split('\n');
  const place =
    at === undefined ? '' : ` near line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  const message = /^\s*</.test(text)
    ? 'This is a web page, not a JSON file. Check the address of the FAQ.'
    : `The file is not valid JSON: something is wrong${place}. Look for a missing comma, quote or bracket.`;
  const more: Partial<Problem> = at === undefined ? {} : { range: [at, at] };
  report('', 'broken-json', message, more);
}

/** Engines say where in words of their own: an offset, a line and column, that the end came too soon, or nothing. */
function positionIn(text: string, reason: string): number | undefined {
  const offset = /position (\d+)/.exec(reason)?.[1];
  if (offset !== undefined) return Number(offset) + (text.startsWith('\ufeff') ? 1 : 0);
  const [, line, column] = /line (\d+),? column (\d+)/.exec(reason) ?? [];
  if (line !== undefined) {
    const before = text.split('\n').slice(0, Number(line) - 1);
    return before.reduce((sum, words) => sum + words.length + 1, Number(column) - 1);
  }
  return /\bend\b|unterminated/i.test(reason) ? text.length : undefined;
}
