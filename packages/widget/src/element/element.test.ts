import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount } from '../mount/mount.js';
import { shopFaq } from '../stage/shop-faq.js';
import type { HelpAheadElement } from './element.js';
import './element.js';

afterEach(async () => {
  for (const one of document.querySelectorAll<HelpAheadElement>('help-ahead')) one.remove();
  await settled();
  vi.restoreAllMocks();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** As a page writes it, with the link that works without script. */
function write(attributes: Record<string, string> = {}, faq: HelpAheadElement['faq'] = shopFaq) {
  const element = document.createElement('help-ahead');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (faq) element.faq = faq;
  const link = document.createElement('a');
  link.href = '/help';
  link.textContent = 'Help';
  element.append(link);
  document.body.append(element);
  return { element, link };
}

const hosts = () => document.querySelectorAll('html > help-ahead');

describe('<help-ahead>', () => {
  it('runs the help while it is in the page, and shows its link while it does not', async () => {
    const { element, link } = write();
    expect(link.checkVisibility()).toBe(true);
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(link.checkVisibility()).toBe(false);
    element.handle?.open();
    await vi.waitFor(() => expect(hosts()[0]?.shadowRoot?.querySelector('dialog')).not.toBeNull());
    element.remove();
    await settled();
    expect(hosts()).toHaveLength(0);
    expect(element.handle).toBeUndefined();
    document.body.append(element);
    await settled();
    expect(hosts()).toHaveLength(1);
  });

  it('keeps its help when it is moved, and starts anew when an attribute changes', async () => {
    const { element } = write();
    await settled();
    const before = element.handle;
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await settled();
    expect(element.handle).toBe(before);
    element.setAttribute('position', 'start');
    await settled();
    expect(element.handle).not.toBe(before);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot?.querySelector('button')?.className).toBe('start');
    place.remove();
  });

  it('says what is wrong, and leaves the link', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { element, link } = write({ theme: 'blue' });
    await settled();
    expect(said).toHaveBeenCalledWith(expect.stringContaining('helpahead: option "theme" is "blue"'));
    expect(link.checkVisibility()).toBe(true);
    element.setAttribute('theme', 'dark');
    await settled();
    expect(link.checkVisibility()).toBe(false);
  });

  it('leaves the host elements of running helps alone', async () => {
    const handle = mount({ faq: shopFaq, instance: 'other' });
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.matches(':empty')).toBe(true);
    handle.destroy();
    await settled();
    expect(hosts()).toHaveLength(0);
  });

  it('runs an instance once, and hands it on to the next that names it', async () => {
    const first = write();
    const second = write();
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(second.element.handle).toBeUndefined();
    expect(second.link.checkVisibility()).toBe(false);
    first.element.remove();
    await settled();
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(second.element.handle).toBeDefined();
  });

  it('passes the events on to who listens at it', async () => {
    const { element } = write();
    const opened = new Promise((resolve) => element.addEventListener('helpahead:open', resolve));
    const besides = vi.fn();
    document.body.addEventListener('helpahead:open', besides);
    await settled();
    element.handle?.open();
    await opened;
    expect(besides).not.toHaveBeenCalled();
    document.body.removeEventListener('helpahead:open', besides);
  });

  it('does not take the place of the running help where it was written empty', async () => {
    const element = document.createElement('help-ahead');
    element.faq = shopFaq;
    document.body.append(element);
    await settled();
    expect(document.querySelector('help-ahead:empty')).toBe(hosts()[0]);
  });
});
