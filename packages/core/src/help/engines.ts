import type { AidMaker, Aids } from '../aid/aids.js';
import type { Engines } from './help.js';

const aids: Record<keyof Aids, () => Promise<AidMaker<unknown>>> = {
  contact: () => import('../aid/contact/create-contact.js'),
  guide: () => import('../aid/guide/create-guide.js'),
  later: () => import('../aid/later/create-later.js'),
  survey: () => import('../aid/survey/create-survey.js'),
  known: () => import('../aid/known/create-known.js'),
};

/** The parts loaded late, as dynamic imports: each becomes a chunk of its own where a bundler is used. */
export const importedEngines: Engines = {
  service: () => import('./service.js'),
  indexer: () => import('./indexer.js'),
  built: () => import('./built.js'),
  ranker: () => import('./ranker.js'),
  anticipator: () => import('./anticipator.js'),
  forward: () => import('./forward.js'),
  aid: (name) => aids[name](),
  parser: async () => ({ parseFaq: (await import('../faq/read-faq.js')).readFaq }),
  feedback: () => import('../feedback/create-feedback-queue.js'),
  typos: async () => (await import('../search/fuse-typos.js')).fuseTypos,
};
