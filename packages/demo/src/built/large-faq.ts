import type { Article, Faq } from '@helpahead/core';

const things = [
  'Moss teapot', 'Harbour teapot', 'Slate kettle', 'Gooseneck kettle', 'Linden cup', 'Fern cup', 'Bamboo whisk',
  'Cedar tray', 'Copper strainer', 'Glass infuser', 'Travel flask', 'Stone mug', 'Iron trivet', 'Linen cloth',
  'Tea caddy', 'Sugar bowl', 'Milk jug', 'Honey spoon', 'Matcha bowl', 'Clay gaiwan', 'Oak coaster', 'Wool cosy',
  'Tin scoop', 'Paper filter', 'Porcelain pitcher', 'Walnut box', 'Brass timer', 'Digital scale', 'Water filter',
  'Electric warmer', 'Ceramic diffuser', 'Silk pouch', 'Cork stopper', 'Steel thermos', 'Enamel pan', 'Marble board',
  'Rattan basket', 'Felt sleeve', 'Silver tongs', 'Amber jar',
]; // biome-ignore format: a list to be read as one

/** By section, what people ask of each thing, and what the answer begins with. */
const topics: Record<string, readonly (readonly [question: string, answer: string])[]> = {
  Care: [
    [
      'How do I descale the {}?',
      'Boil vinegar and water in equal parts, wait for 20 minutes and rinse twice.',
    ],
    ['Can the {} go into the dishwasher?', 'Wash it by hand: salt dulls its surface.'],
    ['How do I remove stains from the {}?', 'Rub them with a paste of baking soda.'],
    ['What do I do about rust on the {}?', 'Dry it, brush the spot, and oil it lightly.'],
    ['How do I store the {} in winter?', 'Keep it dry and away from frost.'],
  ],
  Buying: [
    ['What does the {} cost?', 'The price stands beside its picture.'],
    ['Is the {} available as a gift set?', 'Choose “gift set” in the basket.'],
    ['Which sizes does the {} come in?', 'Small, medium and large.'],
    ['Are there discounts for several of the {}?', 'From six pieces on we take ten percent off.'],
    ['When will the {} be back in stock?', 'Leave your address and we write when it is.'],
  ],
  Delivery: [
    ['How is the {} packed?', 'In moulded pulp, without plastic.'],
    ['How long does the {} take to arrive?', 'Two to three working days.'],
    ['What if the {} arrives broken?', 'Send a photograph and we replace it.'],
    ['Do you ship the {} abroad?', 'To all of Europe.'],
    ['Can I collect the {} in the shop?', 'From Tuesday to Saturday.'],
  ],
  Use: [
    ['How much water does the {} hold?', 'The volume is printed under its base.'],
    ['Does the {} work on induction hobs?', 'Only where its base is magnetic.'],
    ['Why does the {} leak?', 'Check the seal first, it wears out.'],
    ['How hot does the {} get outside?', 'Use the handle: it stays cool.'],
    ['Is the {} safe for small children?', 'Under supervision, yes.'],
  ],
};

/** Several variants of each thing, so that there are thousands of articles. */
const variants = ['2022', '2023', '2024', '2025', '2026'];

/** 4,000 articles, always the same: more than a page would want to load. */
export function largeFaq(): Faq {
  const articles: Article[] = [];
  for (const [section, questions] of Object.entries(topics)) {
    for (const thing of things) {
      for (const year of variants) {
        for (const [question, answer] of questions) {
          const name = `${thing} of ${year}`;
          articles.push({
            id: `a${articles.length + 1}`,
            section,
            question: question.replace('{}', name),
            answer: `${answer} This goes for the **${name}**.`,
          });
        }
      }
    }
  }
  return { schemaVersion: 1, language: 'en', title: 'A large FAQ', articles };
}
