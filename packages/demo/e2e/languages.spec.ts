// The widget on a real collection in seven languages, as it was published.
import { languages } from '../src/coins/languages.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** In each language: words a visitor types, and the question they mean. */
const searches: Record<string, { query: string; question: string }> = {
  en: { query: 'transaction fees', question: 'How much will the transaction fee be?' },
  de: { query: 'transaktionsgebühr', question: 'Wie groß wird die Transaktionsgebühr sein?' },
  fr: { query: 'frais de transaction', question: 'À combien s’élèveront les frais de transactions ?' },
  ar: { query: 'رسوم المعاملة', question: 'كم ستبلغ رسوم المعاملة؟' },
  he: { query: 'עמלת עסקה', question: 'מהו גובה עמלת עסקה?' },
  ja: { query: '手数料', question: 'トランザクション手数料は幾らですか？' },
  'zh-CN': { query: '手续费', question: '交易手续费是多少？' },
};

for (const { tag, direction } of languages) {
  const { query, question } = searches[tag] ?? { query: '', question: '' };

  test(`${tag}: a search finds its article, and the panel reads ${direction}`, async ({ page, help }) => {
    await page.goto(`/coins/${tag}/mining/`);
    await help.open();
    await expect(help.panel).toHaveCSS('direction', direction);
    await expect(help.suggestions.first()).toBeVisible();
    await expectAccessible(page);
    await help.search.fill(query);
    const hit = help.results.filter({ hasText: question.replaceAll('’', "'") });
    await expect(hit).toBeVisible();
    await expect(help.results.first()).toContainText(question.replaceAll('’', "'"));
    await hit.click();
    await expect(help.answer).not.toBeEmpty();
    await expect(help.panel.getByRole('heading', { level: 2 }).first()).toBeVisible();
  });
}

test('a mining page leads with mining in each language', async ({ page, help }) => {
  const found: string[] = [];
  for (const { tag } of languages) {
    await page.goto(`/coins/${tag}/mining/`);
    await help.open();
    const h1 = (await page.locator('h1').textContent()) ?? '';
    await expect(help.suggestions.first()).toContainText(h1);
    found.push(h1);
  }
  expect(new Set(found).size).toBe(languages.length);
});

test('the FAQ’s own words stand in place of ours, on the first screen and on those that come late', async ({
  page,
  help,
}) => {
  await page.route('**/shop/faq.en.json', async (route) => {
    const faq = await (await route.fetch()).json();
    const messages = { ask: 'What about tea?', contact: 'Ask us', contactTitle: 'Write to the shop' };
    await route.fulfill({ json: { ...faq, messages } });
  });
  await page.goto('/shop/returns/');
  await help.open();
  await expect(help.panel.getByRole('textbox', { name: 'What about tea?' })).toBeVisible();
  await help.button('Ask us').click();
  await expect(help.heading('Write to the shop')).toBeVisible();
  await expect(help.panel).toContainText('Your question');
});

test('on a page that names no encoding the launcher has its Arabic label', async ({ page, help }) => {
  await page.route('**/coins/ar/mining/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta charset[^>]*>/i, '');
    await route.fulfill({
      body: `<!-- -->${body}`,
      headers: { 'content-type': 'text/html; charset=windows-1252' },
    });
  });
  await page.goto('/coins/ar/mining/');
  await expect(help.launcher).toHaveText('مساعدة');
});
