import type { Faq } from '@helpahead/core';
import { readPageSet, readSearchSet } from './data.ts';
import { contextOf } from './page-engines.ts';

/** What an FAQ of any size is made of, and what is asked of it. */
export interface Material {
  questions: string[];
  answers: string[];
  queries: string[];
  pages: ReturnType<typeof contextOf>[];
}

const queriesTyped = 40;

/** People's own sentences as questions, with the answers of a public site dealt out to them. */
export function readMaterial(): Material | undefined {
  const sets = ['banking77', 'clinc150'].map(readSearchSet).filter((set) => set !== undefined);
  const site = readPageSet('va-questions');
  if (!sets.length || !site) return undefined;
  const sentences = sets.flatMap(({ history, queries }) => [...history, ...queries]).map(({ q }) => q);
  return {
    questions: sentences,
    answers: site.faqs.map(({ answer }) => answer.slice(0, 300)),
    queries: sets.flatMap(({ queries }) => queries.slice(0, queriesTyped / 2)).map(({ typo }) => typo),
    pages: site.pages.slice(0, 60).map(contextOf),
  };
}

/** Once all sentences are used, halves of two are joined: 50,000 questions, none twice, in people's words. */
export function faqOfMaterial({ questions, answers }: Material, size: number): Faq {
  const pick = (texts: readonly string[], at: number) => texts[at % texts.length] ?? '';
  const question = (at: number) => {
    const own = pick(questions, at * 7);
    if (at < questions.length) return own;
    return `${half(own, 0)} ${half(pick(questions, at * 11 + 3), 1)}`;
  };
  const articles = Array.from({ length: size }, (_, at) => ({
    id: `a${at}`,
    question: question(at),
    answer: `${pick(answers, at)} ${pick(answers, at * 31 + 7)}`,
  }));
  return { schemaVersion: 1, language: 'en', articles };
}

function half(sentence: string, which: 0 | 1): string {
  const words = sentence.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}
