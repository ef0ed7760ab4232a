import { dom } from './dom-access.js';
import { textOf, tidy } from './page-text.js';

const longestJson = 50_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameOf(entry: unknown): string[] {
  if (!isRecord(entry)) return [];
  const { name = isRecord(entry.item) ? entry.item.name : undefined } = entry;
  return typeof name === 'string' ? [tidy(name.slice(0, 400)).slice(0, 100)] : [];
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
  const text = dom().textContent(element) ?? '';
  if (text.length > longestJson || !text.includes('BreadcrumbList')) return [];
  try {
    return findList(JSON.parse(text)) ?? [];
  } catch {
    return [];
  }
}

/** Whether an element calls itself a breadcrumb. */
export function isBreadcrumb(element: Element, name: string, role: string): boolean {
  const isList = name === 'ol' || name === 'ul';
  if (!isList && name !== 'nav' && role !== 'navigation') return false;
  const { attribute } = dom();
  return /breadcrumb/i.test(
    `${attribute(element, 'class')} ${isList ? '' : attribute(element, 'aria-label')}`,
  );
}

/** Where the site says this page lies, outermost first: from its markup, else from its schema.org data. */
export function readBreadcrumb(document: Document, shown: Element | undefined): string[] {
  const { allElements, attribute, findIn } = dom();
  if (shown !== undefined) {
    const items = [...findIn(shown, 'li')].slice(0, 20);
    const names = (items.length > 0 ? items : [shown]).map((item) => textOf(item, 100));
    return names.map((name) => name.replace(/^[/›»>→\s]+|[/›»>→\s]+$/g, '')).filter((name) => name !== '');
  }
  return (
    [...allElements(document, 'script')]
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .slice(0, 20)
      .map(fromJson)
      .find(({ length }) => length > 0) ?? []
  );
}
