import { browserPlatform } from '@helpahead/core/browser';
import { createShell, type RunVerb, type Shell } from '../shell/shell.js';
import { grantedConsent } from '../widget/granted-consent.js';
import type { Handle } from '../widget/handle.js';
import { readWish, standAsWished } from '../widget/launcher-wish.js';
import { type RunningWidget, startWidget } from '../widget/start-widget.js';
import { whenIdle } from '../widget/when-idle.js';
import { checkOptions, optionNames } from './check-options.js';
import { HelpaheadError } from './helpahead-error.js';
import type { MountOptions } from './mount-options.js';

const mounted = new Map<string, Handle>();

function warnOfUnknown(names: string[]): void {
  if (names.length === 0) return;
  whenIdle(async () => {
    const { warnOfOption } = await import('../widget/warnings.js');
    for (const name of names) warnOfOption(name, optionNames);
  });
}

const showPanel = async (options: Parameters<typeof import('../panel/create-panel.js').createPanel>[0]) =>
  (await import('../panel/create-panel.js')).createPanel(options);

/** A chunk of its own: it waits where nobody needs help. */
async function lookOut({ tips, instance, consent }: MountOptions, shell: Shell, widget: RunningWidget) {
  const { keepLookout } = await import('../widget/lookout.js');
  keepLookout({ tips: tips === false ? 'off' : undefined, instance, consent }, shell, (verb) =>
    verb === 'edit' ? widget.handle.edit() : widget.comeForward(),
  );
}

function start(options: MountOptions, instance: string): Handle {
  const { target, theme = 'auto', position = 'end', ...rest } = options;
  const { language: lang } = options;
  const platform = browserPlatform();
  const shell = createShell({ lang, theme, position }, (verb, args) => run(verb, args), target);
  const widget = startWidget(shell, {
    ...rest,
    ...(rest.consent && { consent: grantedConsent(rest.consent) }),
    instance,
    platform,
    showPanel,
  });
  const { handle, help, press } = widget;
  const run: RunVerb = (verb, [id]) => {
    if (verb === 'click') return press();
    if (verb === 'article') return handle.article(String(id));
    // Pointer or focus: the browser keeps the panel's code ready, and the help its FAQ.
    void import('../panel/create-panel.js').catch(() => {});
    return help.prepare();
  };
  shell.signal.addEventListener('abort', () => mounted.delete(instance));
  standAsWished(shell.launcher, readWish(platform.storage.get(`helpahead:${instance}:launcher`)));
  shell.attach();
  whenIdle(() => lookOut(options, shell, widget));
  return handle;
}

/**
 * Puts the help on the page: the launcher now, panel, ranker and FAQ when the visitor reaches for it.
 *
 * An instance is mounted once: asking again for one that is there returns its handle.
 *
 * @example
 * const help = mount({ faq: '/help/faq.json', page: '/help' });
 * help.on('miss', ({ query }) => console.log(query));
 *
 * @throws {HelpaheadError} `option-invalid` for options that cannot work, `no-document` outside a page
 */
export function mount(options: MountOptions): Handle {
  if (typeof document === 'undefined') {
    throw new HelpaheadError(
      'no-document',
      'mount was called where there is no page.',
      'Call it in the browser only, for instance in an effect; importing is fine everywhere.',
    );
  }
  const unknown = checkOptions(options);
  const { instance = 'default' } = options;
  const handle = mounted.get(instance) ?? start(options, instance);
  mounted.set(instance, handle);
  warnOfUnknown(unknown);
  return handle;
}
