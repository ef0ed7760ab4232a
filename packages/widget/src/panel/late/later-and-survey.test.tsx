import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { calmScene, followUpScene, promiseScene, taskScene } from '../../stage/later-scenes.js';
import { clearStages, type OpenPanel, openPanel, until } from '../../stage/open-panel.js';
import { shopFaq } from '../../stage/shop-faq.js';

const shopWithPeople = {
  ...shopFaq,
  contact: { channels: [{ kind: 'mail' as const, label: 'Write', to: 'help@shop.example' }] },
};

beforeEach(() => page.viewport(1280, 800));
afterEach(clearStages);

describe('what is asked on a later visit', () => {
  it('stands on the home screen with answers that look alike, and offers the next question after a Yes', async () => {
    const opened = await openPanel(followUpScene());
    await until(() => expect(opened.text()).toContain('Did the refund arrive?'));
    const looks = [...opened.panel.querySelectorAll('.later .btn')].map((button) => {
      const { color, backgroundColor, borderColor, fontWeight } = getComputedStyle(button);
      return { color, backgroundColor, borderColor, fontWeight };
    });
    expect(looks).toHaveLength(3);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
    opened.press('Yes');
    await until(() => expect(opened.text()).toContain('Enjoy it.'));
    expect(opened.text()).toContain('My refund is less than I paid');
    expect(opened.text()).not.toContain('Did the refund arrive?');
  });

  it('keeps the focus in its card, says the answer, and leads to people after a No', async () => {
    const opened = await openPanel(promiseScene());
    await until(() => expect(opened.text()).toMatch(/We promised a reply by .+2026/));
    [...opened.panel.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Not yet')
      ?.focus();
    await userEvent.keyboard('{Enter}');
    const card = await until(() => {
      const found = opened.panel.querySelector('.later');
      expect(found?.querySelector('[role=status]')?.textContent).toBe('Noted. People can look into it.');
      return found;
    });
    expect(card?.contains(opened.focused())).toBe(true);
    opened.press('Write to us');
    expect(opened.help.view.value).toEqual({ name: 'contact' });
  });
});

describe('a survey', () => {
  const readAndVote = async (helpful: boolean) => {
    const opened = await openPanel(calmScene);
    await opened.read('refund-time');
    opened.press(helpful ? 'Yes' : 'No');
    return opened;
  };

  it('waits behind one quiet row after a Yes, and is answered by keys', async () => {
    const opened = await readAndVote(true);
    await until(() => opened.press('One question?'));
    const radio = await until(() => {
      const found = opened.panel.querySelector<HTMLInputElement>('input[type=radio]');
      if (!found) throw new Error('There is no scale yet.');
      return found;
    });
    // The question takes the focus a frame after it is drawn; a visitor goes on from there.
    await until(() => expect(opened.focused()?.classList.contains('question')).toBe(true));
    const chosen = () =>
      [...opened.panel.querySelectorAll<HTMLInputElement>('input[type=radio]')].findIndex(
        (one) => one.checked,
      );
    expect(opened.panel.querySelectorAll('input[type=radio]')).toHaveLength(7);
    radio.focus();
    for (const [key, place] of [
      [' ', 0],
      ['{ArrowRight}', 1],
      ['{ArrowRight}', 2],
    ] as const) {
      await userEvent.keyboard(key);
      await until(() => expect(chosen()).toBe(place));
    }
    const answers = new Promise((resolve) => {
      opened.help.on('feedback', ({ event }) => event.kind === 'survey' && resolve(event.answers));
    });
    opened.press('Next');
    await until(() => expect(opened.text()).toContain('What did you come for?'));
    expect(opened.panel.contains(opened.focused())).toBe(true);
    opened.press('Skip');
    expect(await answers).toEqual({ ease: 3 });
    expect(opened.help.view.value.name).toBe('article');
  });

  it('fits at 320 px with targets of 44 px', async () => {
    await page.viewport(320, 640);
    const opened = await openPanel(calmScene);
    opened.help.show({ name: 'survey', id: 'ease' });
    const labels = await until(() => {
      const found = [...opened.panel.querySelectorAll<HTMLElement>('.scale label')];
      expect(found).toHaveLength(7);
      return found;
    });
    await until(() => expect(Math.min(...labels.map((one) => one.offsetHeight))).toBeGreaterThanOrEqual(44));
    expect(Math.min(...labels.map((one) => one.offsetWidth))).toBeGreaterThanOrEqual(44);
    const body = opened.panel.querySelector('.survey');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
  });

  it('never follows a No: reasons do, then people', async () => {
    const opened = await readAndVote(false);
    await until(() => expect(opened.text()).toContain('What was wrong with it?'));
    opened.press('Back');
    await until(() => expect(opened.help.view.value.name).toBe('home'));
    opened.help.close();
    opened.help.open();
    await until(() => expect(typeof opened.help.aid('survey')).toBe('object'));
    expect(opened.text()).not.toContain('One question?');
  });
});

describe('the survey of a site that says nothing of surveys', () => {
  const answersOf = ({ help }: Pick<OpenPanel, 'help'>) =>
    new Promise((resolve) => {
      help.on('feedback', ({ event }) => event.kind === 'survey' && resolve(event.answers));
    });
  const choose = async (opened: OpenPanel, label: string) => {
    const labels = () => [...opened.panel.querySelectorAll<HTMLElement>('fieldset label')];
    const found = await until(() => {
      const one = labels().find(({ textContent }) => textContent === label);
      if (!one) throw new Error(`There is no "${label}".`);
      return one;
    });
    found.click();
  };

  it('asks two questions after a Yes, and then leads on', async () => {
    const opened = await openPanel({ ...taskScene, faq: shopWithPeople });
    await opened.read('refund-time');
    opened.press('Yes');
    await until(() => opened.press('One question?'));
    await until(() => expect(opened.text()).toContain('Did you get done what you came for?'));
    const answers = answersOf(opened);
    await choose(opened, 'Partly');
    opened.press('Next');
    const field = await until(() => {
      const found = opened.panel.querySelector('textarea');
      expect(found?.closest('label')?.textContent).toBe('What was missing?');
      return found as HTMLElement;
    });
    await userEvent.fill(field, 'The price for two.');
    opened.press('Finish');
    expect(await answers).toEqual({ done: 'partly', why: 'The price for two.' });
    await until(() => expect(opened.text()).toContain('That is all we ask.'));
    opened.press('Contact');
    expect(opened.help.view.value).toEqual({ name: 'contact' });
  });

  it('asks in the language of the interface, and reports the same in every one', async () => {
    const opened = await openPanel({ ...taskScene, language: 'he' });
    opened.help.show({ name: 'survey', id: 'task' });
    await until(() => expect(opened.text()).toContain('הצלחת לעשות את מה שבאת לעשות?'));
    expect(opened.panel.querySelector('legend')?.hasAttribute('lang')).toBe(false);
    const answers = answersOf(opened);
    await choose(opened, 'כן');
    opened.press('הבא');
    await choose(opened, '5');
    opened.press('סיום');
    expect(await answers).toEqual({ done: 'yes', ease: 5 });
    opened.help.show({ name: 'known' });
    await until(() => expect(opened.text()).toContain('הצלחת לעשות את מה שבאת לעשות? כן'));
    expect(opened.text()).toContain('כמה קל זה היה? 5');
  });

  it('is not there where nothing is sent', async () => {
    const { collector: _, ...scene } = taskScene;
    const opened = await openPanel(scene);
    await opened.read('refund-time');
    opened.press('Yes');
    await until(() => expect(opened.text()).toContain('Thank you.'));
    expect(opened.help.hasSurveys.value).toBe(false);
    expect(opened.text()).not.toContain('One question?');
  });
});

describe('the comment after a No', () => {
  it('keeps its draft through other screens and a closed panel', async () => {
    const opened = await openPanel(calmScene);
    await opened.read('refund-time');
    opened.press('No');
    await until(() => opened.press('Something is missing'));
    const field = () => {
      const found = opened.panel.querySelector('textarea');
      if (!found) throw new Error('There is no comment field.');
      return found;
    };
    await userEvent.fill(await until(field), 'And with a gift');
    opened.help.home();
    opened.help.close();
    opened.help.open();
    await opened.read('refund-time');
    await until(() => expect(field().value).toBe('And with a gift'));
  });
});
