import { describe, expect, it, vi } from 'vitest';
import { createFakePlatform, type FakePlatform } from '../../test/fake-platform.js';
import { type Made, makeHelp, shopFaq } from '../../test/make-help.js';
import type { Faq, Tip } from '../faq/faq.js';
import type { HelpOptions } from '../help/help.js';
import type { Forward } from './forward.js';

const declined = 'Payment failed: your card was declined (51).';

interface Watched extends Made {
  forward: Forward;
}

async function watch(options: Partial<HelpOptions> & { platform?: FakePlatform } = {}): Promise<Watched> {
  const made = makeHelp(options);
  const forward = await made.help.comeForward();
  if (forward === undefined) throw new Error('Nothing can come forward.');
  await made.platform.advance(0);
  return { ...made, forward };
}

const withTips = (...tips: Tip[]): Faq => ({ ...shopFaq, tips });
const afterFive: Tip = { id: 'ask', text: 'Questions about this page?', when: { seconds: 5 } };
/** A visitor who has used the help on this device before. */
function knownVisitor(platform = createFakePlatform()): FakePlatform {
  platform.stored.set('helpahead:default:used', '1');
  return platform;
}
const rulesOf = ({ help }: Made) => help.explain().held.map(({ id, rule }) => `${id}: ${rule}`);

describe('before the visitor has touched the help', () => {
  it('answers a visible error at once, quotes it, and keeps nothing', async () => {
    const { forward, platform, heard } = await watch();
    platform.behave({ focusedSeconds: 0 });
    expect(forward.tip.value).toBeUndefined();
    platform.changePage({ errors: [declined] });
    expect(forward.tip.value).toMatchObject({
      id: 'declined',
      text: 'Why was my card declined?',
      reason: { kind: 'error', text: declined },
      as: 'tip',
    });
    expect(heard.filter(({ name }) => name === 'tip')).toHaveLength(1);
    expect(heard.filter(({ name }) => name === 'feedback')).toEqual([]);
    expect([platform.stored.size, platform.session.size, platform.sent.length]).toEqual([0, 0, 0]);
  });

  it('is silent on five pages where nothing goes wrong, whatever tips there are', async () => {
    const { forward, platform, heard } = await watch({ faq: withTips(afterFive) });
    for (const url of ['/', '/shoes', '/shoes/7', '/cart', '/refund']) {
      platform.changePage({ url: `https://shop.example${url}`, title: 'How long does a refund take?' });
      platform.behave({ focusedSeconds: 60, scrollPercent: 100, rageClicks: 2, deadClicks: 1 });
      await platform.advance(60_000);
      expect(forward.tip.value).toBeUndefined();
    }
    expect(heard.map(({ name }) => name)).toEqual(['ready']);
    expect([platform.stored.size, platform.session.size, platform.sent.length]).toEqual([0, 0, 0]);
  });

  it('says nothing to an error of which only a word occurs in some question', async () => {
    const { forward, platform } = await watch();
    platform.changePage({
      title: 'How long does a refund take?',
      errors: ['Please enter how long you waited'],
    });
    expect(forward.tip.value).toBeUndefined();
  });

  it('answers each error once, also when only its figures changed', async () => {
    const { forward, platform } = await watch();
    platform.changePage({ errors: ['Your card was declined, again in 30 s'] });
    forward.dismiss();
    platform.changePage({ errors: [] });
    platform.changePage({ errors: ['Your card was declined, again in 29 s'] });
    expect(forward.tip.value).toBeUndefined();
  });
});

describe('what stands there', () => {
  it('goes when its error goes, and when the page becomes another one', async () => {
    const { forward, platform } = await watch();
    platform.changePage({ errors: [declined] });
    platform.changePage({ errors: [] });
    expect(forward.tip.value).toBeUndefined();
    const other = await watch();
    other.platform.changePage({ errors: [declined] });
    other.platform.changePage({ url: 'https://shop.example/cart', errors: [declined] });
    expect(other.forward.tip.value).toBeUndefined();
  });

  it('stays, and quotes the error as it is now, when only a figure in it changes', async () => {
    const { forward, platform, heard } = await watch();
    platform.changePage({ errors: ['Your card was declined. 2 attempts left'] });
    platform.changePage({
      errors: ['Your card was declined. 1 attempt left'.replace('attempt', 'attempts')],
    });
    expect(forward.tip.value?.reason?.text).toBe('Your card was declined. 1 attempts left');
    expect(heard.filter(({ name }) => name === 'tip')).toHaveLength(1);
  });

  it('comes back without a word when its error does, as long as nobody closed it', async () => {
    const { forward, platform, heard } = await watch();
    platform.changePage({ errors: [declined] });
    platform.changePage({ errors: [] });
    platform.changePage({ errors: [declined] });
    expect(forward.tip.value?.id).toBe('declined');
    forward.dismiss();
    platform.changePage({ errors: [] });
    platform.changePage({ errors: [declined] });
    expect(forward.tip.value).toBeUndefined();
    expect(heard.filter(({ name }) => name === 'tip')).toHaveLength(1);
  });

  it('waits until it is known whether somebody types or is in a dialog', async () => {
    const platform = createFakePlatform();
    const { watchSigns } = platform;
    let begin = () => {};
    platform.watchSigns = (...wanted) =>
      new Promise((resolve) => {
        begin = () => resolve(watchSigns?.(...wanted) as never);
      });
    const { forward } = await watch({ platform });
    platform.changePage({ errors: [declined] });
    expect(forward.tip.value).toBeUndefined();
    platform.behave({ typing: true });
    begin();
    await platform.advance(100);
    expect(forward.tip.value).toBeUndefined();
    platform.behave({ typing: false });
    expect(forward.tip.value?.id).toBe('declined');
  });

  it('goes when the panel opens, and does not come back when it closes', async () => {
    const { forward, help, platform } = await watch();
    platform.changePage({ errors: [declined] });
    help.open();
    expect(forward.tip.value).toBeUndefined();
    help.close();
    await platform.advance(10_000);
    expect(forward.tip.value).toBeUndefined();
  });

  it('opens its article when it is taken, and is counted', async () => {
    const { forward, help, platform, recorded } = await watch();
    platform.changePage({ errors: [declined] });
    forward.accept();
    expect(help.isOpen.value).toBe(true);
    expect(help.view.value).toMatchObject({ name: 'article', id: 'declined', from: 'tip' });
    await vi.waitFor(() => expect(recorded()).toEqual(expect.arrayContaining(['tip', 'tip', 'read'])));
  });

  it('is only a mark on the launcher where somebody pays', async () => {
    const { forward, platform } = await watch();
    platform.changePage({ url: 'https://shop.example/checkout/payment', errors: [declined] });
    expect(forward.tip.value?.as).toBe('badge');
  });
});

describe('to a visitor who has used the help before', () => {
  it('shows an editor’s tip when its time has come, and says that they chose it', async () => {
    const platform = knownVisitor();
    platform.behave({ focusedSeconds: 4 });
    const { forward } = await watch({ faq: withTips(afterFive), platform });
    await platform.advance(1_000);
    expect(forward.tip.value).toBeUndefined();
    platform.behave({ focusedSeconds: 6 });
    await platform.advance(1_000);
    expect(forward.tip.value).toEqual({ id: 'ask', text: 'Questions about this page?', as: 'tip' });
  });

  it('shows one a page and three a session, and names the rule for the rest', async () => {
    const tips = ['/a', '/b', '/c', '/d'].map(
      (path): Tip => ({ id: path, text: path, when: { page: path } }),
    );
    const platform = knownVisitor();
    const made = await watch({ faq: withTips(...tips), platform });
    const shown: (string | undefined)[] = [];
    for (const path of ['/a', '/b', '/c', '/d']) {
      platform.changePage({ url: `https://shop.example${path}` });
      shown.push(made.forward.tip.value?.id);
    }
    expect(shown).toEqual(['/a', '/b', '/c', undefined]);
    expect(rulesOf(made)).toContain('/d: session-budget');
  });

  it('keeps what was closed closed, on later pages too, and leaves them in peace', async () => {
    const platform = knownVisitor();
    const first = await watch({ faq: withTips(afterFive), platform });
    first.forward.dismiss();
    first.help.destroy();
    const later = await watch({ faq: withTips(afterFive), platform });
    await platform.advance(100_000);
    expect(later.forward.tip.value).toBeUndefined();
    expect(rulesOf(later)).toContain('ask: dismissed');
  });

  it('sends nothing before the help is used again', async () => {
    const platform = knownVisitor();
    await watch({ faq: withTips(afterFive), platform, feedback: '/v1/events' });
    await platform.advance(100_000);
    expect(platform.sent).toEqual([]);
  });
});

it('says that a page does not exist, where one says so in its own words', async () => {
  const tip: Tip = { id: 'gone', text: 'Looking for something?', when: { notFound: true } };
  const { forward, platform } = await watch({ faq: withTips(tip) });
  platform.changePage({ title: 'Page not found | Shop', headings: ['Page not found'] });
  expect(forward.tip.value).toEqual({
    id: 'gone',
    text: 'Looking for something?',
    notFound: true,
    as: 'tip',
  });
});

it('answers a page that does not exist by what an article says of it, or by the address that was looked for', async () => {
  const gone = {
    id: 'gone',
    question: 'Why is this page empty?',
    answer: 'It moved.',
    errors: ['page not found'],
  };
  const own = await watch({ faq: { ...shopFaq, articles: [...shopFaq.articles, gone] } });
  const missing = { title: 'Page not found | Shop', headings: ['Page not found'] };
  own.platform.changePage(missing);
  expect(own.forward.tip.value).toMatchObject({
    id: 'gone',
    reason: { kind: 'error', text: 'Page not found' },
  });
  own.platform.changePage({ buttons: ['Search'] });
  expect(own.forward.tip.value?.id).toBe('gone');
  const other = await watch();
  other.platform.changePage({ ...missing, url: 'https://shop.example/help/where-is-my-parcel' });
  expect(other.forward.tip.value?.id).toBe('track');
});

it('believes a status of 404 only of a page that has little to say', async () => {
  const tip: Tip = { id: 'gone', text: 'Looking for something?', when: { notFound: true } };
  const full = {
    notFound: true,
    headings: ['Shoes', 'Boots'],
    labels: ['Size', 'Colour'],
    buttons: ['Buy', 'Save', 'Share'],
  };
  const { forward, platform } = await watch({ faq: withTips(tip) });
  platform.changePage(full);
  expect(forward.tip.value).toBeUndefined();
  platform.changePage({ notFound: true, headings: ['Hoppsan'], labels: [], buttons: ['Sök'] });
  expect(forward.tip.value?.id).toBe('gone');
});

it('never comes forward again after “no more tips”, here or later', async () => {
  const platform = createFakePlatform();
  const { forward, help } = await watch({ platform });
  platform.changePage({ errors: [declined] });
  forward.dismiss(true);
  help.destroy();
  const later = await watch({ platform });
  platform.changePage({ errors: [] });
  platform.changePage({ errors: [declined] });
  expect(later.forward.tip.value).toBeUndefined();
  expect(rulesOf(later)).toContain('declined: muted');
});

it('forgets a wish with everything else', async () => {
  const { forward, help, platform } = await watch();
  platform.changePage({ errors: [declined] });
  forward.dismiss(true);
  help.reset();
  platform.changePage({ errors: [] });
  expect(help.explain().held.map(({ rule }) => rule)).not.toContain('muted');
  help.context({ audience: 'anybody' });
  expect(platform.stored.size).toBe(0);
  platform.changePage({ errors: ['Another: your card was declined'] });
  expect(help.explain().held.map(({ rule }) => rule)).not.toContain('muted');
});

it('keeps no wish of a visitor who denied it, beyond this page', async () => {
  const { forward, platform } = await watch({ consent: 'denied' });
  platform.changePage({ errors: [declined] });
  forward.dismiss(true);
  expect(platform.stored.size).toBe(0);
});

it('is silent where tips are off, and says so', async () => {
  const made = await watch({ tips: false });
  made.platform.changePage({ errors: [declined] });
  expect(made.forward.tip.value).toBeUndefined();
  expect(rulesOf(made)).toContain('declined: off');
});

it('leaves alone the visits that are held out, and counts what they would have seen', async () => {
  const { forward, help, platform, heard } = await watch({ holdOut: 1, consent: 'given' });
  platform.changePage({ errors: [declined] });
  expect(forward.tip.value).toBeUndefined();
  await vi.waitFor(() =>
    expect(heard.map(({ detail }) => detail)).toContainEqual({
      event: expect.objectContaining({ kind: 'tip', article: 'declined', outcome: 'withheld' }),
    }),
  );
  expect(help.explain().held).toContainEqual({ id: 'declined', rule: 'hold-out' });
});

it('ranks by what the host says of its visitor', async () => {
  const articles = shopFaq.articles.map((one) =>
    one.id === 'declined' ? { ...one, audience: ['staff'] } : one,
  );
  const { forward, help, platform } = await watch({ faq: { ...shopFaq, articles } });
  help.context({ audience: 'customer' });
  platform.changePage({ errors: [declined] });
  expect(forward.tip.value).toBeUndefined();
  help.context({ audience: 'customer, staff' });
  expect(forward.tip.value?.id).toBe('declined');
});

it('speaks when the host tells of an event that a tip names', async () => {
  const tip: Tip = { id: 'slow', text: 'This takes a minute.', when: { event: 'export-started' } };
  const { forward, help } = await watch({ faq: withTips(tip), platform: knownVisitor() });
  expect(forward.tip.value).toBeUndefined();
  help.event('export-started');
  expect(forward.tip.value?.id).toBe('slow');
});

it('counts as probably solved what was read when its error then goes away', async () => {
  const { forward, help, platform, recorded } = await watch();
  platform.changePage({ errors: [declined] });
  forward.accept();
  await vi.waitFor(() => expect(recorded()).toContain('read'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  platform.changePage({ errors: [] });
  help.close();
  await platform.advance(70_000);
  await vi.waitFor(() => expect(recorded()).toContain('probablySolved'));
});

it('tells of a goal that is reached on a later page of the same visit', async () => {
  const platform = createFakePlatform();
  const goal = { page: '/thanks' };
  const articles = shopFaq.articles.map((one) => (one.id === 'declined' ? { ...one, goal } : one));
  const options = { faq: { ...shopFaq, articles }, platform, feedback: '/v1/events' };
  const first = await watch(options);
  platform.changePage({ errors: [declined] });
  first.forward.accept();
  await vi.waitFor(() => expect(platform.session.get('helpahead:default:reading')).toContain('declined'));
  first.help.destroy();
  platform.changePage({ url: 'https://shop.example/thanks', errors: [] });
  const { recorded } = await watch(options);
  await vi.waitFor(() => expect(recorded()).toEqual(['probablySolved']));
});

it('leaves no timer and no watcher behind', async () => {
  const { help, platform } = await watch({ faq: withTips(afterFive), platform: knownVisitor() });
  help.destroy();
  expect(platform.open).toEqual({ timers: 0, page: 0, presence: 0, signs: 0 });
});
