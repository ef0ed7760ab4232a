import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: endingStemmer(
    'amentos amento imentos imento acoes acao icoes icao ando endo indo ados adas ado ada idos idas ido ida ar er ir as os es a o e s',
  ),
  stopWords:
    'a ao aos as ate com como da das de dela dele depois do dos e ela ele eles em entre era essa esse esta estao estar este eu faco fazer ' +
    'foi ha isso isto ja la mais mas me meu meus minha minhas muito na nao nas nem no nos nossa nosso num o onde os ou para pela pelo ' +
    'por porque posso pode qual quais quando quanto que quem quero se sem ser seu seus sim so sua suas tambem te tem tenho um uma voce voces',
};
