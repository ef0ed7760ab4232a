import type { Fact } from './faq.js';

/** What templates are filled from. */
export interface FillValues {
  facts?: Readonly<Record<string, Fact>>;
  context?: Readonly<Record<string, string | number | boolean>>;
  /** The text is Markdown: what the host says of its visitor stays words in it, never a link or a heading. @default false */
  isMarkdown?: boolean;
}

/**
 * Replaces `{{facts.name}}` and `{{context.name|fallback}}` in a text of the FAQ. What is not known becomes its
 * fallback, else `…`: a visitor never reads a template. Other braces stay as they are; what is filled in is not
 * filled again.
 */
export function fill(text: string, { facts = {}, context = {}, isMarkdown = false }: FillValues): string {
  return text.replace(
    /\{\{\s*(facts|context)\.([^{}|]*)(?:\|([^{}]*))?\}\}/g,
    (_, kind: string, name: string, fallback: string = '…') => {
      if (kind === 'facts') return (ownValue(facts, name.trim())?.value ?? fallback).trim();
      const known = ownValue(context, name.trim());
      if (known === undefined) return fallback.trim();
      const words = String(known).trim();
      return isMarkdown ? words.replace(/[^\p{L}\p{N}\s]/gu, '\\$&').replace(/\s+/g, ' ') : words;
    },
  );
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
