import { attributes, type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { type Product, pounds, productPath, products } from './catalogue.ts';
import { drawing } from './drawings.ts';
import { shopPage } from './layout.ts';

/** What lies in the basket of everybody who comes to see the demo. */
const sample: Record<string, number> = { 'moss-teapot': 1, 'harbour-breakfast': 2 };

function row(product: Product): Html {
  const quantity = sample[product.slug] ?? 0;
  const values = { 'data-slug': product.slug, 'data-price': String(product.price), hidden: quantity === 0 };
  return html`<li class="cart-row"${attributes(values)}>
  ${drawing(product.drawing)}
  <div>
    <h2><a href="${productPath(product)}">${product.name}</a></h2>
    <p>${product.line}</p>
    <div class="cart-controls">
      <label>Quantity <input type="number" min="1" max="9" value="${quantity || 1}" inputmode="numeric" aria-label="Quantity of ${product.name}"></label>
      <button type="button" class="plain" data-remove>Remove <span class="visually-hidden">${product.name}</span></button>
    </div>
  </div>
  <p class="price" data-line>${pounds(product.price * (quantity || 1))}</p>
</li>`;
}

const totals = html`<section class="summary" aria-labelledby="summary">
  <h2 id="summary">Sum</h2>
  <dl>
    <div><dt>Items</dt><dd data-items>£67.00</dd></div>
    <div><dt>Standard delivery</dt><dd data-delivery>free</dd></div>
    <div class="total"><dt>Total</dt><dd data-total>£67.00</dd></div>
  </dl>
  <form class="code" data-discount novalidate>
    <label for="discount">Discount code</label>
    <div class="inline"><input id="discount" name="discount" type="text" autocomplete="off" aria-describedby="discount-error"><button class="button quiet">Apply</button></div>
    <p class="error" id="discount-error" role="alert" hidden></p>
  </form>
  <label class="tick"><input type="checkbox" data-wrap> Wrap as a present (£3.50)</label>
  <p><a class="button wide" href="/shop/checkout/">Go to checkout</a></p>
  <p class="note">Delivery is free from £40. Your basket is kept for 30 days.</p>
</section>`;

export const cartPage: Page = shopPage({
  path: '/shop/cart/',
  title: 'Your basket',
  description: 'The items in your basket, discount codes, gift wrapping and the price of delivery.',
  crumbs: [{ label: 'Basket', path: '/shop/cart/' }],
  main: html`<h1>Your basket</h1>
<div class="columns" data-cart>
  <ul class="cart">${products.map(row)}</ul>
  ${totals}
</div>
<p class="empty" data-empty hidden>Your basket is empty. <a href="/shop/">Back to the shop</a></p>
<p class="visually-hidden" role="status" data-cart-status></p>`,
});
