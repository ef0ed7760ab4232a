import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '@helpahead/core';

/** A set of people's questions and the entries that answer them. */
export interface SearchSet {
  name: string;
  entries: { id: string; question: string; answer?: string; keywords?: string[] }[];
  queries: { q: string; relevant: string[]; typo: string; prefix: string }[];
  /** Questions that no entry answers. */
  unanswerable: string[];
  /** May only be fed through `learned`. */
  history: Past[];
}

/** A past question and the entry that helped. */
export interface Past {
  q: string;
  id: string;
}

/** A public FAQ with sections. */
export interface SectionedSet {
  name: string;
  articles: (Article & { section: string })[];
}

/** Pages of a site and the entries that its own authors tied to each. */
export interface PageSet {
  site: string;
  faqs: { id: string; question: string; answer: string }[];
  pages: SitePage[];
}

export interface SitePage {
  id: string;
  url: string;
  title: string;
  description: string;
  breadcrumb: string[];
  headings: string[];
  text: string;
  labels: string[];
  /** Ids of the two pages before it. */
  trail: string[];
  /** Grade by entry: 2 tied to this very page, 1 to its part of the site. */
  rel: Record<string, number>;
  /** No entry of the site is tied to it. */
  negative: boolean;
}

/** Where a set was found; in `bench/data` only what may be copied lies. */
const folders = [
  process.env.HELPAHEAD_DATA,
  fileURLToPath(new URL('../data', import.meta.url)),
  fileURLToPath(new URL('../../../shared/data', import.meta.url)),
].filter((folder) => folder !== undefined);

const absent = new Set<string>();

/** Sets that were asked for and lie in none of the folders. */
export function absentSets(): string[] {
  return [...absent];
}

export function readSearchSet(name: string): SearchSet | undefined {
  return read(`search/${name}.json`) as SearchSet | undefined;
}

export function readSectionedSet(name: string): SectionedSet | undefined {
  const articles = read(`faq/${name}/faq.en.json`) as SectionedSet['articles'] | undefined;
  return articles && { name, articles };
}

export function readPageSet(name: string): PageSet | undefined {
  return read(`anticipation/${name}.json`) as PageSet | undefined;
}

function read(path: string): unknown {
  const file = folders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate));
  if (file !== undefined) return JSON.parse(readFileSync(file, 'utf8'));
  absent.add(path);
  return undefined;
}
