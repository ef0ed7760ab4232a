import type { Article, Faq } from '../src/faq/faq.js';

/** Questions by section, each with its answer; several sections have a question of the same words. */
const sections: Record<string, [id: string, question: string, answer: string, ...questions: string[]][]> = {
  Orders: [
    [
      'order-cancel',
      'How do I cancel an order?',
      'Open the order and choose Cancel. It works until the parcel is packed.',
    ],
    [
      'order-change',
      'Can I change an order I have placed?',
      'Items can be added or removed for 30 minutes after you have paid.',
    ],
    [
      'order-missing',
      'An item is missing from my parcel',
      'Tell us the number of the order and what is missing. We send it again.',
    ],
    [
      'order-status',
      'Where is my parcel?',
      'Follow it with the link in the mail we sent you.',
      'track my shipment',
    ],
    [
      'order-address',
      'Can I change the delivery address?',
      'Until the parcel has left us: in the order, under Address.',
    ],
    [
      'order-invoice',
      'Where do I find the invoice?',
      'In the order, under Documents, as a PDF.',
      'download a receipt',
    ],
    ['order-gift', 'Can you wrap it as a gift?', 'Choose the box with a ribbon in the basket.'],
  ],
  Subscription: [
    [
      'sub-cancel',
      'How do I cancel my subscription?',
      'Under Subscription, choose End. You keep it until the paid month is over.',
      'stop the monthly plan',
    ],
    ['sub-pause', 'Can I pause my subscription?', 'For one to three months, under Subscription.'],
    [
      'sub-change',
      'How do I change my plan?',
      'Under Subscription, choose another plan. It starts with the next month.',
      'upgrade or downgrade',
    ],
    ['sub-invoice', 'Where do I find the invoice?', 'Each month in your mail, and under Subscription.'],
    ['sub-renew', 'When does my subscription renew?', 'Every month on the day you began.'],
    ['sub-family', 'Can I share the plan with my family?', 'Up to five people who live with you.'],
  ],
  Account: [
    [
      'account-delete',
      'How do I delete my account?',
      'Under Settings, at the bottom. We remove everything within 30 days.',
      'cancel my account',
    ],
    [
      'account-password',
      'I forgot my password',
      'Choose Forgot password at the sign-in and follow the link in the mail.',
      'reset the password',
    ],
    [
      'account-email',
      'How do I change my email address?',
      'Under Settings, then confirm the mail we send to the new address.',
    ],
    ['account-phone', 'How do I change my phone number?', 'Under Settings, then type the code we send you.'],
    [
      'account-login',
      'I cannot sign in',
      'Check the mail address, then reset the password.',
      'login does not work',
    ],
    [
      'account-data',
      'Which data do you keep about me?',
      'What an order needs: name, address and payments, for ten years.',
    ],
  ],
  Payment: [
    ['pay-declined', 'Why was my card declined?', 'The bank may want you to approve the payment in its app.'],
    [
      'pay-methods',
      'Which payment methods do you take?',
      'Cards, PayPal, bank transfer and invoice.',
      'can I pay with PayPal',
    ],
    [
      'pay-refund',
      'When do I get my refund?',
      'Five working days after the parcel is back with us.',
      'money back',
    ],
    [
      'pay-twice',
      'I was charged twice',
      'One of the two is only reserved and goes away by itself within three days.',
    ],
    [
      'pay-voucher',
      'How do I use a voucher?',
      'Type its code in the basket, before you pay.',
      'redeem a gift card',
    ],
    [
      'pay-cancel',
      'How do I cancel a payment?',
      'A bank transfer that has not arrived can be called back by your bank.',
    ],
  ],
};

const articles = Object.entries(sections).flatMap(([section, list]) =>
  list.map(([id, question, answer, ...questions]): Article => ({ id, section, question, answer, questions })),
);

/** A shop's help in four sections, with deliberate twins: what to cancel, which invoice, which address. */
export const sectionsFaq: Faq = { schemaVersion: 1, language: 'en', title: 'Help', articles };
