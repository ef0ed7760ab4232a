import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../read-files.js';
import { decode } from './fetch-page.js';
import { type ParsedPage, parsePage } from './parse-page.js';
import type { Limits, SitePages } from './site-page.js';

/** Reads the HTML files of a folder, those in folders below it included, as the pages they become on a site. */
export function readFolder(folder: string, base: string, limits: Limits): SitePages {
  const site: SitePages = { pages: [], failed: [], skipped: [] };
  for (const file of htmlFiles(folder)) {
    if (site.pages.length >= limits.pages) {
      site.skipped.push({ source: file, reason: `is left out by --pages ${limits.pages}` });
      continue;
    }
    try {
      const { context, isHidden } = readFile(file, addressOf(relative(folder, file), base));
      if (isHidden) site.skipped.push({ source: file, reason: 'asks robots to leave it out' });
      else site.pages.push({ source: file, context });
    } catch (error) {
      site.failed.push({ source: file, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  if (site.pages.length + site.failed.length + site.skipped.length === 0) {
    throw new UsageError(
      `There are no HTML files in the folder ${folder}. Build the site first, and name the folder it is built into.`,
    );
  }
  return site;
}

/** The address without `.html` is meant where the page itself says so. */
function readFile(file: string, url: string): ParsedPage {
  const html = decode(readFileSync(file));
  const clean = url.replace(/\.html?$/, '');
  const page = parsePage(html, url);
  const isClean = clean !== url && page.canonical?.replace(/\/$/, '').endsWith(new URL(clean).pathname);
  return isClean ? { ...page, context: { ...page.context, url: clean } } : page;
}

/** `shop/index.html` is `/shop/`, as every web server has it. */
function addressOf(file: string, base: string): string {
  const path = file.split(sep).map(encodeURIComponent).join('/');
  return new URL(path.replace(/(^|\/)index\.html?$/, '$1'), base.replace(/\/?$/, '/')).href;
}

/** Each folder once, also where a link leads back up. */
function htmlFiles(folder: string, seen = new Set<string>()): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) return htmlFiles(path, seen);
      return /\.html?$/i.test(name) ? [path] : [];
    });
}
