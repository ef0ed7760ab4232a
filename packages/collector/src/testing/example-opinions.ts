import type { Insights } from '../insights/insights.js';
import { shareOf } from '../insights/share.js';
import { ago } from './example-articles.js';

export function exampleForward(): Insights['forward'] {
  return {
    shown: { visits: 398, solved: shareOf(171, 398), helpless: shareOf(44, 398) },
    withheld: { visits: 204, solved: shareOf(57, 204), helpless: shareOf(41, 204) },
    earned: { points: 0.15, low: 0.069, high: 0.226 },
  };
}

export function exampleSatisfaction(): Insights['satisfaction'] {
  return {
    troubled: 187,
    visits: 2316,
    surveys: [
      {
        survey: 'visit',
        kind: 'task',
        title: 'Could you do what you came for?',
        responses: 96,
        score: { enough: true, of: 96, value: 0.74, low: 0.644, high: 0.817, unit: 'share' },
        questions: [
          {
            question: 'done',
            ask: 'Could you do what you came for?',
            answers: [
              { answer: 'Yes', times: 71 },
              { answer: 'In part', times: 9 },
              { answer: 'No', times: 16 },
            ],
          },
        ],
        comments: [
          {
            question: 'missing',
            text: 'A phone number. I am 81.',
            path: '/shop/',
            language: 'en',
            at: ago(3),
          },
          {
            question: 'missing',
            text: 'עדיין לא קיבלתי תשובה על ההחזר שלי',
            path: '/shop/returns/',
            language: 'he',
            at: ago(8),
          },
        ],
      },
      {
        survey: 'after-order',
        kind: 'csat',
        title: 'How was ordering from us?',
        responses: 4,
        score: { enough: false, of: 4, least: 10 },
        questions: [
          {
            question: 'ordering',
            ask: 'How was ordering from us?',
            answers: ['1', '2', '3', '4', '5'].map((answer, at) => ({ answer, times: at > 2 ? 2 : 0 })),
          },
        ],
        comments: [],
      },
      {
        survey: 'recommend',
        kind: 'nps',
        title: 'Would you recommend us?',
        responses: 60,
        score: { enough: true, of: 60, value: -5, low: -27, high: 17, unit: 'points' },
        questions: [
          {
            question: 'nps',
            ask: 'Would you recommend us to a friend?',
            answers: Array.from({ length: 11 }, (_, answer) => ({
              answer: String(answer),
              times: (answer * 7) % 11,
            })),
          },
        ],
        comments: [],
      },
    ],
  };
}

export function examplePromises(): Insights['promises'] {
  return {
    handoffs: 74,
    kept: shareOf(29, 34),
    channels: [
      { channel: 'mail', handoffs: 61, promised: 58, answered: 30, kept: shareOf(26, 30) },
      { channel: 'callback', handoffs: 13, promised: 13, answered: 4, kept: shareOf(3, 4) },
    ],
    followUps: { solved: 31, unsolved: 9, share: shareOf(31, 40) },
  };
}

export function exampleThemes(): Insights['themes'] {
  return [
    {
      words: ['code', 'full price'],
      times: 14,
      quotes: [
        {
          text: 'It only works on full prices, and nobody says so.',
          language: 'en',
          from: 'comment',
          path: '/shop/cart/',
          at: ago(2),
        },
        { text: 'code on sale items', language: 'en', from: 'search', path: '/shop/cart/', at: ago(5) },
      ],
    },
    {
      words: ['phone', 'call'],
      times: 6,
      quotes: [
        { text: 'A phone number. I am 81.', language: 'en', from: 'survey', path: '/shop/', at: ago(3) },
      ],
    },
    {
      words: ['التوصيل'],
      times: 4,
      quotes: [
        {
          text: 'لم أجد مدة التوصيل إلى دبي.',
          language: 'ar',
          from: 'comment',
          path: '/shop/checkout/',
          at: ago(6),
        },
      ],
    },
  ];
}
