import { type Rollup, TABLE_NAMES } from '../rollup/rollup.js';
import type { Tables } from '../rollup/tables.js';
import type { Catalogue } from './catalogue.js';
import type { InsightsFilter } from './insights.js';

/**
 * Keeps what the filter asks for. A table without a column for something is not narrowed by it: what was asked has no
 * section of its own and goes by the article that stood first.
 */
export function filterRollup(
  { tables, quotes }: Rollup,
  { language, audience, page, section }: Omit<InsightsFilter, 'days'>,
  { sectionOf }: Pick<Catalogue, 'sectionOf'>,
): Rollup {
  if ([language, audience, page, section].every((wish) => wish === undefined)) return { tables, quotes };
  const fits = (wish: string | undefined, value: unknown) =>
    wish === undefined || value === undefined || value === wish;
  const isOfSection = (article: unknown) =>
    section === undefined || typeof article !== 'string' || sectionOf(article) === section;
  const keeps = (row: Readonly<Record<string, unknown>>): boolean =>
    fits(language, row.language) &&
    fits(audience, row.audience) &&
    fits(page, row.path) &&
    isOfSection(row.hit ?? row.article);
  const kept = TABLE_NAMES.map((name) => [name, tables[name].filter(keeps)]);
  return {
    tables: Object.fromEntries(kept) as Tables,
    quotes: quotes.filter((quote) =>
      keeps({ ...quote, article: quote.kind === 'vote' ? quote.about : undefined }),
    ),
  };
}
