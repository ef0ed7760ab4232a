import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { shopPage } from './layout.ts';

/** What every unknown address below /shop/ gets, with status 404. */
export const shopNotFoundPage: Page = shopPage({
  path: '/shop/404.html',
  title: 'Page not found – Kettle Lane',
  description: 'There is no page at this address.',
  crumbs: [],
  main: html`<h1>Page not found</h1>
<p class="lead">There is no page at this address. The link may be old, or a letter is wrong.</p>
<p class="actions"><a class="button" href="/shop/">To the shop</a> <a class="button quiet" href="/shop/order/">Your order</a> <a class="button quiet" href="/shop/help/">All questions and answers</a></p>`,
});
