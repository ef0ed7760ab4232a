/**
 * The door `@helpahead/core`: everything at once, for a server, a test or a page of one's own. The widget brings the
 * same parts as chunks of their own; `@helpahead/core/search` is the ranker without typo tolerance,
 * `@helpahead/core/answer` reads answers, `@helpahead/core/browser` is the port to a page.
 */
import type { Faq } from './faq/faq.js';
import { fuseTypos } from './search/fuse-typos.js';
import type { Search, SearchIndex, TypoFinder } from './search/search-result.js';
import { createSearch as createSearchWithoutTypos } from './search.js';

export type * from './aid/aids.js';
export type * from './aid/contact/contact-aid.js';
export type * from './aid/guide/guide-aid.js';
export type * from './aid/known/known-aid.js';
export { millisecondsOf } from './aid/later/duration.js';
export type * from './aid/later/later-aid.js';
export type * from './aid/survey/survey-aid.js';
export { matchesPath } from './anticipation/path-pattern.js';
export { profileSite, type SiteProfile } from './anticipation/profile-site.js';
export type * from './anticipation/suggestion.js';
export { bestLanguage } from './built/best-language.js';
export { contentHash } from './faq/content-hash.js';
export { didYouMean } from './faq/did-you-mean.js';
export type * from './faq/faq.js';
export { type FillValues, fill } from './faq/fill.js';
export { parseFaq } from './faq/parse-faq.js';
export { publishedArticles } from './faq/published.js';
export type * from './feedback/evidence.js';
export type * from './feedback/feedback-event.js';
export { chooseTip, type TipChoiceInput } from './forward/choose-tip.js';
export type * from './forward/forward.js';
export { simulate } from './forward/simulate.js';
export type * from './forward/simulation.js';
export type * from './forward/tip-choice.js';
export { createHelp } from './help/create-help.js';
export type * from './help/help.js';
export type * from './help/platform.js';
export { fuseTypos } from './search/fuse-typos.js';
export type * from './search/search-result.js';
export { buildIndex, createAnticipator } from './search.js';
export { questionKey, type TellingWord, tellingWords } from './text/question-key.js';

/**
 * Searches an FAQ or an index of it, synchronously.
 *
 * @param options `typos` finds words of the FAQ that an unknown word may be a misspelling of; `null` for none.
 *   @default Fuse.js over the words of the FAQ
 */
export function createSearch(source: Faq | SearchIndex, options: { typos?: TypoFinder | null } = {}): Search {
  const { typos = fuseTypos } = options;
  return createSearchWithoutTypos(source, { typos });
}
