import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { type Answers, type Post, sendAtRate, sendAtWill } from './at-a-rate.ts';
import { noLimits, startCollectorProcess } from './collector-process.ts';
import { connect, type Line } from './line.ts';
import { makeEvent } from './make-event.ts';

export interface LoadOptions {
  /** For the collector's file. */
  folder: string;
  /** Of each phase. */
  seconds: number;
  /** Events that lie in the file before, over 90 days. */
  preload: number;
  /** Events a second that are asked for in the steady phases. */
  rate: number;
}

/** Milliseconds of the insights, each read after the other while events arrive. */
interface Reading {
  /** `/insights` until its first byte. */
  firstByte: number[];
  /** `/v1/insights.json`, whole. */
  figures: number[];
}

export interface LoadMeasure {
  preload: { events: number; seconds: number };
  /** Seconds until the days of the file were rolled up in the background; once in the life of each day. */
  rolledUp: number;
  /** Milliseconds until the first byte of the first look after a start, from kept roll-ups. */
  afterStart: number;
  /** At the rate asked for, nobody reads. */
  alone: Answers;
  /** At the rate asked for, while one reader reads insights without a pause. */
  whileRead: Answers & Reading;
  /** As fast as eight senders get answers, while insights are read. */
  atMost: Answers & Reading;
}

export const loadBatch = 20;
const senders = 8;
/** As large as the collector may be set to take. */
const largestBody = '10485760';

/** Writes to a collector at a rate and as fast as it goes, while its insights are read. */
export async function measureLoad({ folder, seconds, preload, rate }: LoadOptions): Promise<LoadMeasure> {
  const file = join(folder, 'load.sqlite');
  const start = () => startCollectorProcess(file, [...noLimits, '--body-limit', largestBody]);
  const preloaded = await fillNew(start, preload);
  const rolledUp = await rollUp(start, file);
  const afterStart = await firstLook(start);
  const collector = await start();
  const writing = connect(collector.url, 64);
  const reading = connect(collector.url, 1);
  const post = acknowledged(writing, loadBatch);
  const steady = { rate: rate / loadBatch, seconds };
  const measure = {
    preload: preloaded,
    rolledUp,
    afterStart,
    alone: await sendAtRate(post, steady),
    whileRead: await whileReading(reading, () => sendAtRate(post, steady)),
    atMost: await whileReading(reading, () => sendAtWill(post, { senders, seconds })),
  };
  writing.close();
  reading.close();
  await collector.stop();
  return measure;
}

type Start = () => ReturnType<typeof startCollectorProcess>;

async function fillNew(start: Start, events: number): Promise<LoadMeasure['preload']> {
  const collector = await start();
  const writing = connect(collector.url, 64);
  const filled = await fill(writing, events);
  writing.close();
  await collector.stop();
  return filled;
}

/** Waits until a collector that was just started has rolled up all days that are over. */
async function rollUp(start: Start, file: string): Promise<number> {
  const started = performance.now();
  const collector = await start();
  const today = Math.floor(Date.now() / 86_400_000);
  while (daysToRollUp(file, today) > 0) await setTimeout(200);
  await collector.stop();
  return (performance.now() - started) / 1_000;
}

function daysToRollUp(file: string, today: number): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const left = database
    .prepare(
      'SELECT count(*) AS days FROM day LEFT JOIN rollup USING (day) WHERE day < ? AND mark IS NOT touched',
    )
    .get(today);
  database.close();
  return Number(left?.days);
}

/** Milliseconds until the first byte of the insights that somebody asks for right after a start. */
async function firstLook(start: Start): Promise<number> {
  const collector = await start();
  const reading = connect(collector.url, 1);
  const { firstByte } = await read(reading, '/insights?days=all');
  reading.close();
  await collector.stop();
  return firstByte;
}

/** Sends a batch of new events; rejects when the collector took only some of them. */
function acknowledged(line: Line, size: number, days = 0): Post {
  return async (turn) => {
    const batch = Array.from({ length: size }, (_, at) => makeEvent(turn * size + at, days));
    const { status, text } = await line.post(JSON.stringify(batch));
    if (status !== 202) return { status };
    const { accepted } = JSON.parse(text) as { accepted: string[] };
    if (accepted.length !== size) throw new Error(`Of ${size} events ${accepted.length} were accepted.`);
    return { status };
  };
}

async function fill(line: Line, events: number): Promise<LoadMeasure['preload']> {
  const started = performance.now();
  const size = 2_000;
  const post = acknowledged(line, size, 90);
  let turn = 0;
  const sender = async () => {
    while (turn * size < events) {
      const { status } = await post(turn++);
      if (status !== 202) throw new Error(`The collector answered ${status} to a batch of ${size} events.`);
    }
  };
  await Promise.all([sender(), sender()]);
  return { events: turn * size, seconds: (performance.now() - started) / 1_000 };
}

/** Reads page and figures by turns, until the work is done. */
async function whileReading(line: Line, work: () => Promise<Answers>): Promise<Answers & Reading> {
  const reading: Reading = { firstByte: [], figures: [] };
  let isDone = false;
  const readOn = async () => {
    while (!isDone) {
      reading.firstByte.push((await read(line, '/insights?days=all')).firstByte);
      reading.figures.push((await read(line, '/v1/insights.json?days=all')).whole);
    }
  };
  const readingToEnd = readOn().catch((error: unknown) =>
    console.error(`  Reading insights ended: ${error}`),
  );
  const answers = await work();
  isDone = true;
  await readingToEnd;
  return { ...answers, ...reading };
}

async function read(line: Line, path: string) {
  const answer = await line.get(path);
  if (answer.status !== 200) throw new Error(`The collector answered ${answer.status} to ${path}.`);
  return answer;
}
