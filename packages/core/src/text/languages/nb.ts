import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutEnding = endingStemmer(
  'ingene ingane ingen inger ingar inga ing aene ene ane ende ande aen aer en et er ar a e',
);

/** Both written forms: people search in the one for what is written in the other. */
export const data: LanguageData = {
  stem: (word) =>
    withoutEnding(word)
      .replace(/(?<=...[lmnr])t$/, '')
      // A consonant is doubled before some endings only: `bestille`, `bestilt`.
      .replace(/(?<=..)(.)\1$/, '$1'),
  stopWords:
    'alle alt at av bare ble blei bli blir da de deg dei dem den denne der deres det dette din dine ditt du dykk eg eit eller en enn er et ' +
    'fikk finnes for fra frå får gjør gjøre gjere ha hadde han har hei her hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan ' +
    'hvorfor i ikke ikkje ingen inn ja jeg kan korleis kor kunne kva kvar kvifor man med meg mellom men min mine mitt mye må nei noe noen ' +
    'nokon nå når og også om opp oss over på samme seg sin skal skulle som så til ut uten under var ved vi vil ville vår være vore vært å',
};
