import type { AnswerPart, Faq } from '@helpahead/core';
import { subtagOf } from '../../messages/messages.js';
import { usePanel } from '../panel-context.js';

/** A language by its name in the interface's; its tag where the browser has no name. */
function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * Says that an answer is not in the language one reads in, neither the interface's nor the page's, or that it is an old
 * translation.
 */
export function ArticleNotes({ part, faq }: { part: AnswerPart | undefined; faq: Faq }) {
  const { say, language } = usePanel();
  const text = subtagOf(faq.language);
  const isRead = [language, document.documentElement.lang].some((one) => subtagOf(one) === text);
  const isOutdated = part && 'isOutdated' in part;
  const old = isOutdated ? say('outdated') : '';
  const note = isRead ? old : say('otherLanguage', nameOf(faq.language, language));
  return note ? <p class="note">{note}</p> : null;
}
