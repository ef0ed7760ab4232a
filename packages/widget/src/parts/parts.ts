/**
 * The door `@helpahead/widget/parts`: importing it defines the parts of the help that stand in a page of one's own, each
 * once, where there is a page; elsewhere it does nothing.
 */
import {
  HelpAheadArticleElement,
  HelpAheadSearchElement,
  HelpAheadSuggestionsElement,
  HelpAheadSurveyElement,
} from './part-element.js';

const parts = {
  'help-ahead-search': HelpAheadSearchElement,
  'help-ahead-suggestions': HelpAheadSuggestionsElement,
  'help-ahead-article': HelpAheadArticleElement,
  'help-ahead-survey': HelpAheadSurveyElement,
};

if (typeof customElements !== 'undefined') {
  for (const [name, part] of Object.entries(parts)) {
    if (!customElements.get(name)) customElements.define(name, part);
  }
}

export {
  HelpAheadArticleElement,
  HelpAheadSearchElement,
  HelpAheadSuggestionsElement,
  HelpAheadSurveyElement,
};

declare global {
  interface HTMLElementTagNameMap {
    'help-ahead-search': HelpAheadSearchElement;
    'help-ahead-suggestions': HelpAheadSuggestionsElement;
    'help-ahead-article': HelpAheadArticleElement;
    'help-ahead-survey': HelpAheadSurveyElement;
  }
}
