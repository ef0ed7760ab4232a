import { createHash } from 'node:crypto';

/** Puts a text in one of `parts` groups, always the same one: for samples and for the half that is held out. */
export function groupOf(text: string, parts: number): number {
  return createHash('sha256').update(`helpahead:${text}`).digest().readUInt32BE(0) % parts;
}

/** Whether a text belongs to the half on which parameters may be looked for. */
export function isDevelopment(text: string): boolean {
  return groupOf(text, 2) === 0;
}

/** Draws about `count` of so many texts, always the same ones; of these one in `thin`, if asked. */
export function sampleOf(texts: number, count: number, thin = 1): (text: string) => boolean {
  const parts = Math.max(1, Math.round(texts / count)) * thin;
  return (text) => groupOf(text, parts) === 0;
}
