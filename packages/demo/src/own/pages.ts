// A help page of one's own, made of the parts of the help and of the element, from npm.
import { attributes, html } from '../html.ts';
import { type Page, placeholders, renderDocument } from '../page.ts';

const faq = attributes({
  faq: '/shop/faq.en.json',
  page: '/shop/help/',
  feedback: `${placeholders.collector}/v1/events`,
});
const plain = html`<a href="/shop/help/">All questions and answers</a>`;

export const ownPages: readonly Page[] = [
  renderDocument({
    path: '/own/',
    language: 'en',
    title: 'A help page of one’s own – Helpahead demo',
    description:
      'Returns and refunds: search, the questions of this page, one answer and a survey, each in its place.',
    stylesheet: '/plain.css',
    script: '/own/own.js',
    body: html`<body>
<main id="main">
<h1>Returns and refunds</h1>
<p class="lead">A page of one’s own, with the parts of the help where its author wants them.</p>
<section aria-labelledby="ask"><h2 id="ask">Ask</h2>
<help-ahead-search${faq}>${plain}</help-ahead-search></section>
<section aria-labelledby="often"><h2 id="often">Questions for this page</h2>
<help-ahead-suggestions${faq}>${plain}</help-ahead-suggestions></section>
<section aria-labelledby="one"><h2 id="one">One answer</h2>
<help-ahead-article article="refund-time"${faq}>${plain}</help-ahead-article></section>
<section aria-labelledby="tell"><h2 id="tell">Tell us</h2>
<help-ahead-survey survey="visit"${faq}></help-ahead-survey></section>
<help-ahead${faq}>${plain}</help-ahead>
</main>
</body>`,
  }),
];
