import { type Article, type Faq, fill } from '@helpahead/core';
import { answerHtml } from './answer-html.ts';
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

function articleHtml(article: Article, faq: Faq): Html {
  const ids = new Set(faq.articles.map(({ id }) => id));
  const answer = answerHtml(fill(article.answer, faq), { hasArticle: (id) => ids.has(id) });
  return html`<article id="${article.id}">
  <h3><a href="#${article.id}">${article.question}</a></h3>
  ${answer}
  ${article.action?.url === undefined ? '' : html`<p><a class="button quiet" href="${article.action.url}">${article.action.label}</a></p>`}
</article>`;
}

/** Every article with an anchor of its own, grouped by section; readable without any script. */
export function plainFaq(faq: Faq, words: { contents: string }): Html {
  const sections = sectionsOf(faq);
  const contents = sections.map(
    (section) => html`<li><a href="#${section.anchor}">${section.name}</a>
    <ul>${section.articles.map(({ id, question }) => html`<li><a href="#${id}">${question}</a></li>`)}</ul></li>`,
  );
  const bodies = sections.map(
    (section) => html`<section class="faq-section" aria-labelledby="${section.anchor}">
  <h2 id="${section.anchor}">${section.name}</h2>
  ${section.articles.map((article) => articleHtml(article, faq))}
</section>`,
  );
  return html`<nav class="contents" aria-label="${words.contents}"><details><summary>${words.contents}</summary><ol>${contents}</ol></details></nav>
${bodies}`;
}
