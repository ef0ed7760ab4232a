import { DOMParser } from 'linkedom';
import { UsageError } from '../read-files.js';
import { fetchPage } from './fetch-page.js';
import { readAddresses } from './read-addresses.js';
import type { Limits, SitePages, Unread } from './site-page.js';

/** A sitemap may name at most so many others here; more are said to be left out. */
const mostSitemaps = 100;

interface Entries {
  pages: string[];
  sitemaps: string[];
}

/** Whether a text is a sitemap, or an index of some. */
export function isSitemap(text: string): boolean {
  return /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 5_000));
}

/** Reads the pages that a sitemap names, and those of the sitemaps it names. */
export async function readSitemap(text: string, source: string, limits: Limits): Promise<SitePages> {
  const failed: Unread[] = [];
  const urls = await collect(text, { limits, failed });
  if (urls.length === 0 && failed.length === 0) {
    throw new UsageError(
      `The sitemap ${source} names no page. Each one is written <url><loc>https://…</loc></url>.`,
    );
  }
  const site = await readAddresses(urls, limits);
  return { ...site, failed: [...failed, ...site.failed] };
}

async function collect(
  text: string,
  { limits, failed }: { limits: Limits; failed: Unread[] },
): Promise<string[]> {
  const { pages, sitemaps } = entriesOf(text, failed);
  const waiting = [...new Set(sitemaps)];
  for (let at = 0; at < waiting.length && at < mostSitemaps; at += 1) {
    const source = waiting[at] ?? '';
    const answer = await fetchPage(source, limits.timeout);
    const isText = answer.kind === 'xml' || answer.kind === 'page';
    if (!isText || !isSitemap(answer.text)) {
      const reason = answer.kind === 'failed' ? answer.reason : 'is no sitemap in plain XML';
      failed.push({ source, reason });
      continue;
    }
    const more = entriesOf(answer.text, failed);
    pages.push(...more.pages);
    waiting.push(...more.sitemaps.filter((url) => !waiting.includes(url)));
  }
  for (const source of waiting.slice(mostSitemaps)) {
    failed.push({ source, reason: `is beyond the first ${mostSitemaps} sitemaps` });
  }
  return pages;
}

function entriesOf(text: string, failed: Unread[]): Entries {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const locations = (name: string) =>
    [...document.getElementsByTagName(name)].flatMap((entry) => {
      const url = entry.getElementsByTagName('loc')[0]?.textContent?.trim() ?? '';
      if (URL.canParse(url) && /^https?:/i.test(url)) return [url];
      failed.push({ source: url || `<${name}>`, reason: 'is no whole address (https://…)' });
      return [];
    });
  return { pages: locations('url'), sitemaps: locations('sitemap') };
}
