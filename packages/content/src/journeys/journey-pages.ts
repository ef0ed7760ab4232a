import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { PageContext } from '@helpahead/core';
import { fetchPage } from '../pages/fetch-page.js';
import { decode } from '../pages/page-text.js';
import { parsePage } from '../pages/parse-page.js';
import { noSite } from '../pages/read-site.js';
import { usualLimits } from '../pages/site-page.js';

/** Where the pages of a file of journeys lie. */
export interface PagesPlace {
  /** The folder of that file. */
  beside: string;
  /** The folder of built HTML, from there. */
  folder: string | undefined;
}

/** Reads a page as a journey names it. @throws {Error} whose message says why it cannot be read */
export async function readJourneyPage(
  page: string | undefined,
  url: string | undefined,
  { beside, folder }: PagesPlace,
): Promise<PageContext> {
  if (page === undefined || /^\s*</.test(page)) return contextOf(page ?? '', url ?? '/');
  if (/^https?:\/\//i.test(page)) return fetched(page, url);
  if (page.startsWith('/') && folder !== undefined) {
    return contextOf(
      readPageFile(isAbsolute(folder) ? folder : join(beside, folder), page.replace(/[?#].*/s, '')),
      url ?? page,
    );
  }
  if (page.startsWith('/'))
    throw new Error(`“${page}” is a path of the site, and "folder" does not say where its pages are`);
  return contextOf(readPageFile(beside, page), url ?? '/');
}

async function fetched(page: string, url: string | undefined): Promise<PageContext> {
  const answer = await fetchPage(page, usualLimits.timeout);
  if (answer.kind === 'page') return contextOf(answer.text, url ?? answer.url);
  throw new Error(answer.kind === 'failed' ? `${page} ${answer.reason}` : `${page} is no page of that site`);
}

function contextOf(html: string, url: string): PageContext {
  return parsePage(html, new URL(url, noSite).href).context;
}

function readPageFile(folder: string, path: string): string {
  const named = join(folder, path);
  const candidates = [named, join(named, 'index.html'), `${named.replace(/[/\\]$/, '')}.html`];
  const file = candidates.find((one) => existsSync(one) && statSync(one).isFile());
  if (!file) throw new Error(`There is no page ${named}`);
  return decode(readFileSync(file));
}
