import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

/** Folding has made ı an i and ü a u: of the four vowels an ending may have, two are left. */
const withoutEnding = endingStemmer(
  'abilirim ebilirim abilir ebilir iyorum uyorum iyor uyor mak mek mayi meyi masi mesi larin lerin lari leri lar ler imiz umuz iniz unuz ' +
    'dan den tan ten nin nun yla yle dim dum tim tum di du da de ta te si su yi yu ya ye ni na ne im um in un i u a e m',
);

export const data: LanguageData = {
  // Endings stand in rows: `siparişlerimden`. The last letter softens before some of them: `hesabım`, `üyeliği`.
  stem: (word) =>
    withoutEnding(withoutEnding(withoutEnding(word)))
      .replace(/(?<=..)b$/, 'p')
      .replace(/(?<=..)g$/, 'k'),
  stopWords:
    'acaba ama ancak bana bazı bende beni benim ben bir biri biz bize bizi bizim bu bunu bunun çok çünkü da daha dahi de diye defa değil eğer ' +
    'en et etmek edebilirim edebilir miyim ediyorum gibi göre hangi hangisi hem hep hepsi her hiç için içinde ile ise istiyorum işte kaç kadar ' +
    'ki kim kime mı mi mu mü mıyım musunuz mümkün nasıl ne neden nerede nereden nereye niçin niye o olan olarak oldu olur olabilir olmak ona ' +
    'onlar onu onun sana sen seni senin siz size sizin sonra şey şu tüm üzere var ve veya ya yani yapabilirim yapmalıyım yapılır yok zaman',
};
