/**
 * The door `@helpahead/widget/element`: importing it defines `<help-ahead>`, once, where there is a page; elsewhere it
 * does nothing.
 */
import { HelpAheadElement } from './help-ahead-element.js';

if (typeof customElements !== 'undefined' && !customElements.get('help-ahead')) {
  customElements.define('help-ahead', HelpAheadElement);
}

export { HelpAheadElement };

declare global {
  interface HTMLElementTagNameMap {
    'help-ahead': HelpAheadElement;
  }
}
