// node bench/src/cli.ts [search|learning|improve|leave-one-out|honesty|clarify|anticipate|size|bytes|speed|widgets|queue|soak|load|flood|scale|raise]... [--all] [--own] [--set NAME]... [--json]
import { parseArgs } from 'node:util';
import { benchAnticipate } from './bench-anticipate.ts';
import { benchBytes } from './bench-bytes.ts';
import { benchClarify } from './bench-clarify.ts';
import { benchHonesty } from './bench-honesty.ts';
import { benchImprove } from './bench-improve.ts';
import { benchLearning } from './bench-learning.ts';
import { benchLeaveOneOut } from './bench-leave-one-out.ts';
import { benchSearch } from './bench-search.ts';
import { benchSize } from './bench-size.ts';
import { benchSpeed } from './bench-speed.ts';
import { searchSets } from './benched.ts';
import { benchScale } from './collector/bench-scale.ts';
import { collectorBenches, collectorFlags } from './collector/collector-benches.ts';
import { absentSets, readSearchSet } from './data.ts';
import { raiseThresholds } from './raise-thresholds.ts';
import { benchWidgets } from './widgets/bench-widgets.ts';

const usage = `Usage: node bench/src/cli.ts [search] [learning] [improve] [leave-one-out] [honesty] [clarify] [anticipate] [size] [bytes] [speed] [widgets] [queue] [soak] [load] [flood] [scale] [raise] [--all] [--own] [--set NAME] [--json]

  search         hit rates beside other engines; --all takes every query (minutes)
  learning       what learned wordings bring, what uneven and wrong ones cost (a part of search); --own without peers
  improve        what accepting all that helpahead improve proposes does to queries that nobody voted on;
                 a fifth of the queries, all with --all (minutes)
  leave-one-out  what halving and doubling each weight does, and choosing without one set (two to three minutes)
  honesty        telling queries with an answer from those without (a part of search)
  clarify        asking back "which section?": when it helps, and when not
  anticipate     the right entry among the first three of a page, and coming forward
  size           bytes of the widget's built files beside their budgets
  bytes          what a page loads of built FAQs until a visitor has answers, in a real Chromium
  speed          processor time per key press, beside MiniSearch
  widgets        what a visitor waits for in a real Chromium, slowed 4 times, beside other search widgets (four minutes)
  queue          messages through a fault server from tabs that are killed: lost, doubled; --messages, --kills
  soak           a collector killed at random moments: lost, doubled, torn; --events, --kills
  load           events a second and what a request takes, while insights are read; --rate, --seconds, --preload
  flood          what a quiet client is refused while others flood; --seconds
  scale          events a second and core, and bytes an event, of SQLite and ClickHouse (Linux)
  raise          writes better figures into thresholds.json, which the tests hold
  --set          only this set of search or learning; may be given more than once
  --json         results as JSON, on the standard output, instead of tables

queue, soak, load and flood run the built collector on files of their own. The first two end with 1 when something was
lost or doubled, flood when the quiet client was refused. --messages 10000 --events 100000 --kills 200 --seconds 20
--rate 2000 --preload 0 are what they take when nothing else is said.

Without a name: search, clarify, anticipate and size. Data: HELPAHEAD_DATA, else bench/data, else ../shared/data.`;

const { values: flags, positionals } = readWords();

function readWords() {
  try {
    return parseWords();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

function parseWords() {
  return parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      own: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [...searchSets] },
      json: { type: 'boolean', default: false },
      ...collectorFlags,
      help: { type: 'boolean', default: false },
    },
  });
}
const sets = () => flags.set.map(readSearchSet).filter((set) => set !== undefined);
const benches: Record<string, () => unknown> = {
  search: () => benchSearch(sets(), flags.all),
  learning: () => {
    const options = { own: flags.own, ...(flags.all ? {} : { sample: 1000 }) };
    return sets().map((set) => ({ set: set.name, rows: benchLearning(set, options) }));
  },
  improve: () => sets().map((set) => ({ set: set.name, rows: benchImprove(set, flags.all ? 1 : 5) })),
  'leave-one-out': () => benchLeaveOneOut(sets(), flags.all),
  honesty: () => sets().map((set) => ({ set: set.name, rows: benchHonesty(set) })),
  clarify: benchClarify,
  anticipate: benchAnticipate,
  size: benchSize,
  bytes: benchBytes,
  speed: benchSpeed,
  widgets: benchWidgets,
  ...collectorBenches(flags),
  scale: benchScale,
  raise: raiseThresholds,
};
const names = positionals.length ? positionals : ['search', 'clarify', 'anticipate', 'size'];

if (flags.help || names.some((name) => !Object.hasOwn(benches, name))) {
  console.error(usage);
  process.exit(flags.help ? 0 : 2);
}

const print = console.log;
if (flags.json) console.log = () => {};
const results: Record<string, unknown> = {};
for (const name of names) results[name] = await benches[name]?.();
const absent = absentSets();
if (flags.json) print(JSON.stringify({ ...results, absent }, null, 2));
else if (absent.length)
  print(
    `\nNot measured, because the data is not here: ${absent.join(', ')}. Set HELPAHEAD_DATA to where it lies.`,
  );
