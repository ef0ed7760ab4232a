import { buildIndex, createAnticipator, createSearch, type Faq } from '@helpahead/core';
import { readPageSet, readSearchSet } from './data.ts';
import { contextOf } from './page-engines.ts';
import { miniSearchTuned } from './peer-engines.ts';
import { decimal, printTable } from './print-table.ts';

const sizes = [100, 1000, 10_000];
const queriesTyped = 40;

/** Prints processor time per key press, per page and for building, beside MiniSearch in the same run. */
export function benchSpeed(): unknown {
  const material = readMaterial();
  if (!material) return undefined;
  const rows = sizes.map((size) => measureSize(size, material));
  printTable(
    'Processor time in ms; keys: every prefix of human questions (in brackets: times MiniSearch, same run)',
    ['articles', 'key, mean', 'key, p95', 'build', 'open', 'page', 'index', 'heap'],
    rows.map((row) => [
      String(row.articles),
      `${decimal(row.key, 2)} (${decimal(row.key / row.peerKey, 1)}x)`,
      decimal(row.keyP95, 2),
      `${decimal(row.build, 0)} (${decimal(row.build / row.peerBuild, 1)}x)`,
      decimal(row.open, 0),
      decimal(row.page, 2),
      `${decimal(row.indexKilobytes, 0)} kB`,
      `${decimal(row.heapMegabytes, 1)} MB`,
    ]),
  );
  return rows;
}

interface Material {
  questions: string[];
  answers: string[];
  queries: string[];
  pages: ReturnType<typeof contextOf>[];
}

/** People's own sentences as questions, with the answers of a public site dealt out to them. */
function readMaterial(): Material | undefined {
  const sets = ['banking77', 'clinc150'].map(readSearchSet).filter((set) => set !== undefined);
  const site = readPageSet('va-questions');
  if (!sets.length || !site) return undefined;
  const sentences = sets.flatMap(({ history, queries }) => [...history, ...queries]).map(({ q }) => q);
  return {
    questions: sentences,
    answers: site.faqs.map(({ answer }) => answer.slice(0, 600)),
    queries: sets.flatMap(({ queries }) => queries.slice(0, queriesTyped / 2)).map(({ typo }) => typo),
    pages: site.pages.slice(0, 60).map(contextOf),
  };
}

function faqOf({ questions, answers }: Material, size: number): Faq {
  const articles = Array.from({ length: size }, (_, at) => ({
    id: `a${at}`,
    question: `${questions[(at * 7) % questions.length]}${at < questions.length ? '' : ` ${at}`}`,
    answer: answers[at % answers.length] ?? '',
  }));
  return { schemaVersion: 1, language: 'en', articles };
}

function measureSize(articles: number, material: Material) {
  const faq = faqOf(material, articles);
  const before = heapNow();
  const build = bestOfThree(() => buildIndex(faq));
  const json = JSON.stringify(build.value);
  const index = JSON.parse(json);
  const open = timed(() => createSearch(index));
  const heapMegabytes = (heapNow() - before) / 1e6;
  const anticipator = createAnticipator(index);
  const page = timed(() => material.pages.map((context) => anticipator.suggest(context)));
  const peerBuild = bestOfThree(() => miniSearchTuned.open(faq));
  const own = typeAll(material.queries, (query) => open.value.find(query, { limit: 10 }));
  const peer = typeAll(material.queries, (query) => peerBuild.value(query, 10));
  return {
    articles,
    build: build.ms,
    peerBuild: peerBuild.ms,
    open: open.ms,
    page: page.ms / material.pages.length,
    key: mean(own),
    keyP95: own.sort((a, b) => a - b)[Math.floor(own.length * 0.95)] ?? 0,
    peerKey: mean(peer),
    indexKilobytes: json.length / 1000,
    heapMegabytes,
  };
}

/** Processor time of each key press of each query, after a first round that nobody times. */
function typeAll(queries: readonly string[], find: (query: string) => unknown): number[] {
  const keys = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  for (const key of keys.slice(0, 200)) find(key);
  return keys.map((key) => timed(() => find(key)).ms);
}

function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

/** The quickest of three runs: the one that other programs disturbed least. */
function bestOfThree<Value>(run: () => Value): { value: Value; ms: number } {
  const runs = [timed(run), timed(run), timed(run)].sort((a, b) => a.ms - b.ms);
  return runs[0] ?? timed(run);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
}

function heapNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}
