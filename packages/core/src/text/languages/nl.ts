import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: endingStemmer('ingen ing heden heid elijke elijk lijke lijk enden ende en er e s t'),
  stopWords:
    'aan al als alle ben bij dan dat de deze die dit doe doen door dus een en er geen haar hebben heb heeft het hij hoe hoeveel ik in is ' +
    'ja je jij jou jouw kan krijg kunnen maar me meer met mij mijn moet na naar niet nog nu of om omdat ons onze ook op over te tot u ' +
    'uit uw van veel voor waar waarom wanneer wat we wel welke werd wie wij wil worden wordt zal ze zich zij zijn zo zou',
};
