import type { Rollup } from '../rollup/rollup.js';
import { compare, sum } from './counts.js';
import type { Promises } from './insights.js';
import { shareOf } from './share.js';

/** Who went to people, whether they were answered in time, and whether answers worked. */
export function promiseFigures({ tables: { handoffs, outcomes } }: Rollup): Promises {
  const channels = [...Map.groupBy(handoffs, (row) => row.channel)].map(([channel, rows]) => {
    const [kept, broken] = [sum(rows, (row) => row.kept), sum(rows, (row) => row.broken)];
    return {
      channel,
      handoffs: sum(rows, (row) => row.times),
      promised: sum(rows, (row) => row.promised),
      answered: kept + broken,
      kept: shareOf(kept, kept + broken),
    };
  });
  const [kept, broken] = [sum(handoffs, (row) => row.kept), sum(handoffs, (row) => row.broken)];
  const solved = sum(outcomes, (row) => row.solvedLater);
  const unsolved = sum(outcomes, (row) => row.unsolvedLater);
  return {
    handoffs: sum(handoffs, (row) => row.times),
    channels: channels.sort((a, b) => b.handoffs - a.handoffs || compare(a.channel, b.channel)),
    kept: shareOf(kept, kept + broken),
    followUps: { solved, unsolved, share: shareOf(solved, solved + unsolved) },
  };
}
