import type { AidParts } from '../aids.js';
import type { ContactAid } from './contact-aid.js';

export function createAid(_parts: AidParts): ContactAid {
  return {};
}
