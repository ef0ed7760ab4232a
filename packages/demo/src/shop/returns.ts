import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { alertBox, field } from './form.ts';
import { shopPage } from './layout.ts';

const reasons = [
  ['changed-mind', 'I changed my mind'],
  ['exchange', 'Exchange'],
  ['wrong-item', 'Wrong item'],
  ['broken', 'It arrived broken'],
] as const;

const form = html`<form class="form" action="/shop/returns/" method="post" data-form="returns" novalidate>
  ${alertBox('form-alert')}
  ${field({ name: 'order-number', label: 'Order number', hint: 'In your confirmation email, such as KL-20417', autocomplete: 'off', missing: 'Enter your order number', wrong: 'Enter your order number with its letters, such as KL-20417' })}
  ${field({ name: 'email', label: 'Email address of the order', type: 'email', autocomplete: 'email', missing: 'Enter your email address', wrong: 'Enter an email address like name@example.org' })}
  <div class="field">
    <label for="reason">Reason</label>
    <select id="reason" name="reason">${reasons.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select>
  </div>
  <fieldset class="options">
    <legend>Return label</legend>
    <label><input type="radio" name="label" value="print" checked> <span>Print it myself</span></label>
    <label><input type="radio" name="label" value="code"> <span>Code on my phone</span></label>
  </fieldset>
  <p><button class="button">Start the return</button></p>
</form>`;

export const returnsPage: Page = shopPage({
  path: '/shop/returns/',
  title: 'Return something',
  description: 'Start a return, print the label, and see when the refund arrives.',
  crumbs: [{ label: 'Returns', path: '/shop/returns/' }],
  main: html`<h1>Return something</h1>
<p class="lead">You have 30 days from the day the parcel arrives. The label costs £2.95, taken off the refund.</p>
<div class="columns">
  ${form}
  <aside class="summary" aria-labelledby="how-it-goes">
    <h2 id="how-it-goes">How it goes</h2>
    <ol class="plain-steps">
      <li>Fill in the return form.</li>
      <li>Pack the items, pottery with 5 cm of paper on every side.</li>
      <li>Hand the parcel in at a parcel shop.</li>
      <li>Get the refund within 5 working days after it reaches us.</li>
    </ol>
  </aside>
</div>
<p class="done-note" role="status" data-done tabindex="-1" hidden></p>`,
});
