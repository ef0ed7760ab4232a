import type { Faq } from '@helpahead/core';
import { shopFaq } from './shop-faq.js';

/** The small shop with a guide, and an article with all that can be done with one. */
export const guideFaq: Faq = {
  ...shopFaq,
  articles: [
    {
      id: 'parcel-late',
      question: 'My parcel has not come. What can I do?',
      short: 'Most late parcels arrive within {{facts.refundTime}}.',
      answer: 'A few questions find out what helps.',
      section: 'Delivery',
      guide: [
        {
          id: 'tracking',
          ask: 'What does the tracking page say?',
          options: [
            { label: 'It is on its way', goto: 'days' },
            { label: 'It was delivered', goto: 'looked' },
            { label: 'Nothing at all', end: 'contact' },
          ],
        },
        {
          id: 'days',
          ask: 'How long ago did it leave us?',
          options: [
            { label: 'Less than 5 working days', end: 'parcel' },
            { label: 'Longer', end: 'contact' },
            { label: 'It says something else now', goto: 'tracking' },
          ],
        },
        {
          id: 'looked',
          ask: 'Have the neighbours got it?',
          options: [
            { label: 'Yes', end: 'parcel' },
            { label: 'No', goto: 'gone' },
          ],
        },
      ],
    },
    {
      id: 'box',
      question: 'How do I set up the box?',
      short: 'Run one line.',
      answer:
        'Open a terminal:\n\n```\nnpm install --save-exact the-box-of-the-shop\n```\n\n![The box, opened, with its two cables](/no-such-picture.png)',
      section: 'Delivery',
      action: { label: 'Begin here', event: 'begin-set-up' },
      reviewed: '2026-11-12',
      url: 'https://example.org/box',
      related: ['parcel'],
    },
    ...shopFaq.articles,
  ],
};
