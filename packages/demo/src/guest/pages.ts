// A plain page, and the same page under hosts that are hostile or strict: what a guest must bear, and must not do.
import { Html, html } from '../html.ts';
import { breadcrumb, type Page, placeholders } from '../page.ts';
import { hostileScript } from './hostile-script.ts';
import { hostileStyles } from './hostile-styles.ts';

interface GuestPage {
  slug: string;
  title: string;
  /** What is special, for the reader of the page. */
  what: string;
  /** Stands in the head, before the widget. */
  head?: Html;
  /** @default the tag of the widget */
  widget?: Html;
  /** Stands after the page's own form. */
  more?: Html;
}

const tag = html`<script async src="/helpahead/helpahead.js" data-faq="/shop/faq.en.json" data-page="/shop/help/" data-feedback="${placeholders.collector}/v1/events"></script>`;

const twoTags = html`<script async src="/helpahead/helpahead.js" data-faq="/shop/faq.en.json" data-instance="shop"></script>
<script async src="/helpahead/helpahead.js" data-faq="/coins/faq.en.json" data-instance="coins" data-position="start"></script>
<script async src="/helpahead/helpahead.js" data-faq="/shop/faq.en.json" data-instance="shop"></script>`;

export const guestPlaces: readonly GuestPage[] = [
  { slug: 'plain', title: 'A plain page', what: 'Without a style sheet or a script of its own.' },
  {
    slug: 'hostile-styles',
    title: 'A page whose styles reach for everything',
    what: 'Rules for every element, with !important; a transformed body; rules for the widget itself.',
    head: html`<style>${new Html(hostileStyles)}</style>`,
  },
  {
    slug: 'hostile-script',
    title: 'A page that changes what scripts stand on',
    what: 'Methods added to arrays, a wrapped fetch, a Promise of its own, an element called helpahead.',
    head: html`<script>${new Html(hostileScript)}</script>`,
  },
  {
    slug: 'strict',
    title: 'A page that allows next to nothing',
    what: 'Its content security policy allows scripts, requests and images of its own site, and nothing else.',
    // Of this site only: feedback goes to another port of this machine.
    widget: html`<script async src="/helpahead/helpahead.js" data-faq="/shop/faq.en.json" data-page="/shop/help/" data-feedback="/broken/feedback-down/events"></script>`,
  },
  {
    slug: 'two',
    title: 'A page with two helps',
    what: 'Two instances with names of their own, and one of the tags stands there twice.',
    widget: twoTags,
  },
  {
    slug: 'frame',
    title: 'A page in a sandboxed frame',
    what: 'The frame may run scripts and nothing else: no origin, no storage.',
    widget: html``,
    more: html`<iframe sandbox="allow-scripts" src="/guest/plain/" title="The plain page" width="700" height="600"></iframe>`,
  },
];

function guestPage({ slug, title, what, head, widget = tag, more }: GuestPage): Page {
  const path = `/guest/${slug}/`;
  const { text } = html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Helpahead demo</title>
<meta name="description" content="${what}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${head}
${widget}
</head>
<body>
<main id="main">
${breadcrumb(
  [
    { label: 'Demo', path: '/' },
    { label: title, path },
  ],
  'You are here',
)}
<h1>${title}</h1>
<p id="what">${what}</p>
<form class="own"><label for="word">A word</label> <input id="word" name="word" autocomplete="off"> <button type="button" id="count">A button</button></form>
<p><a href="/guest/plain/">The plain page</a></p>
<table><caption>Opening hours</caption><tr><th scope="row">Tuesday</th><td>10:00 to 17:30</td></tr></table>
${more}
</main>
</body>
</html>
`;
  return { path, markup: text };
}

export const guestPages: readonly Page[] = guestPlaces.map(guestPage);
