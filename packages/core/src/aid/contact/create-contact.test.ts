import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../../test/fake-platform.js';
import { makeReady, shopFaq } from '../../../test/make-help.js';
import type { Channel } from '../../faq/faq.js';
import * as module from './create-contact.js';

const channel: Channel = {
  kind: 'webhook',
  label: 'Write to us',
  to: '/contact',
  hours: ['Mo-Fr 09:00-18:00'],
  timeZone: 'UTC',
  replyWithin: 'PT4H',
};

async function begin(consent?: 'denied', platform = createFakePlatform(Date.UTC(2026, 10, 20, 10))) {
  const faq = { ...shopFaq, contact: { channels: [channel] } };
  const made = await makeReady({
    faq,
    platform,
    ...(consent ? { consent } : {}),
    engines: { aid: async () => module },
  });
  made.help.aid('contact');
  await platform.advance(0);
  const contact = made.help.aid('contact');
  if (typeof contact !== 'object') throw new Error('The aid did not come.');
  return { ...made, contact };
}

describe('what is handed over', () => {
  it('tells the question, the page without ids, what was read, what it says, and what did not help', async () => {
    const { help, contact, platform } = await begin();
    platform.changePage({
      url: 'https://shop.example/orders/4711?token=x',
      title: 'Order of jane@example.org',
      errors: ['Your card was declined', 'Your card was declined'],
    });
    help.search('where is my money');
    help.read('refund', 'search');
    help.read('declined', 'search');
    help.vote('declined', { helpful: false });
    help.home();
    expect(contact.question()).toBe('where is my money');
    expect(contact.packet().map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'page: Order of [mail] · /orders/:id',
      'said: Your card was declined',
      'read: How long does a refund take?',
      'no: Why was my card declined?',
    ]);
  });

  it('has never a private article in it, nor keeps its name', async () => {
    const { help, contact, platform } = await begin();
    help.read('salary', 'search');
    expect(JSON.stringify(contact.packet())).not.toContain('salary');
    expect(JSON.stringify([...platform.session])).not.toContain('salary');
  });

  it('goes over the pages of a tab where it may be kept, and not where it may not', async () => {
    for (const [consent, kinds] of [
      [undefined, ['page', 'read']],
      ['denied', ['page']],
    ] as const) {
      const first = await begin(consent);
      first.help.search('money');
      first.help.read('refund', 'search');
      const second = await begin(consent, first.platform);
      expect(second.contact.packet().map(({ kind }) => kind)).toEqual(kinds);
    }
  });

  it('keeps the draft until it is cleared, and the address for the next', async () => {
    const { help, contact } = await begin();
    contact.write({ question: 'Mine', mail: 'a@b.example', edited: { page: '' } });
    help.close();
    help.open();
    expect(contact.draft.value).toMatchObject({ question: 'Mine', edited: { page: '' } });
    contact.clear();
    expect(contact.draft.value).toEqual({ mail: 'a@b.example', complaint: '', channel: 0, edited: {} });
  });
});

describe('handing over', () => {
  it('names a reference, records the promise and keeps it for the next visit', async () => {
    const { help, contact, platform, recorded } = await begin();
    const heard: unknown[] = [];
    help.on('handoff', (detail) => heard.push(detail));
    const { reference, promised } = contact.handOver(channel);
    await platform.advance(0);
    expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    expect(promised).toBe(Date.UTC(2026, 10, 20, 14));
    expect(recorded()).toContain('handoff');
    expect(heard).toEqual([{ channel: 'webhook', promised: '2026-11-20T14:00:00.000Z' }]);
    expect(JSON.parse(platform.stored.get(`helpahead:default:later:promise:${reference}`) ?? '')).toEqual({
      channel: 'Write to us',
      promised,
      at: platform.now(),
    });
    contact.clear();
    expect(contact.reference()).not.toBe(reference);
  });

  it('keeps nothing where nothing may be kept', async () => {
    const { contact, platform } = await begin('denied');
    contact.handOver(channel, { isComplaint: true });
    expect([...platform.stored.keys(), ...platform.session.keys()]).toEqual([]);
  });

  it('remembers a complaint for this visit, with the time that is promised for it', async () => {
    const { help, contact, platform } = await begin();
    const { promised } = contact.handOver(channel, { isComplaint: true, replyWithin: 'P1D' });
    expect(promised).toBe(Date.UTC(2026, 10, 23, 18));
    expect(platform.session.get('helpahead:default:calm')).toBe('1');
    help.reset();
    expect(platform.session.has('helpahead:default:calm')).toBe(false);
    expect(contact.question()).toBe('');
  });
});
