import { expect, test } from 'vitest';
import { miss } from './testing/example-event.js';
import { startCollector } from './testing/start-collector.js';

const QUIET = '203.0.113.7';
const TURNS = 3;
const LOUD_EACH_TURN = 100;

test.each([
  ['one network', (_: number) => '198.51.100.9'],
  ['many networks of one provider', (turn: number) => `198.51.${turn % 50}.9`],
  ['a network that writes addresses of others before its own', () => `${QUIET}, 198.51.100.9`],
])(
  'refuses a quiet client nothing while %s sends a hundred times as much',
  { timeout: 60_000 },
  async (_name, addressOf) => {
    // No token flows back during the test, so that what is refused does not depend on how fast the machine is.
    const started = Date.now();
    const options = { proxies: 1, rate: 1, burst: TURNS, now: () => started, quiet: true };
    const { send, rows } = await startCollector(options);
    const from = (address: string, query: string) =>
      send([miss(query)], { headers: { 'X-Forwarded-For': address } }).then(({ status }) => status);

    const loud: number[] = [];
    const quiet: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      // Sent together, so that the quiet one stands among the loud ones.
      const [one, ...others] = await Promise.all([
        from(QUIET, 'quiet'),
        ...Array.from({ length: LOUD_EACH_TURN }, (_, number) => from(addressOf(number), 'loud')),
      ]);
      quiet.push(one ?? 0);
      loud.push(...others);
    }

    expect(quiet).toEqual(Array(TURNS).fill(202));
    expect(loud.filter((status) => status === 429).length).toBeGreaterThan(loud.length / 3);
    expect(rows(`SELECT count(*) AS quiet FROM event WHERE body ->> '$.query' = 'quiet'`)).toEqual([
      { quiet: TURNS },
    ]);
  },
);
