import type { PageContext } from '../anticipation/suggestion.js';
import { redact } from '../feedback/scrub.js';
import { readBreadcrumb } from './breadcrumb.js';
import { dom } from './dom-access.js';
import { readError, readFieldErrors } from './page-errors.js';
import { type Marks, markPage } from './page-marks.js';
import { pageUrl } from './page-url.js';
import { type Turn, textOf, tidy, type Visitor, walkPage, type Zone } from './page-walk.js';

const mostNodes = 20_000;
const longestText = 2_000;
const most = { headings: 40, labels: 60, buttons: 60, errors: 10, breadcrumb: 10 };

const quietNames = new Set(['header', 'nav', 'footer', 'aside', 'label', 'legend']);
const quietRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search']);
const fieldNames = new Set(['input', 'select', 'textarea']);
const buttonTypes = new Set(['submit', 'button', 'reset']);

const headingNames = ['h1', 'h2', 'h3'];

interface Texts {
  kept: Set<string>;
  reads: number;
}

interface Found {
  marks: Marks;
  /** Headings of the first level. */
  first: Texts;
  headings: Texts;
  labels: Texts;
  buttons: Texts;
  errors: Texts;
  main: string;
  plain: string;
}

function zoneInside(name: string, role: string, zone: Zone): Zone {
  if (zone === 'quiet' || quietNames.has(name) || quietRoles.has(role)) return 'quiet';
  return name === 'main' || role === 'main' ? 'main' : zone;
}

/** A field tells its name, a button of the old kind its label; neither tells a value somebody typed. */
function readField(element: Element, found: Found): void {
  const { attribute } = dom();
  if (buttonTypes.has((attribute(element, 'type') ?? '').toLowerCase())) {
    add(found.buttons, most.buttons, () => tidy(attribute(element, 'value') ?? ''));
    return;
  }
  for (const label of ['aria-label', 'placeholder']) {
    add(found.labels, most.labels, () => tidy(attribute(element, label) ?? ''));
  }
}

/** The same text again costs no place, but time: a page with a thousand equal buttons is not read a thousand times. */
function add(list: Texts, limit: number, read: () => string): void {
  if (list.kept.size >= limit || list.reads >= limit * 4) return;
  list.reads += 1;
  const text = redact(read());
  if (text !== '') list.kept.add(text);
}

/** A heading or a button is read here and now; nothing is left to find in it. */
function readNamed(element: Element, name: string, role: string, found: Found): boolean {
  const level = headingNames.indexOf(name) + 1;
  if (level > 0) {
    add(level === 1 ? found.first : found.headings, most.headings, () => textOf(element, found.marks, 200));
    return true;
  }
  if (name !== 'button' && role !== 'button') return false;
  const label = dom().attribute(element, 'aria-label');
  add(found.buttons, most.buttons, () => tidy(label ?? textOf(element, found.marks, 100)));
  return true;
}

function readElement(document: Document, element: Element, name: string, zone: Zone, found: Found): Turn {
  const { marks, errors, labels } = found;
  if (marks.suspects.has(element)) {
    const error = readError(element, name, marks);
    if (error !== undefined) {
      add(errors, most.errors, () => error);
      return 'skip';
    }
  }
  if (marks.invalid.has(element)) {
    for (const text of readFieldErrors(document, element, marks)) add(errors, most.errors, () => text);
  }
  const role = marks.roled.has(element) ? (dom().attribute(element, 'role') ?? '') : '';
  if (readNamed(element, name, role, found)) return 'skip';
  if (name === 'label' || name === 'legend') add(labels, most.labels, () => textOf(element, marks, 100));
  if (fieldNames.has(name)) readField(element, found);
  return zoneInside(name, role, zone);
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
  const list = (): Texts => ({ kept: new Set(), reads: 0 });
  const found: Found = {
    marks: markPage(document),
    first: list(),
    headings: list(),
    labels: list(),
    buttons: list(),
    errors: list(),
    main: '',
    plain: '',
  };
  const root = dom().find(document, 'body') ?? dom().root(document);
  if (root === null) return found;
  const visitor: Visitor = {
    element: (element, name, zone) => readElement(document, element, name, zone, found),
    text: (text, zone) => addText(found, text, zone),
  };
  walkPage(root, visitor, { marks: found.marks, mostNodes });
  return found;
}

/**
 * What a page says of itself: address, title, description, breadcrumb, headings, names of fields and buttons, visible
 * errors, and the beginning of its main text. At most 20,000 nodes are read, nothing is laid out, and a field's value,
 * editable text and everything in `[data-helpahead-ignore]` are never touched. Mail addresses and long numbers are
 * taken out.
 */
export function readPage(document: Document): PageContext {
  const { marks, first, headings, labels, buttons, errors, main, plain } = scan(document);
  const breadcrumb = readBreadcrumb(document, marks).slice(0, most.breadcrumb).map(redact);
  const description = describe(document);
  const language = languageOf(document);
  const text = redact(tidy(main || plain).slice(0, longestText));
  return {
    url: pageUrl(document),
    title: redact(tidy(dom().title(document))),
    // The first level first, so that the cap of a long page cannot cost its topic.
    headings: [...new Set([...first.kept, ...headings.kept])].slice(0, most.headings),
    labels: [...labels.kept],
    buttons: [...buttons.kept],
    errors: [...errors.kept],
    ...(description === '' ? {} : { description }),
    ...(breadcrumb.length === 0 ? {} : { breadcrumb }),
    ...(text === '' ? {} : { text }),
    ...(language === '' ? {} : { language }),
  };
}
