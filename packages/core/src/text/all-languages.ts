import { addLanguage } from './language-of.js';
import { data as ar } from './languages/ar.js';
import { data as de } from './languages/de.js';
import { data as en } from './languages/en.js';
import { data as es } from './languages/es.js';
import { data as fr } from './languages/fr.js';
import { data as he } from './languages/he.js';
import { data as it } from './languages/it.js';
import { data as ja } from './languages/ja.js';
import { data as nl } from './languages/nl.js';
import { data as pt } from './languages/pt.js';
import { data as zh } from './languages/zh.js';
import { related } from './related/en.js';
import { addRelatedWords } from './related-words.js';

let areKnown = false;

/** Makes every language known at once: for servers, tests and pages that do not count bytes. */
export function addAllLanguages(): void {
  if (areKnown) return;
  areKnown = true;
  for (const [tag, data] of Object.entries({ ar, de, en, es, fr, he, it, ja, nl, pt, zh }))
    addLanguage(tag, data);
  addRelatedWords('en', related);
}
