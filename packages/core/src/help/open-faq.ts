import { batch } from '@preact/signals-core';
import type { Faq } from '../faq/faq.js';
import { fillFacts } from '../faq/fill-facts.js';
import { indexFaq } from '../search/index-faq.js';
import type { SearchIndex } from '../search/search-result.js';
import { fetchFaq } from './fetch-faq.js';
import { describeLosses, type ReadFaq, usableArticles } from './judge-faq.js';
import { LoadProblem } from './load-problem.js';
import { createRanking, type Ranking } from './ranking.js';
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
}

/** Opens raw FAQs for one help: makes the content ready, or failed with the reason said. */
export function createOpener(parts: ServiceParts, { loadLanguage, onRanking }: OpenerOptions) {
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

  const open = async ({ file, parser, ranker, page }: Parcel): Promise<void> => {
    // All are on their way; the first to have failed, in this order, is the one to name.
    const input = file instanceof Promise && url !== undefined ? await fetchFaq(scope, url, file) : file;
    const { parseFaq } = await arrived(parser);
    const ranks = await arrived(ranker);
    await page.catch((error: unknown) =>
      scope.fail('page', `The page's headings and errors are not read: ${String(error)}.`),
    );
    if (!scope.isAlive()) return;
    const read = parseFaq(input);
    const faq = fillFacts(usablePart(read));
    const ranking = createRanking(await index(faq), faq, ranks);
    if (scope.isAlive()) accept(read, faq, ranking);
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
