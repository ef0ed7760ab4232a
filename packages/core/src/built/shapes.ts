import { answerText } from '../answer/answer-text.js';
import { numberReader } from '../search/numbers-text.js';
import type { Answer, BuiltLanguage, IndexTexts, Stub, StubsFile } from './built-file.js';

/** Whether a part is what its file is for. One that makes this throw is not. */
export type Fits<Part> = (part: Part) => boolean;

type Read = ReturnType<typeof numberReader>;

const isText = (value: unknown): boolean => typeof value === 'string';

/** Each word has a term, each term at least one article. */
export const isTexts: Fits<IndexTexts> = ({ words, terms, postings, unlisted = '' }) => {
  if (![words, terms, postings, unlisted].every(isText)) return false;
  const [back, next, more] = [terms, postings, unlisted].map(numberReader) as [Read, Read, Read];
  let size = 0;
  // An FAQ of signs alone has no word.
  return (words ? words.split(' ') : []).every(() => {
    const distance = back();
    if (distance) return distance > 0 && distance <= size;
    size++;
    const found = next();
    if (found < 0 || found > postings.length) return false;
    for (let left = 2 * found; left > 0; left--) next();
    return found + more() > 0;
  });
};

export const areStubs: Fits<Stub[]> = (stubs) =>
  stubs.every(({ id, question }) => isText(id) && isText(question));

export const isStubsFile: Fits<StubsFile> = ({ stubs, answers }) => areStubs(stubs) && isText(answers);

export const areAnswers: Fits<Answer[]> = (answers) =>
  answers.every(({ blocks, hash }) => isText(answerText(blocks)) && isText(hash));

export const areIds: Fits<[id: string, number: number][]> = (ids) =>
  ids.every(([id, number]) => isText(id) && number >= 0);

export const isLanguage: Fits<BuiltLanguage> = (entry) => {
  if (typeof entry.faq !== 'object') return false;
  if ('count' in entry) {
    const { stubs, words, index, ids, sections, first, pins } = entry;
    return (
      [stubs, words, index, ids[1]].every(isText) && [ids[0], sections, first, pins].every(Array.isArray)
    );
  }
  const { stubs, index, answers } = entry;
  return (
    (typeof stubs === 'string' || areStubs(stubs)) &&
    (typeof index === 'string' || isTexts(index)) &&
    answers.every(isText)
  );
};
