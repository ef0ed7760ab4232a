import { setTimeout as sleep } from 'node:timers/promises';

/** What took long to make stays for twenty times as long: of a hundred thousand events of one day, half a minute. */
const patience = 120_000;
/** Longer than anybody looks at an empty page. */
const longestRead = 60_000;

/**
 * How many events the insights count, as soon as they are as many as expected, or after two minutes; undefined when
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
