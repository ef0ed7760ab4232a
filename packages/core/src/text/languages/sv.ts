import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutArticle = endingStemmer('et', 4);
const withoutEnding = endingStemmer(
  'ningarna ningar ningen ning anden andet ande arna erna orna ade are ar er ern or en an at a e',
);
/** Last, so that `frakt` meets `frakten` as `betalt` meets `betalar`. */
const withoutLetter = endingStemmer('n t', 4);

export const data: LanguageData = {
  stem: (word) => withoutLetter(withoutEnding(withoutArticle(word))),
  stopWords:
    'alla allt att av bara blev bli blir da de dem den denna deras dess det detta dig din dina ditt du eller en er era ett finns fran for ' +
    'fore fa far gor gora ha hade han har hej hennes hon hos hur i in ingen inget inte ja jag kan kunde man med mellan men mig min mina ' +
    'mitt mot mycket maste ni nu nar nagon nagot nagra och om oss pa sa samma sedan sig sin ska skulle som till under upp ut utan var ' +
    'vara varfor varit varje vad vem vi vid vilka vilken vilket vill at ar an',
};
