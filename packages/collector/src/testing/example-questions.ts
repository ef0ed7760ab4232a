import type { AskedBefore } from '@helpahead/core';
import type { KnownArticle } from '../insights/questions/game.js';
import { named } from './example-articles.js';

/** The FAQ of the example, in two languages. */
export function exampleFaq(): KnownArticle[] {
  const english = [
    'refund-time',
    'card-declined',
    'discount-code',
    'return-item',
    'delivery-time',
    'kettle-error',
    'payment-methods',
    'gift-card-pay',
    'track-parcel',
  ];
  return [
    ...english.map((article) => ({ ...named(article), language: 'en' })),
    { ...named('rueckgabe'), language: 'de' },
    { ...named('tawsil'), language: 'ar' },
  ];
}

/** What was asked, and what helped; two of them in vain, one with too few votes to say. */
export function exampleAskedBefore(): AskedBefore[] {
  return [
    asked('when do i get my mony back', 47, 2, [
      ['refund-time', 22, 4],
      ['return-item', 3, 6],
    ]),
    asked('where is my parcel', 188, 4, [['track-parcel', 61, 3]]),
    asked('code does not work', 31, 3, [['discount-code', 4, 9]]),
    asked('card not accepted', 39, 1, [['card-declined', 18, 2]]),
    asked('pay with voucher', 12, 1, [['gift-card-pay', 6, 1]]),
    asked('do you take klarna', 66, 53, [['payment-methods', 0, 5]]),
    asked('student discount', 12, 12, []),
    asked('E2 blinking', 7, 0, [['kettle-error', 1, 0]]),
    { ...asked('متى يصل طلبي', 22, 1, [['tawsil', 9, 2]]), language: 'ar' },
  ];
}

function asked(
  query: string,
  times: number,
  missed: number,
  helped: [string, yes: number, no: number][],
): AskedBefore {
  return {
    language: 'en',
    query,
    question: query.toLowerCase(),
    times,
    missed,
    helped: helped.map(([article, yes, no]) => ({ article, yes, no })),
  };
}
