import type { NamedArticle } from '../insights/insights.js';

export const NOW = Date.UTC(2026, 10, 30, 8, 12);
const DAY = 86_400_000;
export const ago = (days: number): number => NOW - days * DAY;

const TITLES = new Map([
  ['refund-time', 'When will I get my refund?'],
  ['card-declined', 'Why was my card declined?'],
  ['discount-code', 'Why does my discount code not work?'],
  ['return-item', 'How do I return something?'],
  ['delivery-time', 'When will my parcel arrive?'],
  ['kettle-error', 'What do E1 and E2 on the kettle mean?'],
  ['payment-methods', 'Which payment methods do you accept?'],
  ['gift-card-pay', 'How do I pay with a gift card?'],
  ['track-parcel', 'Where is my parcel?'],
  ['rueckgabe', 'Wie schicke ich etwas zurück?'],
  ['tawsil', 'متى يصل طلبي؟'],
]);

export const named = (article: string): NamedArticle => ({ article, title: TITLES.get(article) ?? article });
