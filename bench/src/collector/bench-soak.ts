import { printTable } from '../print-table.ts';
import { inTemporaryFolder } from './collector-process.ts';
import { measureSoak, type SoakMeasure } from './measure-soak.ts';

/** `kill -9` again and again: prints what was lost, doubled and torn; the process fails when anything was. */
export async function benchSoak(options: { events: number; kills: number }) {
  const measure = await inTemporaryFolder((folder) => measureSoak({ folder, ...options, onKill }));
  const { lost, doubled, strange, ...figures } = measure;
  printTable(
    `Soak: ${figures.acknowledged} events acknowledged, ${figures.kills} times kill -9, ${figures.seconds.toFixed(0)} s`,
    ['', 'count'],
    [
      ['lost of those acknowledged', String(lost.length)],
      ['doubled in the file', String(doubled.length)],
      ['torn batches and rows', String(figures.torn)],
      [
        'in the file, and counted by the insights',
        `${figures.stored}, ${figures.counted ?? 'no answer in a minute'}`,
      ],
      ['batches sent again, because a kill left them unanswered', String(figures.unanswered)],
      ['PRAGMA integrity_check', figures.integrity],
    ],
  );
  if (!isUnharmed(measure)) process.exitCode = 1;
  return { ...figures, lost: lost.length, doubled: doubled.length, strange: strange.length };
}

function onKill(kills: number, acknowledged: number): void {
  if (kills % 20 === 0) console.error(`  ${kills} kills, ${acknowledged} events acknowledged`);
}

/** Everything acknowledged is there, once and whole. */
export function isUnharmed({
  lost,
  doubled,
  strange,
  torn,
  integrity,
  stored,
  counted,
}: SoakMeasure): boolean {
  return [...lost, ...doubled, ...strange].length + torn === 0 && integrity === 'ok' && stored === counted;
}
