import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAside } from './keep-aside.js';

let life: AbortController;
let launcher: HTMLElement;
let layer: HTMLElement;
const until = (look: () => void) => vi.waitFor(look, { timeout: 3_000 });

beforeEach(() => {
  life = new AbortController();
  launcher = document.createElement('button');
  layer = document.createElement('div');
  layer.textContent = 'Are you sure?';
  layer.setAttribute('role', 'dialog');
});
afterEach(() => {
  life.abort();
  layer.remove();
});

it('hides the launcher while a layer of the page says that it is modal', async () => {
  keepAside({ launcher, signal: life.signal });
  expect(launcher.style.visibility).toBe('');
  document.body.append(layer);
  layer.setAttribute('aria-modal', 'true');
  await until(() => expect(launcher.style.visibility).toBe('hidden'));
  layer.style.display = 'none';
  await until(() => expect(launcher.style.visibility).toBe(''));
});

it('looks at once, and no more once the help is gone', async () => {
  layer.setAttribute('aria-modal', 'true');
  document.body.append(layer);
  keepAside({ launcher, signal: life.signal });
  expect(launcher.style.visibility).toBe('hidden');
  life.abort();
  layer.remove();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(launcher.style.visibility).toBe('hidden');
});
