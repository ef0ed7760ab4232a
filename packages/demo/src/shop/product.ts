import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { type Product, pounds, productPath } from './catalogue.ts';
import { drawing } from './drawings.ts';
import { shopPage } from './layout.ts';

function colours(product: Product): Html | false {
  if (product.slug !== 'moss-teapot') return false;
  return html`<fieldset class="choice">
    <legend>Colour</legend>
    <label><input type="radio" name="colour" value="moss" checked> Moss</label>
    <label><input type="radio" name="colour" value="oat"> Oat (made to order, 3 weeks)</label>
  </fieldset>`;
}

const quantity = html`<label class="quantity">Quantity <input type="number" name="quantity" value="1" min="1" max="9" inputmode="numeric"></label>`;

function buyForm(product: Product): Html {
  const isSubscription = product.kind === 'Monthly Leaf';
  return html`<form class="buy" action="/shop/cart/" method="get">
    <input type="hidden" name="add" value="${product.slug}">
    ${colours(product)}
    ${isSubscription ? '' : quantity}
    <button class="button">${isSubscription ? 'Subscribe' : 'Add to basket'}</button>
  </form>`;
}

function productData(product: Product): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.line,
    offers: {
      '@type': 'Offer',
      price: (product.price / 100).toFixed(2),
      priceCurrency: 'GBP',
      availability: 'https://schema.org/InStock',
    },
  };
}

function main(product: Product): Html {
  return html`<article class="product">
  <div class="picture">${drawing(product.drawing)}</div>
  <div class="product-text">
    <h1>${product.name}</h1>
    <p class="line">${product.line}</p>
    <p class="price">${pounds(product.price)}${product.unit === undefined ? '' : html` <small>${product.unit}</small>`}</p>
    ${buyForm(product)}
    <p class="stock">${product.stock}</p>
    ${product.story.map((text) => html`<p>${text}</p>`)}
  </div>
  <div class="product-parts">
    ${product.parts.map(({ heading, text }) => html`<section><h2>${heading}</h2><p>${text}</p></section>`)}
    <section>
      <h2>Details</h2>
      <table class="details"><tbody>${product.details.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
    </section>
  </div>
</article>`;
}

export function productPage(product: Product): Page {
  return shopPage({
    path: productPath(product),
    title: product.name,
    description: `${product.line}. ${product.story[0] ?? ''}`,
    crumbs: [
      { label: product.kind, path: `/shop/#${product.kind.toLowerCase().replaceAll(' ', '-')}` },
      { label: product.name, path: productPath(product) },
    ],
    main: main(product),
    data: productData(product),
  });
}
