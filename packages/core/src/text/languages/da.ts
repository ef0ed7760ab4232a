import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutEnding = endingStemmer('ingerne ingen inger ing erne ene ende ede en et er e');

export const data: LanguageData = {
  stem: (word) =>
    withoutEnding(word)
      .replace(/(?<=...[lmnr])t$/, '')
      // A consonant is doubled before some endings only: `bestille`, `bestilt`.
      .replace(/(?<=..)(.)\1$/, '$1'),
  stopWords:
    'af alle alt at blev blive bliver da de dem den denne der deres det dette dig din dine disse dit du eller en end er et findes for fra ' +
    'fa får gør gøre ham han har have havde hej hele her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår ' +
    'i ikke ind ingen intet ja jeg jer jeres kan kunne man med meget mellem men mig min mine mit må nej noget nogen nogle nu når og også om ' +
    'op os over på samme sig sin skal skulle som så til ud uden under var ved vi vil ville vores være været',
};
