import type { Article, Faq } from '../faq/faq.js';
import { fillFacts } from '../faq/fill-facts.js';
import { buildIndex } from '../search/build-index.js';
import { isIndexFile } from '../search/index-file.js';
import type { Answer, FaqTexts, IndexTexts, Stub } from './built-file.js';
import { splitArticle } from './split-article.js';

/** Most distinctive words kept of each answer: those that count in full. */
const ANSWER_WORDS = 10;
/** So many articles are offered where the page says nothing. */
const FIRST = 3;

/** An FAQ in the parts that go separate ways. */
export interface BuildReading {
  language: string;
  /** Too large to be taken as a whole: its articles are in sections. */
  isLarge: boolean;
  faq: FaqTexts;
  stubs: Stub[];
  /** In the order of the stubs. */
  answers: Answer[];
  index: IndexTexts;
  /** Ids of what the editor has put first. */
  first: string[];
}

/**
 * @param largeFrom so many articles are too many for a page to take as a whole
 * @param outdated ids of translations whose original has changed since
 */
export function readForBuild(
  given: Faq,
  largeFrom: number,
  outdated: ReadonlySet<string> = new Set(),
): BuildReading {
  const published = given.articles.filter(({ status = 'published' }) => status === 'published');
  const isLarge = published.length > largeFrom;
  const whole = fillFacts({ ...given, articles: isLarge ? inSections(published) : published });
  const parts = whole.articles.map((article) => splitArticle(article, outdated.has(article.id)));
  const { texts, doubted } = indexOf(whole);
  const { articles: _, meta: _meta, facts = {}, ...head } = whole;
  const values = Object.entries(facts).map(([name, { value }]) => [name, { value }]);
  return {
    language: whole.language,
    isLarge,
    faq: { ...head, ...(values.length > 0 ? { facts: Object.fromEntries(values) } : {}) },
    stubs: parts.map(({ stub }, number) => withoutDoubted(stub, doubted[number])),
    answers: parts.map(({ answer }) => answer),
    index: texts,
    first: published.slice(0, FIRST).map(({ id }) => id),
  };
}

function indexOf(faq: Faq): { texts: IndexTexts; doubted: Readonly<Record<number, readonly number[]>> } {
  const index = buildIndex(faq, { answerTerms: ANSWER_WORDS, lead: 0 });
  if (!isIndexFile(index))
    throw new TypeError('helpahead: the index is in another format than this build writes');
  const { format, words, terms, postings, doubted = {} } = index;
  return { texts: { format, words, terms, postings }, doubted };
}

/** Learned wordings that do not count need not travel. */
function withoutDoubted(stub: Stub, doubted: readonly number[] | undefined): Stub {
  if (!stub.learned || !doubted) return stub;
  return { ...stub, learned: stub.learned.filter((_, place) => !doubted.includes(place)) };
}

/** Articles by section, sections and what is in them in the editor's order. */
function inSections(articles: readonly Article[]): Article[] {
  const sections = new Map<string, Article[]>();
  for (const article of articles) {
    const { section = '' } = article;
    const found = sections.get(section);
    if (found) found.push(article);
    else sections.set(section, [article]);
  }
  return [...sections.values()].flat();
}
