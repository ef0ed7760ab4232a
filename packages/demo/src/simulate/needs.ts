/** What somebody came for. */
export interface Need {
  id: string;
  /** FAQ file: `shop`, or the language of the second site. */
  faq: string;
  /** The article that truly answers it; none for a gap. */
  article?: string;
  /** How often it arises on a page, as a weight. */
  pages: Readonly<Record<string, number>>;
  /** What people type. The spellings of one list have their stems in common and are one question. */
  wordings: readonly (readonly string[])[];
  /** How many of those who read the right article say that it helped, 0 to 1. */
  helpful?: number;
  /** Under which it arises; the help comes forward then. */
  error?: string;
  /** What those say whom the article does not help. */
  complaints?: readonly string[];
}

const CART = '/shop/cart/';
const CHECKOUT = '/shop/checkout/';
const ORDER = '/shop/order/';
const RETURNS = '/shop/returns/';
const ACCOUNT = '/shop/account/';
const HOME = '/shop/';
const TEAPOT = '/shop/products/moss-teapot/';
const KETTLE = '/shop/products/gooseneck-kettle/';
const LEAF = '/shop/products/monthly-leaf/';

/** Rewritten in the middle of the time; it helps more from then on. */
export const REWRITTEN = { article: 'refund-partial', before: 0.3, after: 0.85 } as const;

/** Articles that most of their readers do not find helpful, at least until they are rewritten. */
export const BAD_ARTICLES = ['invoice', REWRITTEN.article] as const;

/** Answers that the shop has, asked for in the words of the FAQ and in others. */
const answered: readonly Need[] = [
  {
    id: 'where',
    faq: 'shop',
    article: 'track-parcel',
    pages: { [ORDER]: 9, [HOME]: 4, [ACCOUNT]: 3 },
    helpful: 0.85,
    wordings: [['track my order'], ['where is my parcel'], ['has my stuff been dispatched']],
  },
  {
    id: 'when',
    faq: 'shop',
    article: 'delivery-time',
    pages: { [ORDER]: 6, [CHECKOUT]: 3, [TEAPOT]: 3 },
    helpful: 0.9,
    wordings: [['how long does delivery take'], ['when does my order come']],
  },
  {
    id: 'return',
    faq: 'shop',
    article: 'return-item',
    pages: { [RETURNS]: 7, [ORDER]: 3 },
    helpful: 0.85,
    wordings: [
      ['how do I return something'],
      ['start a return', 'starting a return'],
      ['give back my purchase'],
    ],
  },
  {
    id: 'refund',
    faq: 'shop',
    article: 'refund-time',
    pages: { [RETURNS]: 8, [ACCOUNT]: 3 },
    helpful: 0.8,
    wordings: [['when do I get my money back'], ['refund time'], ['cash returned to my account']],
  },
  {
    id: 'less',
    faq: 'shop',
    article: REWRITTEN.article,
    pages: { [RETURNS]: 7, [ACCOUNT]: 3 },
    wordings: [['my refund is too low'], ['refund smaller than expected'], ['deducted from refund']],
    complaints: [
      'Delivery was deducted and nobody said why',
      'It does not say why delivery was deducted',
      'Why was the delivery deducted from my refund',
      'Delivery is deducted even when everything goes back',
      'Deducted delivery is not mentioned anywhere',
    ],
  },
  {
    id: 'papers',
    faq: 'shop',
    article: 'invoice',
    pages: { [ORDER]: 6, [ACCOUNT]: 5 },
    helpful: 0.25,
    wordings: [['invoice'], ['VAT invoice'], ['receipt for my accountant']],
    complaints: [
      'The invoice has no company name',
      'I need my company name on the invoice',
      'No company name can be added to an invoice',
      'Company name is missing, my accountant sent it back',
      'Where does my company name go',
    ],
  },
  {
    id: 'size',
    faq: 'shop',
    article: 'teapot-size',
    pages: { [TEAPOT]: 8 },
    helpful: 0.9,
    wordings: [['what size is the teapot'], ['how big is the moss pot']],
  },
  {
    id: 'chalk',
    faq: 'shop',
    article: 'kettle-descale',
    pages: { [KETTLE]: 6, [HOME]: 2 },
    helpful: 0.85,
    wordings: [['limescale in the kettle'], ['chalk in kettle'], ['white stuff inside the kettle']],
  },
  {
    id: 'pause',
    faq: 'shop',
    article: 'leaf-pause',
    pages: { [LEAF]: 7, [ACCOUNT]: 2 },
    helpful: 0.9,
    wordings: [['pause subscription'], ['skip a box', 'skip a box?'], ['snooze the box']],
  },
  {
    id: 'mail',
    faq: 'shop',
    article: 'order-confirmation',
    pages: { [ORDER]: 5 },
    helpful: 0.75,
    wordings: [['no order confirmation'], ['did you receive my order']],
  },
  {
    id: 'gluten',
    faq: 'shop',
    article: 'allergens',
    pages: { [HOME]: 3, '/shop/products/harbour-breakfast/': 4 },
    helpful: 0.9,
    wordings: [['nut allergy'], ['gluten']],
  },
  {
    id: 'declined',
    faq: 'shop',
    article: 'card-declined',
    pages: { [CHECKOUT]: 10 },
    error: 'checkout',
    wordings: [['my card does not work'], ['transaction bounced']],
  },
  {
    id: 'not-found',
    faq: 'shop',
    article: 'return-not-found',
    pages: { [RETURNS]: 5 },
    error: 'returns',
    wordings: [['order number not found in the return form']],
  },
  {
    id: 'sign-in',
    faq: 'shop',
    article: 'sign-in-fails',
    pages: { [ACCOUNT]: 8 },
    error: 'sign-in',
    wordings: [['I cannot log in']],
  },
];

/** What people ask the shop and nobody has answered, the most frequent first. */
const unanswered: readonly Need[] = [
  {
    id: 'engraving',
    faq: 'shop',
    pages: { [TEAPOT]: 7, [HOME]: 3 },
    wordings: [['can you engrave my teapot', 'engraved teapots', 'teapot engraving'], ['engrave a name']],
  },
  {
    id: 'instalments',
    faq: 'shop',
    pages: { [CHECKOUT]: 5, [CART]: 4 },
    wordings: [['pay in instalments', 'Paying in instalments?'], ['Klarna']],
  },
  {
    id: 'wholesale',
    faq: 'shop',
    pages: { [HOME]: 4, [CART]: 1 },
    wordings: [['wholesale prices', 'What are your wholesale prices?']],
  },
  { id: 'whisk', faq: 'shop', pages: { [HOME]: 3 }, wordings: [['matcha whisk', 'matcha whisks']] },
  { id: 'jobs', faq: 'shop', pages: { [HOME]: 1.5 }, wordings: [['job vacancies', 'job vacancy']] },
];

const coins = (language: string, slug = '') => `/coins/${language}/${slug}`;

const collection: readonly Need[] = [
  {
    id: 'fee-en',
    faq: 'en',
    article: 'fee',
    pages: { [coins('en', 'fees/')]: 4 },
    helpful: 0.8,
    wordings: [['transaction fee', 'transaction fees']],
  },
  {
    id: 'wallet-en',
    faq: 'en',
    pages: { [coins('en', 'security/')]: 4 },
    wordings: [['hardware wallet', 'Hardware wallets?']],
  },
  {
    id: 'fee-de',
    faq: 'de',
    article: 'fee',
    pages: { [coins('de', 'fees/')]: 5 },
    helpful: 0.8,
    wordings: [['Wie hoch ist die Gebühr']],
  },
  { id: 'card-de', faq: 'de', pages: { [coins('de')]: 4 }, wordings: [['Kreditkarte', 'Kreditkarten?']] },
  {
    id: 'fee-fr',
    faq: 'fr',
    article: 'fee',
    pages: { [coins('fr', 'fees/')]: 3 },
    helpful: 0.8,
    wordings: [['frais']],
  },
  {
    id: 'wallet-fr',
    faq: 'fr',
    pages: { [coins('fr', 'security/')]: 3 },
    wordings: [['portefeuille matériel', 'portefeuilles matériels']],
  },
  {
    id: 'fee-ar',
    faq: 'ar',
    article: 'fee',
    pages: { [coins('ar', 'fees/')]: 3 },
    helpful: 0.8,
    wordings: [['رسوم المعاملة']],
  },
  { id: 'wallet-he', faq: 'he', pages: { [coins('he', 'security/')]: 2 }, wordings: [['ארנק קר']] },
  {
    id: 'fee-ja',
    faq: 'ja',
    article: 'fee',
    pages: { [coins('ja', 'fees/')]: 3 },
    helpful: 0.8,
    wordings: [['手数料']],
  },
  { id: 'tax-ja', faq: 'ja', pages: { [coins('ja')]: 2 }, wordings: [['税金']] },
  {
    id: 'fee-zh',
    faq: 'zh-CN',
    article: 'fee',
    pages: { [coins('zh-CN', 'fees/')]: 3 },
    helpful: 0.8,
    wordings: [['手续费']],
  },
  { id: 'wallet-zh', faq: 'zh-CN', pages: { [coins('zh-CN', 'security/')]: 2 }, wordings: [['硬件钱包']] },
];

export const needs: readonly Need[] = [...answered, ...unanswered, ...collection];
