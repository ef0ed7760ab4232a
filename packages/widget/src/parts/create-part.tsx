import { createHelp, type Help, type View } from '@helpahead/core';
import { browserPlatform } from '@helpahead/core/browser';
import { signal as createSignal, effect } from '@preact/signals';
import { render } from 'preact';
import { directionOf, interfaceLanguage } from '../messages/messages.js';
import type { MountOptions } from '../mount/mount-options.js';
import { adopt } from '../panel/adopt.js';
import { ownEvents } from '../panel/create-panel.js';
import { bringScreens } from '../panel/late-screens.js';
import panelCss from '../panel/panel.css?inline';
import { PanelContext } from '../panel/panel-context.js';
import { createTexts } from '../panel/panel-texts.js';
import { moveFocusByArrows } from '../panel/screens/move-focus-by-arrows.js';
import screensCss from '../panel/screens/screens.css?inline';
import tokens from '../panel/tokens.css?inline';
import { pageScheme } from '../shell/scheme.js';
import { grantedConsent } from '../widget/granted-consent.js';
import { sendEvents } from '../widget/start-widget.js';
import partCss from './part.css?inline';
import { Part } from './part.js';

export type PartName = 'search' | 'suggestions' | 'article' | 'survey';

export interface PartOptions {
  /** The element in the page: events start here. */
  host: HTMLElement;
  inside: ShadowRoot;
  part: PartName;
  /** Id of the article or survey. */
  shows: string | undefined;
  options: MountOptions;
  /** Ends the part. */
  signal: AbortSignal;
  /** The editors have switched the help off. */
  onDisabled(): void;
}

/** The screen that a part begins with, and comes back to. */
function firstView(part: PartName, id = ''): View {
  if (part === 'article') return { name: 'article', id, from: 'host' };
  return part === 'survey' ? { name: 'survey', id } : { name: 'home' };
}

function start(options: MountOptions): Help {
  const { faq, language, feedback, page, consent, instance } = options;
  return createHelp({
    faq,
    platform: browserPlatform(),
    // What comes forward belongs to the launcher.
    tips: false,
    ...(language && { language }),
    ...(feedback && { feedback }),
    ...(page && { page }),
    ...(consent && { consent: grantedConsent(consent) }),
    ...(instance && { instance }),
  });
}

/** Esc empties the field. While an input method composes, it belongs to that. */
function emptyOnEscape(element: HTMLElement, help: Help): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || help.query.peek() === '') return;
    event.preventDefault();
    help.search('');
  });
}

/** Frames in which a screen whose code is on its way may still arrive. */
const patience = 120;

/** Where the focus was inside, it goes along to the heading of the next screen; nothing takes it from the page. */
function followFocus(element: HTMLElement, inside: ShadowRoot, help: Help): () => void {
  let before: View | undefined;
  return effect(() => {
    const now = help.view.value;
    const from = before;
    before = now;
    const active = inside.activeElement;
    if (from && from !== now && active && !active.matches('input')) arrive(active, from, now, patience);
  });

  function arrive(active: Element, from: View, now: View, tries: number): void {
    requestAnimationFrame(() => {
      if (active.isConnected || help.view.peek() !== now) return;
      const row = from.name === 'article' ? `[data-article="${CSS.escape(from.id)}"]` : undefined;
      const origin = row && element.querySelector<HTMLElement>(row);
      const heading = element.querySelector<HTMLElement>(now.name === 'home' ? 'input' : '[data-heading]');
      const target = origin || heading;
      if (target) target.focus({ preventScroll: true });
      else if (tries > 0) arrive(active, from, now, tries - 1);
    });
  }
}

/** The page's colours, where the element does not name its own. */
function followScheme(host: HTMLElement, frame: HTMLElement, theme: string, signal: AbortSignal): void {
  const page = document.documentElement;
  const apply = () => {
    const scheme = theme === 'auto' ? pageScheme(page) : theme;
    frame.style.colorScheme = scheme === 'inherit' ? getComputedStyle(host).colorScheme : scheme;
  };
  const observer = new MutationObserver(apply);
  for (const element of [page, document.body]) observer.observe(element, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  apply();
}

/** Draws a part into the shadow root of its element, with a help of its own, until the signal ends it. */
export function createPart({ host, inside, part, shows, options, signal, onDisabled }: PartOptions): void {
  const help = start(options);
  const language = interfaceLanguage(options.language ?? (document.documentElement.lang || 'en'));
  const spoken = createSignal('');
  const first = firstView(part, shows);
  const frame = document.createElement('div');
  frame.className = `frame for-${part}`;
  // Before it is used, nothing in it takes the focus.
  frame.addEventListener('focusin', () => {
    frame.dataset.used = '';
  });
  frame.lang = language;
  frame.dir = directionOf(language);
  for (const type of ownEvents) frame.addEventListener(type, (event) => event.stopPropagation());
  emptyOnEscape(frame, help);
  const { arrival: _, ...texts } = createTexts(help, language);
  const context = {
    help,
    root: inside,
    launcher: host,
    // There is no launcher to move.
    launcherMemory: { get: () => undefined, set() {} },
    language,
    spoken,
    announce(text: string) {
      spoken.value = text;
    },
    ...texts,
  };
  const undo = [adopt(inside, tokens + panelCss + screensCss + partCss), followFocus(frame, inside, help)];
  sendEvents(help, host);
  help.on('error', ({ code }) => {
    if (code === 'disabled') onDisabled();
  });
  if (first.name === 'article') help.read(first.id, 'host');
  else if (first.name !== 'home') help.show(first);
  void bringScreens();
  help.open('host');
  inside.replaceChildren(frame);
  followScheme(host, frame, options.theme ?? 'auto', signal);
  render(
    <PanelContext.Provider value={context}>
      <Part part={part} first={first} />
    </PanelContext.Provider>,
    frame,
  );
  undo.push(moveFocusByArrows(frame, help));
  signal.addEventListener('abort', () => {
    for (const one of undo) one();
    render(null, frame);
    help.destroy();
  });
}
