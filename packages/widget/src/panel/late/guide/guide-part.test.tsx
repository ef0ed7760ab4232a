import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { guideFaq } from '../../../stage/guide-faq.js';
import { clearStages, openPanel, until } from '../../../stage/open-panel.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(clearStages);

/** The focus is where it will stay. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function begin() {
  const opened = await openPanel({ faq: guideFaq });
  await opened.read('parcel-late');
  await until(() => opened.press('Answer a few short questions'));
  await until(() => expect(opened.focused()?.textContent).toBe('What does the tracking page say?'));
  await settled();
  return opened;
}

describe('a guide', () => {
  it('is the filled action of an article that has no other', async () => {
    const opened = await openPanel({ faq: guideFaq });
    await opened.read('parcel-late');
    await until(() =>
      expect(opened.panel.querySelector('.btn.pri')?.textContent).toBe('Answer a few short questions'),
    );
    expect(opened.panel.querySelectorAll('.btn.pri')).toHaveLength(1);
  });

  it('moves the focus to each question, says what was answered, and goes back one question', async () => {
    const opened = await begin();
    opened.press('It is on its way');
    await until(() => expect(opened.focused()?.textContent).toBe('How long ago did it leave us?'));
    expect(opened.panel.querySelector('dl')?.textContent).toContain('It is on its way');
    opened.press('Back');
    await until(() => expect(opened.focused()?.textContent).toBe('What does the tracking page say?'));
    opened.press('Back');
    await until(() => expect(opened.text()).toContain('Did this help?'));
  });

  it('is walked by keyboard alone, and ends by asking whether it helped', async () => {
    const opened = await begin();
    await userEvent.keyboard('{Tab}{Enter}');
    await until(() => expect(opened.focused()?.textContent).toBe('How long ago did it leave us?'));
    await settled();
    await userEvent.keyboard('{Tab}{Enter}');
    await until(() => expect(opened.focused()?.textContent).toBe('Where is my parcel?'));
    await until(() => expect(opened.text()).toContain('Did this help?'));
  });

  it('goes to people where it ends with them', async () => {
    const opened = await begin();
    opened.press('Nothing at all');
    await until(() => expect(opened.help.view.value.name).toBe('contact'));
  });

  it('has a way on where it leads nowhere', async () => {
    const opened = await begin();
    opened.press('It was delivered');
    await until(() => opened.press('No'));
    await until(() => expect(opened.focused()?.textContent).toBe('Nothing here answers that for certain.'));
    opened.press('Write to us');
    await until(() => expect(opened.help.view.value.name).toBe('contact'));
  });

  it('starts again, and stops where it was begun', async () => {
    const opened = await begin();
    opened.press('It is on its way');
    await until(() => opened.press('Start again'));
    await until(() => expect(opened.focused()?.textContent).toBe('What does the tracking page say?'));
    expect(opened.panel.querySelector('dl')).toBeNull();
    opened.press('It is on its way');
    await until(() => opened.press('Stop'));
    await until(() => expect(opened.text()).toContain('Did this help?'));
  });

  it('goes on where it was left', async () => {
    const opened = await begin();
    opened.press('It is on its way');
    await until(() => expect(opened.text()).toContain('How long ago did it leave us?'));
    opened.help.home();
    opened.help.read('parcel-late', 'host');
    await until(() => opened.press('Go on where you stopped'));
    await until(() => expect(opened.text()).toContain('How long ago did it leave us?'));
  });

  it('has its words in every panel of the page', async () => {
    const first = await begin();
    first.destroy();
    const opened = await openPanel({ faq: guideFaq });
    opened.help.show({ name: 'guide', article: 'parcel-late', answers: [0] });
    await until(() => opened.press('Start again'));
  });

  it('has targets of 44 px, within 320 px', async () => {
    await page.viewport(320, 640);
    const opened = await begin();
    const choices = [...opened.panel.querySelectorAll('.choice')].map((one) => one.getBoundingClientRect());
    expect(choices).toHaveLength(3);
    for (const { height } of choices) expect(Math.round(height)).toBeGreaterThanOrEqual(44);
    expect(opened.panel.scrollWidth).toBeLessThanOrEqual(320);
  });
});
