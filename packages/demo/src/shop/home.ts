import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { type Product, pounds, productPath, products } from './catalogue.ts';
import { drawing } from './drawings.ts';
import { shopPage } from './layout.ts';

function card(product: Product): Html {
  return html`<li class="card">
  ${drawing(product.drawing)}
  <h3><a href="${productPath(product)}">${product.name}</a></h3>
  <p>${product.line}</p>
  <p class="price">${pounds(product.price)}</p>
</li>`;
}

function shelf(kind: Product['kind'], intro: string): Html {
  const id = kind.toLowerCase().replaceAll(' ', '-');
  return html`<section class="shelf" aria-labelledby="${id}">
  <div>
    <h2 id="${id}">${kind}</h2>
    <p class="intro">${intro}</p>
  </div>
  <ul class="cards">${products.filter((product) => product.kind === kind).map(card)}</ul>
</section>`;
}

export const homePage: Page = shopPage({
  path: '/shop/',
  title: 'Kettle Lane: teapots and tea from Otterby',
  description:
    'Stoneware teapots thrown in Otterby, loose-leaf tea, and one good kettle. Free delivery from £40.',
  crumbs: [],
  main: html`<section class="hero">
  <div>
    <h1>A pot, a tea, ten quiet minutes.</h1>
    <p>We throw teapots in a former mill in Otterby and choose tea to go with them. Five things, each one made or picked by somebody we know.</p>
    <p><a class="button" href="/shop/products/moss-teapot/">See the Moss teapot</a></p>
  </div>
  ${drawing('teapot')}
</section>
${shelf('Teapots and kettles', 'Stoneware from our own kiln, and a kettle that pours slowly.')}
${shelf('Tea', 'Loose leaf, packed on Mondays in small packets.')}
${shelf('Monthly Leaf', 'For people who like to be surprised once a month.')}
<section class="facts" aria-label="Good to know">
  <dl>
    <div><dt>Delivery</dt><dd>2 to 3 working days in the UK, free from £40</dd></div>
    <div><dt>Returns</dt><dd>30 days</dd></div>
    <div><dt>The shop</dt><dd>4 Mill Yard, Otterby, Tuesday to Saturday</dd></div>
  </dl>
</section>`,
});
