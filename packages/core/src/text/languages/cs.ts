import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutEnding = endingStemmer(
  'ovani ovat oval ovala ovali uji uje ujete anim ani enim eni ami emi ymi imi ach ech ich ych eho emu ovi ove am um em im ym ou at it et ' +
    'al ala ali il ila ili en ena eno eny an ana ano any aji eji a e i o u y',
);

export const data: LanguageData = {
  // Twice: a word may end by itself as others do with a case, as `problém` does.
  stem: (word) => withoutEnding(withoutEnding(word)),
  stopWords:
    'a aby ahoj ale ani ano asi bez bude budu by byl byla bylo byly být chci co což či dobrý den dnes do ho i já jak jaká jaké jaký jako je ' +
    'jeho její jejich jen ještě ji jsem jsi jsme jsou jste již k kam kde kdo kdy když ke kolik která které který kteří mám má máte me mě mezi ' +
    'mi mít mne mně moje mohu možné mou mu můj může můžete můžu my na nad nám náš nás ne nebo není než nic o od on ona oni po pod podle pokud ' +
    'potřebuji pro proč prosím před přes při s se si sám své svůj svou ta tak také tam te ten tento této to tohle tom tu ty u už v vám váš vás ' +
    've více však vy z za ze že',
};
