import type { Faq, PageContext } from '@helpahead/core';

/** A small shop's answers, with one of everything that an article may hold. */
export const shopFaq: Faq = {
  schemaVersion: 1,
  language: 'en',
  title: 'Shop help',
  facts: { refundTime: { value: '5 working days' } },
  contact: { channels: [{ kind: 'mail', label: 'Write to us', to: 'help@shop.example' }] },
  articles: [
    {
      id: 'card-declined',
      question: 'Why was my card declined?',
      short: 'Most often the expiry date is wrong, or your bank wants you to approve the payment.',
      answer:
        'Your order is safe and nothing was taken. Try this:\n\n1. Check the expiry date and the three digits.\n2. Approve the payment in your bank’s app.\n3. Try [another way to pay](#payment-methods).\n\n| The bank says | It means |\n| --- | --- |\n| Code 2000 | Ask your bank |\n| Code 2052 | Approve it in the app |',
      section: 'Payment',
      errors: ['card was declined'],
      keywords: ['card', 'declined', 'payment failed'],
      related: ['payment-methods'],
    },
    {
      id: 'payment-methods',
      question: 'Which payment methods do you accept?',
      answer: 'Visa, Mastercard, PayPal and bank transfer.\n\n![Cards on a table](/cards.png)',
      section: 'Payment',
    },
    {
      id: 'basket-kept',
      question: 'Is my basket kept while I pay?',
      answer: 'Yes, for 30 days.',
      section: 'Payment',
    },
    {
      id: 'refund-time',
      question: 'When will I get my refund?',
      short:
        'Within {{facts.refundTime}} after your parcel reaches us, on the card or account you paid with.',
      answer:
        '1. We scan your parcel and mail you the day it arrives.\n2. We check the items within 2 working days.\n3. Your bank needs **1 to 3 more days** to show the money.\n\nSee [your rights](https://example.org/rights), or write the code `RMA-12` on the box:\n\n```\nRMA-12\n```',
      section: 'Returns and refunds',
      keywords: ['money back', 'refund'],
      action: { label: 'See my return', url: '/returns/' },
      reviewed: '2026-11-12',
      related: ['refund-less'],
    },
    {
      id: 'refund-less',
      question: 'My refund is less than I paid',
      answer: 'Delivery is refunded when you send everything back.',
      section: 'Returns and refunds',
    },
    {
      id: 'parcel',
      question: 'Where is my parcel?',
      answer: 'Follow it with the link in our mail.',
      section: 'Delivery',
    },
    {
      id: 'address',
      question: 'Can I change the delivery address?',
      answer: 'Until the parcel leaves us, yes.',
      section: 'Delivery',
    },
  ],
};

/** The same shop with questions of the same words in several sections. */
export const twinsFaq: Faq = {
  ...shopFaq,
  articles: [
    {
      id: 'cancel-order',
      question: 'How do I cancel an order?',
      answer: 'Open the order and choose Cancel. It works until the parcel is packed.',
      section: 'Orders',
    },
    {
      id: 'cancel-subscription',
      question: 'How do I cancel my subscription?',
      answer: 'Under Subscription, choose End. You keep it until the {{context.period|paid month}} is over.',
      section: 'Subscription',
    },
    {
      id: 'cancel-account',
      question: 'How do I cancel my {{context.plan|customer}} account?',
      answer: 'Under Settings, at the bottom.',
      section: 'Account',
    },
    ...shopFaq.articles,
  ],
};

/** The page the visitor is on: a payment that failed. */
export const shopPage: PageContext = {
  url: 'https://shop.example/checkout/',
  title: 'Payment',
  headings: ['Payment'],
  labels: ['Card number', 'Expiry date'],
  buttons: ['Pay'],
  errors: ['Your card was declined'],
};

/** A few of them in Arabic, with a Latin word inside. */
export const arabicFaq: Faq = {
  schemaVersion: 1,
  language: 'ar',
  contact: { channels: [{ kind: 'mail', label: 'راسلنا', to: 'help@shop.example' }] },
  articles: [
    {
      id: 'refund-time',
      question: 'متى أستعيد نقودي؟',
      short: 'خلال خمسة أيام عمل من وصول الطرد إلينا.',
      answer: '1. نسجل وصول الطرد.\n2. نفحص المنتجات خلال يومي عمل.\n\nيمكنك أيضًا استخدام PayPal.',
      section: 'الإرجاع',
      reviewed: '2026-11-12',
      related: ['parcel'],
    },
    { id: 'parcel', question: 'أين طردي؟', answer: 'تابعه بالرابط في رسالتنا.', section: 'التوصيل' },
    {
      id: 'paypal',
      question: 'PayPal هل تقبلون الدفع عبر؟',
      answer: 'نعم.',
      section: 'الدفع',
    },
  ],
};
