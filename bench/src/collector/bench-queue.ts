import { printTable } from '../print-table.ts';
import { inTemporaryFolder } from './collector-process.ts';
import { measureQueue, type QueueMeasure } from './measure-queue.ts';

/** Messages through a fault server: prints what was lost and doubled; the process fails when anything was. */
export async function benchQueue(options: { messages: number; kills: number }) {
  const measure = await inTemporaryFolder((folder) => measureQueue({ folder, ...options }));
  const { lost, doubled, strange, fates, ...figures } = measure;
  const requests = [...fates.values()].reduce((sum, count) => sum + count, 0);
  printTable(
    `Queue through a fault server: ${figures.kept} kept messages, ${figures.killed} tabs killed, ${figures.seconds.toFixed(0)} s`,
    ['', 'count'],
    [
      ['lost of those kept on the device', String(lost.length)],
      ['doubled in the file', String(doubled.length)],
      [
        'in the file, and counted by the insights',
        `${figures.stored}, ${figures.counted ?? 'no answer in a minute'}`,
      ],
      ['neither kept nor refused aloud', String(figures.silent)],
      ['refused aloud, because the device was full', String(figures.refused)],
      ['reached the collector more than once', String(figures.sentAgain)],
      [`requests that passed, of ${requests}`, String(fates.get('passed') ?? 0)],
    ],
  );
  printTable(
    'What became of the requests',
    ['', 'requests'],
    [...fates].map(([fate, count]) => [fate, String(count)]),
  );
  if (!isWhole(measure)) process.exitCode = 1;
  return {
    ...figures,
    lost: lost.length,
    doubled: doubled.length,
    strange: strange.length,
    fates: Object.fromEntries(fates),
  };
}

/** Nothing kept was lost, nothing is there or counted twice, and nothing went without a word. */
export function isWhole(measure: QueueMeasure): boolean {
  const { lost, doubled, strange, silent, stored, counted } = measure;
  return [...lost, ...doubled, ...strange].length + silent === 0 && stored === counted;
}
