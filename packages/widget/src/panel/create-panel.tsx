import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { directionOf, interfaceLanguage } from '../messages/messages.js';
import type { Panel as PanelHandle, PanelOptions } from '../widget/panel-options.js';
import { adopt } from './adopt.js';
import { closeOnEscape } from './close-on-escape.js';
import { createFrame } from './frame.js';
import { bringScreens, loadedScreens } from './late-screens.js';
import css from './panel.css?inline';
import { Panel } from './panel.js';
import { PanelContext } from './panel-context.js';
import { createTexts } from './panel-texts.js';
import tokens from './tokens.css?inline';

/** Events that must not reach the page: its shortcuts and focus traps would act on our typing, or read it. */
export const ownEvents =
  'keydown keyup keypress beforeinput input textInput compositionstart compositionupdate compositionend paste copy cut focusin focusout'.split(
    ' ',
  );

/** So long a panel waits for its own language, ms; then it speaks English until that is there. */
const patience = 300;

/**
 * Renders the panel into the shadow root and follows `help.isOpen` until it is destroyed.
 * Nothing outside the root is touched, but for the focus that is given back.
 */
export function createPanel(options: PanelOptions): PanelHandle | Promise<PanelHandle> {
  const language = interfaceLanguage(options.language);
  const texts = createTexts(options.help, language);
  const draw = () => drawPanel(options, language, texts);
  if (/^en/i.test(language)) return draw();
  return Promise.race([texts.arrival, new Promise((resolve) => setTimeout(resolve, patience))]).then(draw);
}

function drawPanel(
  { root, help, launcher, launcherMemory }: PanelOptions,
  language: string,
  { arrival: _, ...texts }: ReturnType<typeof createTexts>,
): PanelHandle {
  const spoken = signal('');
  const element = document.createElement('dialog');
  element.part.add('panel');
  element.lang = language;
  element.dir = directionOf(language);
  element.popover = 'manual';
  root.append(element);

  const frame = createFrame({ element, root, launcher, onCancel: () => help.close() });
  for (const type of ownEvents) element.addEventListener(type, (event) => event.stopPropagation());
  closeOnEscape(element, help);
  const context = {
    help,
    root,
    launcher,
    launcherMemory,
    language,
    spoken,
    announce(text: string) {
      spoken.value = text;
    },
    ...texts,
  };
  render(
    <PanelContext.Provider value={context}>
      <Panel />
    </PanelContext.Provider>,
    element,
  );
  const undo = [
    adopt(root, tokens + css),
    effect(() => element.setAttribute('aria-label', texts.say('help'))),
    effect(() => {
      if (help.isOpen.value) {
        void bringScreens();
        frame.open();
      } else frame.close();
    }),
    effect(() => loadedScreens()?.enliven({ element, root, help, frame })),
  ];

  return {
    destroy() {
      for (const one of undo) one();
      frame.destroy();
      render(null, element);
      element.remove();
    },
  };
}
