import type { Faq } from '@helpahead/core';
import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { plainFaq } from '../plain-faq.ts';
import { shopPage } from './layout.ts';

/** The plain FAQ page: where the widget falls back to, and what is there without any script. */
export function helpPage(faq: Faq): Page {
  return shopPage({
    path: '/shop/help/',
    title: 'Questions and answers',
    description: `${faq.articles.length} answers about delivery, returns, payment, your account, teapots and tea.`,
    crumbs: [{ label: 'Help', path: '/shop/help/' }],
    main: html`<h1>Questions and answers</h1>
<p class="lead">${faq.articles.length} answers on one page. Your browser’s own search finds every word of them.</p>
${plainFaq(faq, { contents: 'All questions' })}
<section class="summary" aria-labelledby="contact">
  <h2 id="contact">Write or call</h2>
  <p><a href="mailto:help@kettlelane.example">help@kettlelane.example</a>, an answer within 1 working day.</p>
  <p><a href="tel:+441632960482">01632 960482</a>, Tuesday to Saturday, 10:00 to 17:30.</p>
</section>`,
  });
}
