import type { Article, Faq } from '@helpahead/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearStages, openPanel, until } from '../stage/open-panel.js';
import { shopFaq } from '../stage/shop-faq.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(clearStages);

function faqWith(article: Partial<Article>, rest: Partial<Faq> = {}): Faq {
  const one = { id: 'one', question: 'One?', answer: 'One.', section: 'A', ...article };
  return { ...shopFaq, ...rest, articles: [one, ...shopFaq.articles] };
}

async function readAnswer(answer: string) {
  const opened = await openPanel({ faq: faqWith({ answer }) });
  opened.help.read('one', 'host');
  const article = await until(() => {
    const found = opened.panel.querySelector('[part=answer]');
    if (!found || found.querySelector('.skeleton')) throw new Error('There is no answer yet.');
    return found;
  });
  return { opened, article };
}

describe('an answer', () => {
  it('begins with the question as its heading and the short answer, facts filled in', async () => {
    const opened = await openPanel();
    await opened.read('refund-time');
    expect(opened.panel.querySelector('.question')?.textContent).toBe('When will I get my refund?');
    expect(opened.panel.querySelector('.short')?.textContent).toMatch(/^Within 5 working days/);
  });

  it('leaves a link to the browser: nothing takes the click away', async () => {
    const { opened } = await readAnswer('See [the page](/there).');
    const link = await until(() => {
      const found = opened.panel.querySelector<HTMLAnchorElement>('a[href="/there"]');
      if (!found) throw new Error('There is no link yet.');
      return found;
    });
    const isLeft = new Promise((resolve) => {
      const hear = (event: Event) => {
        resolve(!event.defaultPrevented);
        event.preventDefault();
      };
      window.addEventListener('click', hear, { once: true });
    });
    link.click();
    expect(await isLeft).toBe(true);
  });

  it('draws lists, tables, code, quotes, images and emphasis as what they are', async () => {
    const { article } = await readAnswer(
      '1. a\n2. b\n\n| h |\n| - |\n| c |\n\n> q\n\n```\nx\n```\n\n![Alt](/a.png) **s** *e* ~~d~~ `i`',
    );
    for (const tag of [
      'ol > li',
      'th[scope=col]',
      'td',
      'blockquote',
      'pre > code',
      'strong',
      'em',
      'del',
      'p > code',
    ]) {
      expect(article.querySelector(tag), tag).not.toBeNull();
    }
    const image = article.querySelector('img');
    expect(image?.getAttribute('loading')).toBe('lazy');
    expect(image?.alt).toBe('Alt');
    expect(article.querySelector('pre')?.dir).toBe('ltr');
  });

  it('shows HTML as words: nothing of it becomes an element', async () => {
    const { article } = await readAnswer(
      'Hi <img src=x onerror=alert(1)> <script>alert(1)</script> <form><input></form>',
    );
    expect(article.querySelector('img, script, form, input')).toBeNull();
  });

  it('has no unsafe address anywhere, whatever field it came in', async () => {
    const bad = 'javascript:alert(1)';
    const opened = await openPanel({
      faq: faqWith(
        {
          answer: `[a](${bad}) ![b](${bad}) [c](data:text/html,x) [d](JaVaScRiPt:x) <${bad}>\n\nend`,
          action: { label: 'Do it', url: bad },
        },
        { page: bad, contact: { channels: [{ kind: 'link', label: 'Go', to: bad }] } },
      ),
    });
    const isUnsafe = (element: Element) =>
      /^\s*(javascript|data|vbscript):/i.test(
        element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      );
    const all = () => [...opened.panel.querySelectorAll('[href], [src]')];
    expect(all().filter(isUnsafe)).toEqual([]);
    await opened.read('one');
    expect(all().filter(isUnsafe)).toEqual([]);
    expect(opened.text()).toContain('end');
  });

  it('opens links to elsewhere in a new tab, and says so; links of the site stay', async () => {
    const { article } = await readAnswer('[out](https://example.org/) [in](/help/)');
    const [out, inside] = article.querySelectorAll('a');
    expect(out?.target).toBe('_blank');
    expect(out?.rel).toContain('noopener');
    expect(out?.textContent).toContain('opens in a new tab');
    expect(inside?.target).toBe('');
  });

  it('leads to other answers, and shows a dead link as its words', async () => {
    const { article, opened } = await readAnswer('See [the parcel](#parcel) and [nothing](#gone).');
    expect(article.textContent).toContain('and nothing.');
    opened.press('the parcel');
    await until(() => expect(opened.focused()?.textContent).toBe('Where is my parcel?'));
  });

  it('scrolls a wide table inside itself, reachable by keyboard', async () => {
    const columns = 30;
    const { article } = await readAnswer(
      `${'| heading '.repeat(columns)}|\n${'| - '.repeat(columns)}|\n${'| cell '.repeat(columns)}|`,
    );
    const table = article.querySelector<HTMLElement>('.table');
    expect(table?.scrollWidth).toBeGreaterThan(table?.clientWidth ?? 0);
    expect(table?.tabIndex).toBe(0);
    expect(article.scrollWidth).toBe(article.clientWidth);
  });
});

describe('the vote', () => {
  it('has two buttons that look alike', async () => {
    const opened = await openPanel();
    await opened.read('refund-time');
    const [no, yes] = ['No', 'Yes'].map((name) =>
      [...opened.panel.querySelectorAll('button')].find((button) => button.textContent === name),
    );
    const looks = [no, yes].map((button) => {
      const { color, backgroundColor, borderColor, fontWeight } = getComputedStyle(button as Element);
      return { color, backgroundColor, borderColor, fontWeight };
    });
    expect(looks[0]).toEqual(looks[1]);
  });

  it('asks for the reason after a No, takes it in one tap, then words, then shows the way to people', async () => {
    const opened = await openPanel();
    await opened.read('refund-time');
    opened.press('No');
    await until(() => opened.press('Something is missing'));
    await until(() => expect(opened.help.votes.value['refund-time']?.reason).toBe('incomplete'));
    const comment = await until(() => {
      const found = opened.panel.querySelector('textarea');
      if (!found) throw new Error('There is no comment field.');
      return found;
    });
    await userEvent.fill(comment, 'And with a gift card?');
    expect(comment.isConnected).toBe(true);
    expect(comment.value).toBe('And with a gift card?');
    opened.press('Send');
    await until(() => expect(opened.text()).toContain('Thank you'));
    expect(opened.help.votes.value['refund-time']).toEqual({
      helpful: false,
      reason: 'incomplete',
      comment: 'And with a gift card?',
    });
    opened.press('Contact');
    expect(opened.help.view.value.name).toBe('contact');
  });

  it('can be changed', async () => {
    const opened = await openPanel();
    await opened.read('refund-time');
    opened.press('Yes');
    await until(() => opened.press('Change'));
    await until(() => opened.press('No'));
    await until(() => expect(opened.help.votes.value['refund-time']?.helpful).toBe(false));
  });

  it('keeps the focus in the panel, so that Esc still closes it', async () => {
    const opened = await openPanel();
    await opened.read('refund-time');
    // The heading takes the focus a frame after it is drawn; a visitor tabs on from there.
    await until(() => expect(opened.focused()?.hasAttribute('data-heading')).toBe(true));
    [...opened.panel.querySelectorAll('button')].find(({ textContent }) => textContent === 'Yes')?.focus();
    await userEvent.keyboard(' ');
    await until(() => expect(opened.text()).toContain('Thank you'));
    expect(opened.panel.contains(opened.focused())).toBe(true);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(opened.isShown()).toBe(false));
  });

  it('says plainly when it waits on this device', async () => {
    const opened = await openPanel({ collector: () => Promise.reject(new TypeError('offline')) });
    await opened.read('refund-time');
    opened.press('Yes');
    await until(() =>
      expect(opened.text()).toContain('Kept on this device; it goes out when the connection is back.'),
    );
  });
});
