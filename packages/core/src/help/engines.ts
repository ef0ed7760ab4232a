import type { Engines } from './help.js';

/** The parts loaded late, as dynamic imports: each becomes a chunk of its own where a bundler is used. */
export const importedEngines: Engines = {
  service: () => import('./service.js'),
  indexer: () => import('./indexer.js'),
  built: () => import('./built.js'),
  ranker: () => import('./ranker.js'),
  anticipator: () => import('./anticipator.js'),
  forward: () => import('./forward.js'),
  parser: async () => ({ parseFaq: (await import('../faq/read-faq.js')).readFaq }),
  feedback: () => import('../feedback/create-feedback-queue.js'),
  typos: async () => (await import('../search/fuse-typos.js')).fuseTypos,
};
