import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Speed } from './measure-speed.ts';
import { decimal, printTable } from './print-table.ts';
import { keptEngines } from './speed-engines.ts';
import { readMaterial } from './speed-material.ts';

const sizes = [100, 1000, 10_000, 50_000];
const child = fileURLToPath(new URL('./measure-speed.ts', import.meta.url));

/** Prints processor time per key press and for building, bytes and memory, beside MiniSearch and FlexSearch. */
export function benchSpeed(): unknown {
  if (!readMaterial()) return undefined;
  const rows = sizes.flatMap((articles) => {
    const speeds = keptEngines.map(({ name }) => measure(name, articles));
    printSize(articles, speeds);
    return speeds;
  });
  return rows;
}

function measure(engine: string, articles: number): Speed {
  const words = ['--expose-gc', '--max-old-space-size=4096', child, engine, String(articles)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

function printSize(articles: number, speeds: readonly Speed[]): void {
  const [own] = speeds;
  const ratio = (of: (speed: Speed) => number, speed: Speed, digits = 2) =>
    decimal(of(speed), digits) + (own && speed !== own ? ` (${decimal(of(speed) / of(own), 1)}x)` : '');
  printTable(
    `${articles.toLocaleString('en')} articles: processor time in ms, a key each letter of human questions (in brackets: times ours)`,
    [
      '',
      'key, mean',
      'key, p95',
      'build',
      'open',
      'index, kB',
      'brotli, kB',
      'heap, MB',
      'longest step',
      'page',
    ],
    speeds.map((speed) => [
      speed.engine,
      ratio(({ key }) => key, speed),
      ratio(({ keyP95 }) => keyP95, speed),
      ratio(({ build }) => build, speed, 0),
      ratio(({ open }) => open, speed, 0),
      ratio(({ rawBytes }) => rawBytes / 1000, speed, 0),
      ratio(({ brotliBytes }) => brotliBytes / 1000, speed, 0),
      ratio(({ heapBytes }) => heapBytes / 1e6, speed, 1),
      speed.longestStep === undefined ? '' : decimal(speed.longestStep, 1),
      speed.page === undefined ? '' : decimal(speed.page, 2),
    ]),
  );
}
