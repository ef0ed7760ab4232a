import type { Faq } from '../faq/faq.js';
import { fillFacts } from '../faq/fill-facts.js';
import { indexFaq } from '../search/index-faq.js';
import type { SearchIndex } from '../search/search-result.js';
import { describeLosses, type ReadFaq, usableArticles } from './judge-faq.js';
import { arrived, type Opening } from './opening.js';
import type { ServiceParts } from './service.js';

/** Where the file names no language: the one the host gave, then the page's. */
function languageOf({ language }: Faq, { options, scope }: ServiceParts): string {
  if (language && language !== 'und') return language;
  return options.language ?? scope.platform.readPage().language ?? 'und';
}

/** What of it can be shown. @throws {LoadProblem} when that is nothing */
function usablePart(read: ReadFaq, { parts, name }: Opening): Faq {
  const { platform } = parts.scope;
  const articles = usableArticles(read, name, platform.now());
  const losses = describeLosses(read, name);
  if (losses !== undefined) platform.report('warn', losses);
  return { ...read.faq, language: languageOf(read.faq, parts), articles };
}

/** Opens a raw FAQ. @throws {LoadProblem} */
export async function openFaq(opening: Opening): Promise<void> {
  const { parts, parcel, input, pace, accept } = opening;
  const { scope } = parts;
  const { parseFaq } = await arrived(parcel.parser ?? parts.engines.parser());
  const { loadLanguage } = await arrived(parcel.ranker);
  if (!scope.isAlive()) return;
  const read = parseFaq(input);
  const faq = fillFacts(usablePart(read, opening));
  await loadLanguage(faq.language).catch((error: unknown) =>
    scope.fail('language', `Search knows no word forms: ${String(error)}`),
  );
  const index: SearchIndex = await indexFaq(faq, pace);
  if (scope.isAlive()) await accept({ faq, problems: read.problems, index });
}
