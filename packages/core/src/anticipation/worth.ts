import type { Model } from '../search/model.js';
import { STOP_WORD } from './weights.js';

/** What a term of the index tells. */
export function worth(term: number, model: Model): number {
  return (model.rarity[term] ?? 0) * (model.stops.has(term) ? STOP_WORD : 1);
}
