import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { until } from '../stage/open-panel.js';
import { type Scene, type Stage, setStage } from '../stage/stage.js';
import { shownTip, writeForward } from '../stage/written-forward.js';
import { createTip } from './create-tip.js';

const stages: Stage[] = [];
const added: Element[] = [];

/** Something of the page's own. */
function addToPage<Added extends HTMLElement>(element: Added, style = ''): Added {
  element.style.cssText = style;
  document.body.append(element);
  added.push(element);
  return element;
}

function stageOf(scene: Scene = {}): Stage {
  const stage = setStage(scene, document.body);
  stages.push(stage);
  return stage;
}

/** What comes forward on a stage, as a visitor meets it. */
async function comeForward(scene: Scene = {}) {
  const stage = stageOf({ tip: shownTip(), ...scene });
  const { root, launcher } = stage;
  const bubble = root.querySelector<HTMLElement>('[part=tip]') as HTMLElement;
  const isShown = () => bubble.checkVisibility();
  await until(() => expect(isShown() || launcher.hasAttribute('aria-label')).toBe(true));
  return {
    ...stage,
    bubble,
    isShown,
    hasDot: () => launcher.querySelector('.dot')?.checkVisibility() === true,
    said: () => root.querySelector('.said')?.textContent ?? '',
    button: (name: string) =>
      [...bubble.querySelectorAll('button')].find(
        ({ textContent }) => textContent === name,
      ) as HTMLButtonElement,
  };
}

/** Another medium, until it is told otherwise. */
function emulate(media: object): Promise<void> {
  const session = cdp() as unknown as { send(method: string, options: object): Promise<void> };
  return session.send('Emulation.setEmulatedMedia', media);
}

const question = 'Why was my card declined?';

beforeEach(() => page.viewport(1280, 800));

afterEach(() => {
  for (const one of stages.splice(0)) one.destroy();
  for (const one of added.splice(0)) one.remove();
});

describe('a bubble', () => {
  it('says in the page’s own words why it is there, and what it leads to', async () => {
    const { bubble } = await comeForward();
    expect(bubble.querySelector('p')?.textContent).toBe('This page says “Your card was declined”');
    expect(bubble.querySelector('.take')?.textContent).toBe(question);
  });

  it('says that the editors chose it where the page said nothing', async () => {
    const { bubble } = await comeForward({ tip: { id: 'sizes', text: 'How do sizes fit?', as: 'tip' } });
    expect(bubble.querySelector('p')?.textContent).toBe('Picked by the editors');
  });

  it('does not call a missing page a topic', async () => {
    const reason = { kind: 'title', text: 'Not found' } as const;
    const { bubble } = await comeForward({ tip: shownTip({ reason, notFound: true }) });
    expect(bubble.querySelector('p')?.textContent).toBe('There is no page at this address');
  });

  it('stands above the launcher, on its side, inside the window', async () => {
    for (const position of ['start', 'end'] as const) {
      const { bubble, launcher, destroy } = await comeForward({ position });
      const [own, below] = [bubble, launcher].map((element) => element.getBoundingClientRect());
      expect(own?.bottom).toBeLessThan(below?.top ?? 0);
      expect(own?.[position === 'start' ? 'left' : 'right']).toBeCloseTo(
        below?.[position === 'start' ? 'left' : 'right'] ?? 0,
      );
      destroy();
    }
  });

  it('moves 8 px in 160 ms, and not at all where less motion is wanted', async () => {
    const moving = await comeForward();
    const [motion] = moving.bubble.getAnimations();
    expect(motion?.effect?.getTiming().duration).toBe(160);
    moving.destroy();
    await emulate({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    try {
      const still = await comeForward();
      expect(still.isShown()).toBe(true);
      expect(still.bubble.getAnimations()).toEqual([]);
    } finally {
      await emulate({ features: [{ name: 'prefers-reduced-motion', value: '' }] });
    }
  });

  it('is not printed', async () => {
    const { isShown } = await comeForward();
    await emulate({ media: 'print' });
    try {
      expect(isShown()).toBe(false);
    } finally {
      await emulate({ media: '' });
    }
  });

  it('leaves the focus where it is', async () => {
    const field = addToPage(document.createElement('input'));
    field.focus();
    const { isShown } = await comeForward();
    expect(isShown()).toBe(true);
    expect(document.activeElement).toBe(field);
  });

  it('has buttons at least 44 high, in the order they are seen, before the launcher', async () => {
    const { bubble, root } = await comeForward();
    const buttons = [...bubble.querySelectorAll('button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([question, 'Not now', 'No more tips']);
    for (const button of buttons) expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    buttons[2]?.focus();
    await userEvent.tab();
    expect(root.activeElement?.getAttribute('part')).toBe('launcher');
  });

  it('opens its article with one press', async () => {
    const { button, help, forward, isShown } = await comeForward();
    await help.prepare();
    await userEvent.click(button(question));
    expect(forward.answers).toEqual(['accepted']);
    expect(help.view.value).toMatchObject({ name: 'article', id: 'card-declined' });
    expect(help.isOpen.value).toBe(true);
    expect(isShown()).toBe(false);
  });

  it('gives the focus to the launcher when the panel it opened is closed', async () => {
    const { button, help, root, launcher } = await comeForward();
    await help.prepare();
    button(question).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(root.activeElement?.closest('dialog')).not.toBeNull());
    help.close();
    expect(root.activeElement).toBe(launcher);
  });

  it('goes on “Not now”, with the focus to the launcher', async () => {
    const { button, forward, isShown, root, launcher } = await comeForward();
    button('Not now').focus();
    await userEvent.keyboard('{Enter}');
    expect(forward.answers).toEqual(['not now']);
    expect(isShown()).toBe(false);
    expect(root.activeElement).toBe(launcher);
    expect(launcher.hasAttribute('aria-label')).toBe(false);
  });

  it('goes for good on “No more tips”', async () => {
    const { button, forward, isShown } = await comeForward();
    await userEvent.click(button('No more tips'));
    expect(forward.answers).toEqual(['no more']);
    expect(isShown()).toBe(false);
  });

  it('goes on Esc inside, and the page hears nothing of it', async () => {
    const heard: string[] = [];
    const listener = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listener);
    const { button, forward, root, launcher } = await comeForward();
    button('Not now').focus();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', listener);
    expect(forward.answers).toEqual(['not now']);
    expect(root.activeElement).toBe(launcher);
    expect(heard).toEqual([]);
  });

  it('stays on Esc in the page', async () => {
    const { isShown } = await comeForward();
    await userEvent.keyboard('{Escape}');
    expect(isShown()).toBe(true);
  });

  it('hides while the panel is open', async () => {
    const { help, isShown } = await comeForward();
    help.open('host');
    expect(isShown()).toBe(false);
  });

  it('hides under a modal of the page, and is there again after it', async () => {
    const { isShown, hasDot } = await comeForward();
    const modal = addToPage(document.createElement('div'));
    modal.ariaModal = 'true';
    modal.textContent = 'Sure?';
    await until(() => expect(isShown()).toBe(false));
    expect(hasDot()).toBe(false);
    modal.remove();
    await until(() => expect(isShown()).toBe(true));
  });

  it('keeps a word of 200 letters inside', async () => {
    await page.viewport(330, 800);
    const { bubble, isShown } = await comeForward({
      tip: shownTip({ text: 'Rindfleischetikettierungs'.repeat(8) }),
    });
    const { left, right } = bubble.getBoundingClientRect();
    expect(isShown()).toBe(true);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(330);
    for (const inner of bubble.querySelectorAll('*'))
      expect(inner.getBoundingClientRect().right).toBeLessThanOrEqual(right);
  });

  it('looks the same before and after the panel has come', async () => {
    const { bubble, help, forward } = await comeForward();
    // Whatever an earlier test has left under the mouse.
    await userEvent.hover(
      addToPage(
        document.createElement('p'),
        'position: fixed; inset: 0 auto auto 0; width: 9px; height: 9px',
      ),
    );
    const measure = () =>
      [bubble, ...bubble.querySelectorAll('*')].map((element) => {
        const { font, padding, border, color, backgroundColor, height, width } = getComputedStyle(element);
        return { font, padding, border, color, backgroundColor, height, width };
      });
    const before = measure();
    help.open('host');
    await until(() => expect(help.content.value.status).toBe('ready'));
    help.close('host');
    forward.show(shownTip({ id: 'again' }));
    expect(measure()).toEqual(before);
  });
});

describe('a mark on the launcher', () => {
  it('stands there instead of a bubble, and the launcher’s name says what it leads to', async () => {
    const { isShown, hasDot, launcher } = await comeForward({ tip: shownTip({ as: 'badge' }) });
    expect(isShown()).toBe(false);
    expect(hasDot()).toBe(true);
    expect(launcher.ariaLabel).toBe(`Help: 1 answer for this page: ${question}`);
  });

  it('says the question on the launcher where it has room for words, within its bounds', async () => {
    const { launcher } = await comeForward({
      tip: shownTip({ as: 'badge', text: `${question} `.repeat(9) }),
    });
    const { width, height } = launcher.getBoundingClientRect();
    expect(launcher.querySelector('.asked')?.checkVisibility()).toBe(true);
    expect(width).toBeLessThanOrEqual(224);
    expect(height).toBeLessThanOrEqual(72);
  });

  it('opens its article when the launcher is pressed', async () => {
    const { launcher, help, hasDot } = await comeForward({ tip: shownTip({ as: 'badge' }) });
    await help.prepare();
    await userEvent.click(launcher);
    expect(help.view.value).toMatchObject({ name: 'article', id: 'card-declined' });
    expect(hasDot()).toBe(false);
    expect(launcher.textContent).toBe('Help');
    expect(launcher.ariaLabel).toBeNull();
  });

  it('goes on Esc on the launcher', async () => {
    const { launcher, forward, hasDot } = await comeForward({ tip: shownTip({ as: 'badge' }) });
    launcher.focus();
    await userEvent.keyboard('{Escape}');
    expect(forward.answers).toEqual(['not now']);
    expect(hasDot()).toBe(false);
  });

  it('stands for a bubble that would lie on what has the focus', async () => {
    const field = addToPage(
      document.createElement('input'),
      'position: fixed; right: 40px; bottom: 120px; width: 200px; height: 40px',
    );
    field.focus();
    const { isShown, hasDot } = await comeForward();
    await until(() => expect(isShown()).toBe(false));
    expect(hasDot()).toBe(true);
  });

  it('takes over when the focus comes under the bubble, and stays when it goes on', async () => {
    const style = 'position: fixed; right: 40px; bottom: 120px; width: 200px; height: 40px';
    const field = addToPage(document.createElement('input'), style);
    const { isShown, hasDot } = await comeForward();
    expect(isShown()).toBe(true);
    field.focus();
    await until(() => expect(isShown()).toBe(false));
    field.blur();
    expect(hasDot()).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    [320, 640],
    [320, 256],
    [900, 320],
  ])('stands for a bubble in a window of %i by %i', async (width, height) => {
    await page.viewport(width, height);
    const { isShown, hasDot } = await comeForward();
    await until(() => expect(isShown()).toBe(false));
    expect(hasDot()).toBe(true);
  });

  it('stands for a bubble that would take half of the window', async () => {
    await page.viewport(400, 420);
    const { isShown, hasDot } = await comeForward({ tip: shownTip({ text: `${question} `.repeat(12) }) });
    await until(() => expect(isShown()).toBe(false));
    expect(hasDot()).toBe(true);
  });

  it('is seen in forced colours', async () => {
    await emulate({ features: [{ name: 'forced-colors', value: 'active' }] });
    try {
      const { launcher } = await comeForward({ tip: shownTip({ as: 'badge' }) });
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      const dot = getComputedStyle(launcher.querySelector('.dot') as Element);
      expect(dot.backgroundColor).not.toBe(dot.borderTopColor);
      expect(dot.backgroundColor).not.toBe(getComputedStyle(launcher).backgroundColor);
    } finally {
      await emulate({ features: [{ name: 'forced-colors', value: 'none' }] });
    }
  });
});

describe('what is heard', () => {
  it.each(['tip', 'badge'] as const)('is said once, with how to reach it: %s', async (as) => {
    const { said, forward, root } = await comeForward({ tip: shownTip({ as }) });
    expect(root.querySelector('[role=status].said')).not.toBeNull();
    const sentence = `Help for this page: “${question}” To read it, press the button “Help” at the end of the page.`;
    await until(() => expect(said()).toBe(sentence));
    const changes: string[] = [];
    const region = root.querySelector('.said') as Element;
    const observer = new MutationObserver(() => changes.push(said()));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    forward.show({ ...shownTip({ as }) });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(changes).toEqual([]);
  });

  it('is silent again once it is over', async () => {
    const { said, forward } = await comeForward();
    await until(() => expect(said()).not.toBe(''));
    forward.dismiss();
    await until(() => expect(said()).toBe(''));
  });

  it('is in the interface’s language, all of it', async () => {
    const { bubble, launcher, said } = await comeForward({ language: 'de' });
    expect(bubble.textContent).toContain('Nicht jetzt');
    expect(bubble.querySelector('b')?.lang).toBe('');
    expect(launcher.ariaLabel).toMatch(/^Hilfe: 1 Antwort/);
    await until(() => expect(said()).toContain('am Ende der Seite'));
  });

  it('is mirrored where one reads from the right', async () => {
    const { bubble } = await comeForward({ language: 'ar' });
    expect(bubble.dir).toBe('rtl');
    expect(getComputedStyle(bubble).direction).toBe('rtl');
  });
});

it('leaves nothing behind when it is destroyed', async () => {
  const { help } = await comeForward();
  const host = addToPage(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const launcher = document.createElement('button');
  launcher.textContent = 'Help';
  root.append(launcher);
  const before = root.innerHTML;
  for (const as of ['tip', 'badge'] as const) {
    const forward = writeForward(help, shownTip({ as }));
    const { destroy } = createTip({ root, forward, help, launcher, language: 'en' });
    await until(() => expect(launcher.ariaLabel).not.toBeNull());
    destroy();
    launcher.focus();
    await userEvent.keyboard('{Escape}');
    forward.show(shownTip({ id: 'other', as }));
    expect(forward.answers).toEqual([]);
    expect(root.innerHTML).toBe(before);
    expect(root.adoptedStyleSheets).toEqual([]);
  }
});

it('shows nothing when it is destroyed before its texts are there', async () => {
  const { help, root, launcher } = stageOf();
  const forward = writeForward(help, shownTip());
  createTip({ root, forward, help, launcher, language: 'de' }).destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(launcher.ariaLabel).toBeNull();
});
