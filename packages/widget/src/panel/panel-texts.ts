import type { Help } from '@helpahead/core';
import { type ReadonlySignal, signal } from '@preact/signals';
import { en, type Messages } from '../messages/en.js';
import { fillIn, loadMessages } from '../messages/messages.js';
import type { PanelContext } from './panel-context.js';

/** The interface texts of a panel: English at once, the page's language as soon as it is there, the FAQ's own words above both. */
export function createTexts(help: Help, language: string): Pick<PanelContext, 'messages' | 'say' | 'fill'> {
  const messages = signal<Messages>(en);
  void loadMessages(language).then((loaded) => {
    messages.value = loaded;
  });
  const own = (key: string): string | undefined => {
    const content = help.content.value;
    return content.status === 'ready' ? content.faq.messages?.[key] : undefined;
  };
  return {
    messages: messages as ReadonlySignal<Messages>,
    say: (key, ...values) => fillIn(own(key) ?? messages.value[key], ...values),
    fill: (text) => help.fill(text),
  };
}
