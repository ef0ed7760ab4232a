import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { guideFaq } from '../../stage/guide-faq.js';
import { rewrittenScene } from '../../stage/later-scenes.js';
import { clearStages, openPanel, until } from '../../stage/open-panel.js';
import { arabicFaq } from '../../stage/shop-faq.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  clearStages();
  vi.restoreAllMocks();
});

async function readBox() {
  const opened = await openPanel({ faq: guideFaq });
  await opened.read('box');
  await until(() => {
    if (!opened.text().includes('Copy')) throw new Error('Not all words are there.');
  });
  return opened;
}

describe('an article', () => {
  it('copies lines of code, and says so', async () => {
    const opened = await readBox();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    opened.press('Copy');
    await until(() =>
      expect(opened.panel.querySelector('.unseen[role=status]')?.textContent).toBe('Copied.'),
    );
    expect(write).toHaveBeenCalledWith('npm install --save-exact the-box-of-the-shop');
    expect(opened.panel.querySelector('.code .btn')?.textContent).toBe('Copied.');
  });

  it('shows the words of a picture that does not come', async () => {
    const opened = await readBox();
    await until(() =>
      expect(opened.panel.querySelector('.broken')?.textContent).toBe('The box, opened, with its two cables'),
    );
    expect(opened.panel.querySelector('[part=answer] img')).toBeNull();
  });

  it('tells the host of its action', async () => {
    const opened = await readBox();
    const heard: unknown[] = [];
    opened.root.host.addEventListener('helpahead:action', (event) =>
      heard.push((event as CustomEvent).detail),
    );
    opened.press('Begin here');
    expect(heard).toEqual([{ article: 'box', event: 'begin-set-up' }]);
  });

  it('leads to where there is more, in a new tab', async () => {
    const opened = await readBox();
    const more = opened.panel.querySelector<HTMLAnchorElement>('.meta a');
    expect(more?.href).toBe('https://example.org/box');
    expect(more?.target).toBe('_blank');
    expect(more?.textContent).toContain('More');
  });

  it('prints as a plain page, made of nodes and without what is for the screen', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const sheet = frame.contentWindow;
    if (sheet === null) throw new Error('There is no frame.');
    const print = vi.spyOn(sheet, 'print').mockImplementation(() => {});
    vi.spyOn(window, 'open').mockReturnValue(sheet);
    const opened = await readBox();
    opened.press('Print this answer');
    await until(() => expect(print).toHaveBeenCalledOnce());
    const printed = sheet.document;
    expect(printed.querySelector('h1')?.textContent).toBe('How do I set up the box?');
    expect(printed.title).toBe('How do I set up the box?');
    expect(printed.body.textContent).toContain('npm install');
    expect(printed.body.textContent).toContain('Checked November 12, 2026');
    expect(printed.querySelector('button, svg')).toBeNull();
    frame.remove();
  });

  it('says aloud when the browser opens no page to print', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const opened = await readBox();
    opened.press('Print this answer');
    await until(() =>
      expect(opened.panel.querySelector('.unseen[role=status]')?.textContent).toContain('opened no page'),
    );
  });

  it('says that it is in another language than the page', async () => {
    const opened = await openPanel({ faq: arabicFaq });
    await opened.read('refund-time');
    await until(() => expect(opened.text()).toContain('This answer is in Arabic'));
  });
});

describe('an answer that was rewritten', () => {
  it('says so to who said that it did not help, once, and asks anew', async () => {
    const { act: _, ...scene } = rewrittenScene();
    const opened = await openPanel(scene);
    const told = 'You said this did not help. It has been rewritten since.';
    await opened.read('refund-time');
    await until(() => expect(opened.text()).toContain(told));
    expect(opened.text()).toContain('Did this help?');
    opened.press('Yes');
    await until(() => expect(opened.text()).toContain('Thank you.'));
    opened.press('Back');
    await opened.read('refund-time');
    expect(opened.text()).toContain('Thank you.');
    expect(opened.text()).not.toContain(told);
  });
});

describe('a question that nothing answers for certain', () => {
  it('is suggested at one press, which then has happened', async () => {
    const opened = await openPanel();
    await opened.search('unicorn insurance in spain');
    await until(() => opened.press('Suggest this question (no reply)'));
    await until(() => expect(opened.focused()?.textContent).toContain('Noted.'));
    expect(opened.focused()?.getAttribute('role')).toBe('status');
  });

  it('says by when people reply, where that is known', async () => {
    const mail = { kind: 'mail' as const, label: 'Write', to: 'help@shop.example' };
    const channel = { ...mail, hours: ['Mo-Su 00:00-24:00'], timeZone: 'Europe/London', replyWithin: 'PT4H' };
    const opened = await openPanel({ faq: { ...guideFaq, contact: { channels: [channel] } } });
    await opened.search('unicorn insurance in spain');
    await until(() => expect(opened.panel.querySelector('.ways')?.textContent).toMatch(/Reply by .*\d:\d\d/));
  });

  it('is written to people at one press', async () => {
    const opened = await openPanel();
    await opened.search('unicorn insurance in spain');
    await until(() => opened.press('Write to us'));
    expect(opened.help.view.value).toEqual({ name: 'contact' });
  });
});

describe('a known problem', () => {
  it('leads to the answer it belongs to', async () => {
    const notice = { id: 'slow', text: 'Parcels are slow today.', article: 'parcel' };
    const opened = await openPanel({ faq: { ...guideFaq, notices: [notice] } });
    await until(() => opened.panel.querySelector<HTMLElement>('.notice button')?.click());
    await until(() => expect(opened.focused()?.textContent).toBe('Where is my parcel?'));
  });
});
