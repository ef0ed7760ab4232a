import type { AidParts } from '../aids.js';
import type { LaterAid } from './later-aid.js';

export function createAid(_parts: AidParts): LaterAid {
  return {};
}
