import { untracked } from '@preact/signals-core';
import type { Forgetful } from '../aid/aids.js';
import type { Faq } from '../faq/faq.js';
import { fill } from '../faq/fill.js';
import type { FeedbackEvent } from '../feedback/feedback-event.js';
import type { AnticipatorMaker, Engines, Indexer, Opener, Ranker, Vote } from './help.js';
import { createKeptVotes } from './kept-votes.js';
import { createOpening } from './opening.js';
import type { Parts } from './parts.js';
import type { LoadedFile } from './platform.js';
import { followReading } from './reading.js';
import { createRecording, type Recording } from './recording.js';
import { followResults, type SearchLog } from './search-log.js';
import { createSearching } from './searching.js';
import { tellRewrite } from './tell-rewrite.js';
import { createVoting } from './voting.js';

/** What was asked for before the service was there; all of it is on its way. */
export interface Parcel {
  file: Promise<LoadedFile> | Faq;
  ranker: Promise<Ranker>;
  anticipator: Promise<AnticipatorMaker>;
  /** What the platform needs to read the page. */
  page: Promise<void>;
  /** For raw FAQs, unless its name says that it is built. */
  parser?: ReturnType<Engines['parser']>;
  indexer?: Promise<Indexer>;
  /** For built ones, where the name says so. */
  built?: Promise<Opener>;
}

/**
 * Everything that follows from what visitor and host do: results, offers, votes, events. It reads and writes the
 * state, so that a page loads it only when somebody wants help.
 */
export interface Service {
  /** Makes the content ready, or failed with the reason said. Never rejects. */
  open(parcel: Parcel): Promise<void>;
  vote(articleId: string, vote: Vote): void;
  record: Recording['record'];
  /** What is on the screen counts as asked, now. */
  finishSearch(): void;
  fill(text: string, isMarkdown: boolean): string;
  queued(): FeedbackEvent[];
  /** What has left this page. */
  sent(): FeedbackEvent[];
  forget(): void;
  /** Brings what did not come, once the FAQ itself is there. */
  retry(): void;
}

export interface ServiceParts extends Parts {
  /** Loads again what has failed. */
  retry(): void;
}

/** The page goes: what is on the screen counts, what waits is sent. The connection returns: everything again. */
function followPresence(parts: ServiceParts, recording: Recording, log: SearchLog): void {
  const { scope, state } = parts;
  const hidden = (): void => {
    log.finish();
    recording.flush();
  };
  const online = (): void => {
    const content = state.content.peek();
    if (content.status !== 'failed' || content.reason === 'offline') parts.retry();
    recording.flush();
  };
  scope.keep(
    scope.platform.watchPresence({
      hidden: () => scope.attempt(hidden),
      online: () => scope.attempt(online),
    }),
  );
}

/** Where the page says nothing, the editors' order stands. */
function offerEditorsChoice({ state }: ServiceParts): void {
  const content = state.content.peek();
  const articles = content.status === 'ready' ? content.faq.articles : [];
  const suggestions = articles.slice(0, 3).map((article) => ({ article, score: 0, confidence: 0, cues: [] }));
  state.offer.value = { kind: 'editors', suggestions };
}

export function createService(parts: ServiceParts): Service {
  const { scope, state, permission } = parts;
  const recording = createRecording(parts);
  const { record } = recording;
  const searching = createSearching(parts);
  const votes = createKeptVotes(parts);
  const voting = createVoting(parts, votes, record);
  const log = followResults(parts, record);
  followReading(parts, { log, record });
  followPresence(parts, recording, log);
  tellRewrite(parts, votes);
  scope.follow(() => {
    // Answers that come later are compared when they have come.
    void state.answers.value;
    if (state.content.value.status === 'ready' && permission.mayStore.value) untracked(voting.recall);
  });
  return {
    open: createOpening(parts, {
      onRanking: searching.open,
      refresh: searching.refresh,
      onAnticipation(opened, maker) {
        const isFirst = state.anticipation.peek() === undefined;
        state.anticipation.value = opened;
        if (!isFirst) return;
        if (maker) maker.followPage(parts, record);
        else offerEditorsChoice(parts);
      },
    }),
    vote: voting.vote,
    fill(text, isMarkdown) {
      const content = state.content.value;
      const facts = content.status === 'ready' ? content.faq.facts : undefined;
      return fill(text, { facts: facts ?? {}, context: state.known.value, isMarkdown });
    },
    record,
    finishSearch: log.finish,
    queued: recording.queued,
    sent: recording.sent,
    retry() {
      state.tries.value += 1;
    },
    forget() {
      recording.reset();
      voting.forget();
      for (const aid of Object.values(state.aids.peek())) (aid as Partial<Forgetful>).onReset?.();
    },
  };
}
