import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { shopPage } from './layout.ts';

const steps = [
  { name: 'Received', when: 'Friday 20 November, 09:12', done: true },
  { name: 'Being packed', when: 'Monday 23 November, 08:40', done: true },
  { name: 'On its way', when: 'Monday 23 November, 16:05', done: true },
  { name: 'Delivered', when: 'planned for Wednesday 25 November', done: false },
];

export const orderPage: Page = shopPage({
  path: '/shop/order/',
  title: 'Track your order KL-20417',
  description: 'Where your parcel is, the status of the order, and the invoice.',
  crumbs: [
    { label: 'Account', path: '/shop/account/' },
    { label: 'Order KL-20417', path: '/shop/order/' },
  ],
  main: html`<h1>Track your order</h1>
<p class="lead">Order KL-20417 is on its way. The carrier plans to bring it on Wednesday 25 November.</p>
<section aria-labelledby="order-status">
  <h2 id="order-status">Order status</h2>
  <ol class="steps">
    ${steps.map(
      (
        step,
        index,
      ) => html`<li class="${step.done ? 'done' : 'open'}"${index === 2 ? html` aria-current="step"` : ''}>
      <b>${step.name}</b> <span>${step.when}</span>
    </li>`,
    )}
  </ol>
  <p class="actions"><a class="button" href="#tracking">Track with the carrier</a> <a class="button quiet" href="#invoice">Invoice (PDF)</a> <a class="button quiet" href="/shop/returns/">Return something</a></p>
</section>
<section id="tracking" aria-labelledby="tracking-title">
  <h2 id="tracking-title">Tracking your parcel</h2>
  <p>The parcel left Otterby on Monday at 16:05. It was scanned in the carrier’s depot at 21:30.</p>
</section>
<div class="columns even">
  <section>
    <h2>Items</h2>
    <ul class="lines">
      <li><span>Moss teapot</span> <span>£48.00</span></li>
      <li><span>2 × Harbour Breakfast</span> <span>£19.00</span></li>
      <li><span>Delivery</span> <span>free</span></li>
    </ul>
    <p class="total" id="invoice"><span>Paid with the card ending in 4242</span> <span>£67.00</span></p>
  </section>
  <section>
    <h2>Delivery address</h2>
    <address>Mara Fielding<br>7 Weir Lane<br>Otterby OT4 2LN</address>
    <p class="note">The address can be changed until the parcel leaves us.</p>
  </section>
</div>`,
});
