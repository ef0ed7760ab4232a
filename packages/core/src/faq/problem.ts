import type { Problem } from './faq.js';

/** Where and what, collected while reading; `more` are the optional members of a problem. */
export type Report = (path: string, code: string, message: string, more?: Partial<Problem>) => void;

/** A step down in a JSON Pointer (RFC 6901). */
export function pointer(path: string, ...keys: (string | number)[]): string {
  return keys.reduce<string>(
    (at, key) => `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    path,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
