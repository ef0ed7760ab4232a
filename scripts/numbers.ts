// Numbers in prose come from files that commands write, never from memory.
//   node scripts/numbers.ts          fails when README says something else than the build and the last bench
//   node scripts/numbers.ts --write  writes the tables into README
// Sources: packages/widget/dist/cdn/manifest.json (the build), bench/results.json (`npm run pnpm -- run bench:record`) and
// bench/widgets.json (`npm run pnpm -- run bench:widgets`) and bench/collector.json (`npm run pnpm -- run bench:collector`).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

type Manifest = Record<string, { bytes: number }>;
interface Hits {
  hit1: number;
  hit3: number;
}
interface SearchSet {
  set: string;
  rows: { engine: string; queries: number; hits: Record<string, Hits> }[];
  learning?: { engine: string; learning: Learning }[];
}
interface Learning {
  curve: { learned: number; hits: Hits }[];
  uneven: { others: { before: number; after: number } };
  wrong: { right: number; mixed: number; agreed: number }[];
}
interface PageSet {
  set: string;
  rows: { engine: string; pages: number; three: number }[];
}
interface WidgetRow {
  name: string;
  articles: number;
  bytesAtLoad: number;
  scriptAtLoad: number;
  openCold: number;
  openWarm: number;
  keyMedian: number;
  keyP95: number;
  heapMB: number;
  elementsOpen: number;
}
interface Results {
  search: SearchSet[];
  anticipate: { sets: PageSet[] };
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

const parts: [chunk: string, what: string][] = [
  ['helpahead', 'the tag: the loader and its launcher'],
  ['lookout', 'at idle: looks out for signs of need'],
  ['panel', 'on intent: panel'],
  ['state', 'on intent: what changes, and what holds it'],
  ['help', 'on intent: the help itself'],
  ['ranker', 'on intent: search'],
  ['languages-en', 'on intent: forms and stop words of the FAQ’s language, here English'],
  ['related-en', 'and, not waited for: English words that stand for one another'],
  ['offer', 'on intent: suggestions for the page'],
  ['service', 'on intent: results, offers, votes'],
  ['page', 'on intent: reads the page'],
  ['dom', 'and: what reading and watching it share'],
  ['built', 'on intent: opens a built FAQ'],
  ['parser', 'or: reads a raw FAQ file'],
  ['indexer', 'and: indexes it, in short steps'],
  ['forward', 'with a sign of need: watches and comes forward'],
  ['tips', 'and: decides whether to speak'],
  ['signs', 'and: sees clicks and forms in vain'],
  ['tip', 'and: draws it'],
  ['screens', 'when open: results, sections'],
  ['article', 'and: articles, votes'],
  ['typos', 'with the first search: Fuse.js, for misspelt words'],
  ['answer', 'when an article of a raw FAQ opens: Markdown'],
  ['large', 'with a built FAQ of thousands of articles'],
];

function sizes(manifest: Manifest): string {
  const rows = parts.map(([chunk, what]) => {
    const bytes = manifest[chunk]?.bytes;
    if (bytes === undefined) throw new Error(`The build has no chunk "${chunk}".`);
    return [what, `${(bytes / 1000).toFixed(1)} kB`];
  });
  return table(['part', 'brotli'], rows);
}

const percent = (value: number) => value.toFixed(0);

function search(sets: SearchSet[]): string {
  const peers =
    sets[0]?.rows.filter(({ engine }) => !engine.startsWith(' ') && !engine.includes(',  ')) ?? [];
  const engines = peers
    .map(({ engine }) => engine)
    .filter((engine) => !/all queries|answer words/.test(engine));
  const cell = (set: SearchSet, engine: string) => {
    const hits = set.rows.find((row) => row.engine === engine)?.hits;
    const { clean, typo } = hits ?? {};
    return clean && typo
      ? `${percent(clean.hit1)} / ${percent(clean.hit3)}; ${percent(typo.hit1)} / ${percent(typo.hit3)}`
      : '–';
  };
  const queries = (set: SearchSet) => set.rows.find(({ engine }) => engine === engines[0])?.queries ?? 0;
  return table(
    [
      'right answer first / among three, in %: as typed; with typos',
      ...sets.map((set) => `${set.set} (${queries(set)} queries)`),
    ],
    engines.map((engine) => [`${engine}${partOf(sets[0], engine)}`, ...sets.map((set) => cell(set, engine))]),
  );
}

/** Engines that scan all texts are asked fewer queries than the first. */
function partOf(set: SearchSet | undefined, engine: string): string {
  const asked = set?.rows.find((row) => row.engine === engine)?.queries ?? 0;
  const times = Math.round((set?.rows[0]?.queries ?? 0) / (asked || 1));
  return times > 1 ? ` (one query in ${times})` : '';
}

function learning(sets: SearchSet[]): string {
  const engines = sets[0]?.learning?.map(({ engine }) => engine) ?? [];
  const steps = sets.map((set) => set.learning?.[0]?.learning.curve.map(({ learned }) => learned) ?? []);
  const row = (engine: string, what: string, cell: (learnt: Learning) => string) => [
    `${engine}: ${what}`,
    ...sets.map((set) => {
      const found = set.learning?.find((one) => one.engine === engine)?.learning;
      return found ? cell(found) : '–';
    }),
  ];
  const points = (from = 0, to = 0) => (to - from).toFixed(1).replace('-', '−');
  return table(
    ['right answer first, in %', ...sets.map(({ set }, at) => `${set}, ${steps[at]?.join(' · ')} wordings`)],
    engines.flatMap((engine) => [
      row(engine, 'learned', ({ curve }) => curve.map(({ hits }) => percent(hits.hit1)).join(' · ')),
      row(engine, 'points, others learned', ({ uneven: { others } }) => points(others.before, others.after)),
      row(engine, 'points, a fifth of the votes wrong; agreed upon', ({ wrong }) => {
        const most = wrong.at(-1);
        return `${points(most?.right, most?.mixed)}; ${points(most?.right, most?.agreed)}`;
      }),
    ]),
  );
}

function anticipate(sets: PageSet[]): string {
  const engines = sets[0]?.rows.map(({ engine }) => engine) ?? [];
  const cell = (set: PageSet, engine: string) => {
    const row = set.rows.find((one) => one.engine === engine);
    return row ? `${row.three} of ${row.pages}` : '–';
  };
  return table(
    ['pages whose own entry is among the first three', ...sets.map(({ set }) => set)],
    engines.map((engine) => [engine, ...sets.map((set) => cell(set, engine))]),
  );
}

function widgets(rows: WidgetRow[]): string {
  return table(
    [
      'articles',
      'kB at load',
      'script at load',
      'open, first time',
      'again',
      'key to paint, median · p95',
      'heap, MB',
    ],
    rows.map((row) => [
      `${row.name}, ${row.articles.toLocaleString('en')}`,
      (row.bytesAtLoad / 1000).toFixed(1),
      row.scriptAtLoad.toFixed(0),
      row.openCold.toFixed(0),
      row.openWarm.toFixed(0),
      `${row.keyMedian.toFixed(0)} · ${row.keyP95.toFixed(0)}`,
      row.heapMB.toFixed(1),
    ]),
  );
}

interface Load {
  eventsPerSecond: number;
  p99: number;
  longest: number;
}

interface CollectorFigures {
  queue: { kept: number; killed: number; lost: number; doubled: number };
  soak: { acknowledged: number; kills: number; lost: number; doubled: number; torn: number };
  load: {
    preload: { events: number };
    afterStart: number;
    alone: Load;
    whileRead: Load & { firstByte: { p50: number; p99: number } };
    atMost: Load;
  };
  flood: { name: string; quiet: { requests: number; refused: number; p99: number } }[];
}

/** What the way of feedback bears. */
function collector({ queue, soak, load, flood }: CollectorFigures): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const loadCell = ({ eventsPerSecond, p99, longest }: Load) =>
    `${whole(eventsPerSecond)} events/s; a request p99 ${whole(p99)} ms, longest ${whole(longest)} ms`;
  const quiet = flood.map((one) => one.quiet);
  const sum = (name: 'requests' | 'refused') => quiet.reduce((total, one) => total + one[name], 0);
  const { firstByte } = load.whileRead;
  return table(
    ['what is done to it', 'what comes of it'],
    [
      [
        `queue: ${whole(queue.kept)} messages, every second request failing in twelve ways, ${queue.killed} tabs killed`,
        `lost ${queue.lost}, doubled ${queue.doubled}`,
      ],
      [
        `collector: ${whole(soak.acknowledged)} events acknowledged, ${soak.kills} times \`kill -9\``,
        `lost ${soak.lost}, doubled ${soak.doubled}, torn ${soak.torn}`,
      ],
      [`batches of 20 beside ${whole(load.preload.events)} events, nobody reads`, loadCell(load.alone)],
      ['the same, while insights over all of them are read', loadCell(load.whileRead)],
      [
        'insights meanwhile: first byte, median and p99',
        `${whole(firstByte.p50)} and ${whole(firstByte.p99)} ms`,
      ],
      ['as fast as eight senders can, while insights are read', loadCell(load.atMost)],
      [
        `a quiet client beside ${flood.length - 1} kinds of flood`,
        `refused ${sum('refused')} of ${sum('requests')}; p99 at most ${whole(Math.max(...quiet.map(({ p99 }) => p99)))} ms`,
      ],
    ],
  );
}

/** The text with each `<!-- numbers:NAME -->` block filled. */
function fill(text: string, blocks: Record<string, string>): string {
  return Object.entries(blocks).reduce((filled, [name, block]) => {
    const [open, close] = [`<!-- numbers:${name} -->`, `<!-- /numbers:${name} -->`];
    const [start, end] = [filled.indexOf(open), filled.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`README has no place for the numbers of "${name}".`);
    return `${filled.slice(0, start + open.length)}\n${block}\n${filled.slice(end)}`;
  }, text);
}

/** Whether README says what was measured; with `write`, makes it so. */
export function numbersAreCurrent(write: boolean): boolean {
  const readme = new URL('README.md', root);
  const results = readJson('bench/results.json') as Results;
  const text = readFileSync(readme, 'utf8');
  const current = fill(text, {
    sizes: sizes(readJson('packages/widget/dist/cdn/manifest.json') as Manifest),
    search: search(results.search),
    learning: learning(results.search),
    anticipate: anticipate(results.anticipate.sets),
    widgets: widgets((readJson('bench/widgets.json') as { widgets: WidgetRow[] }).widgets),
    collector: collector(readJson('bench/collector.json') as CollectorFigures),
  });
  if (text === current) return true;
  if (write) writeFileSync(readme, current);
  else
    console.error(
      'README.md states other numbers than the build and bench/{results,widgets,collector}.json. Run: node scripts/numbers.ts --write',
    );
  return write;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(fileURLToPath(root));
  process.exitCode = numbersAreCurrent(process.argv.includes('--write')) ? 0 : 1;
}
