import type { Faq } from '@helpahead/core';

/** Where there is no page there is nothing to extend; importing works all the same. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * An element that runs something for as long as it is in the page. What stands inside it is shown while that does not
 * run. Changing an attribute starts it anew, moving it does not. Never throws into the page.
 */
export abstract class LivingElement extends Base {
  #faq: string | Faq | undefined;
  #inside: ShadowRoot | undefined;
  #end: (() => void) | undefined;
  #isDue = false;
  #isStale = false;

  /** Starts what runs; returns how to end it. What it throws is said in the console, and what stands inside stays. */
  protected abstract begin(inside: ShadowRoot): () => void;

  /** An FAQ, or its URL; goes before the attribute. Setting it starts anew. */
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

  /** What stands inside is drawn only where there is a slot for it. */
  protected showInside(isShown: boolean): void {
    this.#inside?.replaceChildren(...(isShown ? [document.createElement('slot')] : []));
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
    if (this.#end && (!this.isConnected || this.#isStale)) {
      this.#end();
      this.#end = undefined;
      this.showInside(true);
    }
    this.#isStale = false;
    // One with a root that is not ours is something else of the same name: the host element of a running help.
    const isOurs = this.#inside !== undefined || this.shadowRoot === null;
    if (!this.isConnected || this.#end || !isOurs) return;
    this.#inside ??= this.attachShadow({ mode: 'open' });
    this.showInside(true);
    try {
      this.#end = this.begin(this.#inside);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}
