import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: endingStemmer(
    'issements issement ements ement ations ation ateurs ateur aient erent ees ee es er ez e s ir is it',
  ),
  stopWords:
    'a ai ainsi alors au aux avec avez avoir ce cela ces cet cette comme comment dans de des dois doit donc du elle en est et etre ' +
    'eu fait faire faut il ils j je la le les leur lui ma mais me mes moi mon ne nos notre nous on ou par pas peut peux plus pour ' +
    'pourquoi puis quand que quel quelle quelles quels qui quoi sa sans se ses si son sont sur ta tes ton tout toute tu un une vos votre vous y',
};
