// The help chunk: what the loader starts when somebody wants help. The panel comes beside it.
import type { Faq } from '@helpahead/core';
import { browserPlatform } from '@helpahead/core/browser';
import { createPanel } from '../panel/create-panel.js';
import type { RunVerb, Shell } from '../shell/shell.js';
import { wrongAttributes } from '../widget/attributes.js';
import { withEarlyFile } from '../widget/early-file.js';
import { grantedConsent } from '../widget/granted-consent.js';
import { type RunningWidget, startWidget, type WidgetSettings } from '../widget/start-widget.js';
import { whenIdle } from '../widget/when-idle.js';
import type { HelpChunk, TagBrief } from './tag-brief.js';

const warnings = () => import('../widget/warnings.js');

/** Where the FAQ is, and the language it is asked for in. What few tags need is a chunk of its own. */
async function findFaq({ tag, faq }: TagBrief): Promise<{ source: string | Faq; language?: string }> {
  const language = tag.lang ? { language: tag.lang } : {};
  if (faq && !tag.languages) return { source: faq.href, ...language };
  const { bestLanguage, findPageFaq } = await import('./rare-tags.js');
  if (faq) {
    const wanted = tag.lang || document.documentElement.lang || navigator.language;
    const best = bestLanguage(wanted, tag.languages ?? '');
    return { source: faq.href.replace(/%7Blang%7D/i, best), language: best };
  }
  return { source: findPageFaq(), ...language };
}

async function readSettings(brief: TagBrief): Promise<WidgetSettings> {
  const { tag, early } = brief;
  const { source, ...language } = await findFaq(brief);
  const platform = browserPlatform();
  const settings: WidgetSettings = {
    faq: source,
    platform: early ? withEarlyFile(platform, String(source), early) : platform,
    showPanel: createPanel,
    ...language,
  };
  if (tag.tips === 'off') settings.tips = false;
  if (tag.holdOut) settings.holdOut = Number(tag.holdOut);
  for (const name of ['consent', 'feedback', 'instance', 'page'] as const) {
    // Judged with the other options, where a wrong one is named.
    if (tag[name]) settings[name] = tag[name] as 'given';
  }
  if (settings.consent) settings.consent = grantedConsent(settings.consent);
  return settings;
}

/** An id as it stands in an address; one that only looks encoded is taken as it is. */
function decode(id: unknown): string {
  try {
    return decodeURIComponent(String(id));
  } catch {
    return String(id);
  }
}

/** Runs a verb that came by the tag's global, or one of the launcher's events. */
function createRun({ handle, help, press, comeForward }: RunningWidget): RunVerb {
  let isFresh = true;
  // Presses that waited for this chunk all meant one thing, however often the button was hit.
  setTimeout(() => {
    isFresh = false;
  });
  return (verb, args) => {
    if (verb === 'click') return isFresh ? help.open('visitor') : press();
    if (verb === 'pointerenter' || verb === 'focus') return help.prepare();
    if (verb === 'forward') return comeForward();
    // What is explained is what was decided, so that has to be there.
    if (verb === 'explain') return comeForward().then(handle.explain);
    if (verb === 'article') return handle.article(decode(args[0]));
    if (verb === 'ready') {
      const [fn] = args;
      return typeof fn === 'function' ? handle.ready.then(() => fn()) : handle.ready;
    }
    const act = Object.hasOwn(handle, verb) && handle[verb as keyof typeof handle];
    if (typeof act !== 'function') return whenIdle(() => warnings().then((chunk) => chunk.warnOfVerb(verb)));
    return (act as (...args: unknown[]) => unknown)(...args);
  };
}

/** An option that cannot work costs itself, never the help. */
function begin(shell: Shell, settings: WidgetSettings): RunningWidget {
  try {
    return startWidget(shell, settings);
  } catch (error) {
    console.error((error as Error).message);
    const { faq, platform, showPanel } = settings;
    return startWidget(shell, { faq, platform, showPanel });
  }
}

export const start: HelpChunk['start'] = async (brief) => {
  const { shell, tag } = brief;
  const settings = await readSettings(brief);
  if (shell.signal.aborted) return () => {};
  const widget = begin(shell, settings);
  widget.help.prepare();
  const wrong = wrongAttributes(tag);
  if (wrong.length > 0) whenIdle(() => warnings().then((chunk) => chunk.warnOfAttributes(tag, wrong)));
  return createRun(widget);
};
