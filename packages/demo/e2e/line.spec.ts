// The whole line of the product, once: page, suggestion, search, article, vote, database, insights.
import { expect, test } from './fixtures.ts';
import { fillCheckout } from './shop-pages.ts';

test('a declined card leads to its answer, and a vote reaches the insights', async ({
  page,
  help,
  stored,
  demo,
}) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: '4000 0000 0000 0002' });
  await expect(page.getByRole('alert')).toContainText('Your card was declined');

  await help.open();
  const lead = help.suggestions.first();
  await expect(lead).toContainText('Why was my card declined?');
  await expect(lead).toContainText('Your card was declined');

  await help.search.pressSequentially('when do i get my refnd', { delay: 30 });
  await expect(help.panel).toContainText('Showing answers for “refund” instead of “refnd”');
  await expect(help.results.first()).toContainText('When will I get my refund?');
  await help.results.first().click();
  await expect(help.heading('When will I get my refund?')).toBeVisible();
  await expect(help.answer).toContainText('Within 5 working days');

  await help.voteNo({ reason: 'Something is missing', comment: 'How long with a gift card?' });
  await expect(help.panel).toContainText('Thank you');

  // Other tests store their votes beside this one.
  const asked = () => stored.of('vote').filter(({ body }) => body.comment === 'How long with a gift card?');
  await expect.poll(asked).toHaveLength(1);
  const [vote] = asked();
  expect(vote?.body).toMatchObject({
    article: 'refund-time',
    helpful: false,
    reason: 'incomplete',
    comment: 'How long with a gift card?',
  });
  expect(vote?.path).toBe('/shop/checkout/');

  await page.goto(`${demo.collector}/insights`);
  await expect(page.getByRole('row', { name: 'When will I get my refund?' }).first()).toBeVisible();
  await expect(page.getByText('How long with a gift card?')).toBeVisible();
});
