import type { RunVerb } from '../shell/shell.js';

/** One call of the global: a verb and what it needs. */
export type Command = [verb: string, ...args: unknown[]];

/** The one global, once the script has arrived. Copies of the loader, also of other releases, find each other through `i`. */
export interface Registry {
  (...command: Command): unknown;
  /** Calls that wait for their instance, in order. A page begins it before the script arrives. */
  q: Iterable<unknown>[];
  /** Instances by name. */
  i: Record<string, RunVerb>;
}

/** The registry of this page; takes over the queue that the page began. */
export function openRegistry(): Registry {
  const page = window as unknown as { helpahead?: Partial<Registry> };
  const found = page.helpahead;
  if (found?.i) return found as Registry;
  const registry = ((...command: Command) => {
    const [verb, ...args] = command;
    // A call may name its instance in a last argument `{ instance }`.
    const { instance = Object.keys(registry.i)[0] } = (args.at(-1) ?? {}) as { instance?: string };
    const run = registry.i[instance as string];
    if (run) return run(verb, args);
    registry.q.push(command);
  }) as Registry;
  registry.q = found?.q ?? [];
  registry.i = {};
  page.helpahead = registry;
  return registry;
}
