import type { PageContext } from '../anticipation/suggestion.js';
import { redact } from '../feedback/scrub.js';
import { readBreadcrumb } from './breadcrumb.js';
import { dom } from './dom-access.js';
import { readError, readFieldErrors } from './page-errors.js';
import { pageUrl } from './page-url.js';
import { type Turn, textOf, tidy, walkPage, type Zone } from './page-walk.js';

const mostNodes = 20_000;
const longestText = 2_000;
const most = { headings: 40, labels: 60, buttons: 60, errors: 10, breadcrumb: 10 };

const quietNames = new Set(['header', 'nav', 'footer', 'aside', 'label', 'legend']);
const quietRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search']);
const fieldNames = new Set(['input', 'select', 'textarea']);
const buttonTypes = new Set(['submit', 'button', 'reset']);

interface Found {
  headings: { level: number; text: string }[];
  labels: string[];
  buttons: string[];
  errors: string[];
  main: string;
  plain: string;
}

/** A name worth keeping once: free of addresses and long numbers. */
function unique(texts: readonly string[], limit: number): string[] {
  return [...new Set(texts.map(redact).filter((text) => text !== ''))].slice(0, limit);
}

function zoneInside(element: Element, name: string, zone: Zone): Zone {
  const role = dom().attribute(element, 'role') ?? '';
  if (zone === 'quiet' || quietNames.has(name) || quietRoles.has(role)) return 'quiet';
  return name === 'main' || role === 'main' ? 'main' : zone;
}

/** A field tells its name, a button of the old kind its label; neither tells a value somebody typed. */
function readField(element: Element, found: Found): void {
  const { attribute } = dom();
  if (buttonTypes.has((attribute(element, 'type') ?? '').toLowerCase())) {
    found.buttons.push(tidy(attribute(element, 'value') ?? ''));
    return;
  }
  for (const label of ['aria-label', 'placeholder']) found.labels.push(tidy(attribute(element, label) ?? ''));
}

function readElement(document: Document, element: Element, name: string, zone: Zone, found: Found): Turn {
  const { attribute } = dom();
  const error = readError(element, name);
  if (error !== undefined) {
    found.errors.push(error);
    return 'skip';
  }
  found.errors.push(...readFieldErrors(document, element, name));
  const heading = /^h([1-3])$/.exec(name);
  if (heading !== null) {
    found.headings.push({ level: Number(heading[1]), text: textOf(element, 200) });
    return 'skip';
  }
  if (name === 'button' || attribute(element, 'role') === 'button') {
    found.buttons.push(tidy(attribute(element, 'aria-label') ?? textOf(element, 100)));
    return 'skip';
  }
  if (name === 'label' || name === 'legend') found.labels.push(textOf(element, 100));
  if (fieldNames.has(name)) readField(element, found);
  return zoneInside(element, name, zone);
}

function addText(found: Found, text: string, zone: Zone): void {
  if (zone === 'quiet' || found[zone].length > longestText * 2) return;
  const part = tidy(text);
  if (part !== '') found[zone] += `${part} `;
}

function describe(document: Document): string {
  const { find, attribute } = dom();
  const meta =
    find(document, 'meta[name="description" i]') ?? find(document, 'meta[property="og:description" i]');
  return meta === null ? '' : redact(tidy(attribute(meta, 'content') ?? '')).slice(0, 500);
}

function languageOf(document: Document): string {
  const root = dom().root(document);
  if (root === null) return '';
  return (dom().attribute(root, 'lang') ?? dom().attribute(root, 'xml:lang') ?? '').trim();
}

function scan(document: Document): Found {
  const found: Found = { headings: [], labels: [], buttons: [], errors: [], main: '', plain: '' };
  const root = dom().find(document, 'body') ?? dom().root(document);
  if (root === null) return found;
  walkPage(
    root,
    {
      element: (element, name, zone) => readElement(document, element, name, zone, found),
      text: (text, zone) => addText(found, text, zone),
    },
    mostNodes,
  );
  return found;
}

/**
 * What a page says of itself: address, title, description, breadcrumb, headings, names of fields and buttons, visible
 * errors, and the beginning of its main text. At most 20,000 nodes are read, nothing is laid out, and a field's value,
 * editable text and everything in `[data-helpahead-ignore]` are never touched. Mail addresses and long numbers are
 * taken out.
 */
export function readPage(document: Document): PageContext {
  const { headings, labels, buttons, errors, main, plain } = scan(document);
  // The first level first, so that a long page's cap cannot cost its topic.
  const ordered = [...headings].sort((one, other) => Math.sign(one.level - 1) - Math.sign(other.level - 1));
  const breadcrumb = unique(readBreadcrumb(document), most.breadcrumb);
  const description = describe(document);
  const language = languageOf(document);
  const text = redact(tidy(main || plain).slice(0, longestText));
  return {
    url: pageUrl(document),
    title: redact(tidy(dom().title(document))),
    headings: unique(
      ordered.map((heading) => heading.text),
      most.headings,
    ),
    labels: unique(labels, most.labels),
    buttons: unique(buttons, most.buttons),
    errors: unique(errors, most.errors),
    ...(description === '' ? {} : { description }),
    ...(breadcrumb.length === 0 ? {} : { breadcrumb }),
    ...(text === '' ? {} : { text }),
    ...(language === '' ? {} : { language }),
  };
}
