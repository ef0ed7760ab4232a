import { readFileSync } from 'node:fs';
import { type Faq, parseFaq } from '@helpahead/core';
import { brokenPages } from './broken/cases.ts';
import { builtPages } from './built/built.ts';
import { languages } from './coins/languages.ts';
import { coinsPages } from './coins/pages.ts';
import { doorPage, notFoundPage } from './door.ts';
import { collectionFile } from './faq-files.ts';
import { guestPages } from './guest/pages.ts';
import { ownPages } from './own/pages.ts';
import type { Page } from './page.ts';
import { places } from './places.ts';
import { shopPages } from './shop/pages.ts';

/** Problems are left to `helpahead check`: the collection is kept as it was published, dead links included. */
function readFaq(file: string): Faq {
  const { faq } = parseFaq(readFileSync(file, 'utf8'));
  if (faq.articles.length === 0) throw new Error(`${file} has no usable article.`);
  return faq;
}

/** Every page of the demo, as it will be served. */
export function allPages(): Page[] {
  const coins = languages.flatMap((language) => coinsPages(language, readFaq(collectionFile(language.tag))));
  return [
    doorPage,
    notFoundPage,
    ...shopPages(readFaq(places.shopFaq)),
    ...coins,
    ...builtPages,
    ...brokenPages,
    ...guestPages,
    ...ownPages,
  ];
}
