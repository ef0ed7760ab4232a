import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringClickHouse } from '../../../scripts/clickhouse.ts';
import { printTable } from '../print-table.ts';
import { measureClickHouse, measureSqlite, type ScaleMeasure } from './measure-scale.ts';

const EVENTS = 40_000;
const MONTH = 1_000_000_000;
/** The busiest moments against the average of a month. */
const PEAK = 5;
const RETENTION = 90;

/** Events a second and core, and bytes an event, of both stores; and what that comes to at a billion events a month. */
export async function benchScale() {
  const folder = mkdtempSync(join(tmpdir(), 'helpahead-scale-'));
  try {
    const measures = [await measureSqlite(EVENTS, folder)];
    if (bringClickHouse() === undefined)
      console.log('\nThere is no ClickHouse here: only SQLite is measured.');
    else measures.push(await measureClickHouse(EVENTS));
    print(measures);
    return measures.map((measure) => ({ ...measure, month: monthOf(measure) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a billion events a month take. */
function monthOf({ events, collectorCpu, serverCpu, bytes, rollup }: ScaleMeasure) {
  const average = MONTH / 30 / 86_400;
  const peak = PEAK * average;
  const day = MONTH / 30;
  return {
    averagePerSecond: average,
    peakPerSecond: peak,
    collectorCoresAtPeak: (peak * collectorCpu) / events,
    serverCoresAtPeak: (peak * serverCpu) / events,
    gigabytesOfRetention: (bytes * day * RETENTION) / 1e9,
    rollupMinutesOfADay: ((cpuOf(rollup) / events) * day) / 60,
  };
}

const cpuOf = ({ collectorCpu, serverCpu }: ScaleMeasure['rollup']) => collectorCpu + serverCpu;

const round = (number: number): string =>
  (number >= 100 ? Math.round(number) : Number(number.toPrecision(2))).toString();

function print(measures: readonly ScaleMeasure[]): void {
  printTable(
    `${EVENTS} events in batches of 20 from 64 senders on this machine`,
    ['', 'events/s', 'per core of collector', 'per core of servers', 'bytes/event', 'rolled up per core'],
    measures.map(({ store, events, seconds, collectorCpu, serverCpu, bytes, rollup }) => [
      store,
      round(events / seconds),
      round(events / collectorCpu),
      serverCpu > 0 ? round(events / serverCpu) : '-',
      round(bytes),
      round(events / cpuOf(rollup)),
    ]),
  );
  printTable(
    `A billion events a month: ${round(MONTH / 30 / 86_400)}/s on average, ${round((PEAK * MONTH) / 30 / 86_400)}/s at the peak`,
    [
      '',
      'cores of collectors',
      'cores of servers',
      `GB of ${RETENTION} days`,
      'roll-up of a day, core minutes',
    ],
    measures.map((measure) => {
      const month = monthOf(measure);
      return [
        measure.store,
        round(month.collectorCoresAtPeak),
        measure.serverCpu > 0 ? round(month.serverCoresAtPeak) : '-',
        round(month.gigabytesOfRetention),
        round(month.rollupMinutesOfADay),
      ];
    }),
  );
}
