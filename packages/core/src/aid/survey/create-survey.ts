import type { AidParts } from '../aids.js';
import type { SurveyAid } from './survey-aid.js';

export function createAid(_parts: AidParts): SurveyAid {
  return {};
}
