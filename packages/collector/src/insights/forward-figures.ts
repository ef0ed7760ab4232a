import type { Rollup } from '../rollup/rollup.js';
import { sum } from './counts.js';
import type { ComingForward, ForwardArm } from './insights.js';
import { shareOf } from './share.js';

/** What coming forward earned, against the visits in which it was withheld. */
export function forwardFigures({ tables: { forward } }: Rollup): ComingForward {
  const armOf = (arm: string): ForwardArm => {
    const rows = forward.filter((row) => row.arm === arm);
    const visits = sum(rows, (row) => row.visits);
    return {
      visits,
      solved: shareOf(
        sum(rows, (row) => row.solved),
        visits,
      ),
      helpless: shareOf(
        sum(rows, (row) => row.helpless),
        visits,
      ),
    };
  };
  const [shown, withheld] = [armOf('shown'), armOf('withheld')];
  return { shown, withheld, earned: differenceOf(shown.solved, withheld.solved) };
}

/** Newcombe's interval for the difference of two shares (1998, method 10): made of the two Wilson intervals. */
function differenceOf(one: ForwardArm['solved'], other: ForwardArm['solved']): ComingForward['earned'] {
  if (!one.enough || !other.enough) return undefined;
  const points = one.rate - other.rate;
  const reach = (a: number, b: number) => Math.sqrt(a * a + b * b);
  return {
    points,
    low: points - reach(one.rate - one.low, other.high - other.rate),
    high: points + reach(one.high - one.rate, other.rate - other.low),
  };
}
