import type { PageContext } from '@helpahead/core';
import { readPage } from '@helpahead/core/browser';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

type PageDocument = ReturnType<typeof parseHTML>['document'];

/** What the HTML of a page says to a reader and to a robot. */
export interface ParsedPage {
  context: PageContext;
  /** Absolute, without fragment; those that robots may not follow are left out. */
  links: string[];
  /** Why it is no page for the help: it says nothing, or asks robots to leave it out (`noindex`). */
  whyNot?: string;
  /** `<link rel="canonical">`, absolute. */
  canonical?: string;
}

/**
 * Reads HTML as the widget reads the live page; scripts do not run and styles hide nothing.
 *
 * parse5 makes of any HTML the tree that browsers make of it, also where `<html>`, `<head>` and `<body>` are left out;
 * linkedom makes a document of that. linkedom's own parser loses title and headings of such pages.
 */
export function parsePage(html: string, url: string): ParsedPage {
  const { document } = parseHTML(serialize(parse(html)));
  const location = new URL(url);
  Object.defineProperty(document, 'location', { value: location });
  const base = resolve(attributeOf(document, 'base[href]', 'href') ?? '', url) ?? url;
  const robots = (attributeOf(document, 'meta[name="robots" i]', 'content') ?? '').toLowerCase();
  const canonical = resolve(attributeOf(document, 'link[rel~="canonical" i][href]', 'href'), base);
  const context = readPage(document);
  const isFrameset = document.querySelector('frameset') !== null;
  const whyNot = /noindex|none/.test(robots) ? noRobots : whyEmpty(context, isFrameset);
  return {
    context,
    links: /nofollow|none/.test(robots) ? [] : linksOf(document, base),
    ...(whyNot !== undefined && { whyNot }),
    ...(canonical && { canonical }),
  };
}

export const noRobots = 'asks robots to leave it out';

function whyEmpty(context: PageContext, isFrameset: boolean): string | undefined {
  if (isFrameset) return 'is a frameset, with no words of its own';
  const { title, description, headings, labels, buttons, errors, text } = context;
  const words = [title, description, text, headings, labels, buttons, errors].flat().join('').trim();
  return words === '' ? 'says nothing' : undefined;
}

function attributeOf(document: PageDocument, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name) ?? undefined;
}

function linksOf(document: PageDocument, base: string): string[] {
  const links = [...document.querySelectorAll('a[href]')].flatMap((link) => {
    const isForRobots = !/(?:^|\s)nofollow(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    const url = resolve(link.getAttribute('href') ?? '', base);
    return isForRobots && !link.hasAttribute('download') && url ? [url] : [];
  });
  return [...new Set(links)];
}

/** `undefined` for what leads to no page. */
function resolve(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
