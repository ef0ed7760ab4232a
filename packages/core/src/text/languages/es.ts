import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: endingStemmer(
    'amientos amiento imientos imiento aciones acion iciones icion ando iendo ados adas ado ada idos idas ido ida ar er ir as os es a o e s',
  ),
  stopWords:
    'a al algo ante aqui asi aun cada como con cual cuales cuando cuanto de del desde donde e el ella ellos en entre era es esa ese ' +
    'eso esta estan estar estas este esto estoy fue ha hace hacer han hasta hay he la las le les lo los mas me mi mis muy necesito ' +
    'ni no nos o para pero por porque puede puedo que quien quiero se ser si sin sobre son su sus tambien te tengo tiene tu tus un una uno y ya yo',
};
