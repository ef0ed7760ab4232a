import { buildFiles } from '@helpahead/core/built';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { until } from '../stage/open-panel.js';
import { shopFaq } from '../stage/shop-faq.js';
import { type Scene, type Stage, setStage } from '../stage/stage.js';

const stages: Stage[] = [];

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  for (const stage of stages.splice(0)) stage.destroy();
});

async function edit(scene: Scene = {}) {
  const stage = setStage(scene, document.body);
  stages.push(stage);
  await stage.edit();
  const editor = () => stage.root.querySelector<HTMLElement>('[part=editor]') as HTMLElement;
  const all = (selector: string) => [...editor().querySelectorAll<HTMLElement>(selector)];
  const named = (name: string) => {
    const found = all('button, summary').find(
      (one) => one.ariaLabel === name || one.textContent?.trim() === name,
    );
    if (!found) throw new Error(`There is no "${name}".`);
    return found;
  };
  const press = async (name: string) => {
    await until(() => named(name));
    named(name).click();
  };
  const exported = () => (editor().querySelector('textarea') as HTMLTextAreaElement).value;
  return { ...stage, editor, all, named, press, exported };
}

const declined = 'Why was my card declined?';

it('shows what is offered here with confidence and the page’s own words, also what is under the threshold', async () => {
  const { editor, all } = await edit();
  await until(() => expect(editor().textContent).toContain(declined));
  expect(editor().textContent).toContain('The page says “Your card was declined”');
  expect(all('.cues em').map(({ textContent }) => textContent)).toContain('error');
  expect(editor().textContent).toMatch(/\d+ % sure/);
  expect(editor().textContent).toContain('under the threshold of');
});

it('makes a patch of the file from what is pressed, and nothing of the page or the help', async () => {
  const { press, exported, help } = await edit();
  await until(() => expect(help.explain().suggestions).not.toEqual([]));
  const before = JSON.stringify(help.explain().suggestions);
  await press(`Pin here: ${declined}`);
  await until(() => expect(exported()).toContain('"test"'));
  const place = shopFaq.articles.findIndex(({ question }) => question === declined);
  expect(JSON.parse(exported())).toEqual([
    { op: 'test', path: `/articles/${place}/id`, value: shopFaq.articles[place]?.id },
    { op: 'add', path: `/articles/${place}/pages`, value: ['/checkout'] },
  ]);
  expect(JSON.stringify(help.explain().suggestions)).toBe(before);
});

it('counts where the editor says, ids as such, and takes a press back', async () => {
  const { editor, press, all, exported, named } = await edit({
    page: { url: 'https://shop.example/orders/:id/return' },
  });
  expect(all('fieldset code').map(({ textContent }) => textContent)).toEqual([
    '/orders/:id/return',
    '/orders/*',
  ]);
  all('fieldset input')[1]?.click();
  await press(`Never here: ${declined}`);
  await until(() => expect(exported()).toContain('/orders/*'));
  expect(named(`Never here: ${declined}`).ariaPressed).toBe('true');
  await press(`Undo: Never offer “${declined}” on /orders/*`);
  await until(() => expect(editor().textContent).toContain('0 changes'));
  expect(editor().querySelector('textarea')).toBeNull();
});

it('finds an article that is not offered here, to be pinned', async () => {
  const { editor, all, exported, press } = await edit({
    page: { url: 'https://shop.example/', title: '', headings: [], labels: [], buttons: [], errors: [] },
  });
  const field = all('input[type=search]')[0] as HTMLInputElement;
  await until(() => expect(editor().textContent).toContain('Another article'));
  field.focus();
  await userEvent.keyboard('delivery');
  await press('Pin here: Can I change the delivery address?');
  await until(() => expect(exported()).toContain('"/"'));
});

it('tells a built FAQ’s changes by article id, and in words', async () => {
  const { files } = buildFiles([shopFaq], { weigh: () => 0 });
  const { press, exported, all } = await edit({
    file: async (url) => ({ text: files.get(/[^/]*-[^/]*$/.exec(url)?.[0] ?? 'help.json') ?? '' }),
  });
  await press(`Pin here: ${declined}`);
  await until(() => expect(exported()).toContain('helpahead-pins'));
  expect(JSON.parse(exported()).articles).toEqual({ 'card-declined': { pages: { add: ['/checkout'] } } });
  expect(all('button').some(({ textContent }) => textContent === 'JSON Patch')).toBe(false);
  await press('In words');
  await until(() => expect(exported()).toBe(`Pin “${declined}” on /checkout`));
});

it('takes the focus, gives it to the launcher when it is left, and is there once only', async () => {
  const { editor, root, launcher, edit: again } = await edit();
  expect(root.activeElement?.textContent).toBe('Editor mode');
  await again();
  expect(root.querySelectorAll('[part=editor]')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  expect(editor()).toBeNull();
  expect(root.activeElement).toBe(launcher);
});

it('keeps what was typed from the page', async () => {
  const { all } = await edit();
  const heard: string[] = [];
  const hear = (event: Event) => heard.push(event.type);
  document.addEventListener('keydown', hear);
  (all('input[type=search]')[0] as HTMLInputElement).focus();
  await userEvent.keyboard('card');
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual([]);
});
