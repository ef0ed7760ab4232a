import type { Faq } from '@helpahead/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clearStages, type OpenPanel, openPanel, until } from '../../../stage/open-panel.js';
import { shopFaq } from '../../../stage/shop-faq.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  vi.restoreAllMocks();
  clearStages();
});

const hours = { hours: ['00:00-24:00'], timeZone: 'UTC', replyWithin: 'PT4H' };
const faq: Faq = {
  ...shopFaq,
  contact: {
    channels: [
      { kind: 'webhook', label: 'Send a message', to: '/contact', ...hours },
      { kind: 'mail', label: 'Mail', to: 'help@shop.example' },
      { kind: 'phone', label: 'Call', to: '+44 1632 960482' },
    ],
  },
  complaint: { steps: ['A person reads it.'], channel: 0, replyWithin: 'P2D', ifNot: 'Ask Consumer Advice.' },
};

async function reach(): Promise<OpenPanel> {
  const opened = await openPanel({ faq });
  await until(() => expect(opened.panel.querySelector('.foot small')).not.toBeNull());
  await opened.search('refund');
  await opened.read('refund-time');
  opened.help.show({ name: 'contact' });
  await until(() => expect(opened.text()).toContain('What goes along'));
  return opened;
}

const areas = ({ panel }: OpenPanel) => [...panel.querySelectorAll('textarea')];
const fill = (element: HTMLInputElement | HTMLTextAreaElement, value: string) => {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
};
const fillMail = ({ panel }: OpenPanel) => {
  const field = panel.querySelector<HTMLInputElement>('input[type=email]');
  if (field) fill(field, 'a@b.example');
};

describe('the contact screen', () => {
  it('shows what goes along, and sends what was edited and nothing that was removed', async () => {
    const opened = await reach();
    expect(areas(opened).map(({ value }) => value)).toEqual([
      'refund',
      'Page: Payment · /checkout/',
      'Page said: “Your card was declined”',
      'Read: When will I get my refund?',
    ]);
    opened.press('Remove “Page said: “Your card was declined””');
    const [question] = areas(opened);
    if (question) fill(question, 'Where is my refund?');
    fillMail(opened);
    const sent = vi.spyOn(window, 'fetch').mockResolvedValue(new Response(null, { status: 204 }));
    await until(() => expect(areas(opened)).toHaveLength(3));
    opened.press('Send');
    await until(() => expect(opened.text()).toContain('Sent. We have your question.'));
    expect(sent.mock.calls[0]?.[0]).toBe('/contact');
    expect(JSON.parse(String(sent.mock.calls[0]?.[1]?.body))).toEqual({
      kind: 'question',
      reference: expect.stringMatching(/^...-...$/),
      language: 'en',
      text: 'Where is my refund?',
      context: ['Page: Payment · /checkout/', 'Read: When will I get my refund?'],
      mail: 'a@b.example',
    });
    expect(opened.focused()?.textContent).toBe('Sent. We have your question.');
  });

  it('keeps the text and says so when it was not sent, and over closing the panel', async () => {
    const opened = await reach();
    fillMail(opened);
    const [question] = areas(opened);
    if (question) fill(question, 'Mine');
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('offline'));
    await until(() => expect(opened.panel.querySelector('input')?.value).toBe('a@b.example'));
    opened.press('Send');
    await until(() =>
      expect(opened.panel.querySelector('.contact [role=alert]')?.textContent).toContain('not sent'),
    );
    opened.help.close();
    opened.help.home();
    opened.help.open();
    opened.help.show({ name: 'contact' });
    await until(() => expect(areas(opened)[0]?.value).toBe('Mine'));
  });

  it('offers the other ways, each with one filled button', async () => {
    const opened = await reach();
    for (const [label, name, link] of [
      ['Mail', 'Open in your mail program', /^mailto:help@shop\.example\?subject=refund.*&body=refund/],
      ['Call', 'Call +44 1632 960482', /^tel:\+44%201632%20960482$/],
    ] as const) {
      opened.press(label);
      await until(() => expect(opened.panel.querySelector('.pri')?.textContent).toBe(name));
      expect(opened.panel.querySelectorAll('.pri')).toHaveLength(1);
      expect(opened.panel.querySelector('.pri')?.getAttribute('href')).toMatch(link);
    }
  });

  it('says on the home screen by when a reply comes', async () => {
    const opened = await openPanel({ faq });
    await until(() => expect(opened.panel.querySelector('.foot small')?.textContent).toMatch(/^Reply by/));
  });
});

describe('a complaint', () => {
  it('takes three presses from home, and nothing else is asked after it', async () => {
    const opened = await openPanel({ faq });
    opened.press('Contact');
    await until(() => opened.press('Something went badly wrong? Make a complaint'));
    await until(() => expect(opened.text()).toContain('What happened?'));
    expect(opened.text()).toContain('A person reads it.');
    expect(opened.text()).toMatch(/You get an answer by /);
    const [text] = areas(opened);
    if (text) fill(text, 'It broke.');
    fillMail(opened);
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response('', { status: 200 }));
    await until(() => expect(opened.panel.querySelector('input')?.value).toBe('a@b.example'));
    opened.press('Send');
    await until(() => expect(opened.text()).toContain('Your complaint is with us.'));
    expect(opened.panel.querySelectorAll('textarea, input, [part=footer]')).toHaveLength(0);
    expect(opened.text()).toContain('Reference');
  });
});
