import type { Fact } from './faq.js';

/** What templates are filled from. */
export interface FillValues {
  facts?: Readonly<Record<string, Fact>>;
  context?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Replaces `{{facts.name}}` and `{{context.name|fallback}}` in a text of the FAQ. What is not known becomes its
 * fallback, else `…`: a visitor never reads a template. Other braces stay as they are; what is filled in is not
 * filled again.
 */
export function fill(text: string, { facts = {}, context = {} }: FillValues): string {
  return text.replace(
    /\{\{\s*(facts|context)\.([^{}|]*)(?:\|([^{}]*))?\}\}/g,
    (_, kind: string, name: string, fallback = '…') => {
      const known = kind === 'facts' ? ownValue(facts, name.trim())?.value : ownValue(context, name.trim());
      return String(known ?? fallback).trim();
    },
  );
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
