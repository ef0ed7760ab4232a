import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutEnding = endingStemmer(
  'ungen ung heiten heit keiten keit lichen licher liche lich erinnen innen ern em en er es e n s t',
);

export const data: LanguageData = {
  // An umlaut may be typed as two letters; folding has already made it one.
  stem: (word) => withoutEnding(word.replace(/([aou])e/g, '$1')),
  stopWords:
    'aber alle als also am an auch auf aus bei bin bis bitte da damit dann das dass dein dem den der des die dies diese dieser ' +
    'doch du ein eine einem einen einer eines er es fur gibt habe haben hat ich ihr im in ist ja kann kein keine konnen man ' +
    'mein meine meinem meinen meiner mich mir mit mochte muss nach nicht noch nur ob oder ohne sein sich sie sind so soll uber ' +
    'um und uns unter vom von vor wann war warum was welche wenn wer werden wie wieso will wir wird wo zu zum zur',
};
