import { printTable } from '../print-table.ts';
import type { Answers } from './at-a-rate.ts';
import { inTemporaryFolder } from './collector-process.ts';
import { type LoadMeasure, loadBatch, measureLoad } from './measure-load.ts';
import { middleAndTail, quantile } from './quantile.ts';

/** Acknowledged events a second and what a request takes, while insights are read. */
export async function benchLoad(options: { seconds: number; preload: number; rate: number }) {
  const measure = await inTemporaryFolder((folder) => measureLoad({ folder, ...options }));
  const { preload, rolledUp, afterStart, alone, whileRead, atMost } = measure;
  printTable(
    `Load: batches of ${loadBatch} into a file of ${preload.events} events before, ${options.seconds} s each`,
    ['', 'events/s', 'request p50 / p99', 'longest', 'not taken'],
    [
      [`${options.rate} events/s asked for, nobody reads`, ...cellsOf(alone)],
      ['the same, while insights are read', ...cellsOf(whileRead)],
      ['as fast as eight senders can, while insights are read', ...cellsOf(atMost)],
    ],
  );
  printTable(
    'Insights over all days, read one after the other',
    ['', 'reads', 'page: first byte p50 / p99', 'figures: whole p50 / p99'],
    [
      [`while ${options.rate} events/s arrive`, ...readingOf(whileRead)],
      ['while as many arrive as can', ...readingOf(atMost)],
    ],
  );
  if (preload.events > 0) {
    console.log(`\n  preloaded at ${Math.round(preload.events / preload.seconds)} events/s`);
  }
  console.log(
    `\n  days rolled up in ${round(rolledUp)} s; first look after a start: first byte in ${round(afterStart)} ms`,
  );
  return {
    preload,
    rolledUp: round(rolledUp),
    afterStart: round(afterStart),
    alone: figuresOf(alone),
    whileRead: { ...figuresOf(whileRead), ...insightsOf(whileRead) },
    atMost: { ...figuresOf(atMost), ...insightsOf(atMost) },
  };
}

function figuresOf({ times, statuses, seconds }: Answers) {
  const taken = statuses.get(202) ?? 0;
  return {
    eventsPerSecond: Math.round((taken * loadBatch) / seconds),
    notTaken: times.length - taken,
    p50: round(quantile(times, 0.5)),
    p99: round(quantile(times, 0.99)),
    longest: round(quantile(times, 1)),
  };
}

type Read = LoadMeasure['whileRead'];

function insightsOf({ firstByte, figures }: Read) {
  return {
    reads: firstByte.length + figures.length,
    firstByte: { p50: round(quantile(firstByte, 0.5)), p99: round(quantile(firstByte, 0.99)) },
    figures: { p50: round(quantile(figures, 0.5)), p99: round(quantile(figures, 0.99)) },
  };
}

function cellsOf(answers: Answers): string[] {
  const { eventsPerSecond, longest, notTaken } = figuresOf(answers);
  return [String(eventsPerSecond), middleAndTail(answers.times), `${longest} ms`, String(notTaken)];
}

function readingOf({ firstByte, figures }: Read): string[] {
  return [String(firstByte.length + figures.length), middleAndTail(firstByte), middleAndTail(figures)];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
