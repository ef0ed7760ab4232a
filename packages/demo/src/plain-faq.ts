import { type Article, type Faq, fill } from '@helpahead/core';
import { type AnswerLinks, answerHtml } from './answer-html.ts';
import { type Html, html } from './html.ts';

/** The articles of a section, in the order of the file. */
export interface FaqSection {
  name: string;
  /** Unique on the page; no article id begins with `section-`. */
  anchor: string;
  articles: Article[];
}

export function sectionsOf(faq: Faq): FaqSection[] {
  const sections = new Map<string, Article[]>();
  for (const article of faq.articles) {
    const name = article.section ?? '';
    sections.set(name, [...(sections.get(name) ?? []), article]);
  }
  return [...sections].map(([name, articles], index) => ({ name, anchor: `section-${index + 1}`, articles }));
}

function articleHtml(article: Article, faq: Faq, links: AnswerLinks): Html {
  const texts = [article.short ?? '', article.answer].map((text) => answerHtml(fill(text, faq), links));
  return html`<article id="${article.id}">
  <h3><a href="#${article.id}">${article.question}</a></h3>
  ${texts}
  ${article.action?.url === undefined ? '' : html`<p><a class="button quiet" href="${article.action.url}">${article.action.label}</a></p>`}
</article>`;
}

export interface PlainFaqOptions {
  /** Name of the table of contents. */
  contents: string;
  /** Where relative links lead, when the texts come from another site. */
  home?: string;
}

/** Every article with an anchor of its own, grouped by section; readable without any script. */
export function plainFaq(faq: Faq, { contents: name, home }: PlainFaqOptions): Html {
  const sections = sectionsOf(faq);
  const ids = new Set(faq.articles.map(({ id }) => id));
  const links = { hasArticle: (id: string) => ids.has(id), ...(home === undefined ? {} : { home }) };
  const contents = sections.map(
    (section) => html`<li><a href="#${section.anchor}">${section.name}</a>
    <ul>${section.articles.map(({ id, question }) => html`<li><a href="#${id}">${question}</a></li>`)}</ul></li>`,
  );
  const bodies = sections.map(
    (section) => html`<section class="faq-section" aria-labelledby="${section.anchor}">
  <h2 id="${section.anchor}">${section.name}</h2>
  ${section.articles.map((article) => articleHtml(article, faq, links))}
</section>`,
  );
  return html`<nav class="contents" aria-label="${name}"><details><summary>${name}</summary><ol>${contents}</ol></details></nav>
${bodies}`;
}
