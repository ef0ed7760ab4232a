import type { Article } from '../faq/faq.js';
import type { Model } from '../search/model.js';
import { codesInError, codesOf } from './codes.js';
import type { Fit } from './rank-for-page.js';
import type { PageContext } from './suggestion.js';
import { CODE_FOUND } from './weights.js';

/** A code that more articles name is the name of something else. */
const MOST_NAMING = 5;
const LONG_NUMBER = 4;

type Found = keyof typeof CODE_FOUND;

/** Articles that name a code of a visible error, in whatever spelling; those that ask about it first. */
export function codeAnswers({ errors }: PageContext, model: Model): Fit[] {
  const fits: Fit[] = [];
  for (const error of errors) {
    for (const [code, written] of codesInError(error)) {
      const naming = [...candidates(code, written, model)].flatMap(([number, isWhole]): Fit[] => {
        const where = placeOf(code, model.articles[number], isWhole);
        const cues: Fit['cues'] = [{ kind: 'error', text: error }];
        return where ? [{ number, score: 1 + CODE_FOUND[where], confidence: CODE_FOUND[where], cues }] : [];
      });
      if (naming.length <= MOST_NAMING) fits.push(...naming);
    }
  }
  return fits.sort((a, b) => b.score - a.score);
}

/** Articles with a word that the code may be written with; whether that is the whole code, or so long a number. */
function candidates(code: string, written: string, model: Model): Map<number, boolean> {
  const { postings, starts, tokenize, termOf } = model;
  const [number = ''] = code.match(/\d+$/) ?? [];
  const found = new Map<number, boolean>();
  for (const word of [...tokenize(written).map((token) => token.word), number, code]) {
    const term = termOf(word);
    if (term < 0) continue;
    const isWhole = word === code || (word === number && number.length >= LONG_NUMBER);
    for (const article of postings.slice(starts[term], starts[term + 1])) {
      found.set(article, isWhole || found.get(article) === true);
    }
  }
  return found;
}

/** An index keeps the beginning of an answer and some of its words: there the words have to do. */
function placeOf(code: string, article: Article | undefined, isWhole: boolean): Found | undefined {
  if (!article) return undefined;
  const { question, questions = [], keywords = [], learned = [], short = '', answer = '' } = article;
  if (codesOf([question, ...questions, ...keywords, ...learned].join('\n')).has(code)) return 'asked';
  const isCut = !answer || answer.endsWith(' …');
  return (isCut && isWhole) || codesOf(`${short}\n${answer}`).has(code) ? 'answered' : undefined;
}
