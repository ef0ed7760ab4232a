import type { AnswerPart, Article, Faq } from '@helpahead/core';
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

interface ArticleNotesProps {
  article: Article;
  part: AnswerPart | undefined;
  faq: Faq;
}

/**
 * Says that an answer is not in the language one reads in, neither the interface's nor the page's, or that it is an old
 * translation; and to who said that it did not help, that it is another one now.
 */
export function ArticleNotes({ article, part, faq }: ArticleNotesProps) {
  const { help, say, language } = usePanel();
  const text = subtagOf(faq.language);
  const isRead = [language, document.documentElement.lang].some((one) => subtagOf(one) === text);
  const isOutdated = part && 'isOutdated' in part;
  const old = isOutdated ? say('outdated') : '';
  const note = isRead ? old : say('otherLanguage', nameOf(faq.language, language));
  const rewritten = help.rewritten.value === article.id ? say('rewritten') : '';
  return (
    <>
      {note && <p class="note">{note}</p>}
      {rewritten && <p class="note">{rewritten}</p>}
    </>
  );
}
