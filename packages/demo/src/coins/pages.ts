import type { Article, Faq } from '@helpahead/core';
import { answerHtml } from '../answer-html.ts';
import { type Fragment, type Html, html, jsonScript } from '../html.ts';
import { breadcrumb, breadcrumbData, type Crumb, type Page, renderDocument } from '../page.ts';
import { plainFaq, sectionsOf } from '../plain-faq.ts';
import { type CoinsLanguage, languages } from './languages.ts';

/** Topic pages are made from the collection itself, so that each is right in its language. */
const topics = [
  { slug: 'security', article: 'secure' },
  { slug: 'fees', article: 'fee' },
  { slug: 'mining', article: 'whatismining' },
] as const;

/** The collection's own home: its relative links lead there. */
const origin = 'https://bitcoin.org';
const leadLinks = { hasArticle: () => false, home: origin };

interface Site {
  language: CoinsLanguage;
  faq: Faq;
}

interface CoinsPage {
  /** Below `/coins/{language}/`; empty for the home page. */
  slug: string;
  title: string;
  description: string;
  main: Fragment;
}

function articleOf(faq: Faq, id: string): Article {
  const article = faq.articles.find((candidate) => candidate.id === id);
  if (article === undefined) throw new Error(`The collection "${faq.language}" has no article "${id}".`);
  return article;
}

function pathOf(language: CoinsLanguage, slug: string): string {
  return slug === '' ? `/coins/${language.tag}/` : `/coins/${language.tag}/${slug}/`;
}

/** The first words of an answer, for a description: at most about 150 characters, never half a word. */
function opening(answer: string): string {
  const plain = answer.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`#]|^- /gm, '');
  const line = plain.split('\n').find((part) => part.trim() !== '') ?? '';
  return line.length <= 150 ? line : `${line.slice(0, 150).replace(/\s\S*$/, '')} …`;
}

function languageLinks(current: CoinsLanguage, slug: string): Html {
  const items = languages.map(
    (language) =>
      html`<li><a href="${pathOf(language, slug)}" lang="${language.tag}" hreflang="${language.tag}"${language === current ? html` aria-current="true"` : ''}>${language.name}</a></li>`,
  );
  return html`<nav class="languages" aria-label="${current.languages}"><ul>${items}</ul></nav>`;
}

function header({ language, faq }: Site): Html {
  const items = topics.map(
    ({ slug, article }) =>
      html`<li><a href="${pathOf(language, slug)}">${articleOf(faq, article).section}</a></li>`,
  );
  return html`<a class="skip" href="#main">${language.skip}</a>
<header class="site-header">
  <a class="brand" href="${pathOf(language, '')}"><svg aria-hidden="true" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/><path d="M8 15l4-7 4 7z"/></svg> Coins</a>
  <nav aria-label="Coins"><ul>${items}<li><a href="${pathOf(language, 'faq')}">${language.allQuestions}</a></li></ul></nav>
</header>`;
}

function coinsPage(site: Site, page: CoinsPage): Page {
  const { language } = site;
  const path = pathOf(language, page.slug);
  const home: Crumb = { label: language.home, path: pathOf(language, '') };
  const crumbs = page.slug === '' ? [] : [home, { label: page.title, path }];
  return renderDocument({
    path,
    language: language.tag,
    direction: language.direction,
    title: page.slug === '' ? page.title : `${page.title} | Coins`,
    description: page.description,
    stylesheet: '/coins/coins.css',
    head: crumbs.length > 0 ? jsonScript('application/ld+json', breadcrumbData(crumbs)) : '',
    body: html`<body>
${header(site)}
${crumbs.length > 0 ? breadcrumb(crumbs, language.youAreHere) : ''}
<main id="main">${page.main}</main>
<footer class="site-footer">
  ${languageLinks(language, page.slug)}
  <p lang="en" dir="ltr">Texts: bitcoin.org, 2021, MIT licence. Test data in seven languages, no advice. <a href="/">About this demo</a></p>
</footer>
</body>`,
    widget: {
      faq: '/coins/faq.{lang}.json',
      languages: languages.map(({ tag }) => tag).join(' '),
      page: pathOf(language, 'faq'),
    },
  });
}

function home(site: Site): Page {
  const { faq, language } = site;
  const lead = articleOf(faq, 'whatisbitcoin');
  const sections = sectionsOf(faq).map(
    ({ name, anchor, articles }) => html`<li>
    <h2><a href="${pathOf(language, 'faq')}#${anchor}">${name}</a></h2>
    <ul>${articles.slice(0, 3).map(({ id, question }) => html`<li><a href="${pathOf(language, 'faq')}#${id}">${question}</a></li>`)}</ul>
  </li>`,
  );
  return coinsPage(site, {
    slug: '',
    title: lead.question,
    description: opening(lead.answer),
    main: html`<h1>${lead.question}</h1>
<div class="lead">${answerHtml(lead.answer, leadLinks)}</div>
<ul class="cards">${sections}</ul>`,
  });
}

function topic(site: Site, slug: string, articleId: string): Page {
  const { faq, language } = site;
  const lead = articleOf(faq, articleId);
  const others = faq.articles.filter(({ section, id }) => section === lead.section && id !== lead.id);
  return coinsPage(site, {
    slug,
    title: lead.question,
    description: opening(lead.answer),
    main: html`<p class="eyebrow">${lead.section}</p>
<h1>${lead.question}</h1>
<div class="lead">${answerHtml(lead.answer, leadLinks)}</div>
<section aria-labelledby="more">
  <h2 id="more">${language.more}</h2>
  <ul class="list">${others.map(({ id, question }) => html`<li><a href="${pathOf(language, 'faq')}#${id}">${question}</a></li>`)}</ul>
</section>`,
  });
}

function questions(site: Site): Page {
  const { faq, language } = site;
  return coinsPage(site, {
    slug: 'faq',
    title: language.allQuestions,
    description: faq.articles
      .slice(0, 3)
      .map(({ question }) => question)
      .join(' '),
    main: html`<h1>${language.allQuestions}</h1>${plainFaq(faq, { contents: language.allQuestions, home: origin })}`,
  });
}

/** Every page of the second site in one language. */
export function coinsPages(language: CoinsLanguage, faq: Faq): Page[] {
  const site: Site = { language, faq };
  return [home(site), ...topics.map(({ slug, article }) => topic(site, slug, article)), questions(site)];
}
