import { type Article, type Faq, parseFaq, publishedArticles } from '@helpahead/core';
import { type ParseError, parse } from 'jsonc-parser';
import { stepsOf } from './addition.js';

/** An FAQ's file as the proposals see it. */
export interface FaqFile {
  file: string;
  /** With drafts and what is not shown now. */
  whole: Faq;
  /** As visitors get it. */
  faq: Faq;
  /** JSON Pointer to the list of articles. */
  list: string;
  /** Why nothing can be added to this file, if so. */
  obstacle?: string;
  /** JSON Pointer to an article of `whole`. */
  placeOf(article: Article): string | undefined;
  /** What stands at a JSON Pointer. */
  at(pointer: string): unknown;
  /** Whether a list can be added to: it is one, or is not there yet. */
  hasRoom(list: string): boolean;
  /** Names under which the entries of this file have question and answer. */
  names: { question: string; answer: string };
}

const listNames = ['articles', 'faqs', 'faq', 'items', 'entries', 'questions'];
const questionNames = ['question', 'q', 'title', 'name'];
const answerNames = ['answer', 'a', 'body', 'text'];

type Block = Record<string, unknown>;

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the text of an FAQ; comments and commas at the end are fine.
 *
 * @param now epoch milliseconds: decides what is shown
 * @returns undefined when it is no JSON, or no FAQ
 */
export function readFaqFile(text: string, file: string, now: number): FaqFile | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\ufeff/, ''), errors, { allowTrailingComma: true });
  if (errors.length > 0) return undefined;
  const { faq: whole } = parseFaq(value, { now });
  if (whole.articles.length === 0) return undefined;
  const list = listOf(value);
  const entries = list === undefined ? [] : valueAt(value, list);
  const places = placesOf(whole.articles, Array.isArray(entries) ? entries : [], list ?? '');
  const first = Array.isArray(entries) ? entries.find(isBlock) : undefined;
  const nameOf = (names: readonly string[]) =>
    names.find((name) => first && Object.hasOwn(first, name)) ?? names[0] ?? '';
  return {
    file,
    whole,
    faq: { ...whole, articles: publishedArticles(whole, now) },
    list: list ?? '',
    ...(list === undefined && { obstacle: isPage }),
    placeOf: ({ id }) => places.get(id),
    at: (pointer) => valueAt(value, pointer),
    hasRoom: (pointer) => hasRoom(value, pointer),
    names: { question: nameOf(questionNames), answer: nameOf(answerNames) },
  };
}

const isPage =
  'This file is a schema.org page, which has no place for it: search engines read it too. Keep the FAQ in a file of its own ({"articles": […]}), and this one as what is made of it.';

/** Undefined for schema.org pages. */
function listOf(value: unknown): string | undefined {
  const graph = isBlock(value) ? value['@graph'] : value;
  const pages = [value, ...(Array.isArray(graph) ? graph : [])];
  if (pages.some((page) => isBlock(page) && Object.hasOwn(page, 'mainEntity'))) return undefined;
  if (!isBlock(value)) return '';
  const name = listNames.find((one) => Object.hasOwn(value, one) && Array.isArray(value[one]));
  return name === undefined ? undefined : `/${name}`;
}

function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return isBlock(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);
}

function hasRoom(value: unknown, list: string): boolean {
  const found = valueAt(value, list);
  const around = valueAt(value, list.slice(0, list.lastIndexOf('/')));
  return Array.isArray(found) || (found === undefined && isBlock(around));
}

/** Entries that cannot be shown were left out while reading; the others kept their order. */
function placesOf(
  articles: readonly Article[],
  entries: readonly unknown[],
  list: string,
): Map<string, string> {
  const places = new Map<string, string>();
  let next = 0;
  entries.forEach((entry, number) => {
    const article = articles[next];
    if (!article || !isBlock(entry) || !isOf(entry, article)) return;
    places.set(article.id, `${list}/${number}`);
    next++;
  });
  return places;
}

function isOf(entry: Block, { id, question }: Article): boolean {
  const own = (name: string) => (Object.hasOwn(entry, name) ? String(entry[name]).trim() : undefined);
  return own('id') === id || questionNames.some((name) => own(name) === question);
}
