import type { Help } from '@helpahead/core';
import { render } from 'preact';
import { adopt } from '../panel/adopt.js';
import { ownEvents } from '../panel/create-panel.js';
import panelCss from '../panel/panel.css?inline';
import tokens from '../panel/tokens.css?inline';
import type { Shell } from '../shell/shell.js';
import css from './editor.css?inline';
import { Editor } from './editor.js';
import { createModel, type EditorOptions } from './model.js';

const open = new WeakMap<ShadowRoot, () => void>();

/**
 * Shows the editor mode beside the page, on the side away from the launcher. In English only: it is for the few who
 * write the FAQ. It stays for the tab until it is left; asking again for one that is there gives it the focus.
 */
export function createEditor(
  help: Help,
  { root, launcher, signal }: Pick<Shell, 'root' | 'launcher' | 'signal'>,
  options: EditorOptions,
): void {
  const present = open.get(root);
  if (present) {
    present();
    return;
  }
  const model = createModel(help, options);
  const element = document.createElement('section');
  const { left, right } = launcher.getBoundingClientRect();
  element.className = left + right < innerWidth ? 'right' : '';
  Object.assign(element, { lang: 'en', dir: 'ltr', ariaLabel: 'Editor mode' });
  element.part.add('editor');
  for (const type of ownEvents) element.addEventListener(type, (event) => event.stopPropagation());
  element.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
  const unadopt = adopt(root, tokens + panelCss + css);
  root.append(element);

  function destroy(): void {
    open.delete(root);
    model.destroy();
    render(null, element);
    element.remove();
    unadopt();
  }
  function leave(): void {
    model.keep(false);
    destroy();
    launcher.focus({ preventScroll: true });
  }
  const focus = () => element.querySelector('h2')?.focus({ preventScroll: true });

  render(<Editor model={model} onClose={leave} />, element);
  open.set(root, focus);
  signal.addEventListener('abort', destroy);
  focus();
}
