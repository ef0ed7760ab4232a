// A stage for stories and component tests: the real widget in its real shadow host, in a world that is written down.
import type { Faq, Help, LoadedFile, PageContext, Platform, ShownTip } from '@helpahead/core';
import { browserPlatform } from '@helpahead/core/browser';
import { createPanel } from '../panel/create-panel.js';
import { createShell } from '../shell/shell.js';
import { createTip } from '../tip/create-tip.js';
import { startWidget } from '../widget/start-widget.js';
import { shopFaq, shopPage } from './shop-faq.js';
import { type WrittenForward, writeForward } from './written-forward.js';

/** What the widget meets. */
export interface Scene {
  /** @default a small shop's */
  faq?: Faq;
  /** What a request for the FAQ, or a file of it, gets; overrides `faq`. */
  file?: (url: string) => Promise<Partial<LoadedFile>>;
  page?: Partial<PageContext>;
  language?: string;
  theme?: 'light' | 'dark';
  position?: 'start' | 'end';
  /** What the collector answers; nothing is sent without it. */
  collector?: Platform['send'];
  /** What the device keeps from before, by key. */
  stored?: Record<string, string>;
  /** What has come forward. */
  tip?: ShownTip;
  /** What the visitor does once the answers are there. */
  act?(help: Help): void;
}

export interface Stage {
  help: Help;
  root: ShadowRoot;
  launcher: HTMLElement;
  forward: WrittenForward;
  /** Lines for the developer. */
  reports: string[];
  /** Shows the editor mode. */
  edit(): Promise<void>;
  destroy(): void;
}

function memoryStore(stored: Scene['stored'] = {}): Platform['storage'] {
  const values = new Map(Object.entries(stored));
  return {
    get: (key) => values.get(key),
    set: (key, value) => Boolean(values.set(key, value)),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

function platformOf(scene: Scene, reports: string[]): Platform {
  const answer: Partial<LoadedFile> = {
    status: 200,
    contentType: 'application/json',
    text: JSON.stringify(scene.faq ?? shopFaq),
    url: 'https://shop.example/faq.json',
  };
  return {
    ...browserPlatform(),
    storage: memoryStore(scene.stored),
    sessionStorage: memoryStore(),
    load: async (url) => ({ ...answer, ...(await scene.file?.(url)) }) as LoadedFile,
    send: scene.collector ?? (() => Promise.reject(new TypeError('offline'))),
    readPage: () => ({ ...shopPage, ...scene.page }),
    pageUrl: () => scene.page?.url ?? shopPage.url,
    watchPage: () => () => {},
    report: (_level, message) => void reports.push(message),
  };
}

/** Sets the scene inside `target`. The panel is closed until `help.open()`. */
export function setStage(scene: Scene, target: Element): Stage {
  const { language = 'en', theme, position = 'end', collector, act } = scene;
  const reports: string[] = [];
  const shell = createShell(
    { lang: language, theme, position },
    (verb) => void (verb === 'click' && (forward.tip.value ? forward.accept() : press())),
    target,
  );
  const { help, press, handle } = startWidget(shell, {
    faq: '/faq.json',
    language,
    page: '/help/',
    platform: platformOf(scene, reports),
    showPanel: createPanel,
    // What comes forward is written down.
    tips: false,
    ...(collector ? { feedback: '/v1/events' } : {}),
  });
  const { root, launcher, signal } = shell;
  const forward = writeForward(help, scene.tip);
  shell.attach();
  const { destroy } = createTip({ root, forward, help, launcher, language });
  signal.addEventListener('abort', destroy);
  if (act) void help.prepare().then(() => act(help));
  return { help, root, launcher, forward, reports, edit: handle.edit, destroy: shell.destroy };
}
