import { readFileSync, writeFileSync } from 'node:fs';
import { measureQuality } from './measure-quality.ts';

const file = new URL('../thresholds.json', import.meta.url);

/**
 * Writes what the present code reaches into thresholds.json, where that is more. One part in a hundred is left as
 * room, so that a change may trade a query here for one there.
 */
export function raiseThresholds(): Record<string, number> {
  const thresholds: Record<string, number> = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, figure] of Object.entries(measureQuality())) {
    const reached = Math.floor(figure * 0.99);
    thresholds[name] = Math.max(reached, thresholds[name] ?? reached);
  }
  const sorted = Object.fromEntries(Object.entries(thresholds).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  return sorted;
}
