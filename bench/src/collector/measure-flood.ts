import { join } from 'node:path';
import { type Answers, type Post, sendAtRate, sendAtWill } from './at-a-rate.ts';
import { startCollectorProcess } from './collector-process.ts';
import { connect, type Line } from './line.ts';
import { makeEvent } from './make-event.ts';

export interface FloodOptions {
  /** For the collector's file. */
  folder: string;
  /** Of each phase. */
  seconds: number;
}

/** A quiet client among loud ones. */
export interface FloodMeasure {
  name: string;
  quiet: Answers;
  loud: Answers | undefined;
}

/** Requests a second of the quiet client: half of what its network may send in the long run. */
const quietRate = 5;

/** Floods a collector that has its usual limits, from networks told apart as behind one proxy. */
export async function measureFlood({ folder, seconds }: FloodOptions): Promise<FloodMeasure[]> {
  const measures: FloodMeasure[] = [];
  for (const [name, flood] of Object.entries(floods)) {
    const flags = ['--proxies', '1', '--quiet'];
    const collector = await startCollectorProcess(join(folder, `${measures.length}.sqlite`), flags);
    const [quietLine, loudLine] = [connect(collector.url, 4), connect(collector.url, 256)];
    const loud = flood(loudLine, seconds);
    const quiet = await sendAtRate(
      postFrom(quietLine, () => '203.0.113.7'),
      { rate: quietRate, seconds },
    );
    measures.push({ name, quiet, loud: await loud });
    quietLine.close();
    loudLine.close();
    await collector.stop();
  }
  return measures;
}

type Flood = (line: Line, seconds: number) => Promise<Answers> | undefined;

const floods: Record<string, Flood> = {
  'nobody else': () => undefined,
  'one network, 100 times as many': (line, seconds) =>
    sendAtRate(
      postFrom(line, () => '198.51.100.9'),
      { rate: 100 * quietRate, seconds },
    ),
  'one network, as fast as it can': (line, seconds) =>
    sendAtWill(
      postFrom(line, () => '198.51.100.9'),
      { senders: 256, seconds },
    ),
  '50 networks of one /16, as fast as they can': (line, seconds) =>
    sendAtWill(
      postFrom(line, (turn) => `198.51.${turn % 50}.9`),
      { senders: 256, seconds },
    ),
  '5,000 networks, as fast as they can': (line, seconds) =>
    sendAtWill(
      postFrom(line, (turn) => `10.${(turn >> 8) % 20}.${turn % 250}.9`),
      { senders: 256, seconds },
    ),
};

function postFrom(line: Line, addressOf: (turn: number) => string): Post {
  return (turn) => line.post(JSON.stringify([makeEvent(turn)]), { 'x-forwarded-for': addressOf(turn) });
}
