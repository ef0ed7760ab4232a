import { type Core, coreWith, readInside } from './core-copy.ts';

/** The numbers of the ranking, as its file exports them. */
export type Weights = Record<string, number | number[] | Record<string, number>>;

/** One number of them set to another value. */
export interface Change {
  /** `RELATED`, `STOP_WORD.least`, `FIELD_WEIGHTS.0` */
  weight: string;
  times: 0.5 | 2;
  from: number;
  to: number;
}

const file = 'search/weights.js';

/**
 * Not tried: what certainty is made of, which ranks nothing; which learned wordings are believed, where only wrong
 * votes tell; and numbers for which the sets have no data: synonyms, sections and short answers.
 */
const untried =
  /^(EVIDENCE|AGREEMENT|LEAD|HALF_CERTAIN|CERTAIN|CLOSE_LEADERS|GUESS|SYNONYM|FIELD_WEIGHTS\.[34]|EDITS\.0)$/;

export async function shippedWeights(): Promise<Weights> {
  return { ...((await readInside(file)) as Weights) };
}

export function coreWithWeights(weights: Weights): Promise<Core> {
  const lines = Object.entries(weights).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  return coreWith({ [file]: lines.join('') });
}

/** Each number that ranks, halved and doubled; what is a share stays one. */
export function changesOf(weights: Weights): Change[] {
  return numbersOf(weights)
    .filter(([weight]) => !untried.test(weight))
    .flatMap(([weight, from]): Change[] => [
      { weight, times: 0.5, from, to: from / 2 },
      { weight, times: 2, from, to: from < 1 ? Math.min(1, 2 * from) : 2 * from },
    ]);
}

function numbersOf(weights: Weights): [weight: string, value: number][] {
  return Object.entries(weights).flatMap(([name, value]): [string, number][] => {
    if (typeof value === 'number') return [[name, value]];
    return Object.entries(value).map(([part, number]) => [`${name}.${part}`, number]);
  });
}

export function changed(weights: Weights, { weight, to }: Change): Weights {
  const [name = '', part] = weight.split('.');
  const value = weights[name];
  if (part === undefined || typeof value === 'number') return { ...weights, [name]: to };
  const parts = Array.isArray(value) ? [...value] : { ...value };
  return { ...weights, [name]: Object.assign(parts, { [part]: to }) };
}
