import type { Name } from './build-files.js';
import type { ShardedLanguage, StubsFile } from './built-file.js';
import type { BuildReading } from './read-for-build.js';
import { splitIndex } from './sharded/ranges.js';
import { STUBS_IN_A_FILE } from './sharded/stubs-in-a-file.js';

/** So many ids are in one file. */
const IDS_IN_A_FILE = 500;

/** An FAQ in files of which a page takes what it needs. */
export function shardedOf(reading: BuildReading, name: Name): ShardedLanguage {
  const { language, faq, stubs, answers, first } = reading;
  const hashOf = (kind: string, content: unknown): string =>
    name(`${language}-${kind}`, content).slice(-13, -5);
  const files = cut(stubs, STUBS_IN_A_FILE).map((some, place): StubsFile => {
    const from = place * STUBS_IN_A_FILE;
    return { stubs: some, answers: hashOf('answers', answers.slice(from, from + STUBS_IN_A_FILE)) };
  });
  const ranges = splitIndex(reading.index);
  const numbers = new Map(stubs.map(({ id }, number) => [id, number]));
  return {
    faq,
    count: stubs.length,
    format: reading.index.format,
    stubs: files.map((file) => hashOf('questions', file)).join(''),
    words: ranges.map(({ words }) => words.split(' ', 1).join()).join(' '),
    index: ranges.map((range) => hashOf('words', range)).join(''),
    ids: idFiles(reading, (content) => hashOf('ids', content)),
    sections: sectionsOf(reading),
    first: first.map((id) => numbers.get(id) ?? 0),
    pins: stubs.flatMap(({ pages, errors }, number): ShardedLanguage['pins'] =>
      pages || errors ? [[number, { ...(pages && { pages }), ...(errors && { errors }) }]] : [],
    ),
  };
}

function cut<Item>(list: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) =>
    list.slice(at * length, (at + 1) * length),
  );
}

/** An id always wins over somebody else's former one. */
function idFiles({ stubs }: BuildReading, hashOf: (content: unknown) => string): ShardedLanguage['ids'] {
  const numbers = new Map<string, number>();
  for (const [number, { aliases = [] }] of stubs.entries()) {
    for (const alias of aliases) numbers.set(alias, number);
  }
  for (const [number, { id }] of stubs.entries()) numbers.set(id, number);
  const sorted = [...numbers].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = cut(sorted, IDS_IN_A_FILE);
  return [files.map((file) => file[0]?.[0] ?? ''), files.map((file) => hashOf(file)).join('')];
}

function sectionsOf({ stubs }: BuildReading): ShardedLanguage['sections'] {
  const sections = new Map<string, [string, number, number]>();
  for (const [number, { section = '' }] of stubs.entries()) {
    const known = sections.get(section);
    if (known) known[2] += 1;
    else sections.set(section, [section, number, 1]);
  }
  return [...sections.values()];
}
