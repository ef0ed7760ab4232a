import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutOwner = endingStemmer('mme nne nsa ni', 4);
const withoutCase = endingStemmer('ssa sta lla lta lle ksi jen ja n t');
const withoutLong = endingStemmer('tta ta ten minen misen', 4);

/** What cases leave behind: `tilaukse` and `tilaus`, `osoittee` and `osoite`, `kortti` and `korti`. */
function trim(word: string): string {
  return word
    .replace(/(?<=.[aeiouy])a$/, '')
    .replace(/(?<=.)([eiouy])\1$/, '$1')
    .replace(/(?<=...)[ei]$/, '')
    .replace(/(?<=...)ks$/, 's')
    .replace(/(?<=..)([kpt])\1$/, '$1');
}

export const data: LanguageData = {
  // Folding has made ä an a and ö an o: of each pair of endings one is left.
  stem: (word) => trim(withoutCase(withoutLong(withoutOwner(word)))),
  stopWords:
    'ei eivät ellei en enää entä että haluan hän hei he ilman itse ja jo jos jonka jossa joka jotka jota kai kaikki kanssa kautta ken ketkä ' +
    'koska kuin kuinka kuka kun kyllä me mihin mikä miksi millä millainen milloin minkä minne minua minulla minulle minun minut minä missä ' +
    'mistä miten mitkä mitä mukaan mutta muu myös ne niin niitä noin nyt näin nämä ole olen oli olla olivat ollut on onko ovat pitää saa ' +
    'saan saako se sekä sen siellä siihen siis sille sinun sinä sitten sitä tai te tämä tämän tässä tätä vaan vai vain vielä voi voiko voin ' +
    'voinko vuoksi yli',
};
