import { type Log, reasonOf } from '../log.js';
import { makeAgreement, packAgreement } from '../rollup/agreement.js';
import { DAY, type DayState, dayOf, type EventReader, type EventStore } from '../store/event-store.js';
import type { Rollups } from './rollups.js';

/** What an analyst hands to the one writer. */
export type Keep = Pick<EventStore, 'saveRollups' | 'saveAgreement' | 'seal'>;

/** What maintenance needs around it. */
export interface MaintenanceSetup {
  reader: EventReader;
  rollups: Rollups;
  keep: Keep;
  /** Days that events are kept; 0 keeps them for ever. */
  retention: number;
  log: Log;
}

/** Events of a day that is over may still be on their way to the disk, of another collector with another clock. */
const GRACE = 3_600_000;

/** Does what is due: rolls up days that are over, counts who agreed and lets go of sources, deletes what is too old. */
export function createMaintenance(setup: MaintenanceSetup): (now: number) => Promise<void> {
  const { rollups, retention, log } = setup;
  const isSealed = createSealCheck(setup.reader);
  const attempt = async (message: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      log({ level: 'error', message, reason: reasonOf(error) });
    }
  };
  return async (now) => {
    await attempt('days could not be rolled up', () => rollups.refresh(now));
    await attempt('who agreed could not be counted', () => countAgreements(setup, now));
    if (retention === 0) return;
    await attempt('old events could not be deleted', () => deleteOld(setup, isSealed, now));
  };
}

async function countAgreements({ reader, keep }: MaintenanceSetup, now: number): Promise<void> {
  for (const day of await reader.receivedDays()) {
    if (now < (day + 1) * DAY + GRACE) continue;
    const pairs = await makeAgreement(reader.receivedVotes(day));
    await keep.saveAgreement({ day, body: packAgreement(pairs) });
  }
}

async function deleteOld(
  { reader, keep, retention }: MaintenanceSetup,
  isSealed: (state: DayState) => Promise<boolean>,
  now: number,
): Promise<void> {
  const old = (await reader.days()).filter(({ day }) => day < dayOf(now) - retention);
  for (const state of old) {
    if (state.rolled?.mark === state.mark && !(await isSealed(state))) {
      await keep.seal(state.day, state.mark, now);
    }
  }
}

/** Whether a day is sealed with all there is of it; remembers those that are. */
function createSealCheck(reader: EventReader): (state: DayState) => Promise<boolean> {
  const done = new Map<number, string>();
  return async ({ day, mark, sealed }) => {
    if (sealed === undefined) return false;
    if (done.get(day) === mark) return true;
    for await (const _ of reader.events(day, sealed)) return false;
    done.set(day, mark);
    return true;
  };
}
