import { join } from 'node:path';
import { createChance } from './chance.ts';
import { type CollectorProcess, killWhileStarting, startCollectorProcess } from './collector-process.ts';
import { countedByInsights } from './counted.ts';
import { connect, type Line } from './line.ts';
import { makeEvent } from './make-event.ts';
import { type Comparison, compare, readStoredIds } from './stored-ids.ts';

export interface SoakOptions {
  /** For the collector's file. */
  folder: string;
  /** Acknowledged ones, at least. */
  events: number;
  kills: number;
  seed?: number;
  /** Hears after each kill how far it is. */
  onKill?: (kills: number, acknowledged: number) => void;
}

export interface SoakMeasure extends Comparison {
  acknowledged: number;
  /** Batches sent again, because a kill left them unanswered. */
  unanswered: number;
  kills: number;
  /** Batches of which some events are there and some not, rows that are no whole JSON. */
  torn: number;
  /** What SQLite says of the file. */
  integrity: string;
  /** Events in the file, and as the insights count them: undefined when they did not answer. */
  stored: number;
  counted: number | undefined;
  seconds: number;
}

const senders = 8;
const batchSize = 20;

/** What was sent, by batch, and what of it was acknowledged. */
interface Books {
  batches: string[][];
  acknowledged: Set<string>;
  unanswered: number;
}

/** Posts batches to a collector that is killed at random moments and started again on its file. */
export async function measureSoak(options: SoakOptions): Promise<SoakMeasure> {
  const started = Date.now();
  const { events, kills, onKill } = options;
  const chance = createChance(options.seed ?? 1);
  const database = join(options.folder, 'soak.sqlite');
  const books: Books = { batches: [], acknowledged: new Set(), unanswered: 0 };
  /** Batches without an answer: the next collector gets them again. */
  const open: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    if (chance() < 0.1 && kill < kills - 1) {
      kill += 1;
      await killWhileStarting(database, chance() * 400);
    }
    const collector = await startCollectorProcess(database);
    const left = events - books.acknowledged.size;
    const goal = books.acknowledged.size + Math.ceil((left / (kills - kill)) * (0.5 + chance()));
    await sendUntil(collector, { books, open, goal, pause: () => chance() * 20 });
    onKill?.(kill + 1, books.acknowledged.size);
  }
  const last = await startCollectorProcess(database);
  const line = connect(last.url, 1);
  for (const body of open) await post(line, body, books);
  line.close();
  const counted = await countedByInsights(last.url, books.acknowledged.size);
  // One that is busy with the insights would not hear the polite word either.
  await (counted === undefined ? last.kill() : last.stop());
  return { ...judge(database, books), kills, counted, seconds: (Date.now() - started) / 1_000 };
}

/** Sends from all senders until so many are acknowledged; then, with requests under way, kills. */
async function sendUntil(
  collector: CollectorProcess,
  { books, open, goal, pause }: { books: Books; open: string[]; goal: number; pause: () => number },
): Promise<void> {
  const line = connect(collector.url, senders);
  let dying: Promise<void> | undefined;
  const die = async () => {
    await new Promise((resolve) => setTimeout(resolve, pause()));
    await collector.kill();
  };
  const sender = async (): Promise<void> => {
    for (;;) {
      const body = open.pop() ?? newBatch(books);
      if (!(await post(line, body, books))) {
        open.push(body);
        return;
      }
      if (books.acknowledged.size >= goal) dying ??= die();
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  await dying;
  line.close();
}

function newBatch({ batches }: Books): string {
  const events = Array.from({ length: batchSize }, (_, at) => makeEvent(batches.length * batchSize + at));
  batches.push(events.map(({ id }) => id));
  return JSON.stringify(events);
}

/** False when no answer came. Throws for an answer that is none of a collector in order. */
async function post(line: Line, body: string, books: Books): Promise<boolean> {
  const answer = await line.post(body).catch(() => undefined);
  if (answer === undefined) {
    books.unanswered += 1;
    return false;
  }
  if (answer.status !== 202) throw new Error(`The collector answered ${answer.status}: ${answer.text}`);
  const { accepted } = JSON.parse(answer.text) as { accepted: string[] };
  for (const id of accepted) books.acknowledged.add(id);
  return true;
}

function judge(database: string, { batches, acknowledged, unanswered }: Books) {
  const { ids, broken, integrity } = readStoredIds(database);
  const found = new Set(ids);
  const halves = batches.filter((batch) => {
    const there = batch.filter((id) => found.has(id)).length;
    return there > 0 && there < batch.length;
  });
  return {
    ...compare(ids, { made: new Set(batches.flat()), kept: acknowledged }),
    acknowledged: acknowledged.size,
    unanswered,
    torn: halves.length + broken,
    integrity,
    stored: ids.length,
  };
}
