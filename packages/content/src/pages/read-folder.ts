import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../read-files.js';
import { mostBytes, tooLarge } from './fetch-page.js';
import { decode, isText } from './page-text.js';
import { type ParsedPage, parsePage } from './parse-page.js';
import type { Limits, SitePages } from './site-page.js';

/** Reads the HTML files of a folder, those in folders below it included, as the pages they become on a site. */
export function readFolder(folder: string, base: string, limits: Limits): SitePages {
  const site: SitePages = { pages: [], failed: [], skipped: [] };
  for (const { path, reason } of htmlFiles(folder)) {
    const isEnough = site.pages.length >= limits.pages;
    const whyNot = reason ?? (isEnough ? `is left out by --pages ${limits.pages}` : undefined);
    if (whyNot === undefined) takeFile(path, addressOf(relative(folder, path), base), site);
    else site.skipped.push({ source: path, reason: whyNot });
  }
  if (site.pages.length + site.failed.length + site.skipped.length === 0) {
    throw new UsageError(
      `There are no HTML files in the folder ${folder}. Build the site first, and name the folder it is built into.`,
    );
  }
  return site;
}

function takeFile(file: string, url: string, { pages, failed, skipped }: SitePages): void {
  try {
    const html = decode(readFileSync(file));
    if (!isText(html)) {
      skipped.push({ source: file, reason: 'is no text' });
      return;
    }
    const { context, whyNot } = readHtml(html, url);
    if (whyNot === undefined) pages.push({ source: file, context });
    else skipped.push({ source: file, reason: whyNot });
  } catch (error) {
    failed.push({ source: file, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The address without `.html` is meant where the page itself says so. */
function readHtml(html: string, url: string): ParsedPage {
  const clean = url.replace(/\.x?html?$/, '');
  const page = parsePage(html, url);
  const isClean = clean !== url && page.canonical?.replace(/\/$/, '').endsWith(new URL(clean).pathname);
  return isClean ? { ...page, context: { ...page.context, url: clean } } : page;
}

/** `shop/index.html` is `/shop/`, as every web server has it. */
function addressOf(file: string, base: string): string {
  const path = file.split(sep).map(encodeURIComponent).join('/');
  return new URL(path.replace(/(^|\/)index\.x?html?$/, '$1'), base.replace(/\/?$/, '/')).href;
}

interface Met {
  path: string;
  /** Why it is not read. */
  reason?: string;
}

/** Each folder once, also where a link leads back up. */
function htmlFiles(folder: string, seen = new Set<string>()): Met[] {
  seen.add(realpathSync(folder));
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name): Met[] => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) return inFolder(path, seen);
      if (!/\.x?html?$/i.test(name)) return [];
      const reason = whyUnreadable(stats);
      return [{ path, ...(reason !== undefined && { reason }) }];
    });
}

function inFolder(path: string, seen: Set<string>): Met[] {
  if (!seen.has(realpathSync(path))) return htmlFiles(path, seen);
  return lstatSync(path).isSymbolicLink()
    ? [{ path, reason: 'is a link to a folder that is read anyway' }]
    : [];
}

function whyUnreadable(stats: Stats | undefined): string | undefined {
  if (!stats) return 'is a link to nothing';
  // Reading a pipe waits for whoever writes into it.
  if (!stats.isFile()) return 'is no file, but a pipe or a device';
  return stats.size > mostBytes ? tooLarge : undefined;
}
