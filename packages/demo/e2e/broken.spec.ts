// Things that go wrong in real life: the page is unhurt, the visitor keeps a way on, the developer gets one line.
import { createCollector } from 'helpahead-collector';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectPageAlive, voteYes } from './visits.ts';

const unreadable = [
  { slug: 'faq-missing', says: 'The answers did not load.', line: /404/ },
  { slug: 'faq-html', says: 'The answers did not load.', line: /web page .text.html./ },
  { slug: 'faq-broken-json', says: 'The answers did not load.', line: /JSON/ },
  { slug: 'faq-empty', says: 'There are no answers here yet.', line: /article/ },
];

for (const { slug, says, line } of unreadable) {
  test(`${slug}: says what happened, keeps two ways on, and reports once`, async ({
    page,
    help,
    reports,
  }) => {
    await page.goto(`/broken/${slug}/`);
    await help.open();
    await expect(help.panel).toContainText(says);
    await expect(help.panel.getByRole('link', { name: 'Open the help page' })).toHaveAttribute(
      'href',
      /\/shop\/help\/$/,
    );
    await expectAccessible(page);
    await page.waitForTimeout(500);
    expect(reports.map((report) => report.text())).toEqual([expect.stringMatching(line)]);
    await expectPageAlive(page);
  });
}

test('faq-missing: works again once the file is there, and the question is still there', async ({
  page,
  help,
}) => {
  await page.goto('/broken/faq-missing/');
  await help.open();
  await help.search.fill('parcel');
  await expect(help.panel).toContainText('The answers did not load.');
  await page.route('**/broken/faq/missing.json', async (route) => {
    const answer = await page.request.get('/shop/faq.en.json');
    await route.fulfill({ contentType: 'application/json', body: await answer.text() });
  });
  await help.button('Try again').click();
  await expect(help.results.first()).toContainText('Where is my parcel?');
  await expect(help.search).toHaveValue('parcel');
});

test('one-bad-article: the good ones work, and the report names the bad one by its place', async ({
  page,
  help,
  reports,
}) => {
  await page.goto('/broken/one-bad-article/');
  await help.open();
  await help.search.fill('parking');
  await expect(help.results.first()).toContainText('Where can I park?');
  await help.search.fill('open');
  await expect(help.results.first()).toContainText('When are you open?');
  expect(reports.map((report) => report.text())).toEqual([expect.stringContaining('/articles/1')]);
  await expectPageAlive(page);
});

test('storage-throws: everything works, the vote arrives, and one line says why nothing is kept', async ({
  page,
  help,
  stored,
  reports,
}) => {
  await page.goto('/broken/storage-throws/');
  await help.open();
  const before = stored.of('vote').length;
  await voteYes(help, 'refund');
  await expect.poll(() => stored.of('vote').length).toBe(before + 1);
  expect(reports.map((report) => report.text())).toEqual([
    expect.stringMatching(/storage is full or denied/),
  ]);
  await expectPageAlive(page);
});

test('feedback-down: the vote waits, survives a reload, and arrives once after the repair', async ({
  page,
  help,
  stored,
  reports,
}) => {
  await page.goto('/broken/feedback-down/');
  await page.getByRole('button', { name: 'Break it again' }).click();
  await help.open();
  const before = stored.of('vote').length;
  await voteYes(help, 'refund');
  await expect(help.panel).toContainText('Kept on this device');
  expect(stored.of('vote')).toHaveLength(before);
  await page.reload();
  await page.getByRole('button', { name: 'Repair the endpoint' }).click();
  await help.open();
  await expect.poll(() => stored.of('vote').length, { timeout: 30_000 }).toBe(before + 1);
  await page.reload();
  await help.open();
  await page.waitForTimeout(2000);
  expect(stored.of('vote')).toHaveLength(before + 1);
  expect(reports.length).toBeLessThanOrEqual(1);
  await expectPageAlive(page);
});

test('feedback-closed: the vote waits until somebody listens, and goes out by itself on the next visit', async ({
  page,
  help,
  demo,
}) => {
  await page.goto('/broken/feedback-closed/');
  await help.open();
  await voteYes(help, 'refund');
  await expect(help.panel).toContainText('Kept on this device');
  const collector = createCollector({
    database: `${demo.database}.late`,
    port: Number(new URL(demo.closedPort).port),
    insights: { token: false },
    quiet: true,
  });
  await collector.listen();
  const arrived = page.waitForResponse(
    (answer) => answer.url().startsWith(demo.closedPort) && answer.request().method() === 'POST',
  );
  // The next visit: nobody touches the widget, and still it goes out.
  await page.reload();
  expect((await (await arrived).json()).accepted.length).toBeGreaterThan(0);
  await collector.close();
});

test('offline before anything has loaded: the visitor stays on their page, and gets help once back', async ({
  page,
  help,
  context,
}) => {
  await page.goto('/shop/checkout/');
  await expect(help.launcher).toBeVisible();
  await page.getByLabel('Full name').fill('Mara Fielding');
  await context.setOffline(true);
  await help.launcher.click();
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/\/shop\/checkout\/$/);
  await expect(page.getByLabel('Full name')).toHaveValue('Mara Fielding');
  await context.setOffline(false);
  await help.launcher.click();
  await expect(help.panel).toBeVisible();
});

test('a tag with an option that cannot work: one warning, and help all the same', async ({ page, help }) => {
  const reports: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('helpahead')) reports.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      const tag = document.querySelector<HTMLElement>('script[data-faq]');
      if (tag) tag.dataset.feedback = 'not:a url';
    });
  });
  await page.goto('/shop/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  expect(reports.filter((text) => text.includes('"feedback"'))).toHaveLength(1);
});
