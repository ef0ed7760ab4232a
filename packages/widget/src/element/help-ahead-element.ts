import { mount } from '../mount/mount.js';
import type { Handle } from '../widget/handle.js';
import { eventNames } from '../widget/start-widget.js';
import { LivingElement } from './living-element.js';
import { attributeNames, readAttributes } from './read-attributes.js';

/** Who runs an instance. Others that name it wait for their turn. */
const owners = new Map<string, HelpAheadElement>();
const waiting = new Set<HelpAheadElement>();

/**
 * `<help-ahead faq="/help/faq.json" page="/help"><a href="/help">Help</a></help-ahead>`: the help for as long as the
 * element is in the page. What stands inside it is shown while the help does not run: without script, with wrong options,
 * switched off by its editors.
 *
 * Attributes are those of the script tag without `data-`; changing one starts the help anew. Its events come to the
 * element, too; there they do not bubble. Never throws into the page: what is wrong is said in the console.
 */
export class HelpAheadElement extends LivingElement {
  static readonly observedAttributes: readonly string[] = attributeNames;

  #handle: Handle | undefined;

  /** The running help; undefined while it does not run. */
  get handle(): Handle | undefined {
    return this.#handle;
  }

  protected begin(): () => void {
    // Running helps know each other by being empty.
    if (!this.firstElementChild) this.append(Object.assign(document.createElement('span'), { hidden: true }));
    const options = readAttributes(this, this.faq);
    const { instance = 'default' } = options;
    if (owners.has(instance)) return this.#waitForTurn();
    const handle = mount(options);
    owners.set(instance, this);
    this.#handle = handle;
    this.showInside(false);
    this.#passOn(handle);
    return () => {
      handle.destroy();
      this.#handle = undefined;
      owners.delete(instance);
      for (const next of waiting) next.attributeChangedCallback();
    };
  }

  #waitForTurn(): () => void {
    waiting.add(this);
    this.showInside(false);
    return () => waiting.delete(this);
  }

  #passOn(handle: Handle): void {
    for (const name of Object.keys(eventNames) as (keyof typeof eventNames)[]) {
      handle.on(name, (detail) => {
        this.dispatchEvent(new CustomEvent(`helpahead:${name}`, { detail }));
      });
    }
    handle.on('error', ({ code }) => {
      if (code === 'disabled') this.showInside(true);
    });
  }
}
