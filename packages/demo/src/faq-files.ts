import { join } from 'node:path';
import { languages } from './coins/languages.ts';
import { places } from './places.ts';

/** The FAQ of the second site, in one of its languages. */
export const collectionFile = (tag: string): string => join(places.collection, `faq.${tag}.json`);

/** Every FAQ of the demo: its collector knows articles by their questions. */
export const faqFiles: readonly string[] = [
  places.shopFaq,
  ...languages.map(({ tag }) => collectionFile(tag)),
];
