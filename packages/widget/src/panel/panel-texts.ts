import type { Help } from '@helpahead/core';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { en, type Messages } from '../messages/en.js';
import type { LateMessages } from '../messages/late/en.js';
import { directionOf, fillIn, loadMessages } from '../messages/messages.js';
import type { PanelContext } from './panel-context.js';

/** The interface texts of a panel: English until `arrival`, the page's language from then on, the FAQ's own words above both. */
export function createTexts(
  help: Help,
  language: string,
): { arrival: Promise<void> } & Pick<
  PanelContext,
  'messages' | 'say' | 'sayCount' | 'fill' | 'faqText' | 'bringLateTexts'
> {
  const messages = signal<Messages & Partial<LateMessages>>(en);
  const arrival = loadMessages(language).then((loaded) => {
    messages.value = { ...messages.peek(), ...loaded };
  });
  const faq = computed(() => (help.content.value.status === 'ready' ? help.content.value.faq : undefined));
  return {
    arrival,
    messages: messages as ReadonlySignal<Messages & Partial<LateMessages>>,
    async bringLateTexts() {
      const { loadLateMessages } = await import('../messages/late/late-messages.js');
      const loaded = await loadLateMessages(language);
      messages.value = { ...messages.peek(), ...loaded };
    },
    say: (key, ...values) => fillIn(faq.value?.messages?.[key] ?? messages.value[key] ?? '', ...values),
    sayCount(key, count) {
      const form = new Intl.PluralRules(language).select(count);
      const own = faq.value?.messages;
      const written = messages.value[key];
      const text =
        own?.[`${key}.${form}`] ?? own?.[`${key}.other`] ?? written?.[form] ?? written?.other ?? '';
      return fillIn(text, count);
    },
    fill: help.fill,
    faqText() {
      const lang = faq.value?.language ?? language;
      return lang === language ? {} : { lang, dir: directionOf(lang) };
    },
  };
}
