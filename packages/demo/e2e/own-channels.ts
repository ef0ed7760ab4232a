import type { Page } from '@playwright/test';

/** Ways to people that every late screen can be tried with: one that answers, one that opens a program, one to call. */
const channels = [
  { kind: 'form', label: 'Write a message', to: '/own-channel/', replyWithin: 'P2D' },
  {
    kind: 'mail',
    label: 'By email',
    to: 'help@kettlelane.example',
    hours: ['Mo-Su 00:00-24:00'],
    timeZone: 'Europe/London',
    replyWithin: 'P1D',
  },
  { kind: 'phone', label: 'Call the shop', to: '+441632960482' },
];

/** Gives the shop's FAQ these channels, and takes what is written to the first one. Returns what was. */
export async function takeMessages(page: Page): Promise<string[]> {
  const taken: string[] = [];
  await page.context().route('**/shop/faq.en.json', async (route) => {
    const answer = await route.fetch();
    const faq: Record<string, unknown> = await answer.json();
    await route.fulfill({ response: answer, json: { ...faq, contact: { channels } } });
  });
  await page.context().route('**/own-channel/', async (route) => {
    taken.push(route.request().postData() ?? '');
    await route.fulfill({ status: 200, body: '' });
  });
  return taken;
}
