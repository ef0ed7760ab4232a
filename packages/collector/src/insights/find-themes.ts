import { questionKey } from '@helpahead/core';
import { latestFirst, type Rollup } from '../rollup/rollup.js';
import { byFrequency, type Counts, compare, increase } from './counts.js';
import type { AskedQuestion, Theme } from './insights.js';

/** Fewer texts than that have something in common by chance. */
const LEAST_TEXTS = 3;
const MOST_THEMES = 12;
const MOST_QUOTES = 4;
const MOST_WORDS = 3;
/** A word of most texts says what the site is about, not what people complain of. */
const TOO_COMMON = 0.5;

interface Text {
  id: string;
  at: number;
  text: string;
  language: string;
  from: Theme['quotes'][number]['from'];
  path: string;
  /** How often it was written. */
  times: number;
  /** Stem to how it stands in the text. */
  words: Map<string, string>;
}

/**
 * Groups what people wrote by the stems they share: the stem of most texts makes a theme and takes its texts, then the next.
 * Each text is in one theme; the same words written again count once.
 */
export function findThemes({ quotes }: Rollup, missed: readonly AskedQuestion[]): Theme[] {
  let texts = [...fromQuotes(quotes), ...fromQuestions(missed)];
  const total = texts.length;
  const themes: Theme[] = [];
  while (themes.length < MOST_THEMES) {
    const stem = sharedStem(texts, total);
    if (stem === undefined) break;
    themes.push(
      describe(
        stem,
        texts.filter(({ words }) => words.has(stem)),
      ),
    );
    texts = texts.filter(({ words }) => !words.has(stem));
  }
  return themes.sort((a, b) => b.times - a.times || compare(a.words.join(), b.words.join()));
}

function fromQuotes(quotes: Rollup['quotes']): Text[] {
  const texts = new Map<string, Text>();
  for (const { id, at, text, language, kind, path, helpful } of quotes) {
    // Who is content says thanks; themes are about what is wrong.
    if (helpful === true) continue;
    const from = kind === 'vote' ? ('comment' as const) : ('survey' as const);
    const key = JSON.stringify([language, text.toLowerCase()]);
    if (!texts.has(key))
      texts.set(key, { id, at, text, language, from, path, times: 1, words: wordsOf(text, language) });
  }
  return [...texts.values()];
}

function fromQuestions(missed: readonly AskedQuestion[]): Text[] {
  return missed.map(({ query, question, languages: [language = 'und'], pages, last, times }) => ({
    id: question,
    at: last,
    text: query,
    language,
    from: 'search',
    path: pages[0]?.path ?? '/',
    times,
    words: wordsOf(query, language),
  }));
}

/** The telling words of a text, by stem. Languages do not share themes, so that "gift" is not poison. */
function wordsOf(text: string, language: string): Map<string, string> {
  const words = text.match(/[\p{L}\p{M}\p{N}'’-]{2,}/gu) ?? [];
  const telling = new Set(questionKey(words.join(' ').slice(0, 2000), language).split(' '));
  const pairs = words.flatMap((word) =>
    questionKey(word, language)
      .split(' ')
      .filter((stem) => telling.has(stem) && !/^\p{N}+$/u.test(stem))
      .map((stem) => [`${language} ${stem}`, word.toLowerCase()] as const),
  );
  return new Map(pairs);
}

function sharedStem(texts: readonly Text[], total: number): string | undefined {
  const counts: Counts = new Map();
  for (const { words } of texts) for (const stem of words.keys()) increase(counts, stem, 1);
  const isTelling = ([, times]: [string, number]) =>
    times >= LEAST_TEXTS && (times <= total * TOO_COMMON || total < 2 * LEAST_TEXTS);
  return byFrequency(counts).find(isTelling)?.[0];
}

function describe(stem: string, texts: readonly Text[]): Theme {
  const forms: Counts = new Map();
  const others: Counts = new Map();
  for (const { words } of texts) {
    for (const [other, word] of words) increase(other === stem ? forms : others, word, 1);
  }
  const shared = byFrequency(others).filter(([, times]) => times >= LEAST_TEXTS && times * 2 >= texts.length);
  const words = [...byFrequency(forms).slice(0, 1), ...shared.slice(0, MOST_WORDS - 1)].map(([word]) => word);
  return {
    words,
    times: texts.length,
    quotes: latestFirst(texts)
      .slice(0, MOST_QUOTES)
      .map(({ text, language, from, path, at }) => ({ text, language, from, path, at })),
  };
}
