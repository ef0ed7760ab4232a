import { type Answer, fetchPage } from './fetch-page.js';
import { isText } from './page-text.js';
import { noRobots, parsePage } from './parse-page.js';
import { type Limits, pathKey, type SitePages } from './site-page.js';

/** So many answers are waited for at once; more would burden a small site. */
const AT_ONCE = 4;

interface Reading {
  site: SitePages;
  limits: Limits;
  seen: Set<string>;
}

/** Follows the links of a page, breadth first, and stays on its site. */
export async function crawl(start: string, limits: Limits): Promise<SitePages> {
  const reading = newReading(limits);
  let next = [start];
  for (let depth = 0; next.length > 0 && depth <= limits.depth; depth += 1) {
    const links = await readAll(next, reading);
    next = links.filter((link) => new URL(link).origin === new URL(start).origin);
  }
  const beyond = next.filter((link) => !reading.seen.has(pathKey(link)));
  for (const source of new Map(beyond.map((link) => [pathKey(link), link])).values()) {
    reading.site.skipped.push({ source, reason: `is more than ${limits.depth} links away (--depth)` });
  }
  return reading.site;
}

/** Reads just these pages. */
export async function readAddresses(urls: readonly string[], limits: Limits): Promise<SitePages> {
  const reading = newReading(limits);
  await readAll(urls, reading);
  return reading.site;
}

function newReading(limits: Limits): Reading {
  return { site: { pages: [], failed: [], skipped: [] }, limits, seen: new Set() };
}

/** A few at a time, each address once. @returns the links of all, in the order of the pages */
async function readAll(urls: readonly string[], reading: Reading): Promise<string[]> {
  const { seen, limits, site } = reading;
  const waiting = urls.filter((url) => !seen.has(pathKey(url)) && seen.add(pathKey(url)));
  const found: string[][] = [];
  for (let at = 0; at < waiting.length; at += AT_ONCE) {
    const room = Math.max(0, limits.pages - site.pages.length);
    for (const source of waiting.slice(at + Math.min(AT_ONCE, room), at + AT_ONCE)) {
      site.skipped.push({ source, reason: `is left out by --pages ${limits.pages}` });
    }
    const some = waiting.slice(at, at + Math.min(AT_ONCE, room));
    const read = await Promise.all(some.map((url) => fetchPage(url, limits.timeout)));
    read.forEach((answer, number) => void found.push(take(some[number] ?? '', answer, reading)));
  }
  return found.flat();
}

/** @returns the links of the page */
function take(source: string, answer: Answer, reading: Reading): string[] {
  const { failed, skipped } = reading.site;
  if (answer.kind === 'page') return takePage(source, answer, reading);
  if (answer.kind === 'failed') failed.push({ source, reason: answer.reason });
  else if (answer.kind === 'elsewhere') skipped.push({ source, reason: `leads to ${answer.url}` });
  else if (answer.kind === 'xml') skipped.push({ source, reason: 'is XML, no page' });
  else skipped.push({ source, reason: `is no page (${answer.type})` });
  return [];
}

type PageAnswer = Extract<Answer, { kind: 'page' }>;

function takePage(source: string, { url, text, isHidden }: PageAnswer, { site, seen }: Reading): string[] {
  const isRepeated = pathKey(url) !== pathKey(source) && seen.has(pathKey(url));
  seen.add(pathKey(url));
  if (isRepeated) {
    site.skipped.push({ source, reason: `leads to ${url}, which is read already` });
    return [];
  }
  if (!isText(text)) {
    site.skipped.push({ source, reason: 'is no text' });
    return [];
  }
  try {
    const page = parsePage(text, url);
    const whyNot = isHidden ? noRobots : page.whyNot;
    if (whyNot !== undefined) site.skipped.push({ source, reason: whyNot });
    else site.pages.push({ source, context: page.context });
    return page.links;
  } catch (error) {
    site.failed.push({
      source,
      reason: `cannot be read (${error instanceof Error ? error.message : error})`,
    });
    return [];
  }
}
