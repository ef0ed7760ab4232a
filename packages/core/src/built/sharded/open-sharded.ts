import { batch, untracked } from '@preact/signals-core';
import type { Anticipator, PageContext, Suggestion } from '../../anticipation/suggestion.js';
import type { Faq } from '../../faq/faq.js';
import type { AnticipatorMaker, Ranker } from '../../help/help.js';
import { arrived } from '../../help/opening.js';
import type { Find } from '../../help/ranking.js';
import type { TypoFinder } from '../../search/search-result.js';
import type { ShardedLanguage } from '../built-file.js';
import type { BuiltOpening } from '../open-whole.js';
import { areAnswers } from '../shapes.js';
import { createRangeModels, type PartIndex, type RangeModels } from './range-models.js';
import { createShelf, type Shelf } from './shelf.js';
import { STUBS_IN_A_FILE } from './stubs-in-a-file.js';
import { tellingWords } from './telling-words.js';

/** So many articles of a section are listed. */
const MOST_LISTED = 100;

/** A large FAQ that is being used. */
interface Large {
  faq: Faq;
  shelf: Shelf;
  models: RangeModels;
  opening: BuiltOpening;
  /** Brings what a question needs, once, and then has it asked again; what fails is done without. */
  need(question: string, bring: () => Promise<void>, again: () => void): void;
  /** Whether something that a question needs could not be brought. */
  hasFailed(question: string): boolean;
  /** What has failed may be tried again. */
  forgive(): void;
}

/** Opens an FAQ of which only what is needed is brought. @throws {LoadProblem} */
export async function openSharded(sharded: ShardedLanguage, opening: BuiltOpening): Promise<void> {
  const { parts, parcel, language, files, onRanking, refresh } = opening;
  const { scope, state } = parts;
  const shelf = createShelf(sharded, { language, files, now: () => scope.platform.now() });
  const { listed, articles } = shelf;
  const faq: Faq = { ...sharded.faq, schemaVersion: 1, language, articles };
  const models = createRangeModels(sharded, { faq, files, indexOf: opening.indexOf });
  const large: Large = { faq, shelf, models, opening, ...createNeeds(opening) };
  const ranker = await arrived(parcel.ranker);
  // Nothing is offered without them; but without them, too, one can search.
  await shelf.bring(sharded.first).catch(() => {});
  if (!scope.isAlive()) return;

  const show = (): void => {
    const sections = sharded.sections.flatMap(([section]) => section || []);
    state.content.value = { status: 'ready', faq: { ...faq, articles: listed }, problems: [], sections };
  };
  const { announce } = opening.createAnswers(parts, {
    articles,
    listed,
    numberOf: shelf.numberOf,
    hasFailed: (id) => large.hasFailed(`article ${id}`),
    async bring(number) {
      const answers = await files(shelf.answersOf(number), areAnswers);
      return { first: number - (number % STUBS_IN_A_FILE), answers };
    },
    onArrival: refresh,
  });
  followView(large, sharded, () => {
    show();
    announce();
  });
  batch(() => {
    show();
    onRanking({ find: findIn(large, ranker), withTypos: (typos) => findIn(large, ranker, typos) });
  });
  scope.emit('ready', { articles: sharded.count });
  await anticipate(large);
}

function createNeeds({ parts: { scope } }: BuiltOpening): Pick<Large, 'need' | 'hasFailed' | 'forgive'> {
  const asked = new Set<string>();
  const failed = new Set<string>();
  return {
    hasFailed: (question) => failed.has(question),
    forgive: () => failed.clear(),
    async need(question, bring, again) {
      if (asked.has(question) || failed.has(question)) return;
      // What failed for an earlier question may come for this one.
      failed.clear();
      asked.add(question);
      try {
        await bring();
      } catch (error) {
        failed.add(question);
        scope.fail('index', `A part of the FAQ did not arrive; asking again tries again. ${String(error)}`);
      }
      asked.delete(question);
      if (scope.isAlive()) again();
    },
  };
}

/** What a query needs is brought first; meanwhile there is no result, and none that misses where some did not come. */
function findIn(
  { faq, shelf, models, opening, need, hasFailed }: Large,
  ranker: Ranker,
  typos?: TypoFinder,
): Find {
  return (query, options) => {
    const isPartly = hasFailed(query);
    const part = models.present(query, isPartly);
    if (part === undefined) return void need(query, () => models.bring(query), opening.refresh);
    const candidates = part.candidates(query, options, typos);
    if (!isPartly && candidates.some((number) => !shelf.has(number))) {
      return void need(query, () => shelf.bring(candidates), opening.refresh);
    }
    const result = ranker.createSearch(part.index, { faq, ...(typos && { typos }) }).find(query, options);
    return isPartly && result.miss ? null : result;
  };
}

/** Brings what the visitor goes to: an article of which only the id is known, those close to it, a section. */
function followView(large: Large, { sections }: ShardedLanguage, onArrival: () => void): void {
  const { shelf, opening, need, forgive } = large;
  const { scope, state } = opening.parts;
  const bringArticles = async (ids: readonly string[]): Promise<void> => {
    await shelf.lookUp(ids);
    await shelf.bring(ids.map((id) => shelf.numberOf(id) ?? -1).filter((number) => number >= 0));
  };
  const goToSection = (section: string): void => {
    const [, first = 0, count = 0] = sections.find(([name]) => name === section) ?? [];
    const numbers = Array.from({ length: Math.min(count, MOST_LISTED) }, (_, at) => first + at);
    if (!numbers.every(shelf.has)) need(`section ${section}`, () => shelf.bring(numbers), onArrival);
  };
  const goToArticle = (id: string): void => {
    const number = shelf.numberOf(id);
    if (number === undefined) need(`article ${id}`, () => bringArticles([id]), onArrival);
    const { related = [] } = shelf.articles[number ?? -1] ?? {};
    const unknown = related.filter((one) => shelf.numberOf(one) === undefined);
    if (unknown.length > 0) need(`related ${id}`, () => bringArticles(unknown), onArrival);
  };
  scope.follow(() => {
    void state.tries.value;
    forgive();
    untracked(opening.refresh);
  });
  scope.follow(() => {
    const view = state.view.value;
    void [state.tries.value, state.answers.value];
    untracked(() => {
      if (view.name === 'section') goToSection(view.section);
      if (view.name === 'article') goToArticle(view.id);
    });
  });
}

/** Offers by the words of the page, once they have been looked up. */
async function anticipate(large: Large): Promise<void> {
  const { opening } = large;
  const { parcel, parts, onAnticipation } = opening;
  const [maker] = await Promise.all([parcel.anticipator.catch(() => undefined), parcel.page.catch(() => {})]);
  if (!parts.scope.isAlive()) return;
  const offer = (): void =>
    onAnticipation(
      {
        confident: { suggest: (...asked) => suggest(asked, {}) },
        closest: { suggest: (...asked) => suggest(asked, { threshold: 0, limit: 10 }) },
      },
      maker,
    );
  const suggest = (asked: Asked, options: Suggesting['options']): Suggestion[] => {
    const part = maker && partFor(asked[0], large, offer);
    return part ? suggestFrom(part, asked, { large, maker, offer, options }) : [];
  };
  // What is offered first is right for the page already.
  const begin = (): void => {
    if (!maker || partFor(parts.scope.platform.readPage(), large, begin)) offer();
  };
  begin();
}

function partFor(
  page: PageContext,
  { faq, models, shelf, need, hasFailed }: Large,
  again: () => void,
): PartIndex | undefined {
  // With a space, so that the last word is no beginning of one.
  const query = `${tellingWords(page, faq.language)} `;
  const question = `page ${query}`;
  const isPartly = hasFailed(question);
  const part = models.present(query, isPartly);
  if (part === undefined) return void need(question, () => models.bring(query), again);
  const candidates = part.candidates(query, {}, undefined);
  if (isPartly || candidates.every(shelf.has)) return part;
  return void need(question, () => shelf.bring(candidates), again);
}

/** A page, and what is known of the visitor. */
type Asked = Parameters<Anticipator['suggest']>;

interface Suggesting {
  large: Large;
  maker: AnticipatorMaker;
  offer(): void;
  options: { threshold?: number; limit?: number };
}

/** Of those that are tied to the page, what they ask is brought when it is known that they are. */
function suggestFrom(
  { index }: PartIndex,
  asked: Asked,
  { large, maker, offer, options }: Suggesting,
): Suggestion[] {
  const { faq, shelf, opening, need } = large;
  const found = maker.createAnticipator(index, { ...opening.site, ...options, faq }).suggest(...asked);
  const bare = found
    .map(({ article }) => shelf.articles.indexOf(article))
    .filter((number) => !shelf.has(number));
  if (bare.length > 0) need(`pins ${bare}`, () => shelf.bring(bare), offer);
  return found.filter(({ article }) => article.question);
}
