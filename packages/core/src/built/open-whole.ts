import type { Article, Faq } from '../faq/faq.js';
import { publishedArticles } from '../faq/published.js';
import { LoadProblem } from '../help/load-problem.js';
import { arrived, type Opened, type Opening } from '../help/opening.js';
import type { Site } from '../help/ranking.js';
import type { IndexFile } from '../search/index-file.js';
import type { SearchIndex } from '../search/search-result.js';
import { createAnswers } from './answers.js';
import { ANSWERS_IN_A_FILE, type IndexTexts, type Stub, type WholeLanguage } from './built-file.js';
import type { Files } from './files.js';
import { areAnswers, areStubs, isTexts } from './shapes.js';

/** What the openers of built FAQs are given. */
export interface BuiltOpening extends Opening {
  site: Site;
  /** BCP 47 tag of the FAQ. */
  language: string;
  files: Files;
  /** What is needed whatever the size of the FAQ; handed over, so that it is in one chunk. */
  createAnswers: typeof createAnswers;
  indexOf(faq: Faq, texts: IndexTexts): SearchIndex;
}

/** So few files of answers are brought at once, when the page has nothing better to do. */
const fewFiles = 4;
const idle = 1_000;

export function indexOf({ language, synonyms = [] }: Faq, texts: IndexTexts): SearchIndex {
  const file: IndexFile = { language, synonyms, articles: [], ...texts };
  return file;
}

/** Articles by number, with gaps for those that are not for today. @throws {LoadProblem} `empty` */
function articlesOf(stubs: readonly Stub[], { parts, name }: BuiltOpening): Article[] {
  const all = stubs.map((stub): Article => ({ ...stub, answer: '' }));
  const shown = new Set(publishedArticles({ articles: all }, parts.scope.platform.now()));
  if (shown.size === 0) throw new LoadProblem('empty', `${name} has no article to show today.`);
  const articles: Article[] = [];
  for (const [number, article] of all.entries()) if (shown.has(article)) articles[number] = article;
  articles.length = all.length;
  return articles;
}

function numbersOf(articles: readonly Article[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  // An id always wins over somebody else's former one.
  articles.forEach(({ aliases = [] }, number) => {
    for (const alias of aliases) numbers.set(alias, number);
  });
  articles.forEach(({ id }, number) => void numbers.set(id, number));
  return numbers;
}

function bringAnswers(
  { answers: names }: WholeLanguage,
  { articles, listed }: { articles: Article[]; listed: Article[] },
  opening: BuiltOpening,
): void {
  const { parts, files, refresh } = opening;
  const numbers = numbersOf(articles);
  const { bring } = createAnswers(parts, {
    articles,
    listed,
    numberOf: (id) => numbers.get(id) ?? -1,
    async bring(number) {
      const place = Math.floor(number / ANSWERS_IN_A_FILE);
      const answers = await files(names[place] ?? '', areAnswers);
      return { first: place * ANSWERS_IN_A_FILE, answers };
    },
    onArrival: refresh,
  });
  if (names.length > fewFiles) return;
  parts.scope.after(idle, () => {
    for (const place of names.keys()) bring(place * ANSWERS_IN_A_FILE).catch(() => {});
  });
}

/** Stands where an article is not for today, so that numbers are the same. */
const nobody: Article = { id: '', question: '', answer: '' };

/** The questions first, all words when they are there. */
async function openInTwoSteps(
  opened: Omit<Opened, 'index'>,
  texts: Promise<IndexTexts>,
  { parts, parcel, pace, accept }: BuiltOpening,
): Promise<void> {
  const { scope } = parts;
  const full = texts.then((arrived) => indexOf(opened.faq, arrived));
  const early = arrived(parcel.indexer ?? parts.engines.indexer()).then(({ indexFaq }) =>
    indexFaq(
      { ...opened.faq, articles: Array.from(opened.articles ?? [], (article) => article ?? nobody) },
      pace,
    ),
  );
  const first = await Promise.any([full, early]);
  if (!scope.isAlive()) return;
  const isThere = accept({ ...opened, index: first });
  full.then(
    async (index) => {
      await isThere;
      if (index !== first && scope.isAlive()) await accept({ ...opened, index });
    },
    (error: unknown) => scope.fail('index', `Search knows no words of the answers: ${String(error)}`),
  );
  await isThere;
}

/** Opens an FAQ that is taken as a whole. @throws {LoadProblem} */
export async function openWhole(whole: WholeLanguage, opening: BuiltOpening): Promise<void> {
  const { language, files, accept, site } = opening;
  const bringTexts = async (): Promise<IndexTexts> =>
    typeof whole.index === 'string' ? files(whole.index, isTexts) : whole.index;
  // A heavy one leaves the line to the questions.
  const early = whole.isHeavy ? undefined : bringTexts();
  early?.catch(() => {});
  const stubs = typeof whole.stubs === 'string' ? await files(whole.stubs, areStubs) : whole.stubs;
  const articles = articlesOf(stubs, opening);
  const faq: Faq = { ...whole.faq, schemaVersion: 1, language, articles: articles.filter(Boolean) };
  bringAnswers(whole, { articles, listed: faq.articles }, opening);
  const opened = { faq, problems: [], articles, site };
  if (early) await accept({ ...opened, index: indexOf(faq, await early) });
  else await openInTwoSteps(opened, bringTexts(), opening);
}
