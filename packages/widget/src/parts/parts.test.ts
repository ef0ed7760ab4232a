import type { Faq } from '@helpahead/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { shopFaq } from '../stage/shop-faq.js';
import './parts.js';

const until = <Result>(look: () => Result) => vi.waitFor(look, { timeout: 5_000 });

beforeEach(() => page.viewport(1280, 800));
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve));
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

const shopSurveys: Faq = {
  ...shopFaq,
  surveys: [
    {
      id: 'task',
      kind: 'task',
      questions: [
        { id: 'done', ask: 'Did you get done what you came for?', type: 'choice', options: ['Yes', 'No'] },
      ],
    },
  ],
};

type Part = 'search' | 'suggestions' | 'article' | 'survey';

function write(part: Part, attributes: Record<string, string> = {}) {
  const element = document.createElement(`help-ahead-${part}`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.faq = part === 'survey' ? shopSurveys : shopFaq;
  const link = document.createElement('a');
  link.href = '/help';
  link.textContent = 'Help';
  element.append(link);
  document.body.append(element);
  const root = () => element.shadowRoot as ShadowRoot;
  return {
    element,
    link,
    root,
    text: () => root().textContent ?? '',
    find: (selector: string) => root().querySelector<HTMLElement>(selector),
    press(name: string) {
      const button = [...root().querySelectorAll<HTMLElement>('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
      );
      if (!button) throw new Error(`There is no button "${name}" in: ${root().textContent}`);
      button.click();
    },
  };
}

describe('<help-ahead-search>', () => {
  it('finds, shows the answer in its place, and goes back to what it found', async () => {
    const { find, text, press } = write('search');
    const field = await until(() => {
      const found = find('input') as HTMLInputElement;
      expect(found).not.toBeNull();
      return found;
    });
    await userEvent.fill(field, 'refund');
    await until(() => expect(find('[data-article]')).not.toBeNull());
    find('[data-article]')?.focus();
    find('[data-article]')?.click();
    await until(() => expect(find('[part=answer]')).not.toBeNull());
    await until(() => expect(find('[data-heading]')?.matches(':focus')).toBe(true));
    press('Back');
    await until(() => expect(find('[data-article]')?.matches(':focus')).toBe(true));
    expect(text()).not.toContain('Did this help?');
  });

  it('empties at Esc, and keeps its typing from the page', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { find } = write('search');
    const field = await until(() => {
      const found = find('input') as HTMLInputElement;
      expect(found).not.toBeNull();
      return found;
    });
    await userEvent.fill(field, 'refund');
    field.focus();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(field.value).toBe(''));
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });
});

describe('<help-ahead-suggestions>', () => {
  it('offers questions, and opens one in its place', async () => {
    const { find, root, press } = write('suggestions');
    await until(() => expect(root().querySelectorAll('[data-article]').length).toBe(3));
    find('[data-article]')?.click();
    await until(() => expect(find('[part=answer]')).not.toBeNull());
    press('Back');
    await until(() => expect(root().querySelectorAll('[data-article]').length).toBe(3));
  });
});

describe('<help-ahead-article>', () => {
  it('shows one answer with its vote, and takes no focus', async () => {
    const { text, find } = write('article', { article: shopFaq.articles[0]?.id ?? '' });
    await until(() => expect(text()).toContain('Did this help?'));
    await until(() => expect(find('[part=answer] :is(p, ol)')).not.toBeNull());
    expect(text()).toContain(shopFaq.articles[0]?.question);
    expect(document.activeElement).toBe(document.body);
    expect(text()).not.toContain('Back');
  });

  it('goes to a related answer and back to its own', async () => {
    const first = shopFaq.articles.find(({ related }) => related?.length);
    const { find, press, text } = write('article', { article: first?.id ?? '' });
    await until(() => expect(find('[part=results] [data-article]')).not.toBeNull());
    find('[part=results] [data-article]')?.click();
    await until(() => expect(find('h3')?.textContent).not.toBe(first?.question));
    press('Back');
    await until(() => expect(text()).toContain(first?.question));
  });

  it('says what is missing, and leaves what stands inside', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { link } = write('article');
    await until(() =>
      expect(said).toHaveBeenCalledWith(expect.stringContaining('<help-ahead-article> names no article')),
    );
    expect(link.checkVisibility()).toBe(true);
  });
});

describe('<help-ahead-survey>', () => {
  it('asks, and is empty once it is answered', async () => {
    const { text, press, find } = write('survey', { survey: 'task' });
    await until(() => expect(text()).toContain('Did you get done what you came for?'));
    find('label')?.click();
    press('Finish');
    await until(() => expect(text()).toContain('Thank you'));
    expect(find('.question + .btn')?.checkVisibility()).toBe(false);
  });
});

describe('every part', () => {
  it('loads nothing before it is close to the window, and shows what stands inside until then', async () => {
    const space = document.createElement('div');
    space.style.height = '5000px';
    document.body.append(space);
    const { link, find } = write('search');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(find('.frame')).toBeNull();
    expect(link.checkVisibility()).toBe(true);
    link.scrollIntoView();
    await until(() => expect(find('input')).not.toBeNull());
  });

  it('sends its events from its own element, ends with it, and begins anew', async () => {
    const { element, find } = write('search');
    const heard = vi.fn();
    document.addEventListener('helpahead:search', heard);
    const field = await until(() => {
      const found = find('input') as HTMLInputElement;
      expect(found).not.toBeNull();
      return found;
    });
    await userEvent.fill(field, 'refund');
    await until(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.calls[0]?.[0].target).toBe(element);
    element.remove();
    await until(() => expect(find('.frame')).toBeNull());
    document.body.append(element);
    await until(() => expect(find('input')).not.toBeNull());
    document.removeEventListener('helpahead:search', heard);
  });
});
