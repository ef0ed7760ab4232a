import { createHelp, type Forward, type Help, type HelpEvents, type HelpOptions } from '@helpahead/core';
import launcherCss from '../shell/launcher.css?inline';
import type { Shell } from '../shell/shell.js';
import { createHandle, type Handle } from './handle.js';
import { createLatePanel } from './late-panel.js';
import type { LauncherMemory } from './launcher-wish.js';
import type { ShowPanel } from './panel-options.js';
import { showTips } from './show-tips.js';

/** What `createHelp` needs, and what shows the panel. */
export type WidgetSettings = HelpOptions & { showPanel: ShowPanel };

/** A running widget: what the page holds, and what the launcher asks for. */
export interface RunningWidget {
  handle: Handle;
  help: Help;
  /** The launcher was pressed. */
  press(): void;
  /** From now on the help may come forward. */
  comeForward(): Promise<void>;
}

/** Every event, once: a name that is missing here, or one too many, does not compile. */
export const eventNames: Record<keyof HelpEvents, true> = {
  ready: true,
  open: true,
  close: true,
  search: true,
  result: true,
  read: true,
  feedback: true,
  miss: true,
  tip: true,
  dismiss: true,
  handoff: true,
  action: true,
  error: true,
};

/** Every event of the help, as a DOM event of its element. */
export function sendEvents(help: Help, host: Element): void {
  for (const name of Object.keys(eventNames) as (keyof HelpEvents)[]) {
    help.on(name, (detail) => {
      host.dispatchEvent(new CustomEvent(`helpahead:${name}`, { detail, bubbles: true, composed: true }));
    });
  }
}

function dressLauncher({ root, launcher }: Shell): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  launcher.setAttribute('aria-haspopup', 'dialog');
}

/** A wish is kept even before the help was used: it is one. */
function remember({ platform: { storage }, consent, instance = 'default' }: HelpOptions): LauncherMemory {
  const key = `helpahead:${instance}:launcher`;
  return {
    get: () => storage.get(key),
    set: (wish) => consent !== 'denied' && storage.set(key, wish),
  };
}

/** Puts a running help behind a shell. Loads nothing yet; what the panel needs comes when the help opens. */
export function startWidget(shell: Shell, settings: WidgetSettings): RunningWidget {
  const { showPanel, ...options } = settings;
  const { root, launcher, signal } = shell;
  const help = createHelp(options);
  const language = options.language ?? (document.documentElement.lang || 'en');
  let wasPressed = false;
  let forward: Forward | undefined;

  const launcherMemory = remember(options);
  const panel = createLatePanel(
    () => showPanel({ root, help, launcher, launcherMemory, language }),
    (error) => {
      options.platform.report('error', `The panel did not load (${String(error)}). Are all its files there?`);
      help.close('host');
      if (wasPressed && options.page) location.assign(options.page);
    },
  );
  sendEvents(help, shell.host);
  // Its editors have switched it off.
  help.on('error', ({ code }) => code === 'disabled' && shell.destroy());
  dressLauncher(shell);
  import('./enliven-launcher.js').then(
    ({ enlivenLauncher }) => enlivenLauncher(shell, launcherMemory),
    () => {},
  );
  const comeForward = async (): Promise<void> => {
    const found = await help.comeForward();
    if (!found || forward) return;
    forward = found;
    signal.addEventListener('abort', showTips({ root, help, launcher, language, forward }));
  };
  const unfollow = help.isOpen.subscribe((isOpen) => {
    launcher.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    panel.bring();
    comeForward();
  });
  signal.addEventListener('abort', () => {
    unfollow();
    panel.destroy();
    help.destroy();
  });

  return {
    help,
    comeForward,
    handle: createHandle(help, shell, options),
    press() {
      wasPressed = true;
      if (forward?.tip.value) forward.accept();
      else if (help.isOpen.value) help.close('visitor');
      else help.open('visitor');
    },
  };
}
