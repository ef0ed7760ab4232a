/** Chance that can be repeated: the same seed and name give the same draws. Not for secrets. */
export interface Random {
  /** 0 to 1, without 1. */
  next(): number;
  chance(probability: number): boolean;
  /** Both ends included. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** By weight, which need not add up to anything. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  bytes(count: number): Uint8Array;
  /** A stream of its own, so that one draw more in one visit does not change all the others. */
  named(name: string): Random;
}

/** Four numbers out of a text, each well mixed (cyrb128). */
function stateOf(text: string): [number, number, number, number] {
  const state: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  const factors = [597399067, 2869860233, 951274213, 2716044179] as const;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const at of [0, 1, 2, 3] as const) {
      state[at] = state[((at + 1) % 4) as 0 | 1 | 2 | 3] ^ Math.imul(state[at] ^ unit, factors[at]);
    }
  }
  return state;
}

/** sfc32: small, fast, and passes the usual tests of randomness. */
function createStream(seed: string): () => number {
  let [a, b, c, d] = stateOf(seed);
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first draws still look like the seed.
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

export function createRandom(seed: string): Random {
  const next = createStream(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick(list) {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new Error('Nothing to pick from.');
      return chosen;
    },
    weighted(entries) {
      let left = next() * entries.reduce((total, [, weight]) => total + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = entries.at(-1);
      if (last === undefined) throw new Error('Nothing to draw from.');
      return last[0];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
    named: (name) => createRandom(`${seed}/${name}`),
  };
}
