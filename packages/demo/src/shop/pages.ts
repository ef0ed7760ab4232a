import type { Faq } from '@helpahead/core';
import type { Page } from '../page.ts';
import { accountPage } from './account.ts';
import { cartPage } from './cart.ts';
import { products } from './catalogue.ts';
import { checkoutPage } from './checkout.ts';
import { helpPage } from './help.ts';
import { homePage } from './home.ts';
import { shopNotFoundPage } from './not-found.ts';
import { orderPage } from './order.ts';
import { productPage } from './product.ts';
import { returnsPage } from './returns.ts';

/** Every page of the shop. */
export function shopPages(faq: Faq): Page[] {
  const fixed = [homePage, cartPage, checkoutPage, orderPage, returnsPage, accountPage, shopNotFoundPage];
  return [...fixed, ...products.map(productPage), helpPage(faq)];
}
