import type { LanguageData } from '../language.js';

/** Forms that no ending explains. */
const IRREGULAR = new Map(
  (
    'paid pay,bought buy,sent send,lost lose,went go,gone go,made make,found find,forgot forget,forgotten forget,' +
    'stole steal,stolen steal,broke break,broken break,took take,taken take,gave give,given give,got get,gotten get,' +
    'chose choose,chosen choose,wrote write,written write,spent spend,sold sell,told tell,left leave,kept keep,' +
    'came come,saw see,seen see,said say,knew know,known know,held hold,met meet,withdrew withdraw,withdrawn withdraw,' +
    'drew draw,drawn draw,flew fly,flown fly,drove drive,driven drive,spoke speak,spoken speak,sang sing,ate eat,eaten eat,' +
    'began begin,begun begin,thought think,brought bring,taught teach,men man,women woman,children child,people person,feet foot'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Drops the doubled letter that -ed and -ing leave behind, and a final e, so that forms meet. */
function trim(word: string): string {
  const last = word.at(-1) ?? '';
  if (word.length > 3 && last === word.at(-2) && !'aeioulsz'.includes(last)) return word.slice(0, -1);
  return word;
}

const VOWEL = /[aeiouy]/;

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word) && word.length > 4) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  for (const ending of ['ing', 'ed']) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length > 2 && VOWEL.test(stem)) return trim(stem);
  }
  return word;
}

const DERIVED =
  /(?:ational|ization|isation|ation|ition|ution|ction|sion|tion|ment|ness|ance|ence|able|ible|ally|ly|al|er|or|ity|ive|ful)$/;

function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return IRREGULAR.get(word) ?? word;
  const base = IRREGULAR.get(word) ?? withoutTense(withoutPlural(word));
  return base.replace(/(?:e|y|i)$/, '');
}
void DERIVED;

export const en: LanguageData = {
  stem,
  stopWords:
    'a about after all also am an and any are as at be been before being both but by can could did do does doing done dont for from ' +
    'get got had has have having he hello help her here hi him his how i id if ill im in into is it its ive just know let like ' +
    'may me might more most much must my need no not now of off ok on one only or other our out over own please really same she should so some ' +
    'such tell than thank thanks that the their them then there these they thing this those to too up us use very want was we well were what whats ' +
    'when where which while who why will with wont would you your',
  related: '',
};
