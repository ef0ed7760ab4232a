import { batch } from '@preact/signals-core';
import type { Faq } from '../faq/faq.js';
import { fetchFaq } from './fetch-faq.js';
import type { Ranker } from './help.js';
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
      `A part of the help did not arrive (${String(error)}). Check that all files of the release lie beside helpahead.js, and that another origin sends CORS headers.`,
    );
  }
}

/** Where the file names no language: the one the host gave, then the page's. */
function languageOf({ language }: Faq, { options, scope }: ServiceParts): string {
  if (language && language !== 'und') return language;
  return options.language ?? scope.platform.readPage().language ?? 'und';
}

/** Opens FAQs for one help: makes the content ready, or failed with the reason said. */
export function createOpener(parts: ServiceParts, onRanking: (ranking: Ranking) => void) {
  const { scope, state, options } = parts;
  const url = typeof options.faq === 'string' ? options.faq : undefined;
  const name = url ?? 'The FAQ';

  const accept = (read: ReadFaq, ranker: Ranker): void => {
    const articles = usableArticles(read, name, scope.platform.now());
    const losses = describeLosses(read, name);
    if (losses !== undefined) scope.platform.report('warn', losses);
    const faq = { ...read.faq, language: languageOf(read.faq, parts), articles };
    const ranking = createRanking(faq, ranker);
    batch(() => {
      state.content.value = { status: 'ready', faq, problems: read.problems };
      onRanking(ranking);
    });
    scope.emit('ready', { articles: articles.length });
  };

  const open = async ({ file, parser, ranker, page }: Parcel): Promise<void> => {
    // All are on their way; the first to have failed, in this order, is the one to name.
    const input = file instanceof Promise && url !== undefined ? await fetchFaq(scope, url, file) : file;
    const { parseFaq } = await arrived(parser);
    const ranks = await arrived(ranker);
    await page.catch((error: unknown) =>
      scope.fail('page', `The page's headings and errors are not read: ${String(error)}.`),
    );
    if (scope.isAlive()) accept(parseFaq(input), ranks);
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
