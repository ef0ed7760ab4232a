import { addLanguage } from './language-of.js';
import { data as ar } from './languages/ar.js';
import { data as cs } from './languages/cs.js';
import { data as da } from './languages/da.js';
import { data as de } from './languages/de.js';
import { data as en } from './languages/en.js';
import { data as es } from './languages/es.js';
import { data as fi } from './languages/fi.js';
import { data as fr } from './languages/fr.js';
import { data as he } from './languages/he.js';
import { data as it } from './languages/it.js';
import { data as ja } from './languages/ja.js';
import { data as ko } from './languages/ko.js';
import { data as nb } from './languages/nb.js';
import { data as nl } from './languages/nl.js';
import { data as pl } from './languages/pl.js';
import { data as pt } from './languages/pt.js';
import { data as ru } from './languages/ru.js';
import { data as sv } from './languages/sv.js';
import { data as tr } from './languages/tr.js';
import { data as uk } from './languages/uk.js';
import { data as zh } from './languages/zh.js';
import { related } from './related/en.js';
import { addRelatedWords } from './related-words.js';

let areKnown = false;

/** Makes every language known at once: for servers, tests and pages that do not count bytes. */
export function addAllLanguages(): void {
  if (areKnown) return;
  areKnown = true;
  const all = {
    ar,
    cs,
    da,
    de,
    en,
    es,
    fi,
    fr,
    he,
    it,
    ja,
    ko,
    nb,
    no: nb,
    nn: nb,
    nl,
    pl,
    pt,
    ru,
    sv,
    tr,
    uk,
    zh,
  };
  for (const [tag, data] of Object.entries(all)) addLanguage(tag, data);
  addRelatedWords('en', related);
}
