import type { Help } from '@helpahead/core';
import type { Messages } from '../messages/en.js';
import { enTip, type TipMessages } from '../messages/en-tip.js';
import { directionOf, fillIn, loadMessages } from '../messages/messages.js';

type Texts = Messages & TipMessages;
type TextKey = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];

/** Says a text of the interface, by the FAQ's own wording where it has one. */
export type Say = (key: TextKey, ...values: (string | number)[]) => string;

function faqOf(help: Help) {
  const content = help.content.peek();
  return content.status === 'ready' ? content.faq : undefined;
}

/** All texts at once, in the right language: what has been said cannot be translated any more. */
export async function loadTexts(help: Help, language: string): Promise<Say> {
  const texts: Texts = { ...enTip, ...(await loadMessages(language)) };
  return (key, ...values) => fillIn(faqOf(help)?.messages?.[key] ?? texts[key], ...values);
}

/** Language and direction of what comes from the FAQ, where they are not the interface's. */
export function languageOfFaq(help: Help, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const lang = faqOf(help)?.language ?? language;
  return lang === language ? {} : { lang, dir: directionOf(lang) };
}
