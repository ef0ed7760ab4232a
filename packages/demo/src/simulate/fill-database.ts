import { rmSync } from 'node:fs';
import { DAY } from './begin-visit.ts';
import { exactRows, type Row } from './compare.ts';
import { type Estimate, estimates } from './intervals.ts';
import { collectVisits } from './send-visits.ts';
import { simulateVisitors } from './simulate-visitors.ts';
import { truthOf } from './truth.ts';

export interface Filling {
  /** Replaced when it is there. */
  database: string;
  seed: number;
  days: number;
  visitsPerDay: number;
}

/** What was filled in, and how the insights fare with it. */
export interface Filled {
  visits: number;
  events: number;
  rows: Row[];
  estimates: Estimate[];
}

/** Fills a file of its own with visitors of the days before today, through a real collector. */
export async function fillDatabase({ database, ...options }: Filling): Promise<Filled> {
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
  const until = Math.floor(Date.now() / DAY) * DAY;
  const simulation = simulateVisitors({ ...options, until });
  const collected = await collectVisits(simulation, database);
  try {
    const truth = truthOf(simulation);
    const said = await collected.insights();
    return {
      visits: truth.visits,
      events: truth.events,
      rows: exactRows(truth, said),
      estimates: estimates(truth, said),
    };
  } finally {
    await collected.close();
  }
}
