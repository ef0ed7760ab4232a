import type { Fact } from '../faq/faq.js';

/** What Markdown adds to a text, and what stays of it. Each pattern is linear in the length of the text. */
const SYNTAX: readonly [RegExp, string][] = [
  // Fences, rules under headings and tables, definitions of links: whole lines.
  [/^[ \t]*(?:`{3}|~{3}|[-=*_|: \t]{3,}$|\[[^\]\n]{1,99}\]:).*$/gm, ''],
  // Quotes, list items, headings: what stands before the text.
  [/^[ \t]*(?:>[ \t]?)*(?:(?:[-*+>]|\d{1,9}[.)]|#{1,6})[ \t]+)*/gm, ''],
  // Links and pictures keep their words.
  [/!?\[([^[\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,99}\])/g, '$1'],
  [/<((?:https?:|mailto:)[^<>\s]{1,2000})>/g, '$1'],
  [/<\/?[a-z!][^<>]{0,2000}>/gi, ' '],
  // Emphasis, code, cell borders, unless escaped; underscores only at the edge of a word.
  [
    /(?<!\\)(?:\*{1,3}|~~|`+|(?<![\p{L}\p{N}])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])_{1,3}(?![\p{L}\p{N}]))/gu,
    '',
  ],
  [/(?<!\\)\||&nbsp;|\s+/g, ' '],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];
const PLACEHOLDER = /\{\{\s*(?:facts\.([\w-]{1,80})|context\.[\w-]{1,80}\s*\|([^{}]{0,500}))\s*\}\}/g;

/**
 * A Markdown text as the words a reader sees, on one line: for snippets and indexing, not for showing an answer.
 * Facts are filled in, `{{context.x|fallback}}` becomes its fallback.
 */
export function toPlainText(markdown: string, facts: Readonly<Record<string, Fact>> = {}): string {
  const filled = markdown.replace(PLACEHOLDER, (whole, fact?: string, fallback?: string) =>
    fact && Object.hasOwn(facts, fact) ? (facts[fact]?.value ?? '') : (fallback?.trim() ?? whole),
  );
  return SYNTAX.reduce((text, [pattern, rest]) => text.replace(pattern, rest), filled)
    .replace(/ +/g, ' ')
    .trim();
}
