import { readFileSync } from 'node:fs';
import {
  type Article,
  contentHash,
  createAnticipator,
  createSearch,
  type Faq,
  type PageContext,
  parseFaq,
} from '@helpahead/core';
import { outcomes } from '../../client/shop/outcomes.ts';
import { languages } from '../coins/languages.ts';
import { coinsPages } from '../coins/pages.ts';
import { collectionFile } from '../faq-files.ts';
import { places } from '../places.ts';
import { shopPages } from '../shop/pages.ts';
import { REWRITTEN } from './needs.ts';
import { pageContext } from './page-contexts.ts';

/** Which state of the content a visitor has before them. */
export type Edition = 'first' | 'rewritten';

/** What a search gave. */
interface Found {
  hits: string[];
  missed: boolean;
}

/** An article that the panel offers, with the words of the page that led to it. */
interface Offered {
  article: string;
  cue: string | undefined;
}

/** The demo's sites as a visitor meets them: real search, real anticipation, real hashes of the content. */
export interface World {
  languageOf(faq: string): string;
  article(faq: string, id: string, edition: Edition): Article;
  hash(faq: string, id: string, edition: Edition): string;
  search(faq: string, query: string, edition: Edition): Found;
  offers(faq: string, path: string, error?: string): Offered[];
}

const REWRITE =
  'You get back what the item cost. The first delivery is refunded when the whole order comes back; {{facts.returnPrice}} for our return label is taken off, and the email about your refund lists both.';

/** What the pages say when something goes wrong, by its form. */
const ERRORS: Record<string, string> = {
  checkout: messageOf('checkout', { card: '4000000000000002' }),
  returns: messageOf('returns', {}),
  'sign-in': messageOf('sign-in', {}),
};

function messageOf(form: string, values: Record<string, string>): string {
  const outcome = outcomes[form]?.(values);
  if (outcome === undefined || !('message' in outcome)) throw new Error(`"${form}" has no error to show.`);
  return outcome.message;
}

function readFaq(file: string): Faq {
  return parseFaq(readFileSync(file, 'utf8')).faq;
}

function rewrite(faq: Faq): Faq {
  const articles = faq.articles.map((article) =>
    article.id === REWRITTEN.article ? { ...article, answer: REWRITE } : article,
  );
  return { ...faq, articles };
}

/** Asked once for each different question: thousands of visitors ask a few dozen. */
function remembered<Answer>(ask: (...key: string[]) => Answer): (...key: string[]) => Answer {
  const known = new Map<string, Answer>();
  return (...key) => {
    const name = JSON.stringify(key);
    const answer = known.get(name) ?? ask(...key);
    known.set(name, answer);
    return answer;
  };
}

/** As the panel fills its home screen: what is certain first, then what comes closest. */
function createOffers(faq: Faq): (page: PageContext) => Offered[] {
  const [confident, closest] = [createAnticipator(faq), createAnticipator(faq, { threshold: 0 })];
  return (page) => {
    const certain = confident.suggest(page);
    const ids = new Set(certain.map(({ article }) => article.id));
    const next = closest.suggest(page).filter(({ article }) => !ids.has(article.id));
    return [...certain, ...next]
      .slice(0, 3)
      .map(({ article, cues }) => ({ article: article.id, cue: cues[0]?.text.slice(0, 160) }));
  };
}

let world: World | undefined;

/** Made once: it never changes, and its indexes take a second. */
export function theWorld(): World {
  world ??= createWorld();
  return world;
}

function createWorld(): World {
  const shop = readFaq(places.shopFaq);
  const faqs = new Map([
    ['shop', shop],
    ...languages.map(({ tag }) => [tag, readFaq(collectionFile(tag))] as const),
  ]);
  const faqOf = (name: string, edition: string): Faq => {
    const faq = faqs.get(name);
    if (faq === undefined) throw new Error(`There is no FAQ "${name}".`);
    return name === 'shop' && edition === 'rewritten' ? rewrite(faq) : faq;
  };
  const pages = [...shopPages(shop), ...languages.flatMap((one) => coinsPages(one, faqOf(one.tag, 'first')))];
  const contexts = new Map(pages.map((page) => [page.path, pageContext(page)]));

  const searchOf = remembered((name = '', edition = '') => createSearch(faqOf(name, edition)));
  const offersOf = remembered((name = '') => createOffers(faqOf(name, 'first')));
  const article = (name: string, id: string, edition: string): Article => {
    const found = faqOf(name, edition).articles.find((one) => one.id === id);
    if (found === undefined) throw new Error(`The FAQ "${name}" has no article "${id}".`);
    return found;
  };
  return {
    languageOf: (name) => faqOf(name, 'first').language,
    article,
    hash: remembered((name = '', id = '', edition = '') => contentHash(article(name, id, edition))),
    search: remembered((name = '', query = '', edition = '') => {
      const { hits, miss } = searchOf(name, edition).find(query);
      return { hits: hits.map((hit) => hit.article.id), missed: miss };
    }),
    offers: remembered((name = '', path = '', error = '') => {
      const page = contexts.get(path);
      if (page === undefined) throw new Error(`The demo has no page ${path}.`);
      return offersOf(name)({ ...page, errors: error === '' ? [] : [ERRORS[error] ?? ''] });
    }),
  };
}
