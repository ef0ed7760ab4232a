import { createSearch, type Faq, type LearnedWording, type TellingWord, tellingWords } from '@helpahead/core';
import { count } from '../count.js';
import { agreedWordings, compareTexts } from './agreed-wordings.js';
import { type Candidate, type Improving, noRoom } from './candidate.js';
import type { FaqFile } from './faq-file.js';
import { isGain, type Proposal, proposalId } from './proposal.js';

/** Wordings with a word that the FAQ does not have. */
interface Unknown extends TellingWord {
  wordings: LearnedWording[];
}

const mostSynonyms = 20;
/** Words of the articles that an unknown one is tried for. */
const mostMeanings = 5;
const shortest = 3;

/**
 * Words of visitors that the FAQ does not have, each for a word of the articles that helped. Proposed only where the
 * recorded questions are answered better with it.
 */
export function proposeSynonyms(wordings: readonly LearnedWording[], improving: Improving): Candidate[] {
  const { source, options } = improving;
  const asking = askingOf(source.faq);
  const agreed = agreedWordings(wordings, options).filter(({ article }) => asking.of.has(article));
  const words = [...unknownWords(agreed, improving)].sort(
    (a, b) => b.wordings.length - a.wordings.length || compareTexts(a.word, b.word),
  );
  return words
    .filter(({ wordings: all }) => all.length >= 2)
    .slice(0, mostSynonyms)
    .flatMap((unknown) => best(meaningsOf(unknown, asking, source.faq.language), unknown, improving) ?? []);
}

function unknownWords(agreed: readonly LearnedWording[], { source }: Improving): Iterable<Unknown> {
  const { faq } = source;
  const vocabulary = vocabularyOf(source);
  const { find } = createSearch(faq);
  const unknown = new Map<string, Unknown>();
  for (const one of agreed) {
    // What search understands by itself, as a slip of the pen or an everyday word, needs nobody's help.
    const understood = new Set(
      find(one.wording)
        .understood.filter(({ kind }) => kind !== 'ignored')
        .flatMap(({ text }) => tellingWords(text, faq.language).map(({ stem }) => stem)),
    );
    for (const { word, stem } of tellingWords(one.wording, faq.language)) {
      if (vocabulary.has(stem) || understood.has(stem) || !isWord(word)) continue;
      const known = unknown.get(stem) ?? { word, stem, wordings: [] };
      if (!known.wordings.includes(one)) known.wordings.push(one);
      unknown.set(stem, known);
    }
  }
  return unknown.values();
}

function isWord(word: string): boolean {
  return !/\p{N}/u.test(word) && word.length >= shortest;
}

/** All words of the FAQ, names of articles and synonyms included. */
function vocabularyOf({ faq }: Improving['source']): Set<string> {
  const texts = faq.articles.flatMap((article) => {
    const {
      id,
      question,
      questions = [],
      learned = [],
      keywords = [],
      section = '',
      short = '',
      answer,
    } = article;
    return [id, question, ...questions, ...learned, ...keywords, section, short, answer];
  });
  const all = [...texts, ...(faq.synonyms ?? []).flat()];
  return new Set(all.flatMap((text) => tellingWords(text, faq.language)).map(({ stem }) => stem));
}

/** The words in which each article is asked for, and how many articles ask for each. */
interface Asking {
  of: ReadonlyMap<string, readonly TellingWord[]>;
  spread: ReadonlyMap<string, number>;
  /** Ids and whole questions, which are no words of the language. */
  names: ReadonlySet<string>;
}

function askingOf({ articles, language }: Faq): Asking {
  const spread = new Map<string, number>();
  const of = new Map<string, readonly TellingWord[]>();
  for (const { id, question, questions = [], keywords = [] } of articles) {
    const words = tellingWords([question, ...questions, ...keywords].join('\n'), language);
    of.set(id, words);
    for (const stem of new Set(words.map((word) => word.stem))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const names = articles.flatMap(({ id, question }) => [id.toLowerCase(), question.toLowerCase()]);
  return { of, spread, names: new Set(names) };
}

/** Words that all the articles have in their questions and no such wording has, the rarest first. */
function meaningsOf({ wordings }: Unknown, { of, spread, names }: Asking, language: string): TellingWord[] {
  const said = new Set(
    wordings.flatMap(({ wording }) => tellingWords(wording, language)).map(({ stem }) => stem),
  );
  const [first = [], ...others] = [...new Set(wordings.map(({ article }) => article))].map(
    (id) => of.get(id) ?? [],
  );
  const shared = first.filter(
    ({ word, stem }) =>
      !said.has(stem) &&
      isWord(word) &&
      !names.has(word) &&
      others.every((words) => words.some((other) => other.stem === stem)),
  );
  const byStem = new Map(shared.map((word) => [word.stem, word]));
  const rarity = ({ stem }: TellingWord) => spread.get(stem) ?? 0;
  return [...byStem.values()]
    .sort((a, b) => rarity(a) - rarity(b) || compareTexts(a.word, b.word))
    .slice(0, mostMeanings);
}

/** The meaning with which the recorded questions are answered best, if any does them good. */
function best(
  meanings: readonly TellingWord[],
  unknown: Unknown,
  improving: Improving,
): Candidate | undefined {
  const { source, yardstick } = improving;
  const tried = meanings.map((meaning) => {
    const candidate = candidateOf(unknown, meaning, improving);
    const gain = yardstick.measure(candidate.change(source.faq), candidate.texts);
    candidate.proposal.gain = gain;
    return { candidate, gain };
  });
  return tried
    .filter(({ gain }) => isGain(gain) && gain.worse.length === 0)
    .sort(
      (a, b) => b.gain.first.after - a.gain.first.after || b.gain.amongThree.after - a.gain.amongThree.after,
    )
    .at(0)?.candidate;
}

function candidateOf(unknown: Unknown, meaning: TellingWord, { source }: Improving): Candidate {
  const { word, wordings } = unknown;
  const articles = new Set(wordings.map(({ article }) => article)).size;
  const visitors = wordings.reduce((sum, { yes }) => sum + yes, 0);
  const example = wordings[0]?.wording ?? '';
  const proposal: Proposal = {
    id: proposalId('synonym', source.faq.language, word, meaning.word),
    kind: 'synonym',
    file: source.file,
    language: source.faq.language,
    title: `“${word}” means “${meaning.word}”`,
    why: `${count(visitors, 'visitor')} said “${word}”, as in “${example}”, in ${count(wordings.length, 'question')} that ${count(articles, 'article')} about “${meaning.word}” answered. The FAQ does not have the word.`,
    ...editsOf(source, word, meaning.word),
  };
  const isGroup = (words: readonly string[]) => hasWord(words, meaning.word);
  const change: Candidate['change'] = (faq) => {
    const groups = faq.synonyms ?? [];
    const group = groups.findIndex(isGroup);
    const wider = groups.map((words, number) => (number === group ? [...words, word] : words));
    return { ...faq, synonyms: group < 0 ? [...groups, [meaning.word, word]] : wider };
  };
  return { proposal, texts: [word, meaning.word], change };
}

function hasWord(group: unknown, word: string): boolean {
  return Array.isArray(group) && group.some((one) => String(one).toLowerCase() === word);
}

const behind = ['facts', 'page', 'updated', 'title', 'language', 'schemaVersion'];
const onlyArticles =
  'A file that is only a list of articles has no place for synonyms. Make it {"language": "…", "synonyms": […], "articles": […]}.';

function editsOf(source: FaqFile, word: string, meaning: string): Pick<Proposal, 'edits' | 'obstacle'> {
  if (source.obstacle !== undefined) return { edits: [], obstacle: source.obstacle };
  if (source.list === '') return { edits: [], obstacle: onlyArticles };
  const groups = source.at('/synonyms');
  const group = Array.isArray(groups) ? groups.findIndex((words) => hasWord(words, meaning)) : -1;
  const list = group < 0 ? '/synonyms' : `/synonyms/${group}`;
  if (!source.hasRoom(list)) return { edits: [], obstacle: noRoom('synonyms') };
  return { edits: [{ list, value: group < 0 ? [meaning, word] : word, behind }] };
}
