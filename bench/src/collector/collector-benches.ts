import { benchFlood } from './bench-flood.ts';
import { benchLoad } from './bench-load.ts';
import { benchQueue } from './bench-queue.ts';
import { benchSoak } from './bench-soak.ts';

/** Sizes of the benches of queue and collector on the command line; whole numbers, as text. */
export const collectorFlags = {
  messages: { type: 'string', default: '10000' },
  events: { type: 'string', default: '100000' },
  kills: { type: 'string', default: '200' },
  seconds: { type: 'string', default: '20' },
  preload: { type: 'string', default: '0' },
  rate: { type: 'string', default: '2000' },
} as const;

type Flags = Record<keyof typeof collectorFlags, string>;

/** The benches of queue and collector, by name. Throws for a size that is not a whole number. */
export function collectorBenches(flags: Flags): Record<string, () => Promise<unknown>> {
  const size = (name: keyof Flags): number => {
    if (!/^\d+$/.test(flags[name])) throw new Error(`--${name} is a whole number, not "${flags[name]}".`);
    return Number(flags[name]);
  };
  return {
    queue: () => benchQueue({ messages: size('messages'), kills: size('kills') }),
    soak: () => benchSoak({ events: size('events'), kills: size('kills') }),
    load: () => benchLoad({ seconds: size('seconds'), preload: size('preload'), rate: size('rate') }),
    flood: () => benchFlood({ seconds: size('seconds') }),
  };
}
