import { brokenCases } from './broken/cases.ts';
import { languages } from './coins/languages.ts';
import { guestPlaces } from './guest/pages.ts';
import { html } from './html.ts';
import { type Page, placeholders, renderDocument } from './page.ts';

const visitor = html`<section class="door" aria-labelledby="visitor">
  <h2 id="visitor">As a visitor</h2>
  <p>A small shop for teapots and tea. Open the help on each page: what it offers changes with the page, and nobody wrote a rule for that.</p>
  <ol>
    <li><a href="/shop/">The shop</a></li>
    <li><a href="/shop/products/moss-teapot/">A product</a></li>
    <li><a href="/shop/cart/">The basket</a></li>
    <li><a href="/shop/checkout/">The checkout</a>, with <code>4000 0000 0000 0002</code> for a declined card</li>
    <li><a href="/shop/order/">An order</a></li>
    <li><a href="/shop/returns/">A return</a></li>
    <li><a href="/shop/account/">The account</a>: any password but <code>teapot</code> is wrong</li>
    <li><a href="/shop/products/paper-teapot/">A page that is not there</a></li>
    <li><a href="/shop/help/">All answers on one plain page</a></li>
  </ol>
</section>`;

const coins = html`<section class="door" aria-labelledby="coins">
  <h2 id="coins">In seven languages</h2>
  <p>The widget on a real collection, as it was published: the questions of bitcoin.org, left to right and right to left.</p>
  <ul>${languages.map(({ tag, name }) => html`<li><a href="/coins/${tag}/" lang="${tag}" hreflang="${tag}">${name}</a></li>`)}</ul>
</section>`;

const built = html`<section class="door" aria-labelledby="built">
  <h2 id="built">Built for speed</h2>
  <p>The same widget on files that <code>helpahead build</code> wrote.</p>
  <ul>
    <li><a href="/built/shop/">The shop’s FAQ, built</a></li>
    <li><a href="/built/large/">Four thousand articles</a></li>
  </ul>
</section>`;

const makers = html`<section class="door" aria-labelledby="makers">
  <h2 id="makers">As a developer or an editor</h2>
  <p>One tag is enough:</p>
  <pre tabindex="0"><code>&lt;script async
  src="/helpahead/helpahead.js"
  data-faq="/shop/faq.en.json"&gt;
&lt;/script&gt;</code></pre>
  <ul>
    <li><a href="/own/">A help page of one’s own</a>, from npm: search, suggestions, an answer and a survey in the page</li>
    <li><a href="${placeholders.collector}/insights">Insights</a>: what visitors searched, missed and voted</li>
    <li><a href="/shop/faq.en.json">The shop’s FAQ</a>, a file an editor writes</li>
    <li>In the repository: <code>docs/architecture.md</code>, <code>docs/embedding.md</code>, <code>docs/authoring.md</code></li>
  </ul>
</section>`;

const wrong = html`<section class="door wide" aria-labelledby="wrong">
  <h2 id="wrong">When things go wrong</h2>
  <ul>${brokenCases.map(({ slug, title }) => html`<li><a href="/broken/${slug}/">${title}</a></li>`)}</ul>
</section>`;

const guests = html`<section class="door wide" aria-labelledby="guests">
  <h2 id="guests">Strict and hostile hosts</h2>
  <ul>${guestPlaces.map(({ slug, title }) => html`<li><a href="/guest/${slug}/">${title}</a></li>`)}</ul>
</section>`;

/** The first page of the demo: three doors, and what happens when things go wrong. */
export const doorPage: Page = renderDocument({
  path: '/',
  language: 'en',
  title: 'Helpahead: the demo',
  description: 'A help widget on a small shop and on a site in seven languages, to play with.',
  stylesheet: '/plain.css',
  body: html`<body>
<main id="main">
<h1>Helpahead</h1>
<p class="lead">The answer before the question: a help widget that reads the page it is on.</p>
<div class="doors">
${visitor}
${coins}
${built}
${makers}
${wrong}
${guests}
</div>
</main>
</body>`,
});

/** What every unknown address gets, with status 404. */
export const notFoundPage: Page = renderDocument({
  path: '/404.html',
  language: 'en',
  title: 'Page not found – Helpahead demo',
  description: 'There is no page at this address.',
  stylesheet: '/plain.css',
  body: html`<body>
<main id="main">
<h1>Page not found</h1>
<p>There is no page at this address. <a href="/">To the start page of the demo</a></p>
</main>
</body>`,
  widget: { faq: '/shop/faq.en.json', page: '/shop/help/' },
});
