import { subtagOf } from '../messages.js';
import { enLate, type LateMessages, type LateTranslation } from './en.js';

/** By language subtag; each is a chunk of its own. */
const translations: Record<string, () => Promise<{ late: LateTranslation }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  ja: () => import('./ja.js'),
  zh: () => import('./zh-hans.js'),
};

/** The late texts for a language; English where there are none, or where they do not load. */
export async function loadLateMessages(language: string): Promise<LateMessages> {
  try {
    return (await translations[subtagOf(language)]?.())?.late ?? enLate;
  } catch {
    return enLate;
  }
}
