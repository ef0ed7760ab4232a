import { batch } from '@preact/signals-core';
import type { Faq } from '../faq/faq.js';
import { fillFacts } from '../faq/fill-facts.js';
import { indexFaq } from '../search/index-faq.js';
import type { SearchIndex } from '../search/search-result.js';
import { fetchFaq } from './fetch-faq.js';
import { describeLosses, type ReadFaq, usableArticles } from './judge-faq.js';
import { LoadProblem } from './load-problem.js';
import {
  type Anticipation,
  createAnticipation,
  createRanking,
  noAnticipation,
  type Ranking,
} from './ranking.js';
import type { Parcel, ServiceParts } from './service.js';

async function arrived<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    throw new LoadProblem(
      'code',
      `A part of the help did not arrive (${String(error)}). Check that all files of the release lie beside helpahead.js; another origin needs CORS headers.`,
    );
  }
}

/** Where the file names no language: the one the host gave, then the page's. */
function languageOf({ language }: Faq, { options, scope }: ServiceParts): string {
  if (language && language !== 'und') return language;
  return options.language ?? scope.platform.readPage().language ?? 'und';
}

export interface OpenerOptions {
  /** Brings what is known of a language. */
  loadLanguage(tag: string): Promise<void>;
  onRanking(ranking: Ranking): void;
  onAnticipation(anticipation: Anticipation): void;
}

/** Opens raw FAQs for one help: makes the content ready, or failed with the reason said. */
export function createOpener(
  parts: ServiceParts,
  { loadLanguage, onRanking, onAnticipation }: OpenerOptions,
) {
  const { scope, state, options } = parts;
  const url = typeof options.faq === 'string' ? options.faq : undefined;
  const name = url ?? 'The FAQ';

  const usablePart = (read: ReadFaq): Faq => {
    const articles = usableArticles(read, name, scope.platform.now());
    const losses = describeLosses(read, name);
    if (losses !== undefined) scope.platform.report('warn', losses);
    return { ...read.faq, language: languageOf(read.faq, parts), articles };
  };

  /** In steps, so that the page goes on meanwhile. */
  const index = async (faq: Faq): Promise<SearchIndex> => {
    await loadLanguage(faq.language).catch((error: unknown) =>
      scope.fail('language', `Search knows no word forms: ${String(error)}`),
    );
    const pause = () => new Promise<void>((resume) => scope.after(0, resume));
    return indexFaq(faq, { now: () => scope.platform.now(), pause });
  };

  const accept = ({ problems }: ReadFaq, faq: Faq, ranking: Ranking): void => {
    batch(() => {
      state.content.value = { status: 'ready', faq, problems };
      onRanking(ranking);
    });
    scope.emit('ready', { articles: faq.articles.length });
  };

  /** What is offered may come later than what is asked for. */
  const anticipate = async (index: SearchIndex, faq: Faq, { anticipator, page }: Parcel): Promise<void> => {
    const [maker] = await Promise.all([
      anticipator.catch((error: unknown) => {
        scope.fail('code', `Nothing is offered by the page: a part did not arrive (${String(error)}).`);
      }),
      page.catch((error: unknown) =>
        scope.fail('page', `The page's headings and errors are not read: ${String(error)}.`),
      ),
    ]);
    if (scope.isAlive()) onAnticipation(maker ? createAnticipation(index, faq, maker) : noAnticipation);
  };

  const open = async (parcel: Parcel): Promise<void> => {
    const { file, parser, ranker } = parcel;
    // All are on their way; the first to have failed, in this order, is the one to name.
    const input = file instanceof Promise && url !== undefined ? await fetchFaq(scope, url, file) : file;
    const { parseFaq } = await arrived(parser);
    const ranks = await arrived(ranker);
    if (!scope.isAlive()) return;
    const read = parseFaq(input);
    const faq = fillFacts(usablePart(read));
    const opened = await index(faq);
    if (!scope.isAlive()) return;
    accept(read, faq, createRanking(opened, faq, ranks));
    await anticipate(opened, faq, parcel);
  };

  return async (parcel: Parcel): Promise<void> => {
    try {
      await open(parcel);
    } catch (error) {
      if (!scope.isAlive()) return;
      const { reason, message } =
        error instanceof LoadProblem ? error : new LoadProblem('code', `The help stopped: ${String(error)}`);
      state.content.value = { status: 'failed', reason };
      scope.fail(reason, message);
    }
  };
}
