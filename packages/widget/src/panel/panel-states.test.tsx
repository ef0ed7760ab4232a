import { buildFiles } from '@helpahead/core/built';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearStages, openPanel, until } from '../stage/open-panel.js';
import { arabicFaq, shopFaq } from '../stage/shop-faq.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  clearStages();
  document.documentElement.removeAttribute('dir');
});

describe('when the answers do not come', () => {
  it('says what happened, that the question is still there, and two ways on', async () => {
    const opened = await openPanel({ file: async () => ({ status: 404, text: '' }) });
    await until(() => expect(opened.text()).toContain('The answers did not load.'));
    expect(opened.text()).not.toContain('Your question is still here.');
    opened.help.search('parcel');
    await until(() => expect(opened.text()).toContain('Your question is still here.'));
    expect(opened.field.value).toBe('parcel');
    const link = [...opened.panel.querySelectorAll('a')].find(
      ({ textContent }) => textContent === 'Open the help page',
    );
    expect(link?.getAttribute('href')).toBe('/help/');
  });

  it('finds what was asked for once a second try brings them', async () => {
    let isBroken = true;
    const opened = await openPanel({
      file: async () => (isBroken ? { status: 503, text: '' } : {}),
    });
    opened.help.search('parcel');
    await until(() => expect(opened.text()).toContain('The answers did not load.'));
    isBroken = false;
    opened.press('Try again');
    await until(() => expect(opened.rows[0]?.textContent).toContain('Where is my parcel?'));
  });

  it('says so of a part that a question needs, and finds once a second try brings it', async () => {
    const { files } = buildFiles([shopFaq], { weigh: () => 0, largeFrom: 1 });
    let isBroken = true;
    const opened = await openPanel({
      file: async (url) => {
        const name = /[^/]*-[^/]*$/.exec(url)?.[0] ?? 'help.json';
        return isBroken && name.includes('words') ? { status: 404 } : { text: files.get(name) ?? '' };
      },
    });
    opened.help.search('parcel');
    await until(() => expect(opened.text()).toContain('The answers did not load.'));
    expect(opened.text()).toContain('Your question is still here.');
    expect(opened.text()).not.toContain('Nothing here answers that');
    isBroken = false;
    opened.press('Try again');
    await until(() => expect(opened.rows[0]?.textContent).toContain('Where is my parcel?'));
  });

  it('speaks of no question where an article does not come', async () => {
    const opened = await openPanel({ file: async () => ({ status: 404, text: '' }) });
    opened.help.search('parcel');
    opened.help.read('parcel', 'host');
    await until(() => expect(opened.text()).toContain('The answers did not load.'));
    expect(opened.text()).not.toContain('Your question is still here.');
  });

  it('shows rows to come while they are on the way, and takes the question meanwhile', async () => {
    const opened = await openPanel({ file: () => new Promise(() => {}) });
    expect(opened.panel.querySelector('.skeleton')).not.toBeNull();
    opened.help.search('parcel');
    await until(() => expect(opened.field.value).toBe('parcel'));
  });
});

describe('languages', () => {
  it('speak in the page’s language, from right to left where it is written so', async () => {
    const opened = await openPanel({ language: 'ar', faq: arabicFaq });
    await until(() => expect(opened.panel.getAttribute('aria-label')).toBe('مساعدة'));
    expect(opened.panel.dir).toBe('rtl');
  });

  it('read a question in the direction of its language, also one that begins with a foreign name', async () => {
    const opened = await openPanel({ language: 'ar', faq: arabicFaq });
    const row = opened.rows.find(({ textContent }) => textContent?.startsWith('PayPal'));
    expect(getComputedStyle(row?.querySelector('b') as Element).direction).toBe('rtl');
  });

  it('turn the way back around', async () => {
    const opened = await openPanel({ language: 'ar', faq: arabicFaq });
    await opened.read('refund-time');
    expect(getComputedStyle(opened.panel.querySelector('.icon-back') as Element).transform).toBe(
      'matrix(-1, 0, 0, 1, 0, 0)',
    );
  });

  it.each(['ltr', 'rtl'])('stand at the side of the launcher, in a page that reads %s', async (dir) => {
    document.documentElement.dir = dir;
    for (const language of ['ar', 'en']) {
      const opened = await openPanel({ language, ...(language === 'ar' ? { faq: arabicFaq } : {}) });
      const side = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        return left + right < innerWidth ? 'left' : 'right';
      };
      await until(() => expect(side(opened.panel)).toBe(side(opened.launcher)));
      opened.destroy();
    }
  });

  it('fall back to English, and say that it is English', async () => {
    const opened = await openPanel({ language: 'nl', faq: { ...shopFaq, language: 'nl' } });
    expect(opened.panel.getAttribute('aria-label')).toBe('Help');
    expect(opened.panel.lang).toBe('en');
    expect(opened.rows[0]?.querySelector('b')?.closest('[lang]')?.getAttribute('lang')).toBe('nl');
  });

  it('give way to the FAQ’s own words', async () => {
    const opened = await openPanel({ faq: { ...shopFaq, messages: { forPage: 'You may be looking for' } } });
    await until(() => expect(opened.text()).toContain('You may be looking for'));
  });
});

describe('the languages of a panel', () => {
  it('never shows English first where the page reads another language', async () => {
    const seen = new Set<string>();
    const opened = openPanel({ language: 'de' });
    const look = () => {
      for (const { shadowRoot } of document.querySelectorAll('help-ahead')) {
        const label = shadowRoot?.querySelector('dialog input')?.getAttribute('placeholder');
        if (label) seen.add(label);
      }
      frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    await until(() => expect(seen.size).toBeGreaterThan(0));
    await opened;
    cancelAnimationFrame(frame);
    expect(seen.size).toBe(1);
    expect([...seen][0]).not.toBe('Ask in your own words');
  });

  it('says that a translation is older than its original', async () => {
    const [first] = shopFaq.articles;
    const german = {
      ...shopFaq,
      language: 'de',
      articles: shopFaq.articles.map((one) => ({ ...one, translatedFrom: '0' })),
    };
    const { files } = buildFiles([german, shopFaq], { weigh: () => 0 });
    const opened = await openPanel({
      language: 'de',
      file: async (url) => ({ text: files.get(url.split('/').at(-1) ?? '') ?? files.get('help.json') ?? '' }),
    });
    await until(() => expect(opened.rows.length).toBeGreaterThan(0));
    await opened.read(first?.id ?? '');
    await until(() =>
      expect(opened.text()).toContain('Das Original dieser Übersetzung hat sich seither geändert.'),
    );
  });

  it('counts answers in the words of the FAQ', async () => {
    const messages = { 'answers.one': '{0} tip', 'answers.other': '{0} tips' };
    const opened = await openPanel({ faq: { ...shopFaq, messages } });
    await opened.search('parcel');
    await until(() => expect(opened.panel.querySelector('.unseen')?.textContent).toMatch(/\d+ tips?/));
  });
});
