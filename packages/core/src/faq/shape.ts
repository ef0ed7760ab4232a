/**
 * A schema language of a few words, because visitors pay for it: `parseFaq` walks shapes itself, so that one bad
 * field costs one field, and needs no validator's code for that. Types are inferred, the JSON Schema is written from
 * the same shapes.
 */
declare const held: unique symbol;

/** Describes values of type `T`. Plain data, made by the functions below. */
export interface Shape<T> {
  readonly kind: Kind;
  /** Of each entry of a list or map. */
  readonly item?: Shape<unknown>;
  /** Of a block or choice; a function, so that shapes may contain themselves. */
  readonly fields?: () => Fields;
  /** What a `name` may be. */
  readonly names?: readonly string[];
  readonly optional?: true;
  /** Exists for the type checker only. */
  readonly [held]?: T;
}

export type Kind =
  | 'text'
  | 'number'
  | 'flag'
  | 'true'
  | 'textOrTrue'
  | 'one'
  | 'name'
  | 'date'
  | 'duration'
  | 'url'
  | 'scalar'
  | 'list'
  | 'map'
  | 'block'
  | 'choice'
  | 'anything';

export type Fields = Readonly<Record<string, Shape<unknown>>>;

/** The type that a shape describes. */
export type Held<S> = S extends Shape<infer T> ? T : never;

type OptionalIn<F extends Fields> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F];

type BlockOf<F extends Fields> = { [K in Exclude<keyof F, OptionalIn<F>>]: Held<F[K]> } & {
  [K in OptionalIn<F>]?: Held<F[K]>;
} extends infer Block
  ? { [K in keyof Block]: Block[K] }
  : never;

export const text: Shape<string> = { kind: 'text' };
export const number: Shape<number> = { kind: 'number' };
export const flag: Shape<boolean> = { kind: 'flag' };
/** `true` and nothing else. */
export const yes: Shape<true> = { kind: 'true' };
export const textOrYes: Shape<string | true> = { kind: 'textOrTrue' };
/** The number 1: the version of the format. */
export const one: Shape<1> = { kind: 'one' };
/** A day, or a moment in time, by ISO 8601. */
export const date: Shape<string> = { kind: 'date' };
/** A length of time by ISO 8601, as in `P3D` or `PT12H`. */
export const duration: Shape<string> = { kind: 'duration' };
/** Goes into a link: `https`, `http`, `mailto`, `tel` or relative. */
export const url: Shape<string> = { kind: 'url' };
export const scalar: Shape<string | number | boolean> = { kind: 'scalar' };
/** Kept as it is, whatever it is. */
export const anything: Shape<unknown> = { kind: 'anything' };

export function name<const Name extends string>(...names: Name[]): Shape<Name> {
  return { kind: 'name', names };
}

export function list<T>(item: Shape<T>): Shape<T[]> {
  return { kind: 'list', item };
}

export function map<T>(item: Shape<T>): Shape<Record<string, T>> {
  return { kind: 'map', item };
}

export function block<const F extends Fields>(fields: F): Shape<BlockOf<F>> {
  return { kind: 'block', fields: () => fields };
}

/** A block with exactly one of the fields. */
export function choice<T>(fields: () => Fields): Shape<T> {
  return { kind: 'choice', fields };
}

export function optional<T>(shape: Shape<T>): Shape<T> & { readonly optional: true } {
  return { ...shape, optional: true };
}
