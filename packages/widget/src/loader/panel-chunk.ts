// The panel chunk: what the loader brings when somebody wants help.
import { browserPlatform } from '@helpahead/core/browser';
import { createPanel } from '../panel/create-panel.js';
import type { RunVerb } from '../shell/shell.js';
import { type TagData, wrongAttributes } from '../widget/attributes.js';
import { bestLanguage } from '../widget/best-language.js';
import { withEarlyFile } from '../widget/early-file.js';
import { findPageFaq } from '../widget/page-faq.js';
import { type RunningWidget, startWidget, type WidgetSettings } from '../widget/start-widget.js';
import { whenIdle } from '../widget/when-idle.js';
import type { PanelChunk, TagBrief } from './panel-brief.js';

const warnings = () => import('../widget/warnings.js');

function readLanguages({ lang, languages }: TagData): { page: string; faq: string } {
  const page = lang || document.documentElement.lang || navigator.language;
  return { page, faq: languages ? bestLanguage(page, languages.trim().split(/[\s,]+/)) : page };
}

function readSettings({ tag, faq, early }: TagBrief): WidgetSettings {
  const languages = readLanguages(tag);
  const url = faq?.href.replace(/%7Blang%7D/i, languages.faq);
  const source = url || findPageFaq();
  if (!source) throw new Error('There is no FAQ: set data-faq to the URL of your FAQ file');
  const platform = browserPlatform();
  const { consent, feedback, instance, page } = tag;
  return {
    faq: source,
    platform: url && early ? withEarlyFile(platform, url, early) : platform,
    showPanel: createPanel,
    theme: tag.theme === 'light' || tag.theme === 'dark' ? tag.theme : 'auto',
    position: tag.position === 'start' ? 'start' : 'end',
    ...(tag.lang || tag.languages ? { language: languages.faq } : {}),
    ...(consent === 'given' || consent === 'denied' ? { consent } : {}),
    ...(feedback ? { feedback } : {}),
    ...(instance ? { instance } : {}),
    ...(page ? { page } : {}),
  };
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
function createRun({ handle, help, press }: RunningWidget): RunVerb {
  let isFresh = true;
  // Presses that waited for this chunk all meant one thing, however often the button was hit.
  setTimeout(() => {
    isFresh = false;
  });
  return (verb, args) => {
    if (verb === 'click') return isFresh ? help.open('visitor') : press();
    if (verb === 'pointerenter' || verb === 'focus') return help.prepare();
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

export const start: PanelChunk['start'] = (brief) => {
  const { shell, tag } = brief;
  if (shell.signal.aborted) return () => {};
  const widget = startWidget(shell, readSettings(brief));
  widget.help.prepare();
  const wrong = wrongAttributes(tag);
  if (wrong.length > 0) whenIdle(() => warnings().then((chunk) => chunk.warnOfAttributes(tag, wrong)));
  return createRun(widget);
};
