import type { AidParts } from '../aids.js';
import type { KnownAid } from './known-aid.js';

export function createAid(_parts: AidParts): KnownAid {
  return {};
}
