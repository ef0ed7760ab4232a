import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Anticipator } from '../anticipation/suggestion.js';
import type { Faq } from '../faq/faq.js';
import type { Search, TypoFinder } from '../search/search-result.js';
import { fetchFaq } from './fetch-faq.js';
import type { Content, Engines, HelpOptions, Ranker } from './help.js';
import { describeLosses, type ReadFaq, usableArticles } from './judge-faq.js';
import { LoadProblem } from './load-problem.js';
import type { Scope } from './scope.js';

/** The FAQ made searchable, once. */
export interface Ranking {
  search: Search;
  /** The same index, with help for unknown words. */
  withTypos(typos: TypoFinder): Search;
  /** Silent when unsure. */
  confident: Anticipator;
  /** Ranks whatever it has. */
  closest: Anticipator;
}

/** The FAQ and what ranks it, loaded side by side. */
export interface ContentLoader {
  readonly content: ReadonlySignal<Content>;
  /** There exactly while `content` is ready. */
  readonly ranking: ReadonlySignal<Ranking | undefined>;
  /** Starts loading, once; resolves when all is there or has failed. Never rejects. */
  prepare(): Promise<void>;
  /** Tries again when something failed. */
  retry(): void;
}

function rank(faq: Faq, ranker: Ranker): Ranking {
  // From one and the same object, so that all four share one index and hits carry the FAQ's own articles.
  return {
    search: ranker.createSearch(faq, { typos: null }),
    withTypos: (typos) => ranker.createSearch(faq, { typos }),
    confident: ranker.createAnticipator(faq),
    closest: ranker.createAnticipator(faq, { threshold: 0 }),
  };
}

async function engine<Part>(bring: () => Promise<Part>): Promise<Part> {
  try {
    return await bring();
  } catch (error) {
    throw new LoadProblem(
      'code',
      `A part of the help did not arrive (${String(error)}). Check that all files of the release lie beside helpahead.js, and that another origin sends CORS headers.`,
    );
  }
}

export function createContentLoader(scope: Scope, options: HelpOptions, engines: Engines): ContentLoader {
  const content = signal<Content>({ status: 'idle' });
  const ranking = signal<Ranking | undefined>(undefined);
  const { faq: source } = options;
  const name = typeof source === 'string' ? source : 'the FAQ';
  let running: Promise<void> | undefined;

  /** Where the file names no language: the one the host gave, then the page's. */
  const languageOf = ({ language }: Faq): string =>
    language && language !== 'und'
      ? language
      : (options.language ?? scope.platform.readPage().language ?? 'und');

  const accept = (read: ReadFaq, ranker: Ranker): void => {
    const articles = usableArticles(read, name, scope.platform.now());
    const losses = describeLosses(read, name);
    if (losses !== undefined) scope.platform.report('warn', losses);
    const faq = { ...read.faq, language: languageOf(read.faq), articles };
    const ranked = rank(faq, ranker);
    batch(() => {
      content.value = { status: 'ready', faq, problems: read.problems };
      ranking.value = ranked;
    });
    scope.emit('ready', { articles: articles.length });
  };

  const run = async (): Promise<void> => {
    const parts = [
      typeof source === 'string' ? fetchFaq(scope, source) : source,
      engine(engines.parser),
      engine(engines.ranker),
    ] as const;
    // All three start at once; the first to have failed, in this order, is the one to name.
    await Promise.allSettled(parts);
    const [input, parser, ranker] = [await parts[0], await parts[1], await parts[2]];
    if (scope.isAlive()) accept(parser.parseFaq(input), ranker);
  };

  const fail = (error: unknown): void => {
    if (!scope.isAlive()) return;
    const { reason, message } =
      error instanceof LoadProblem ? error : new LoadProblem('code', `The help stopped: ${String(error)}`);
    content.value = { status: 'failed', reason };
    scope.fail(reason, message);
  };

  const prepare = (): Promise<void> => {
    if (running === undefined) {
      content.value = { status: 'loading' };
      running = run().catch(fail);
    }
    return running;
  };

  const retry = (): void => {
    if (content.peek().status !== 'failed') return;
    running = undefined;
    void prepare();
  };

  return { content, ranking, prepare, retry };
}
