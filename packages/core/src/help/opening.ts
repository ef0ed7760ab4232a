import { batch } from '@preact/signals-core';
import type { Anticipator } from '../anticipation/suggestion.js';
import type { Article, Faq, Problem } from '../faq/faq.js';
import type { Pace } from '../search/index-faq.js';
import type { SearchIndex } from '../search/search-result.js';
import { fetchFaq } from './fetch-faq.js';
import type { AnticipatorMaker } from './help.js';
import { LoadProblem } from './load-problem.js';
import {
  type Anticipation,
  createAnticipation,
  createRanking,
  noAnticipation,
  type Ranking,
  type Site,
} from './ranking.js';
import type { Parcel, ServiceParts } from './service.js';

/** An FAQ ready to be searched. */
export interface Opened {
  faq: Faq;
  problems: Problem[];
  index: SearchIndex;
  /** By their number in the index, with gaps for those not to be shown. @default those of the FAQ */
  articles?: Article[];
  /** What is known of the site for offering. */
  site?: Site;
}

/** Where what has been opened goes; again when there is something better. */
export interface Receiver {
  onRanking(ranking: Ranking): void;
  /** @param maker undefined when it did not arrive */
  onAnticipation(anticipation: Anticipation, maker: AnticipatorMaker | undefined): void;
  /** The articles have become more complete: what was found is found again. */
  refresh(): void;
}

/** What came, and whom to tell what it is. */
export interface Opening extends Receiver {
  parts: ServiceParts;
  parcel: Parcel;
  /** The text of the file, or the FAQ as it was given. */
  input: unknown;
  /** Where the file came from; empty for an FAQ that was given. */
  url: string;
  /** How the developer knows it. */
  name: string;
  /** For long work in steps, so that the page goes on meanwhile. */
  pace: Pace;
  /**
   * Makes the content ready and searchable, and what fits the page is offered when the part for that is there. Called
   * again with a better index of the same FAQ, searches go on in that one.
   */
  accept(opened: Opened): Promise<void>;
}

/** Waits for a part of our own. @throws {LoadProblem} `code` */
export async function arrived<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    throw new LoadProblem(
      'code',
      `A part of the help did not arrive (${String(error)}). Are all files of the release beside helpahead.js? Another origin needs CORS headers.`,
    );
  }
}

/** Whether `helpahead build` wrote it: told by its content; what is in doubt is raw. */
function isBuilt(input: unknown): boolean {
  // White space includes the mark that some editors put first.
  if (typeof input === 'string') return /^\s*\{\s*"format":\s*"helpahead-built"/.test(input);
  return (input as { format?: unknown } | null)?.format === 'helpahead-built';
}

/** By what it does: a page may have put a Promise of its own in place of the one that `fetch` returns. */
function isPromise<Value>(value: Value): value is Extract<Value, Promise<unknown>> {
  return typeof (value as { then?: unknown } | null)?.then === 'function';
}

async function readSource(
  { scope, options }: ServiceParts,
  { file }: Parcel,
): Promise<Pick<Opening, 'input' | 'url' | 'name'>> {
  const { faq } = options;
  if (!isPromise(file) || typeof faq !== 'string') return { input: file, url: '', name: 'The FAQ' };
  const { text, url } = await fetchFaq(scope, faq, file);
  return { input: text, url, name: faq };
}

/** Follows whichever anticipation is the latest, so that a better one changes nothing that is just being looked at. */
function createFollower(): { latest: Anticipation; follower: Anticipation } {
  const follow = (kind: 'confident' | 'closest'): Anticipator => ({
    suggest: (...given) => held.latest[kind].suggest(...given),
  });
  const held = {
    latest: noAnticipation,
    follower: {
      confident: follow('confident'),
      closest: follow('closest'),
      get threshold() {
        return held.latest.threshold;
      },
    },
  };
  return held;
}

/** Opens the FAQ of one help, raw or built: makes the content ready, or failed with the reason said. Never rejects. */
export function createOpening(parts: ServiceParts, receiver: Receiver) {
  const { engines, scope, state } = parts;

  /** What is offered may come later than what is asked for. */
  const bringAnticipator = async ({ anticipator, page }: Parcel, related: Promise<void>) => {
    const [maker] = await Promise.all([
      anticipator.catch((error: unknown): undefined => {
        scope.fail('code', `Nothing is offered by the page: ${String(error)}`);
      }),
      page.catch((error: unknown) =>
        scope.fail('page', `The page's headings and errors are not read: ${String(error)}.`),
      ),
      related.catch((error: unknown) => scope.fail('language', `No related words: ${String(error)}`)),
    ]);
    return maker;
  };

  const createAccept = (parcel: Parcel): Opening['accept'] => {
    const held = createFollower();
    return async ({ faq, problems, index, articles = faq.articles, site }) => {
      const whole = { ...faq, articles };
      const ranker = await arrived(parcel.ranker);
      const ranking = createRanking(index, whole, ranker);
      if (!scope.isAlive()) return;
      const isFirst = state.content.peek().status !== 'ready';
      batch(() => {
        if (isFirst) state.content.value = { status: 'ready', faq, problems };
        receiver.onRanking(ranking);
      });
      if (isFirst) scope.emit('ready', { articles: faq.articles.length });
      // The first search does not wait for related words; the next one knows them.
      const maker = await bringAnticipator(parcel, ranker.loadRelatedWords(faq.language));
      if (!scope.isAlive()) return;
      receiver.refresh();
      if (maker) held.latest = createAnticipation(index, whole, maker, site);
      if (isFirst) receiver.onAnticipation(held.follower, maker);
    };
  };

  const open = async (parcel: Parcel): Promise<void> => {
    // All are on their way; the first to have failed, in this order, is the one to name.
    const source = await readSource(parts, parcel);
    const { openFaq } = await arrived(
      isBuilt(source.input) ? (parcel.built ?? engines.built()) : (parcel.indexer ?? engines.indexer()),
    );
    if (!scope.isAlive()) return;
    const pace = {
      now: () => scope.platform.now(),
      pause: () => new Promise<void>((resume) => void scope.after(0, resume)),
    };
    await openFaq({ ...source, ...receiver, parts, parcel, pace, accept: createAccept(parcel) });
  };

  return async (parcel: Parcel): Promise<void> => {
    try {
      await open(parcel);
    } catch (error) {
      if (!scope.isAlive()) return;
      const { reason, message } =
        error instanceof LoadProblem ? error : new LoadProblem('code', `The help stopped: ${String(error)}`);
      state.content.value = { status: 'failed', reason };
      if (reason !== 'disabled') return scope.fail(reason, message);
      // What its editors want is no mistake of anybody's; whoever shows the help hears of it all the same.
      scope.platform.report('warn', message);
      scope.emit('error', { code: reason, message });
    }
  };
}
