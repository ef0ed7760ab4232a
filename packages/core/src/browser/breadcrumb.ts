import { dom } from './dom-access.js';
import type { Marks } from './page-marks.js';
import { textOf, tidy } from './page-walk.js';

const trail =
  'nav[aria-label*="breadcrumb" i], [role="navigation"][aria-label*="breadcrumb" i], nav[class*="breadcrumb" i], ol[class*="breadcrumb" i], ul[class*="breadcrumb" i]';
const longestJson = 50_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameOf(entry: unknown): string[] {
  if (!isRecord(entry)) return [];
  const { name = isRecord(entry.item) ? entry.item.name : undefined } = entry;
  return typeof name === 'string' ? [tidy(name)] : [];
}

/** The first `BreadcrumbList` in schema.org data, however deep a graph it lies in. */
function findList(value: unknown, depth = 0): string[] | undefined {
  if (!isRecord(value) || depth > 6) return undefined;
  if (value['@type'] === 'BreadcrumbList' && Array.isArray(value.itemListElement)) {
    return value.itemListElement.flatMap(nameOf);
  }
  for (const part of Object.values(value)) {
    const found = findList(part, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fromJson(element: Element): string[] {
  const text = element.textContent ?? '';
  if (text.length > longestJson || !text.includes('BreadcrumbList')) return [];
  try {
    return findList(JSON.parse(text)) ?? [];
  } catch {
    return [];
  }
}

/** Where the site says this page lies, outermost first: from its markup, else from its schema.org data. */
export function readBreadcrumb(document: Document, marks: Marks): string[] {
  const { find, findAll, findIn } = dom();
  const shown = find(document, trail);
  if (shown !== null) {
    const items = [...findIn(shown, 'li')];
    const names = (items.length > 0 ? items : [shown]).map((item) => textOf(item, marks, 100));
    return names.map((name) => name.replace(/^[/›»>→\s]+|[/›»>→\s]+$/g, '')).filter((name) => name !== '');
  }
  return (
    [...findAll(document, 'script[type="application/ld+json"]')]
      .map(fromJson)
      .find(({ length }) => length > 0) ?? []
  );
}
