import {
  type Article,
  buildIndex,
  type Faq,
  parseFaq,
  publishedArticles,
  type SearchIndex,
} from '@helpahead/core';
import { checkFaq } from '../check-faq.js';
import type { Finding } from '../finding.js';
import { JsonPlaces, type Part } from '../json-places.js';
import { createPlaces } from '../place.js';

/** An FAQ as visitors get it today, and where its parts stand in its file. */
export interface FaqSource {
  file: string;
  faq: Faq;
  index: SearchIndex;
  /** Where something of an article stands, such as `/pages/0`. */
  placeOf(article: Article, pointer: string): Place;
  /** Where something of the whole file stands. */
  place(pointer: string): Place;
}

type Place = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Lists of articles may stand under any of these. */
const lists = ['articles', 'faqs', 'faq', 'items', 'entries', 'questions', 'data'];

/**
 * As much of an FAQ as the widget takes of it.
 *
 * @returns `errors`: what the check finds besides; without a source, nothing of the file can be shown
 */
export function readFaqSource(
  text: string,
  file: string,
  now: number,
): { source?: FaqSource; errors: Finding[] } {
  const errors = checkFaq(text, { file, now }).filter(({ severity }) => severity === 'error');
  const isBroken = errors.some(({ rule }) => rule === 'broken-json');
  if (isBroken || (errors.length > 0 && parseFaq(text, { now }).faq.articles.length === 0)) return { errors };
  return { source: sourceOf(text, file, now), errors };
}

function sourceOf(text: string, file: string, now: number): FaqSource {
  const json = text.replace(/^\ufeff/, '');
  const { faq: whole } = parseFaq(json, { now });
  const faq = { ...whole, articles: publishedArticles(whole, now) };
  const locate = createPlaces(json);
  const places = new JsonPlaces(json);
  const spread = ({ offset, length }: Part): Place => {
    const { line: endLine, column: endColumn } = locate(offset + length);
    return { ...locate(offset), endLine, endColumn };
  };
  const pointers = articlePointers(JSON.parse(json));
  return {
    file,
    faq,
    index: buildIndex(faq),
    place: (pointer) => spread(places.value(pointer)),
    placeOf({ id, question }, pointer) {
      const article = pointers.get(id) ?? pointers.get(question);
      return spread(article === undefined ? { offset: 0, length: 0 } : places.value(article + pointer));
    },
  };
}

/** JSON Pointers to the articles of a file, by id and by question. */
function articlePointers(raw: unknown): Map<string, string> {
  const pointers = new Map<string, string>();
  const collect = (list: unknown, at: string) => {
    if (!Array.isArray(list)) return;
    list.forEach((article: Record<string, unknown> | null, number) => {
      for (const name of ['question', 'q', 'title', 'name', 'id']) {
        const value = article?.[name];
        if (typeof value === 'string' && !pointers.has(value)) pointers.set(value, `${at}/${number}`);
      }
    });
  };
  collect(raw, '');
  for (const name of lists) collect((raw as Record<string, unknown> | null)?.[name], `/${name}`);
  return pointers;
}
