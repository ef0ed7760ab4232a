import { type Fragment, html, jsonScript } from '../html.ts';
import { breadcrumb, breadcrumbData, type Crumb, type Page, renderDocument } from '../page.ts';

export interface ShopPage {
  path: string;
  title: string;
  description: string;
  /** Without the first one, which is always the shop. */
  crumbs: readonly Crumb[];
  main: Fragment;
  /** schema.org data beside the breadcrumb. */
  data?: Record<string, unknown>;
}

const sections: readonly Crumb[] = [
  { label: 'Teapots', path: '/shop/#teapots-and-kettles' },
  { label: 'Tea', path: '/shop/#tea' },
  { label: 'Monthly Leaf', path: '/shop/products/monthly-leaf/' },
  { label: 'Help', path: '/shop/help/' },
];

const own: readonly Crumb[] = [
  { label: 'Account', path: '/shop/account/' },
  { label: 'Basket', path: '/shop/cart/' },
];

function links(crumbs: readonly Crumb[], current: string): Fragment {
  return crumbs.map(
    ({ label, path }) =>
      html`<li><a href="${path}"${path === current ? html` aria-current="page"` : ''}>${label}</a></li>`,
  );
}

function header(current: string): Fragment {
  return html`<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
  <a class="brand" href="/shop/"><span>Kettle Lane</span> <small>teapots and tea</small></a>
  <nav aria-label="Shop"><ul>${links(sections, current)}</ul></nav>
  <nav aria-label="Yours"><ul>${links(own, current)}</ul></nav>
</header>`;
}

const footer = html`<footer class="site-footer">
  <p>Kettle Lane, 4 Mill Yard, Otterby. Open Tuesday to Saturday, 10:00 to 17:30.</p>
  <ul>
    <li><a href="/shop/help/">All questions and answers</a></li>
    <li><a href="/shop/order/">Your order</a></li>
    <li><a href="/shop/returns/">Returns</a></li>
  </ul>
  <p class="demo-note">An invented shop: nothing is sold and nothing leaves this machine. <a href="/">About this demo</a></p>
</footer>`;

/** A page of the shop in its frame, with the widget. */
export function shopPage(page: ShopPage): Page {
  const crumbs = [{ label: 'Kettle Lane', path: '/shop/' }, ...page.crumbs];
  const hasCrumbs = page.crumbs.length > 0;
  return renderDocument({
    path: page.path,
    language: 'en',
    title: hasCrumbs ? `${page.title} – Kettle Lane` : page.title,
    description: page.description,
    stylesheet: '/shop/shop.css',
    script: '/shop/shop.js',
    head: [
      hasCrumbs ? jsonScript('application/ld+json', breadcrumbData(crumbs)) : '',
      page.data === undefined ? '' : jsonScript('application/ld+json', page.data),
    ],
    body: html`<body>
${header(page.path)}
${hasCrumbs ? breadcrumb(crumbs, 'You are here') : ''}
<main id="main">
${page.main}
</main>
${footer}
</body>`,
    widget: { faq: '/shop/faq.en.json', page: '/shop/help/' },
  });
}
