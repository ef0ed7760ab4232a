import type { Evidence } from '@helpahead/core';

/** Why something is no evidence; the message says what to do. */
export class NoEvidence extends Error {
  override readonly name = 'NoEvidence';
}

type Block = Record<string, unknown>;
type Reader<Value> = (value: unknown) => Value | undefined;

/** More entries of a kind than this no collector sends. */
const most = 100_000;

/**
 * Reads what a collector hands over. Entries that are not well formed are left out.
 *
 * @returns `leftOut`: how many of those there were
 * @throws {NoEvidence} when it is something else as a whole
 */
export function readEvidence(text: string): { evidence: Evidence; leftOut: number } {
  if (/^\s*</.test(text)) {
    throw new NoEvidence('is a web page, perhaps one to sign in; evidence is JSON. Is the address right?');
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NoEvidence('is not JSON. Is it what GET /v1/evidence.json of the collector answered?');
  }
  if (!isBlock(value) || !Array.isArray(value.wordings)) {
    throw new NoEvidence('is JSON, but no evidence of a collector: it has no list “wordings”.');
  }
  if (value.format !== 1) {
    throw new NoEvidence(
      `is of format ${JSON.stringify(value.format)?.slice(0, 20)}, and this command knows format 1. Update helpahead, or the collector.`,
    );
  }
  let leftOut = 0;
  const list = <Value>(name: string, read: Reader<Value>): Value[] => {
    const given: unknown = value[name];
    const entries = Array.isArray(given) ? given : [];
    const kept = entries.slice(0, most).flatMap((entry) => read(entry) ?? []);
    leftOut += entries.length - kept.length;
    return kept;
  };
  const evidence: Evidence = {
    format: 1,
    generated: numberOf(value.generated) ?? 0,
    from: textOf(value.from) ?? null,
    until: textOf(value.until) ?? null,
    wordings: list('wordings', wording),
    gaps: list('gaps', gap),
    articles: list('articles', article),
    together: list('together', pair),
    asked: list('asked', asked),
  };
  return { evidence, leftOut };
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 10_000 ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function listOf<Value>(read: Reader<Value>): Reader<Value[]> {
  return (value) =>
    Array.isArray(value) ? value.slice(0, 100).flatMap((one) => read(one) ?? []) : undefined;
}

function stateOf(value: unknown): 'new' | 'writing' | 'answered' | 'wont-answer' | undefined {
  return (['new', 'writing', 'answered', 'wont-answer'] as const).find((state) => state === value);
}

/** A block all of whose fields can be read. */
function block<Value extends object>(readers: { [Name in keyof Value]: Reader<Value[Name]> }): Reader<Value> {
  return (value) => {
    if (!isBlock(value)) return undefined;
    const fields = Object.entries<Reader<unknown>>(readers).map(
      ([name, read]) => [name, read(Object.hasOwn(value, name) ? value[name] : undefined)] as const,
    );
    if (fields.some(([, field]) => field === undefined)) return undefined;
    // Each field was read by the reader of its type.
    return Object.fromEntries(fields) as Value;
  };
}

const wording = block<Evidence['wordings'][number]>({
  language: textOf,
  wording: textOf,
  question: textOf,
  article: textOf,
  yes: numberOf,
  no: numberOf,
  days: numberOf,
  networks: numberOf,
  share: numberOf,
});

const gap = block<Evidence['gaps'][number]>({
  language: textOf,
  question: textOf,
  query: textOf,
  alsoAs: listOf(textOf),
  times: numberOf,
  visits: numberOf,
  networks: numberOf,
  pages: listOf(textOf),
  closest: listOf(textOf),
  state: stateOf,
});

const article = block<Evidence['articles'][number]>({
  language: textOf,
  article: textOf,
  hash: textOf,
  yes: numberOf,
  no: numberOf,
  reasons: listOf(block<{ reason: string; times: number }>({ reason: textOf, times: numberOf })),
  comments: listOf(textOf),
  reads: numberOf,
});

const pair = block<Evidence['together'][number]>({
  language: textOf,
  article: textOf,
  other: textOf,
  visits: numberOf,
});

const asked = block<Evidence['asked'][number]>({
  language: textOf,
  query: textOf,
  question: textOf,
  times: numberOf,
  missed: numberOf,
  helped: listOf(
    block<{ article: string; yes: number; no: number }>({ article: textOf, yes: numberOf, no: numberOf }),
  ),
});
