import type { PageContext } from '../anticipation/suggestion.js';
import { redact } from '../feedback/scrub.js';
import { isBreadcrumb, readBreadcrumb } from './breadcrumb.js';
import { dom } from './dom-access.js';
import { findTelling, type Tree, treesOf } from './page-elements.js';
import { isInvalid, readError, readFieldErrors, soundsWrong } from './page-errors.js';
import { isNotFound, readDescription, readLanguage } from './page-facts.js';
import { readText, textOf, tidy } from './page-text.js';
import { pageUrl } from './page-url.js';
import { isFieldUnread, isUnder } from './unread.js';

const most = { headings: 40, labels: 60, buttons: 60, errors: 10, breadcrumb: 10 };
const fieldNames = new Set(['input', 'select', 'textarea']);
const fieldRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
const buttonTypes = new Set(['submit', 'button', 'reset', 'image']);

interface Texts {
  kept: Set<string>;
  reads: number;
  most: number;
}

interface Found {
  /** Headings of the first level. */
  first: Texts;
  headings: Texts;
  labels: Texts;
  buttons: Texts;
  errors: Texts;
  mains: Element[];
  /** Where the errors stand. */
  shownErrors: Element[];
  payment: boolean;
  breadcrumb?: Element;
}

/** The same text again costs no place, but time: a page with a thousand equal buttons is not read a thousand times. */
function isFull({ kept, reads, most }: Texts): boolean {
  return kept.size >= most || reads >= most * 4;
}

function add(list: Texts, read: () => string): void {
  if (isFull(list)) return;
  list.reads += 1;
  const text = redact(read());
  if (text !== '') list.kept.add(text);
}

function nameBy(element: Element, attribute: string, longest = 100): string {
  return tidy((dom().attribute(element, attribute) ?? '').slice(0, longest * 4)).slice(0, longest);
}

/** A field tells its name, a button of the old kind its label; neither tells a value somebody typed. */
function readField(element: Element, found: Found): void {
  const { attribute } = dom();
  const type = (attribute(element, 'type') ?? '').toLowerCase();
  if (type === 'hidden') return;
  const isPayment = /(?:^|\s)cc-/i.test(attribute(element, 'autocomplete') ?? '');
  if (!found.payment && isPayment) found.payment = !isFieldUnread(element);
  const isButton = buttonTypes.has(type);
  const names = isButton ? [type === 'image' ? 'alt' : 'value'] : ['aria-label', 'placeholder'];
  for (const name of names) {
    if (attribute(element, name) === null) continue;
    const read = () => (isFieldUnread(element) ? '' : nameBy(element, name));
    add(isButton ? found.buttons : found.labels, read);
  }
}

function levelOf(element: Element, name: string, role: string): number {
  if (name === 'h1' || name === 'h2' || name === 'h3') return Number(name[1]);
  return role === 'heading' ? Number(dom().attribute(element, 'aria-level') ?? 2) : 9;
}

/** A heading or a button is read here and now; true, because nothing is left to find in it. */
function readNamed(element: Element, name: string, role: string, found: Found): boolean {
  const level = levelOf(element, name, role);
  const shown = (read: () => string) => () => (isUnder(element) ? '' : read());
  if (level <= 3) {
    add(
      level === 1 ? found.first : found.headings,
      shown(() => textOf(element, 200)),
    );
    return true;
  }
  if (name === 'label' || name === 'legend')
    add(
      found.labels,
      shown(() => textOf(element, 100)),
    );
  else if (fieldRoles.has(role))
    add(
      found.labels,
      shown(() => nameBy(element, 'aria-label')),
    );
  if (name !== 'button' && role !== 'button') return false;
  add(
    found.buttons,
    shown(() => nameBy(element, 'aria-label') || textOf(element, 100)),
  );
  return true;
}

/** Routers say the name of the page that one has come to, as urgently as an error. */
function withoutAnnouncements(errors: readonly string[], title: string, headings: Texts): string[] {
  const names = [title, ...headings.kept].filter((name) => name !== '');
  return errors.filter(
    (error) => !names.some((name) => error === name || (error.endsWith(name) && !soundsWrong.test(error))),
  );
}

/** True when nothing is left to find inside. */
function readElement(tree: Tree, element: Element, found: Found): boolean {
  const { attribute, localName } = dom();
  const name = localName(element);
  if (name === 'button' || name === 'label') {
    return isFull(name === 'button' ? found.buttons : found.labels)
      ? false
      : readNamed(element, name, '', found);
  }
  const isField = fieldNames.has(name);
  if (isField || attribute(element, 'aria-invalid') !== null) readInvalid(tree, element, isField, found);
  if (isField) {
    readField(element, found);
    return false;
  }
  const error = isFull(found.errors) ? undefined : readError(element, name);
  if (error !== undefined) {
    found.shownErrors.push(element);
    add(found.errors, () => error);
    return true;
  }
  const role = attribute(element, 'role') ?? '';
  if (name === 'main' || role === 'main') found.mains.push(element);
  if (found.breadcrumb === undefined && isBreadcrumb(element, name, role) && !isUnder(element)) {
    found.breadcrumb = element;
  }
  return readNamed(element, name, role, found);
}

function readInvalid(tree: Tree, element: Element, isField: boolean, found: Found): void {
  if (!isInvalid(element) || (isField ? isFieldUnread(element) : isUnder(element))) return;
  for (const text of readFieldErrors(tree, element)) add(found.errors, () => text);
}

function scan(trees: readonly Tree[]): Found {
  const list = (limit: number): Texts => ({ kept: new Set(), reads: 0, most: limit });
  const found: Found = {
    first: list(most.headings),
    headings: list(most.headings),
    labels: list(most.labels),
    buttons: list(most.buttons),
    errors: list(most.errors),
    mains: [],
    shownErrors: [],
    payment: false,
  };
  for (const tree of trees) {
    const elements = findTelling(tree);
    let read: Element | undefined;
    for (let index = 0; index < elements.length; index += 1) {
      const element = elements[index];
      if (element === undefined || (read !== undefined && dom().contains(read, element))) continue;
      if (readElement(tree, element, found)) read = element;
    }
  }
  return found;
}

/**
 * What a page says of itself: address, title, description, breadcrumb, headings, names of fields and buttons, visible
 * errors, and the beginning of its main text. At most 20,000 elements are read, nothing is laid out, and a field's
 * value, editable text and everything in `[data-helpahead-ignore]` are never touched. Mail addresses and long numbers
 * are taken out. `docs/what-is-read.md` lists it all.
 *
 * Takes a document that no window shows too, such as one parsed on a server: then what only styles hide counts as
 * shown, and `url` is its base address, or empty.
 */
export function readPage(document: Document): PageContext {
  const trees = treesOf(document);
  const found = scan(trees);
  const { first, headings, labels, buttons, errors, payment } = found;
  const breadcrumb = readBreadcrumb(document, found.breadcrumb).slice(0, most.breadcrumb).map(redact);
  const description = readDescription(document);
  const language = readLanguage(document);
  const title = redact(tidy(String(dom().title(document) ?? '').slice(0, 2_000))).slice(0, 300);
  const text = redact(readText(document, { trees, mains: found.mains, except: found.shownErrors }));
  return {
    url: pageUrl(document),
    title,
    // The first level first, so that the cap of a long page cannot cost its topic.
    headings: [...new Set([...first.kept, ...headings.kept])].slice(0, most.headings),
    labels: [...labels.kept],
    buttons: [...buttons.kept],
    errors: withoutAnnouncements([...errors.kept], title, first),
    ...(description === '' ? {} : { description }),
    ...(breadcrumb.length === 0 ? {} : { breadcrumb }),
    ...(text === '' ? {} : { text }),
    ...(language === '' ? {} : { language }),
    ...(isNotFound(document) ? { notFound: true } : {}),
    ...(payment ? { payment } : {}),
  };
}
