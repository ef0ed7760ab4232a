import type { Faq } from '@helpahead/core';
import { mount } from '../mount/mount.js';
import type { Handle } from '../widget/handle.js';
import { eventNames } from '../widget/start-widget.js';
import { attributeNames, readAttributes } from './read-attributes.js';

/** Where there is no page there is nothing to extend; importing works all the same. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

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
export class HelpAheadElement extends Base {
  static readonly observedAttributes: readonly string[] = attributeNames;

  #faq: string | Faq | undefined;
  #handle: Handle | undefined;
  #instance = '';
  #isDue = false;
  #isStale = false;

  /** The running help; undefined while it does not run. */
  get handle(): Handle | undefined {
    return this.#handle;
  }

  /** An FAQ, or its URL; goes before the attribute. Setting it starts the help anew. */
  get faq(): string | Faq | undefined {
    return this.#faq;
  }

  set faq(faq: string | Faq | undefined) {
    this.#faq = faq;
    this.attributeChangedCallback();
  }

  connectedCallback(): void {
    this.#settleSoon();
  }

  disconnectedCallback(): void {
    this.#settleSoon();
  }

  attributeChangedCallback(): void {
    this.#isStale = true;
    this.#settleSoon();
  }

  /** Once for all that happens in one go: an element that is moved leaves and comes back. */
  #settleSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#settle();
    });
  }

  #settle(): void {
    if (!this.isConnected || this.#isStale) this.#stop();
    this.#isStale = false;
    if (!this.isConnected || this.#handle) return;
    // The host elements of running helps have the same name, and their own root.
    const isOurs = this.#inside !== undefined || this.shadowRoot === null;
    if (isOurs) this.#start();
  }

  #inside: ShadowRoot | undefined;

  /** What stands inside is drawn only where there is a slot for it. */
  #showInside(isShown: boolean): void {
    this.#inside ??= this.attachShadow({ mode: 'open' });
    this.#inside.replaceChildren(...(isShown ? [document.createElement('slot')] : []));
    // Running helps know each other by being empty.
    if (!this.firstElementChild) this.append(Object.assign(document.createElement('span'), { hidden: true }));
  }

  #start(): void {
    this.#showInside(true);
    try {
      const options = readAttributes(this, this.#faq);
      const { instance = 'default' } = options;
      if (owners.has(instance)) {
        waiting.add(this);
        this.#showInside(false);
        return;
      }
      const handle = mount(options);
      owners.set(instance, this);
      this.#handle = handle;
      this.#instance = instance;
      this.#showInside(false);
      this.#passOn(handle);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }

  #passOn(handle: Handle): void {
    for (const name of Object.keys(eventNames) as (keyof typeof eventNames)[]) {
      handle.on(name, (detail) => {
        this.dispatchEvent(new CustomEvent(`helpahead:${name}`, { detail }));
      });
    }
    handle.on('error', ({ code }) => {
      if (code === 'disabled') this.#showInside(true);
    });
  }

  #stop(): void {
    waiting.delete(this);
    if (!this.#handle) return;
    this.#handle.destroy();
    this.#handle = undefined;
    owners.delete(this.#instance);
    this.#showInside(true);
    for (const next of waiting) next.attributeChangedCallback();
  }
}
