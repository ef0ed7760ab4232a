// node --expose-gc bench/src/measure-speed.ts ENGINE ARTICLES: one engine, one size, as JSON. A process of its own for
// each, so that none inherits another's heap or compiled code.
import { brotliCompressSync, constants } from 'node:zlib';
import { createAnticipator, type Faq } from '@helpahead/core';
import { indexSteps } from '@helpahead/core/search';
import { type KeptEngine, keptEngines } from './speed-engines.ts';
import { faqOfMaterial, type Material, readMaterial } from './speed-material.ts';

/** Processor time in milliseconds, bytes as they say. */
export interface Speed {
  engine: string;
  articles: number;
  build: number;
  open: number;
  key: number;
  keyP95: number;
  rawBytes: number;
  brotliBytes: number;
  heapBytes: number;
  /** Ours alone: the longest single step of building in steps, and ranking for a page. */
  longestStep?: number;
  page?: number;
}

/** From this size on fewer keys are typed, and brotli is not asked for its best. */
const large = 10_000;
const queriesTypedWhenLarge = 8;
const runsOfSteps = 4;

function measureSpeed(engine: KeptEngine, articles: number, material: Material): Speed {
  const faq = faqOfMaterial(material, articles);
  const rounds = articles < large ? 3 : 1;
  const build = quickest(rounds, () => engine.build(faq));
  const files = build.value.write();
  const before = heapNow();
  const open = timed(() => engine.open(files));
  const heapBytes = heapNow() - before;
  const queries = articles < large ? material.queries : spread(material.queries, queriesTypedWhenLarge);
  const keys = typeAll(queries, (query) => open.value(query, 10)).sort((a, b) => a - b);
  return {
    engine: engine.name,
    articles,
    build: build.ms,
    open: open.ms,
    key: mean(keys),
    keyP95: keys[Math.floor(keys.length * 0.95)] ?? 0,
    rawBytes: sum(files.map((file) => Buffer.byteLength(file))),
    brotliBytes: sum(files.map((file) => brotliBytes(file, articles))),
    heapBytes,
    ...(engine.name === 'helpahead' ? ownFigures(faq, files, material) : {}),
  };
}

function ownFigures(faq: Faq, [index = '']: readonly string[], { pages }: Material) {
  const anticipator = createAnticipator(JSON.parse(index));
  const page = timed(() => pages.map((context) => anticipator.suggest(context)));
  return { longestStep: longestStepOf(faq), page: page.ms / pages.length };
}

/** Each step by the quickest of several runs: what other programs and the collector of garbage add, falls elsewhere. */
function longestStepOf(faq: Faq): number {
  const least: number[] = [];
  for (let run = 0; run < runsOfSteps; run++) {
    const steps = indexSteps(faq);
    for (let at = 0, isDone = false; !isDone; at++) {
      const { value, ms } = timed(() => steps.next());
      least[at] = Math.min(least[at] ?? ms, ms);
      isDone = value.done === true;
    }
  }
  return least.reduce((longest, ms) => Math.max(longest, ms), 0);
}

/** Processor time of each key press of each query, after a first round that nobody times. */
function typeAll(queries: readonly string[], find: (query: string) => unknown): number[] {
  const keys = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  for (const key of keys.slice(0, 200)) find(key);
  return keys.map((key) => timed(() => find(key)).ms);
}

function spread(queries: readonly string[], count: number): string[] {
  const every = Math.floor(queries.length / count);
  return queries.filter((_, at) => at % every === 0);
}

function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

function quickest<Value>(rounds: number, run: () => Value): { value: Value; ms: number } {
  let best = timed(run);
  for (let round = 1; round < rounds; round++) {
    const next = timed(run);
    if (next.ms < best.ms) best = next;
  }
  return best;
}

function brotliBytes(text: string, articles: number): number {
  const quality = articles < large ? constants.BROTLI_MAX_QUALITY : 9;
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / (numbers.length || 1);
}

function heapNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

const [name, articles] = process.argv.slice(2);
const engine = keptEngines.find((one) => one.name === name);
const material = readMaterial();
if (!engine || !material) throw new Error(`Nothing to measure: no engine "${name}", or no data.`);
console.log(JSON.stringify(measureSpeed(engine, Number(articles), material)));
