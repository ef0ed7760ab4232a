import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageContext } from '../anticipation/suggestion.js';
import { isPayment } from './payment.js';

const page = (parts: Partial<PageContext>): PageContext => {
  return { url: '/', title: '', headings: [], labels: [], buttons: [], errors: [], ...parts };
};

it.each([
  '/checkout',
  '/checkout/',
  '/checkout?step=2',
  'https://shop.example/de/kasse/adresse',
  '/checkouts/cn/:id',
  '/checkout-2',
  '/checkout/step-3.html',
  '/Checkout.aspx',
  '/cart/secure-checkout',
  '/orders/:id/pay',
  '/pay',
  '/payment.php',
  '/zahlung',
  '/warenkorb/bezahlen',
  '/paiement',
  '/fr/caisse',
  '/pago',
  '/pagar',
  '/finalizar-compra',
  '/pagamento',
  '/cassa',
  '/afrekenen',
  '/platnosc',
  '/płatność',
  '/kassan',
  '/оплата',
  '/%D0%BE%D0%BF%D0%BB%D0%B0%D1%82%D0%B0',
  '/お支払い',
  '/支払い',
  '/结账',
  '/結帳',
  '/결제',
  '/الدفع',
  '/תשלום',
  '/ödeme',
  'https://shop.example/#/checkout',
  'https://shop.example/app#!/checkout/address',
  'https://pay.example',
  'https://checkout.shop.example/c/:id',
])('somebody pays on %s', (url) => expect(isPayment(page({ url }))).toBe(true));

it.each([
  '/',
  '/payroll',
  '/pay-equity',
  '/blog/checkout-our-new-shoes',
  '/blog/checkout',
  '/help/payment',
  '/docs/checkout/api',
  '/checkout-our-new-shoes',
  '/paysagiste',
  '/pagoda',
  '/kassel',
  '/products/payment-terminal',
  '/repayment',
  '/search?q=/checkout',
  '/terms#payment',
  'https://payroll.example',
  'https://example.com/paypal',
])('nobody pays on %s', (url) => expect(isPayment(page({ url }))).toBe(false));

it('believes the fields of the page', () => {
  expect(isPayment(page({ url: '/account/plan', payment: true }))).toBe(true);
  expect(isPayment(page({ url: '/checkout', payment: false }))).toBe(true);
});

it('survives any address', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab/:?#.%é!@pay') }), (url) => {
      expect(typeof isPayment(page({ url }))).toBe('boolean');
    }),
  );
});
