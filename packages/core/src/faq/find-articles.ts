import { isRecord, pointer } from './problem.js';

/** An entry of the input that is, or should be, an article. */
export interface Entry {
  value: unknown;
  path: string;
}

/** Where the articles are in what somebody gave us. */
export interface Found {
  entries: Entry[];
  /** What holds the fields of the file itself, such as its title. */
  head: Record<string, unknown>;
  headPath: string;
  /** Not our own format: fields that we do not know are expected there. */
  foreign: boolean;
}

const listNames = ['articles', 'faqs', 'faq', 'items', 'entries', 'questions'];

/** Finds the articles of any accepted shape; `undefined` when this is no FAQ. */
export function findArticles(input: unknown): Found | undefined {
  const onPage = findOnPage(input);
  if (onPage) return onPage;
  if (Array.isArray(input)) return { entries: listed(input, ''), head: {}, headPath: '', foreign: true };
  if (!isRecord(input)) return undefined;
  for (const name of listNames) {
    const list = Object.hasOwn(input, name) ? input[name] : undefined;
    if (Array.isArray(list)) {
      const entries = listed(list, pointer('', name));
      return { entries, head: input, headPath: '', foreign: name !== 'articles' };
    }
  }
  return undefined;
}

function listed(list: readonly unknown[], path: string): Entry[] {
  return list.map((value, index) => ({ value, path: pointer(path, index) }));
}

/** A schema.org `FAQPage`: alone, in a list, or in a `@graph`. */
function findOnPage(input: unknown): Found | undefined {
  const graph = isRecord(input) ? input['@graph'] : input;
  const inGraph = Array.isArray(graph) ? listed(graph, graph === input ? '' : '/@graph') : [];
  const pages = [{ value: input, path: '' }, ...inGraph].filter(isPage);
  const [first] = pages;
  if (!first) return undefined;
  // Under names of ours; what is no text there is nothing a reader of ours could be told to mend.
  const texts = [
    ['language', first.value.inLanguage],
    ['title', first.value.name],
  ].filter(([, text]) => typeof text === 'string');
  const head = Object.fromEntries(texts);
  return { entries: pages.flatMap(questionsOf), head, headPath: first.path, foreign: true };
}

type Page = Entry & { value: Record<string, unknown> };

function isPage(entry: Entry): entry is Page {
  return isRecord(entry.value) && Object.hasOwn(entry.value, 'mainEntity');
}

function questionsOf({ value, path }: Page): Entry[] {
  const at = pointer(path, 'mainEntity');
  return Array.isArray(value.mainEntity)
    ? listed(value.mainEntity, at)
    : [{ value: value.mainEntity, path: at }];
}
