import { effect } from '@preact/signals-core';
import { fillIn } from '../../messages/messages.js';
import type { PanelContext } from '../panel-context.js';

const pause = 700;

/** The count and the first one; nothing where nothing was searched. */
function describe({ help, say, messages, language }: PanelContext): string {
  const results = help.results.value;
  if (help.view.value.name !== 'results' || results.status !== 'found') return '';
  const { hits, miss } = results.result;
  const forms = messages.value.answers;
  const rule = new Intl.PluralRules(language).select(hits.length);
  const lead = miss ? say('nothing') : fillIn(forms[rule] ?? forms.other, hits.length);
  return hits[0] ? say('first', lead, help.fill(hits[0].article.question)) : lead;
}

/** Has a screen reader say what was found, once per pause in typing. Returns its undo. */
export function announceResults(panel: PanelContext): () => void {
  return effect(() => {
    const text = describe(panel);
    const timer = setTimeout(() => panel.announce(text), pause);
    return () => clearTimeout(timer);
  });
}
