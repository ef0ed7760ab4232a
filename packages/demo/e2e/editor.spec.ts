// Editor mode and the drawer of the demo: why the help offers what it offers, and how to have it otherwise.
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

type Global = { helpahead(verb: string): unknown };

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an editor pins an answer, sees it on the next page, and takes the patch along, ${colorScheme}`, async ({
    page,
    help,
    demo,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/shop/order/');
    await page.evaluate(() => void (window as unknown as Global).helpahead('edit'));
    const editor = help.part('editor');
    await editor.getByRole('button', { name: 'Pin here: Where is my parcel?' }).click();
    await page.goto('/shop/returns/');
    await expect(editor).toContainText('1 change');
    await editor.getByText('1 change').click();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await editor.getByRole('button', { name: 'Download' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('faq.en.patch.json');
    const faq = await (await fetch(`${demo.url}/shop/faq.en.json`)).json();
    const place = faq.articles.findIndex(({ id }: { id: string }) => id === 'track-parcel');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual([
      { op: 'test', path: `/articles/${place}/id`, value: 'track-parcel' },
      { op: 'add', path: `/articles/${place}/pages`, value: ['/shop/order'] },
    ]);
    await editor.getByRole('button', { name: /^Undo/ }).click();
    await editor.getByRole('button', { name: 'Leave editor mode' }).click();
    await expect(editor).toHaveCount(0);
    expect(await page.evaluate(() => sessionStorage.getItem('helpahead:default:edit'))).toBeNull();
  });

  test(`"Why these?" shows what was read and follows the page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/shop/account/');
    await page.getByRole('button', { name: 'Why these?' }).focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('region', { name: 'Why these?' });
    await expect(drawer).toContainText('the threshold of');
    await expect(drawer).toContainText('Password');
    await expect(drawer).not.toContainText('do not match an account');
    await page.evaluate(() => {
      for (const [id, value] of [
        ['email', 'mara@example.org'],
        ['password', 'kettle'],
      ] as const) {
        (document.getElementById(id) as HTMLInputElement).value = value;
      }
      document.querySelector<HTMLFormElement>('[data-form="sign-in"]')?.requestSubmit();
    });
    await expect(drawer).toContainText('do not match an account');
    await expect(drawer).not.toContainText('mara@example.org');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('button', { name: 'Why these?' })).toBeFocused();
  });
}
