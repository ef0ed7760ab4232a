import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stem: endingStemmer(
    'amenti amento imenti imento azioni azione ando endo ati ate ato ata iti ite ito ita uti ute uto uta are ere ire i e a o',
  ),
  stopWords:
    'a ad agli ai al alla alle anche avere c che chi ci come con cosa cui da dal dalla dei del della delle di dove e ed essere fa fare ' +
    'gli ha hai ho i il in io la le lei lo ma me mi mia mie miei mio ne nei nel nella no noi non o per perche piu posso puo quale quali ' +
    'quando quanto questa questo se sei senza si sono su sua sul sulla suo ti tra tu tuo un una uno vi voglio voi',
};
