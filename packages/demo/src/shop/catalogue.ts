import type { DrawingName } from './drawings.ts';

export interface Product {
  slug: string;
  name: string;
  /** One line for lists. */
  line: string;
  /** Pence. */
  price: number;
  unit?: string;
  kind: 'Teapots and kettles' | 'Tea' | 'Monthly Leaf';
  drawing: DrawingName;
  stock: string;
  story: readonly string[];
  /** Heading and text of the parts further down the page. */
  parts: readonly { heading: string; text: string }[];
  details: readonly (readonly [name: string, value: string])[];
}

export const products: readonly Product[] = [
  {
    slug: 'moss-teapot',
    name: 'Moss teapot',
    line: 'Stoneware, four cups, with a steel infuser',
    price: 4800,
    kind: 'Teapots and kettles',
    drawing: 'teapot',
    stock: 'In stock. With you in 2 to 3 working days.',
    story: [
      'Thrown by hand in Otterby and glazed in the green of a wet wall. The infuser reaches almost to the bottom, so the pot makes two cups as well as four.',
      'Every lid is ground to fit its own pot, and the spout does not drip.',
    ],
    parts: [
      {
        heading: 'Cleaning and care',
        text: 'Rinse the stoneware with warm water and let it dry with the lid off. It may go into the dishwasher. It must not stand on a stove or in a microwave.',
      },
      {
        heading: 'Size',
        text: '900 ml, four cups. 13 cm high, 23 cm wide with the spout.',
      },
    ],
    details: [
      ['Holds', '900 ml, four cups'],
      ['Material', 'Stoneware, lead-free glaze'],
      ['Infuser', 'Stainless steel, lifts out'],
      ['Weight', '980 g'],
      ['Made in', 'Otterby, by Kettle Lane'],
    ],
  },
  {
    slug: 'gooseneck-kettle',
    name: 'Gooseneck kettle',
    line: 'Electric, 60 to 100 °C, holds the temperature',
    price: 7900,
    kind: 'Teapots and kettles',
    drawing: 'kettle',
    stock: 'In stock. With you in 2 to 3 working days.',
    story: [
      'A slow, thin stream and a dial that means what it says. Choose any temperature from 60 to 100 °C, and the kettle keeps it for half an hour.',
      'The base is cork, the handle stays cool, and there is no beep.',
    ],
    parts: [
      {
        heading: 'Descaling',
        text: 'Hard water leaves limescale. Descale the kettle with citric acid every one to three months.',
      },
      {
        heading: 'Guarantee',
        text: 'The guarantee runs for 3 years from the day the kettle arrives.',
      },
    ],
    details: [
      ['Holds', '800 ml'],
      ['Power', '1,200 W, 230 V'],
      ['Temperature', '60 to 100 °C in steps of one degree'],
      ['Material', 'Brushed steel, cork'],
      ['Guarantee', '3 years'],
    ],
  },
  {
    slug: 'harbour-breakfast',
    name: 'Harbour Breakfast',
    line: 'Black tea, strong and round, 125 g loose leaf',
    price: 950,
    unit: '£7.60 per 100 g',
    kind: 'Tea',
    drawing: 'packet',
    stock: 'In stock. With you in 2 to 3 working days.',
    story: [
      'Assam for the malt, Kenya for the colour. A black tea for early mornings that takes milk and does not mind being forgotten for a minute.',
    ],
    parts: [
      {
        heading: 'How to brew it',
        text: 'One heaped teaspoon per cup, boiling water, steep for 3 to 4 minutes.',
      },
      {
        heading: 'Ingredients and caffeine',
        text: 'Black tea from Assam and Kenya. About 50 mg of caffeine per cup.',
      },
    ],
    details: [
      ['Weight', '125 g, about 50 cups'],
      ['Water', '100 °C'],
      ['Time', '3 to 4 minutes'],
      ['Keeps for', '18 months, closed, dry and dark'],
    ],
  },
  {
    slug: 'linden-evening',
    name: 'Linden Evening',
    line: 'Linden blossom and lemon balm, 80 g loose leaf',
    price: 850,
    unit: '£10.63 per 100 g',
    kind: 'Tea',
    drawing: 'blossom',
    stock: 'In stock. With you in 2 to 3 working days.',
    story: [
      'Linden blossom picked in July, lemon balm, a little orange peel. A herbal tea with no caffeine, for the end of the day.',
    ],
    parts: [
      { heading: 'How to brew it', text: 'Two teaspoons per cup, boiling water, steep for 7 minutes.' },
      {
        heading: 'Ingredients and allergens',
        text: 'Linden blossom, lemon balm, orange peel. Packed where almonds are handled.',
      },
    ],
    details: [
      ['Weight', '80 g, about 40 cups'],
      ['Water', '100 °C'],
      ['Time', '7 minutes'],
      ['Caffeine', 'None'],
    ],
  },
  {
    slug: 'monthly-leaf',
    name: 'Monthly Leaf',
    line: 'A new tea through the letterbox each month',
    price: 1400,
    unit: 'a month, delivery included',
    kind: 'Monthly Leaf',
    drawing: 'box',
    stock: 'The next box leaves us on the first Tuesday of the month.',
    story: [
      'One 100 g packet of a tea you have not had from us before, with a card that says who grew it and how to brew it.',
      'The subscription has no minimum time. Pause it, skip a month or end it in your account.',
    ],
    parts: [
      { heading: 'Choose your box', text: 'Black, green, herbal or “surprise me”. Change it by the 25th.' },
      { heading: 'Pause or end the subscription', text: 'By the 25th, in your account. No fee, no notice.' },
    ],
    details: [
      ['In the box', 'One 100 g packet and a card'],
      ['Paid', 'On the 1st of each month'],
      ['Fits', 'Through a letterbox'],
    ],
  },
];

/** Pence as a price in pounds: 950 is `£9.50`. */
export function pounds(pence: number): string {
  return `£${(pence / 100).toFixed(2)}`;
}

export function productPath(product: Product): string {
  return `/shop/products/${product.slug}/`;
}
