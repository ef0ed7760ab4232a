import type { Journey, JourneyOutcome, JourneyPage } from '../insights/insights.js';
import { shareOf } from '../insights/share.js';
import { named } from './example-articles.js';

const BAD: readonly JourneyOutcome[] = ['missed', 'unhelped', 'people'];

/** Three pages with their ways; one of them has a single way, one no article at all. */
export function exampleJourneys(): JourneyPage[] {
  return [
    page('/shop/checkout/payment/', [
      ['search', '', undefined, 'do you take klarna', 'missed', 38],
      ['tip', 'error', 'card-declined', undefined, 'helped', 61],
      ['tip', 'error', 'card-declined', undefined, 'probably', 24],
      ['tip', 'error', 'card-declined', undefined, 'unhelped', 19],
      ['tip', 'error', 'card-declined', undefined, 'people', 11],
      ['suggestion', 'title', 'payment-methods', undefined, 'read', 33],
      ['search', '', 'payment-methods', undefined, 'helped', 14],
      ['search', '', undefined, 'هل يمكنني الدفع عند الاستلام؟', 'missed', 9],
      ['search', '', undefined, 'invoice for my company', 'left', 6],
    ]),
    page('/shop/returns/', [
      ['suggestion', 'heading', 'refund-time', undefined, 'unhelped', 31],
      ['suggestion', 'heading', 'refund-time', undefined, 'helped', 22],
      ['search', '', undefined, 'refund to a different card', 'missed', 19],
      ['section', '', 'return-item', undefined, 'read', 12],
      ['related', '', 'refund-time', undefined, 'people', 7],
    ]),
    page('/shop/cart/', [['suggestion', 'error', 'discount-code', undefined, 'unhelped', 21]]),
    page('/shop/account/orders/', [
      ['search', '', 'track-parcel', undefined, 'helped', 8],
      ['link', '', 'track-parcel', undefined, 'read', 1],
    ]),
  ];
}

type Way = [
  Journey['by'],
  cue: string,
  article: string | undefined,
  query: string | undefined,
  JourneyOutcome,
  number,
];

function page(path: string, given: readonly Way[]): JourneyPage {
  const ways = given.map(
    ([by, cue, article, query, outcome, visits]): Journey => ({
      path,
      by,
      cue,
      article: article === undefined ? undefined : named(article),
      query,
      outcome,
      visits,
    }),
  );
  const visits = ways.reduce((total, way) => total + way.visits, 0);
  const pain = ways.reduce((total, way) => total + (BAD.includes(way.outcome) ? way.visits : 0), 0);
  return { path, visits, unresolved: shareOf(pain, visits), pain, ways };
}
