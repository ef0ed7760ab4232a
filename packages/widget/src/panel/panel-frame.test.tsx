import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearStages, openPanel, until } from '../stage/open-panel.js';

const added: Element[] = [];

function addToPage<Added extends Element>(element: Added): Added {
  document.body.append(element);
  added.push(element);
  return element;
}

beforeEach(() => page.viewport(1280, 800));

afterEach(() => {
  clearStages();
  for (const element of added.splice(0)) element.remove();
});

describe('beside the page', () => {
  it('opens with the focus in the search field', async () => {
    const opened = await openPanel();
    expect(opened.focused()).toBe(opened.field);
  });

  it('is a dialog with a name that traps nothing', async () => {
    const { panel } = await openPanel();
    expect(panel.getAttribute('aria-label')).toBe('Help');
    expect(panel.matches(':modal')).toBe(false);
  });

  it('is at most 415 by 700, also when the window is large', async () => {
    await page.viewport(1600, 1400);
    const opened = await openPanel();
    await opened.read('refund-time');
    const { width, height } = opened.panel.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(415);
    expect(height).toBeLessThanOrEqual(700);
  });

  it('gives the focus back to the launcher when Esc closes it', async () => {
    const opened = await openPanel();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(opened.isShown()).toBe(false));
    expect(opened.focused()).toBe(opened.launcher);
  });

  it('gives the focus back to the launcher when its button closes it', async () => {
    const opened = await openPanel();
    opened.press('Close help').focus();
    await until(() => expect(opened.isShown()).toBe(false));
    expect(opened.focused()).toBe(opened.launcher);
  });

  it('gives the focus back to the element of the page it was opened from', async () => {
    const opened = await openPanel();
    opened.help.close();
    const opener = addToPage(document.createElement('button'));
    opener.focus();
    opened.help.open('host');
    expect(opened.focused()).toBe(opened.field);
    opened.help.close('host');
    expect(opened.focused()).toBe(opener);
  });

  it('gives the focus to the launcher when the opener has gone', async () => {
    const opened = await openPanel();
    opened.help.close();
    const opener = addToPage(document.createElement('button'));
    opener.focus();
    opened.help.open('host');
    opener.remove();
    opened.help.close('host');
    expect(opened.focused()).toBe(opened.launcher);
  });

  it('leaves the focus alone when the visitor works in the page meanwhile', async () => {
    const opened = await openPanel();
    const field = addToPage(document.createElement('input'));
    field.focus();
    opened.help.close('host');
    expect(opened.focused()).toBe(field);
  });
});

describe('on a phone', () => {
  beforeEach(() => page.viewport(390, 844));

  it('is a modal sheet at the bottom, at most 93 % high', async () => {
    const opened = await openPanel();
    await opened.read('refund-time');
    expect(opened.panel.matches(':modal')).toBe(true);
    await Promise.all(opened.panel.getAnimations().map(({ finished }) => finished));
    const { bottom, height, width } = opened.panel.getBoundingClientRect();
    expect(bottom).toBeCloseTo(844, 0);
    expect(width).toBe(390);
    expect(height).toBeLessThanOrEqual(844 * 0.93 + 1);
  });

  it('does not take the keyboard up: the field has no focus', async () => {
    const opened = await openPanel();
    expect(opened.focused()).not.toBe(opened.field);
    expect(opened.panel.contains(opened.focused())).toBe(true);
  });

  it('draws no ring around a heading that took the focus', async () => {
    const opened = await openPanel();
    const heading = opened.focused() as Element;
    expect(heading.localName).toBe('h2');
    expect(getComputedStyle(heading).outlineStyle).toBe('none');
  });

  it('closes by its grabber and by Esc, and gives the focus back', async () => {
    const opened = await openPanel();
    (opened.panel.querySelector('.grab') as HTMLElement).click();
    await until(() => expect(opened.isShown()).toBe(false));
    expect(opened.focused()).toBe(opened.launcher);
    opened.help.open();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(opened.isShown()).toBe(false));
  });

  it('stays closed when the platform closed it by its back gesture', async () => {
    const opened = await openPanel();
    opened.panel.close();
    await until(() => expect(opened.help.isOpen.value).toBe(false));
  });

  it('keeps its text and stays open when the window becomes wide', async () => {
    const opened = await openPanel();
    opened.help.search('parcel');
    await page.viewport(1280, 800);
    await until(() => expect(opened.panel.matches(':popover-open')).toBe(true));
    expect(opened.help.isOpen.value).toBe(true);
    expect(opened.field.value).toBe('parcel');
  });
});

describe('with little room', () => {
  it('scrolls as a whole at 400 % zoom, so that no screen is squeezed away', async () => {
    await page.viewport(320, 256);
    const opened = await openPanel();
    const body = opened.panel.querySelector('.body') as HTMLElement;
    await until(() => expect(body.clientHeight).toBe(body.scrollHeight));
    expect(opened.panel.scrollHeight).toBeGreaterThan(opened.panel.clientHeight);
  });

  it('overflows sideways on no screen at 320 px', async () => {
    await page.viewport(320, 640);
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
    const opened = await openPanel({
      faq: {
        schemaVersion: 1,
        language: 'de',
        articles: [
          {
            id: 'long',
            question: word,
            answer: `${word}\n\n\`${word}\`\n\n${'|a'.repeat(30)}|\n${'|-'.repeat(30)}|`,
            section: word,
          },
          { id: 'two', question: 'Zwei', answer: 'Zwei.', section: 'B' },
        ],
      },
    });
    const sideways = () => opened.panel.scrollWidth - opened.panel.clientWidth;
    expect(sideways()).toBe(0);
    await opened.read('long');
    expect(sideways()).toBe(0);
    const body = opened.panel.querySelector('.body') as HTMLElement;
    expect(body.scrollWidth).toBe(body.clientWidth);
  });
});

describe('beside the page’s own dialogs', () => {
  it('hides while the page has a modal open, and comes back with its text', async () => {
    const opened = await openPanel();
    opened.help.search('parcel');
    const modal = addToPage(document.createElement('dialog'));
    modal.append(document.createElement('button'));
    modal.showModal();
    await until(() => expect(opened.isShown()).toBe(false));
    expect(opened.help.isOpen.value).toBe(true);
    modal.close();
    await until(() => expect(opened.isShown()).toBe(true));
    expect(opened.field.value).toBe('parcel');
  });

  it('hides under a modal of a script, told by aria-modal', async () => {
    const opened = await openPanel();
    const modal = addToPage(document.createElement('div'));
    modal.setAttribute('aria-modal', 'true');
    modal.textContent = 'Sign in';
    await until(() => expect(opened.isShown()).toBe(false));
    modal.remove();
    await until(() => expect(opened.isShown()).toBe(true));
  });
});

describe('guest manners', () => {
  it('keeps keys, typing and focus from the page’s handlers', async () => {
    const seen: string[] = [];
    const note = (event: Event) => seen.push(event.type);
    const types = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'focusout', 'paste'];
    const opened = await openPanel();
    for (const type of types) document.addEventListener(type, note);
    await userEvent.keyboard('tea{ArrowDown}');
    for (const type of types) document.removeEventListener(type, note);
    expect(opened.field.value).toBe('tea');
    expect(seen).toEqual([]);
  });

  it('does not shrink with the page’s root font', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const opened = await openPanel();
    expect(getComputedStyle(opened.field).fontSize).toBe('16px');
    expect(getComputedStyle(opened.panel).fontSize).toBe('15px');
    document.documentElement.style.fontSize = '';
  });

  it('leaves nothing behind when it is destroyed while open', async () => {
    const opened = await openPanel();
    const { panel } = opened;
    opened.destroy();
    expect(panel.isConnected).toBe(false);
    expect(document.querySelector('help-ahead')).toBeNull();
  });
});
