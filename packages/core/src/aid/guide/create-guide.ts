import type { AidParts } from '../aids.js';
import type { GuideAid } from './guide-aid.js';

export function createAid(_parts: AidParts): GuideAid {
  return {};
}
