import type { PageContext } from '../anticipation/suggestion.js';
import { fold } from '../text/fold.js';

/**
 * Whether somebody pays here: by the fields of the page, else by its address. Only whole segments of the path count
 * (`/de/kasse`, not `/payroll`), and none below a place for reading, such as `/blog`; also a host of its own
 * (`pay.shop.example`) and a route behind `#/`.
 */
export function isPayment({ payment, url }: PageContext): boolean {
  if (payment) return true;
  const [, host = '', rest = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/([^/?#]*))?(.*)$/is.exec(url) ?? [];
  const route = /#!?(\/.*)/s.exec(rest)?.[1] ?? '';
  const segments = `${rest.replace(/[?#].*/s, '')}/${route.replace(/\?.*/s, '')}`.split('/').map(readable);
  const reads = segments.findIndex((segment) => reading.test(segment));
  const [subdomain = ''] = host.toLowerCase().split('.');
  const before = reads < 0 ? segments : segments.slice(0, reads);
  return [subdomain, ...before].some((segment) => paying.test(segment));
}

function readable(segment: string): string {
  try {
    return fold(decodeURIComponent(segment));
  } catch {
    return fold(segment);
  }
}

/** Below these somebody reads about paying. */
const reading = /^(?:blog|docs|faqs?|help|hilfe|aide|ayuda|news|wiki)$/;

/** As `fold` writes it, with the endings that shops give to steps: `checkout-2`, `checkout.php`. */
const paying = new RegExp(
  `^(?:secure-|guest-|express-)?(?:${[
    'checkouts?|payment|pay(?:-now)?|order-pay|check-out',
    'kasse|zahlung|bezahlen|bezahlung',
    'paiement|payer|caisse',
    'pago|pagar|finalizar-(?:la-)?compra|tramitar-pedido',
    'pagamento|finalizar-pedido|cassa',
    'afrekenen|betalen|betaling',
    'platnosc|zaplata|kasa|zamowienie',
    'kassan?|betalning|betala',
    'оплата|оформление-заказа|oplata',
    'お?支払い?|お?会計|決済|ご注文手続き',
    '结[账帐]|結帳|支付|付款|결제|주문결제',
    'الدفع|תשלומ|קופה|odeme',
  ].join('|')})(?:[-_]?(?:step|schritt)?[-_]?\\d*)(?:\\.\\w{2,5})?$`,
);
