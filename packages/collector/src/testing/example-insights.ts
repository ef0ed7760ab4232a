import type { ArticleVotes, Gap, Insights } from '../insights/insights.js';
import { shareOf } from '../insights/share.js';
import { ago, NOW, named } from './example-articles.js';
import { exampleJourneys } from './example-journeys.js';
import { exampleForward, examplePromises, exampleSatisfaction, exampleThemes } from './example-opinions.js';

/** A Monday at a shop with four languages: what most readers of the page have before them. */
export function exampleInsights(): Insights {
  const articles = exampleArticles();
  const [yes, no] = [sum(articles, 'yes'), sum(articles, 'no')];
  const days = exampleDays();
  return {
    generated: NOW,
    filter: { days: 30, language: null, section: null, page: null, audience: null },
    languages: ['en', 'de', 'ar', 'ja'],
    sections: ['Delivery', 'Returns and refunds', 'Payment', 'Orders', 'Teapots and kettles'],
    pages: ['/shop/checkout/payment/', '/shop/returns/', '/shop/cart/', '/shop/account/orders/'],
    audiences: ['trade', 'new customers'],
    hidden: false,
    everything: { events: 48_211, visits: 9_120, first: ago(140), last: ago(0.1) },
    counted: { events: 12_408, visits: 2_316, first: ago(29.4), last: ago(0.1) },
    kinds: { search: 1180, miss: 214, vote: yes + no, read: 2940, suggest: 1930, tip: 420 },
    searches: { total: 1394, missed: shareOf(214, 1394), questions: exampleAsked() },
    notFound: exampleGaps(),
    votes: { yes, no, helped: shareOf(yes, yes + no), articles },
    suggestions: {
      shown: 1930,
      opened: 611,
      taken: shareOf(611, 1930),
      articles: [
        suggestion('card-declined', 'tip', 'error', 212, 121),
        suggestion('delivery-time', 'suggest', 'title', 640, 204),
        suggestion('tawsil', 'suggest', 'heading', 96, 31),
        suggestion('gift-card-pay', 'suggest', 'pin', 8, 1),
      ],
    },
    forward: exampleForward(),
    satisfaction: exampleSatisfaction(),
    promises: examplePromises(),
    themes: exampleThemes(),
    trend: {
      days,
      changes: [
        { ...named('discount-code'), date: days[8]?.date ?? '', language: 'en' },
        { ...named('refund-time'), date: days[17]?.date ?? '', language: 'en' },
        { ...named('rueckgabe'), date: days[17]?.date ?? '', language: 'de' },
        { ...named('tawsil'), date: days[26]?.date ?? '', language: 'ar' },
      ],
    },
    journeys: exampleJourneys(),
  };
}

function suggestion(article: string, kind: 'suggest' | 'tip', cue: string, shown: number, opened: number) {
  const taken = shareOf(opened, shown);
  return {
    ...named(article),
    kind,
    cue,
    shown,
    opened,
    dismissed: 3,
    withheld: kind === 'tip' ? 40 : 0,
    taken,
  };
}

function exampleDays() {
  return Array.from({ length: 30 }, (_, day) => {
    const date = new Date(ago(29 - day)).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(date).getUTCDay()) ? 0.6 : 1;
    const visits = Math.round((70 + 18 * Math.sin(day / 3) + day) * weekend);
    const missed = Math.round(visits * (day < 17 ? 0.12 : 0.07));
    const votes = Math.round(visits / 9);
    const yes = Math.round(votes * (day < 17 ? 0.58 : 0.76));
    return { date, visits, searches: Math.round(visits * 0.6), missed, yes, no: votes - yes };
  });
}

const asked = (query: string, visits: number, over: Partial<Gap> = {}): Gap => ({
  query,
  alsoAs: [],
  question: query.toLowerCase(),
  times: Math.round(visits * 1.3),
  missed: Math.round(visits * 1.3),
  visits,
  last: ago(1.2),
  languages: ['en'],
  pages: [{ path: '/shop/cart/', times: visits }],
  closest: [],
  language: 'en',
  state: 'new',
  reopened: false,
  owner: '',
  note: '',
  changed: undefined,
  ...over,
});

function exampleGaps(): Gap[] {
  return [
    asked('do you take klarna', 41, {
      alsoAs: ['klarna?', 'pay later', 'can i pay in three parts with klarna'],
      pages: [
        { path: '/shop/checkout/payment/', times: 38 },
        { path: '/shop/cart/', times: 9 },
        { path: '/shop/', times: 2 },
        { path: '/shop/help/', times: 1 },
      ],
      closest: [named('payment-methods'), named('card-declined')],
    }),
    asked('refund to a different card', 19, {
      state: 'new',
      reopened: true,
      owner: 'Maya',
      note: 'Was answered in “When will I get my refund?”, but closed cards are still missing there.',
      changed: ago(16),
      closest: [named('refund-time')],
      pages: [{ path: '/shop/returns/', times: 22 }],
    }),
    asked('Kann ich meine Lieferadresse nach dem Bezahlen noch ändern', 14, {
      languages: ['de'],
      language: 'de',
      state: 'writing',
      owner: 'Jonas',
      note: 'Draft is with the warehouse.',
      changed: ago(3),
      pages: [{ path: '/shop/account/orders/', times: 12 }],
    }),
    asked('هل يمكنني الدفع عند الاستلام؟', 9, {
      languages: ['ar'],
      language: 'ar',
      pages: [{ path: '/shop/checkout/payment/', times: 9 }],
    }),
    asked('ギフト包装はできますか', 4, { languages: ['ja'], language: 'ja' }),
    asked('student discount', 12, {
      state: 'wont-answer',
      owner: 'Maya',
      note: 'We do not have one and do not want to say so on every page.',
      changed: ago(9),
    }),
    asked('black friday', 31, { state: 'answered', changed: ago(5), closest: [named('discount-code')] }),
  ];
}

function exampleAsked() {
  return [
    { ...asked('where is my parcel', 188), missed: 4 },
    { ...asked('do you take klarna', 66), missed: 53, alsoAs: ['klarna?'] },
    { ...asked('Rücksendung', 51), missed: 0, languages: ['de'], alsoAs: ['ruecksendung'] },
    { ...asked('refund', 47), missed: 2 },
    { ...asked('متى يصل طلبي', 22), missed: 1, languages: ['ar'] },
  ];
}

function votes(article: string, yes: number, no: number, over: Partial<ArticleVotes> = {}): ArticleVotes {
  const helped = shareOf(yes, yes + no);
  return {
    ...named(article),
    yes,
    no,
    helped,
    reasons: [],
    comments: [],
    versions: [{ language: 'en', hash: `${article}-1`, since: ago(29), yes, no, helped }],
    reads: (yes + no) * 6,
    probablySolved: yes,
    ...over,
  };
}

function exampleArticles(): ArticleVotes[] {
  const [old, rewritten] = [shareOf(7, 36), shareOf(15, 22)];
  return [
    votes('discount-code', 12, 31, {
      reasons: [
        { reason: 'incomplete', times: 18 },
        { reason: 'unclear', times: 7 },
      ],
      comments: [
        {
          comment: 'The code was typed right. It only works on full prices, and nobody says so.',
          helpful: false,
          path: '/shop/cart/',
          language: 'en',
          at: ago(2),
        },
        {
          comment: 'Mein Gutschein ist noch drei Tage gültig.\nTrotzdem: „ungültig“.',
          helpful: false,
          path: '/shop/cart/',
          language: 'de',
          at: ago(4),
        },
      ],
    }),
    votes('refund-time', 22, 36, {
      reasons: [{ reason: 'wrong', times: 12 }],
      versions: [
        { language: 'en', hash: 'b', since: ago(12), yes: 15, no: 7, helped: rewritten },
        { language: 'en', hash: 'a', since: ago(29), yes: 7, no: 29, helped: old },
      ],
    }),
    votes('tawsil', 9, 8, {
      comments: [
        {
          comment: 'لم أجد مدة التوصيل إلى دبي.',
          helpful: false,
          path: '/shop/checkout/',
          language: 'ar',
          at: ago(6),
        },
      ],
    }),
    votes('return-item', 88, 14),
    votes('delivery-time', 131, 12),
    votes('kettle-error', 3, 1),
  ];
}

function sum(articles: readonly ArticleVotes[], name: 'yes' | 'no'): number {
  return articles.reduce((total, article) => total + article[name], 0);
}
