import { endingStemmer } from '../ending-stemmer.js';
import type { LanguageData } from '../language.js';

const withoutEnding = endingStemmer(
  'owaniem owanie owania owaniu owac owal owala owali uje ujesz aniem anie ania aniu ieniem ienie ienia ieniu ien eniem enie enia eniu ' +
    'iemy alem alam ala ali ilem ilam ila ili ony ona one ego emu ami ymi imi ach ych ich iem om ow owi ej ym im em ie ac ic yc ec al il a ' +
    'e i o u y',
);

export const data: LanguageData = {
  // Twice: a word may end by itself as others do with a case, as `problem` does.
  stem: (word) => withoutEnding(withoutEnding(word)),
  stopWords:
    'a aby albo ale bardzo bez bo byc był była były było by chce chcę ci co czego czemu czy czym dla do dlaczego dzień dobry gdy gdzie go i ' +
    'ich ile im inny ja jak jaka jaki jakie jako jego jej jest jestem jeszcze jesli jeśli jeżeli już kiedy kto która które który którzy lub ma ' +
    'mam mamy mi mnie moge mogę moja moje mój można może muszę my na nad nam nas nasz nie niego nim o od oraz on ona one oni po pod ' +
    'ponieważ proszę przed przez przy są się sie skąd swoje swoją swój ta tak także tam te tego tej ten to tu tylko twoje ty u w we wy z za ' +
    'ze zostać że żeby',
};
