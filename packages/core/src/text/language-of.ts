import { createLanguage, type Language, type LanguageData } from './language.js';
import { ar } from './languages/ar.js';
import { ja, zh } from './languages/cjk.js';
import { de } from './languages/de.js';
import { en } from './languages/en.js';
import { es } from './languages/es.js';
import { fr } from './languages/fr.js';
import { he } from './languages/he.js';
import { it } from './languages/it.js';
import { nl } from './languages/nl.js';
import { pt } from './languages/pt.js';

const DATA: ReadonlyMap<string, LanguageData> = new Map(
  Object.entries({ ar, de, en, es, fr, he, it, ja, nl, pt, zh }),
);
const made = new Map<string, Language>();

/** The language of a BCP 47 tag; one we know nothing of has no stop words and no stems, and still works. */
export type { Language };

export function languageOf(tag: string): Language {
  const code = /^[a-z]{2,3}/i.exec(tag)?.[0].toLowerCase() ?? '';
  const known = made.get(code);
  if (known) return known;
  const language = createLanguage(DATA.get(code) ?? {});
  made.set(code, language);
  return language;
}
