import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../read-files.js';
import { fetchPage } from './fetch-page.js';
import { decode } from './page-text.js';
import { crawl } from './read-addresses.js';
import { readFolder } from './read-folder.js';
import { isSitemap, readSitemap } from './read-sitemap.js';
import type { Limits, SitePages } from './site-page.js';

/** Addresses of pages in a folder begin with this, unless another is given. */
export const noSite = 'https://site.invalid/';

/**
 * Reads a site: a folder of built HTML, a sitemap (file or address), or an address whose links are followed.
 *
 * @param base where the folder will lie on the web, such as `https://example.org/docs/`
 */
export async function readSite(target: string, base: string, limits: Limits): Promise<SitePages> {
  if (/^https?:\/\//i.test(target)) return readAddress(target, limits);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no folder or file ${target}. An address begins with https://`);
  if (stats.isDirectory()) return readFolder(target, base, limits);
  // Reading a pipe waits for whoever writes into it.
  if (!stats.isFile()) throw new UsageError(`${target} is no file and no folder, but a pipe or a device.`);
  const text = decode(readFileSync(target));
  if (isSitemap(text)) return readSitemap(text, target, limits);
  const zipped = /\.gz$/i.test(target) ? ' Unpack it first: gunzip.' : '';
  throw new UsageError(`${target} is neither a folder nor a sitemap in XML.${zipped}`);
}

async function readAddress(target: string, limits: Limits): Promise<SitePages> {
  if (!URL.canParse(target)) throw new UsageError(`${target} is no address that can be read.`);
  const answer = await fetchPage(target, limits.timeout);
  if (answer.kind === 'failed') throw new UsageError(`${target} ${answer.reason}.`);
  if (answer.kind === 'elsewhere') {
    throw new UsageError(`${target} leads to ${answer.url}. If that is the site meant, name it.`);
  }
  if (answer.kind === 'other') throw new UsageError(`${target} is no page and no sitemap (${answer.type}).`);
  if (isSitemap(answer.text)) return readSitemap(answer.text, target, limits);
  return crawl(answer.url, limits);
}
