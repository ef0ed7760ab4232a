import type { LanguageData } from '../language.js';

/** Forms that no ending explains. */
const IRREGULAR = new Map(
  (
    'paid pay,bought buy,sent send,lost lose,went go,gone go,made make,found find,forgot forget,forgotten forget,' +
    'stole steal,stolen steal,broke break,broken break,took take,taken take,gave give,given give,got get,gotten get,' +
    'chose choose,chosen choose,wrote write,written write,spent spend,sold sell,told tell,left leave,kept keep,' +
    'came come,saw see,seen see,said say,knew know,known know,held hold,met meet,withdrew withdraw,withdrawn withdraw,' +
    'drew draw,drawn draw,flew fly,flown fly,drove drive,driven drive,spoke speak,spoken speak,sang sing,ate eat,eaten eat,' +
    'began begin,begun begin,thought think,brought bring,taught teach,men man,women woman,children child,people person,feet foot,news news'
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

function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return IRREGULAR.get(word) ?? word;
  const base = IRREGULAR.get(word) ?? withoutTense(withoutPlural(word));
  // Then what British and American spelling write in two ways.
  return base
    .replace(/(?<=...)[eyi]$|(?<=.{4}l)l$/, '')
    .replace(/(?<=...)is$/, 'iz')
    .replace(/(?<=..)our$/, 'or');
}

export const data: LanguageData = {
  stem,
  // Also the words of asking itself: `is there any way to`, `I would like to know if it is possible`.
  stopWords:
    'a able about after again all already also always am an and another any anybody anyone anything anyway are as ask at be because been ' +
    'before being best both but by can cannot cant come could did didnt do does doesnt doing done dont each easiest easy either else etc ever ' +
    'every for from gave get gets getting give given go goes going gonna good got had happen happened happens happening has have having ' +
    'he hello help her here hey hi him his how however i id if ill im in instead into is isnt it its itself ive just keep kind know let lets like ' +
    'look looking made make makes making many may maybe me might more most much must my myself need needed needs never no not nothing now of ' +
    'off often ok on once one ones only or other our out over own particular people person please possible possibly put question really same ' +
    'say see she should so some somebody somehow someone something somewhere soon specific still such sure take taken tell than thank thanks that thats ' +
    'the their them then there these they thing things think this those though to too tried try trying up us use used using very via want wanted ' +
    'wants was way ways we well were what whats when where whether which while who whom whose why will wish with within without wont would ' +
    'wouldnt yes yet you your yours',
};
