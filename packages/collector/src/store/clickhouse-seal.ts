import type { Connection } from './clickhouse-connection.js';
import { versionOf, within } from './clickhouse-rows.js';
import { MARKS, SETTLED } from './clickhouse-touch.js';
import type { DayNumber } from './event-store.js';

/** A day to be deleted, if it still has that mark. */
interface Seal {
  day: DayNumber;
  mark: string;
  now: number;
}

/**
 * What is read from now on was received after `sealed`, whether or not the rows before it are deleted already. An event
 * that is still on its way to the disk was received within the last minutes: nothing is sealed up to there, and a day
 * that has such events is left for another time.
 */
export async function seal(connection: Connection, { day, mark, now }: Seal): Promise<void> {
  const [home] = connection.servers;
  const sealed = now - SETTLED;
  if (await someServer(connection, `${ofDay(day)} AND version < ${versionOf(sealed)}`)) return;
  const [state] = await home.rows(`SELECT mark FROM ${MARKS} WHERE day = ${day}`);
  const [unsettled] = await home.rows(
    `SELECT count() AS writers FROM touch FINAL WHERE day = ${day} AND times % 2 = 1`,
  );
  const [rollup] = await home.rows(`SELECT mark, body, summary FROM rollup FINAL WHERE day = ${day}`);
  if (String(state?.mark) !== mark || String(rollup?.mark) !== mark || Number(unsettled?.writers) > 0) return;
  await home.insert('base', [{ ...rollup, day, sealed }]);
  await deleteSealed(connection, day, sealed);
}

/** A collector that was ended between the two steps left rows that nobody reads, but that are past their time. */
export async function finishSeals(connection: Connection): Promise<void> {
  for (const row of await connection.servers[0].rows('SELECT day, sealed FROM base FINAL')) {
    const [day, sealed] = [Number(row.day), Number(row.sealed)];
    const isLeft = await someServer(connection, `${ofDay(day)} AND version >= ${versionOf(sealed)}`);
    if (isLeft) await deleteSealed(connection, day, sealed);
  }
}

const ofDay = (day: DayNumber) => `part >= ${day} AND ${within(day)}`;

async function someServer({ servers }: Connection, condition: string): Promise<boolean> {
  const sql = `SELECT count() AS events FROM event_shard WHERE ${condition}`;
  const counts = await Promise.all(servers.map((server) => server.rows(sql)));
  return counts.some(([row]) => Number(row?.events) > 0);
}

/** The servers delete in the background. */
async function deleteSealed({ servers }: Connection, day: DayNumber, sealed: number): Promise<void> {
  const condition = `${within(day)} AND version >= ${versionOf(sealed)}`;
  for (const server of servers) {
    for (const table of ['event_shard', 'vote_shard', 'replacing_shard']) {
      await server.command(`ALTER TABLE ${table} DELETE WHERE ${condition}`);
    }
  }
}
