import { coreWith } from './core-copy.ts';
import type { SearchEngine } from './search-engine.ts';
import { engineOf } from './search-engines.ts';

/** Our own search as it is where the everyday words of the language never arrive. */
export async function withoutRelated(): Promise<SearchEngine> {
  return engineOf(
    'without related words',
    await coreWith({ 'text/related/en.js': "export const related = '';" }),
  );
}
