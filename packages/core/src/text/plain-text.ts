import type { Fact } from '../faq/faq.js';

const RULES: readonly [RegExp, string][] = [
  [/^ {0,3}(?:`{3,}|~{3,})[^\n]*$/gm, ''],
  [/^\[[^\]\n]{1,200}\]:[^\n]*$/gm, ''],
  [/!?\[([^\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, '$1'],
  [/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1'],
  [/<\/?[a-zA-Z!][^<>]{0,2000}>/g, ' '],
  [/^[ \t]{0,3}(?:>[ \t]?)+/gm, ''],
  [/^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+/gm, ''],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^[ \t|:-]*-{2,}[ \t|:-]*$/gm, ''],
  [/(?<!\\)\|/g, ' '],
  [/(?<!\\)(?:\*{1,3}|~~|`+)/g, ''],
  [/(^|[^\p{L}\p{N}\\])_{1,3}(?=[\p{L}\p{N}])/gu, '$1'],
  [/([\p{L}\p{N}.!?])_{1,3}(?![\p{L}\p{N}])/gu, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/&nbsp;/g, ' '],
  [/&amp;/g, '&'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
];
const PLACEHOLDER = /\{\{\s*(?:facts\.([\w-]{1,80})|context\.[\w-]{1,80}\s*\|([^{}]{0,500}))\s*\}\}/g;

/**
 * A Markdown text as the words a reader sees, on one line: for snippets and for indexing, not for display of an
 * answer. Facts are filled in, `{{context.x|fallback}}` becomes its fallback. Linear in the length of the text.
 */
export function toPlainText(markdown: string, facts: Readonly<Record<string, Fact>> = {}): string {
  let text = markdown.replace(PLACEHOLDER, (whole, fact: string | undefined, fallback: string | undefined) =>
    fact === undefined
      ? (fallback ?? '')
      : Object.hasOwn(facts, fact)
        ? (facts[fact]?.value ?? whole)
        : whole,
  );
  for (const [pattern, replacement] of RULES) text = text.replace(pattern, replacement);
  return text.replace(/\s+/g, ' ').trim();
}
