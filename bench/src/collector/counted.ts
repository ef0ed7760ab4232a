import { setTimeout as sleep } from 'node:timers/promises';

/** Insights may be made of roll-ups that follow a little later. */
const patience = 10_000;
/** Longer than anybody looks at an empty page. */
const longestRead = 60_000;

/**
 * How many events the insights count, as soon as they are as many as expected, or after ten seconds; undefined when
 * they do not answer within a minute.
 */
export async function countedByInsights(collector: string, expected: number): Promise<number | undefined> {
  for (let waited = 0; ; waited += 100) {
    const kinds = await readKinds(collector);
    if (kinds === undefined) return undefined;
    const counted = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    if (counted === expected || waited >= patience) return counted;
    await sleep(100);
  }
}

async function readKinds(collector: string): Promise<Record<string, number> | undefined> {
  try {
    const signal = AbortSignal.timeout(longestRead);
    const answer = await fetch(`${collector}/v1/insights.json?days=all`, { signal });
    return ((await answer.json()) as { kinds: Record<string, number> }).kinds;
  } catch {
    return undefined;
  }
}
