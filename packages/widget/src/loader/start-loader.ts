import { type Command, openRegistry } from './command.js';
import { createTagInstance } from './tag-instance.js';

/**
 * Starts an instance for each tag that has none yet. Never throws into the page. Tags are looked up in the page, since
 * `document.currentScript` is empty in modules and under tag managers, and an element of that name shadows it.
 */
export function startLoader(): void {
  try {
    const registry = openRegistry();
    for (const tag of document.querySelectorAll<HTMLScriptElement>(
      'script[data-faq],[src$="helpahead.js"]',
    )) {
      const { instance = '' } = tag.dataset;
      registry.i[instance] ??= createTagInstance(tag, () => delete registry.i[instance]);
    }
    for (const command of registry.q.splice(0)) registry(...(command as Command));
  } catch (error) {
    console.error(`helpahead: ${error}`);
  }
}
