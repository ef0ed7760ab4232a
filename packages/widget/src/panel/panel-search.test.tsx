import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { calmScene } from '../stage/later-scenes.js';
import { clearStages, type OpenPanel, openPanel, until } from '../stage/open-panel.js';
import { twinsFaq } from '../stage/shop-faq.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(clearStages);

const marksOf = (element: Element | undefined) =>
  [...(element?.querySelectorAll('b mark') ?? [])].map(({ textContent }) => textContent);

describe('the first screen', () => {
  it('leads with the page’s own error, quoted word for word', async () => {
    const { rows, text } = await openPanel();
    expect(rows[0]?.textContent).toBe('Why was my card declined?This page says “Your card was declined”');
    expect(text()).toContain('For this page');
  });

  it('does not claim to know when the page said nothing', async () => {
    const { text, rows } = await openPanel({
      page: { url: 'https://shop.example/x', title: '', headings: [], labels: [], buttons: [], errors: [] },
    });
    expect(text()).not.toContain('For this page');
    expect(text()).toContain('Picked by the editors');
    expect(rows[0]?.classList.contains('lead')).toBe(false);
  });

  it('opens a topic, and comes back', async () => {
    const opened = await openPanel();
    opened.press('Delivery');
    await until(() => expect(opened.panel.querySelector('h2')?.textContent).toBe('Delivery'));
    await until(() =>
      expect(opened.rows.map(({ dataset }) => dataset.article)).toEqual(['parcel', 'address']),
    );
    opened.press('Back');
    await until(() => expect(opened.text()).toContain('For this page'));
  });
});

describe('results', () => {
  it('appear while typing, with the words found marked', async () => {
    const opened = await openPanel();
    await userEvent.keyboard('refund');
    await until(() => expect(marksOf(opened.rows[0])).toEqual(['refund']));
    expect(opened.rows[0]?.textContent).toContain('When will I get my refund?');
    expect(getComputedStyle(opened.rows[0]?.querySelector('mark') as Element).textDecorationLine).toBe(
      'underline',
    );
  });

  it('are real buttons in a list, none of them chosen beforehand', async () => {
    const opened = await openPanel();
    await opened.search('refund');
    for (const row of opened.rows) {
      expect(row.localName).toBe('button');
      expect(row.closest('ul')?.getAttribute('role')).toBe('list');
      expect(row.matches(':focus, [aria-selected], [aria-current]')).toBe(false);
    }
  });

  it('say which word they answer instead of the one typed, and go back to it by one press', async () => {
    const opened = await openPanel();
    await opened.search('when refnud');
    await until(() => expect(opened.text()).toContain('Showing answers for “refund” instead of “refnud”'));
    const undo = opened.press('Not what I meant');
    expect(undo.localName).toBe('button');
    await until(() => expect(opened.text()).not.toContain('Showing answers for'));
    expect(opened.field.value).toBe('when refnud');
    expect(opened.focused()?.classList.contains('body')).toBe(true);
    opened.help.search('when refnud now');
    await until(() => expect(opened.text()).not.toContain('Showing answers for'));
  });

  it('name all words that were misspelt in one line', async () => {
    const opened = await openPanel();
    await opened.search('refnud when is my parcle refnud');
    await until(() =>
      expect(opened.panel.querySelectorAll('.echo').length && opened.text()).toContain(
        'for “refund parcel refund” instead of “refnud parcle refnud”',
      ),
    );
    expect(opened.panel.querySelectorAll('.echo button')).toHaveLength(1);
  });

  it('do not boast of a corrected word where nothing is certain', async () => {
    const opened = await openPanel();
    await opened.search('unicorn insurance refnud spain');
    await until(() => expect(marksOf(opened.rows[0])).toEqual(['refund']));
    expect(opened.panel.querySelector('.miss')).not.toBeNull();
    expect(opened.text()).not.toContain('Showing answers for');
  });

  it('show what the host says in a question, and mark only what the editor wrote', async () => {
    const opened = await openPanel({ faq: twinsFaq, act: (help) => help.context({ plan: 'Gold' }) });
    await opened.search('cancel customer account plan');
    await until(() => expect(opened.rows[0]?.textContent).toContain('How do I cancel my Gold account?'));
    expect(marksOf(opened.rows[0])).toEqual(['cancel', 'account']);
  });

  it('say so when nothing answers for certain, and keep a way on', async () => {
    const opened = await openPanel();
    await opened.search('unicorn insurance in spain');
    expect(opened.text()).toContain('Nothing here answers that for certain.');
    opened.press('Contact');
    expect(opened.help.view.value.name).toBe('contact');
  });
});

describe('a question that may mean several things', () => {
  const chips = (opened: OpenPanel) => [...opened.panel.querySelectorAll<HTMLElement>('.chip[aria-pressed]')];
  const pressed = (opened: OpenPanel) => chips(opened).map((chip) => [chip.textContent, chip.ariaPressed]);
  const idsOf = (opened: OpenPanel) => opened.rows.map(({ dataset }) => dataset.article);

  it('asks which section is meant, answers by one press, and takes it back by another', async () => {
    const opened = await openPanel({ faq: twinsFaq });
    await userEvent.keyboard('how do i cancel');
    await until(() => expect(chips(opened).map((chip) => chip.textContent)).toContain('Subscription'));
    const [all, choices] = [idsOf(opened), pressed(opened)];
    expect(choices.every(([, isPressed]) => isPressed === 'false')).toBe(true);
    chips(opened)
      .find((chip) => chip.textContent === 'Subscription')
      ?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(idsOf(opened)).toEqual(['cancel-subscription']));
    expect(pressed(opened).filter(([, isPressed]) => isPressed === 'true')).toEqual([
      ['Subscription', 'true'],
    ]);
    expect(pressed(opened)).toHaveLength(choices.length);
    expect(opened.focused()?.textContent).toBe('Subscription');
    await userEvent.keyboard('{Enter}');
    await until(() => expect(idsOf(opened)).toEqual(all));
    expect(pressed(opened)).toEqual(choices);
    expect(opened.focused()?.textContent).toBe('Subscription');
  });

  it('keeps the other choices at hand, and a way back from an article to the one chosen', async () => {
    const opened = await openPanel({ faq: twinsFaq });
    await opened.search('how do i cancel');
    await until(() => expect(chips(opened).length).toBeGreaterThan(1));
    opened.press('Subscription');
    await until(() => expect(idsOf(opened)).toEqual(['cancel-subscription']));
    opened.press('Orders');
    await until(() => expect(idsOf(opened)).toEqual(['cancel-order']));
    opened.rows[0]?.click();
    await until(() => expect(opened.panel.querySelector('[part=answer]')).not.toBeNull());
    opened.press('Back');
    await until(() => expect(pressed(opened)).toEqual([['Orders', 'true']]));
    opened.press('Orders');
    await until(() => expect(chips(opened).length).toBeGreaterThan(1));
  });

  it('keeps the choice readable under the pointer', async () => {
    const opened = await openPanel({ faq: twinsFaq, theme: 'dark' });
    await userEvent.keyboard('how do i cancel');
    await until(() => expect(chips(opened).length).toBeGreaterThan(1));
    const chip = chips(opened)[1] as HTMLElement;
    await userEvent.hover(chip);
    const plain = getComputedStyle(chip).backgroundColor;
    await userEvent.click(chip);
    await until(() => expect(chip.ariaPressed).toBe('true'));
    expect(chip.matches(':hover')).toBe(true);
    // The accent of dark pages: what stands on it is measured in theme/tokens.test.ts.
    expect(getComputedStyle(chip).backgroundColor).toBe('rgb(127, 214, 201)');
    expect(getComputedStyle(chip).backgroundColor).not.toBe(plain);
  });

  it('is not asked back when one answer leads', async () => {
    const opened = await openPanel({ faq: twinsFaq });
    await opened.search('how do i cancel my subscription');
    await until(() => expect(idsOf(opened)[0]).toBe('cancel-subscription'));
    expect(chips(opened)).toEqual([]);
    expect(opened.text()).not.toContain('Is it about');
  });

  it('forgets the choice when something else is asked', async () => {
    const opened = await openPanel({ faq: twinsFaq });
    await opened.search('how do i cancel');
    await until(() => expect(chips(opened).length).toBeGreaterThan(1));
    opened.press('Subscription');
    await until(() => expect(idsOf(opened)).toEqual(['cancel-subscription']));
    await opened.search('refund');
    await until(() => expect(idsOf(opened)[0]).toBe('refund-time'));
    expect(chips(opened)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('moves the real focus from the field through the rows and back', async () => {
    const opened = await openPanel();
    await userEvent.keyboard('refund');
    await until(() => expect(opened.rows.length).toBeGreaterThan(1));
    await userEvent.keyboard('{ArrowDown}');
    expect(opened.focused()).toBe(opened.rows[0]);
    await userEvent.keyboard('{ArrowDown}');
    expect(opened.focused()).toBe(opened.rows[1]);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(opened.focused()).toBe(opened.field);
  });

  it('goes to the last row with End, and leaves Home and End in the field to its text', async () => {
    const opened = await openPanel();
    await userEvent.keyboard('refund');
    await until(() => expect(opened.rows.length).toBeGreaterThan(1));
    await userEvent.keyboard('{Home}x');
    expect(opened.field.value).toBe('xrefund');
    await userEvent.keyboard('{Backspace}');
    await until(() => expect(opened.rows.length).toBeGreaterThan(1));
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(opened.focused()).toBe(opened.rows.at(-1));
  });

  it('empties the field by the first Esc and closes by the second', async () => {
    const opened = await openPanel();
    await userEvent.keyboard('refund{Escape}');
    expect(opened.field.value).toBe('');
    expect(opened.isShown()).toBe(true);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(opened.isShown()).toBe(false));
  });

  it('keeps the question when Esc is pressed in another field', async () => {
    const opened = await openPanel(calmScene);
    await opened.search('refund');
    opened.help.show({ name: 'survey', id: 'ease' });
    const choice = await until(() => {
      const found = opened.panel.querySelector<HTMLElement>('[type=radio]');
      if (!found) throw new Error('The survey did not come.');
      return found;
    });
    choice.focus();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(opened.isShown()).toBe(false));
    expect(opened.help.query.value).toBe('refund');
  });

  it('leaves keys to an input method while it composes', async () => {
    const opened = await openPanel();
    await userEvent.keyboard('refund');
    await until(() => expect(opened.rows.length).toBeGreaterThan(1));
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        opened.field.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
        );
      }
    }
    expect(opened.focused()).toBe(opened.field);
    expect(opened.field.value).toBe('refund');
    expect(opened.isShown()).toBe(true);
  });

  it('opens an article with the focus on its question, and goes back to the row it came from', async () => {
    const opened = await openPanel();
    await opened.search('refund');
    const row = opened.rows[1] as HTMLElement;
    const id = row.dataset.article;
    row.focus();
    row.click();
    await until(() => expect(opened.focused()?.textContent).toBe('My refund is less than I paid'));
    opened.press('Back');
    await until(() => expect((opened.focused() as HTMLElement).dataset.article).toBe(id));
    expect(opened.field.value).toBe('refund');
  });

  it('goes from an article to the search field by the button in the header', async () => {
    const opened = await openPanel();
    await opened.read('card-declined');
    opened.press('Ask in your own words');
    await until(() => expect(opened.focused()).toBe(opened.field));
  });
});

describe('a screen reader', () => {
  it('hears the count and the first title once, after a pause in typing', async () => {
    const opened = await openPanel();
    await opened.search('r');
    const said: string[] = [];
    const status = await until(() => {
      const found = opened.panel.querySelector('p[role=status]');
      if (!found) throw new Error('There is no status.');
      return found;
    });
    const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await userEvent.keyboard('efund');
    await until(() => expect(said.at(-1)).toMatch(/^\d+ answers\. First: When will I get my refund\?$/));
    observer.disconnect();
    expect(said.filter((text) => text !== '')).toHaveLength(1);
  });

  it('hears which word is answered, and what there is to choose between', async () => {
    const opened = await openPanel({ faq: twinsFaq });
    await opened.search('refnud when');
    const status = () => opened.panel.querySelector('p[role=status]')?.textContent;
    await until(() =>
      expect(status()).toMatch(/^Showing answers for “refund” instead of “refnud” \d+ answers?\. First: /),
    );
    await opened.search('how do i cancel');
    await until(() => expect(status()).toMatch(/First: How do I cancel .* Is it about (\w+\? ){1,3}\w+\?$/));
  });
});
