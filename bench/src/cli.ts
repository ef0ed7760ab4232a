// node bench/src/cli.ts [search|anticipate|size|speed|raise]... [--all] [--json]
import { benchAnticipate } from './bench-anticipate.ts';
import { benchSearch } from './bench-search.ts';
import { benchSize } from './bench-size.ts';
import { benchSpeed } from './bench-speed.ts';
import { absentSets } from './data.ts';
import { raiseThresholds } from './raise-thresholds.ts';

const usage = `Usage: node bench/src/cli.ts [search] [anticipate] [size] [speed] [raise] [--all] [--json]

  search      hit rates beside fuse.js and MiniSearch; --all takes every query (minutes)
  anticipate  the right entry among the first three of a page, and coming forward
  size        bytes of the widget's built files beside their budgets
  speed       processor time per key press, beside MiniSearch
  raise       writes better figures into thresholds.json, which the tests hold
  --json      results as JSON, on the standard output, instead of tables

Without a name: search, anticipate and size. Data: HELPAHEAD_DATA, else bench/data, else ../shared/data.`;

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const benches: Record<string, () => unknown> = {
  search: () => benchSearch(flags.has('--all')),
  anticipate: benchAnticipate,
  size: benchSize,
  speed: benchSpeed,
  raise: raiseThresholds,
};
const names = asked.length ? asked : ['search', 'anticipate', 'size'];

if (flags.has('--help') || names.some((name) => !Object.hasOwn(benches, name))) {
  console.error(usage);
  process.exit(flags.has('--help') ? 0 : 2);
}

const print = console.log;
if (flags.has('--json')) console.log = () => {};
const results = Object.fromEntries(names.map((name) => [name, benches[name]?.()]));
const absent = absentSets();
if (flags.has('--json')) print(JSON.stringify({ ...results, absent }, null, 2));
else if (absent.length)
  print(
    `\nNot measured, because the data is not here: ${absent.join(', ')}. Set HELPAHEAD_DATA to where it lies.`,
  );
