import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { alertBox, field } from './form.ts';
import { shopPage } from './layout.ts';

const address = html`<fieldset>
  <legend>Delivery address</legend>
  ${field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'email', missing: 'Enter your email address', wrong: 'Enter an email address like name@example.org' })}
  ${field({ name: 'name', label: 'Full name', autocomplete: 'name', missing: 'Enter your full name' })}
  ${field({ name: 'street', label: 'Street and house number', autocomplete: 'street-address', missing: 'Enter your street and house number' })}
  ${field({ name: 'town', label: 'Town', autocomplete: 'address-level2', missing: 'Enter your town' })}
  ${field({ name: 'postcode', label: 'Postcode', autocomplete: 'postal-code', missing: 'Enter your postcode', wrong: 'Enter a full UK postcode, such as OT4 2LN', className: 'short' })}
</fieldset>`;

const delivery = html`<fieldset class="options">
  <legend>Delivery</legend>
  <label><input type="radio" name="delivery" value="standard" checked> <span>Standard, 2 to 3 working days</span> <b>free</b></label>
  <label><input type="radio" name="delivery" value="express"> <span>Express, on the next working day</span> <b>£6.90</b></label>
  <label><input type="radio" name="delivery" value="collect"> <span>Collect in the shop</span> <b>free</b></label>
</fieldset>`;

const payment = html`<fieldset>
  <legend>Payment</legend>
  <p class="hint">Visa, Mastercard or American Express</p>
  ${alertBox('payment-alert')}
  ${field({ name: 'card', label: 'Card number', autocomplete: 'cc-number', inputmode: 'numeric', missing: 'Enter the card number', wrong: 'Check the card number: a digit is missing or wrong' })}
  <div class="pair">
  ${field({ name: 'expiry', label: 'Expiry date', hint: 'Such as 04/29', autocomplete: 'cc-exp', inputmode: 'numeric', missing: 'Enter the expiry date', wrong: 'Enter the expiry date as month and year, such as 04/29' })}
  ${field({ name: 'cvc', label: 'Security code', hint: '3 or 4 digits', autocomplete: 'cc-csc', inputmode: 'numeric', missing: 'Enter the security code', wrong: 'Enter the 3 or 4 digits of the security code' })}
  </div>
</fieldset>`;

const order = html`<aside class="summary" aria-labelledby="your-order">
  <h2 id="your-order">Your order</h2>
  <ul class="lines">
    <li><span>Moss teapot</span> <span>£48.00</span></li>
    <li><span>2 × Harbour Breakfast</span> <span>£19.00</span></li>
    <li><span>Delivery</span> <span>free</span></li>
  </ul>
  <p class="total"><span>Total</span> <span>£67.00</span></p>
  <p class="note"><a href="/shop/cart/">Change the basket</a></p>
</aside>`;

export const checkoutPage: Page = shopPage({
  path: '/shop/checkout/',
  title: 'Checkout',
  description: 'Enter the delivery address and pay by card.',
  crumbs: [
    { label: 'Basket', path: '/shop/cart/' },
    { label: 'Checkout', path: '/shop/checkout/' },
  ],
  main: html`<h1>Checkout</h1>
<div class="columns">
  <form class="form" action="/shop/order/" method="post" data-form="checkout" novalidate>
    ${alertBox('form-alert')}
    ${address}
    ${delivery}
    ${payment}
    <p><button class="button">Pay £67.00</button></p>
    <p class="note">Do not enter a real card. The <a href="/">start page of the demo</a> lists cards to try.</p>
  </form>
  ${order}
</div>`,
});
