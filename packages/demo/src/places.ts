import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const demo = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folders and files of the demo, absolute. */
export const places = {
  demo,
  shopFaq: join(demo, 'content', 'shop.en.json'),
  collection: join(demo, 'data', 'bitcoin-org'),
  static: join(demo, 'static'),
  dist: join(demo, 'dist'),
  repository: dirname(dirname(demo)),
  /** Simulated visitors; made anew each time. */
  simulated: join(dirname(dirname(demo)), '.helpahead', 'simulated.sqlite'),
} as const;
