import { setTimeout as sleep } from 'node:timers/promises';

/** Insights may be made of roll-ups that follow a little later. */
const patience = 10_000;

/** How many events the insights count, as soon as they are as many as expected, or after ten seconds. */
export async function countedByInsights(collector: string, expected: number): Promise<number> {
  for (let waited = 0; ; waited += 100) {
    const answer = await fetch(`${collector}/v1/insights.json?days=all`);
    const { kinds } = (await answer.json()) as { kinds: Record<string, number> };
    const counted = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    if (counted === expected || waited >= patience) return counted;
    await sleep(100);
  }
}
