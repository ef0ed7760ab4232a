/** What took less, in milliseconds, is made for each request. */
const QUICK = 1000;
/** What took a second to make is given again for so many: looking costs at most that part of a core. */
const PART = 20;
const MOST = 8;

interface Remembered {
  text: Promise<string>;
  started: number;
  /** Undefined while it is made. */
  done?: { at: number; cost: number };
}

/**
 * Gives texts that took long to make once more for a while, to whoever asks for the same: a reader who reloads impatiently
 * costs nothing. Nothing else is ever out of date.
 *
 * @param clock milliseconds, only ever forward
 */
export function createRemembered(
  clock: () => number,
): (name: string, make: () => Promise<string>) => Promise<string> {
  const kept = new Map<string, Remembered>();
  const mayStay = ({ started, done }: Remembered) =>
    done === undefined
      ? clock() - started >= QUICK
      : done.cost >= QUICK && clock() - done.at < PART * done.cost;
  return (name, make) => {
    const before = kept.get(name);
    if (before !== undefined && mayStay(before)) return before.text;
    const started = clock();
    const own: Remembered = { text: make(), started };
    kept.delete(name);
    kept.set(name, own);
    own.text.then(
      () => {
        own.done = { at: clock(), cost: clock() - started };
      },
      () => {
        if (kept.get(name) === own) kept.delete(name);
      },
    );
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return own.text;
  };
}
