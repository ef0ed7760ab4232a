import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { type Faq, parseFaq } from '@helpahead/core';
import { buildFiles } from '@helpahead/core/built';
import { html } from '../html.ts';
import { type Page, renderDocument } from '../page.ts';
import { places } from '../places.ts';
import { largeFaq } from './large-faq.ts';

const weigh = (text: string): number => brotliCompressSync(text).length;

function filesOf(faq: Faq, folder: string): [path: string, text: string][] {
  return [...buildFiles([faq], { weigh }).files].map(([name, text]) => [`${folder}${name}`, text]);
}

/** The FAQs of the built pages, as `helpahead build` writes them, by path. */
export function builtFaqs(): Map<string, string> {
  const { faq } = parseFaq(readFileSync(places.shopFaq, 'utf8'));
  return new Map([...filesOf(faq, '/built/shop/'), ...filesOf(largeFaq(), '/built/large/')]);
}

function builtPage(slug: string, title: string, text: string): Page {
  return renderDocument({
    path: `/built/${slug}/`,
    language: 'en',
    title,
    description: text,
    stylesheet: '/plain.css',
    body: html`<body>
<main id="main">
<p><a href="/">Start page of the demo</a></p>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>`,
    widget: { faq: `/built/${slug}/help.json`, page: '/shop/help/' },
  });
}

/** Pages with a built FAQ: the shop’s, and one of thousands of articles. */
export const builtPages: readonly Page[] = [
  builtPage(
    'shop',
    'When will I get my refund?',
    'The FAQ of the shop, built: questions first, answers when they are read.',
  ),
  builtPage(
    'large',
    'Descale the Slate kettle',
    'Four thousand articles, of which a visitor loads what a question needs.',
  ),
];
