import { attributes, type Fragment, type Html, html } from './html.ts';

/** One file of the site: `path` ends with `/` for a page. */
export interface Page {
  path: string;
  markup: string;
}

/** The attributes of the widget's script tag, without the `data-` prefix. */
export interface WidgetTag {
  faq: string;
  page: string;
  languages?: string;
  lang?: string;
  /** @default the collector of this demo */
  feedback?: string;
}

export interface DocumentParts {
  path: string;
  language: string;
  direction?: 'ltr' | 'rtl';
  title: string;
  description: string;
  stylesheet: string;
  script?: string;
  /** More for the head, after the style sheet. */
  head?: Fragment;
  body: Fragment;
  widget?: WidgetTag;
  /** Stands before the widget's tag. */
  beforeWidget?: Fragment;
}

/** Written into the pages at build time, replaced when they are served: ports are known only then. */
export const placeholders = {
  collector: '%COLLECTOR%',
  closedPort: '%CLOSED%',
} as const;

/** The tag as a site owner would write it. */
function widgetTag(tag: WidgetTag): Html {
  const values = {
    'data-faq': tag.faq,
    'data-languages': tag.languages,
    'data-lang': tag.lang,
    'data-page': tag.page,
    'data-feedback': tag.feedback ?? `${placeholders.collector}/v1/events`,
  };
  return html`<script async src="/helpahead/helpahead.js"${attributes(values)}></script>`;
}

export function renderDocument(parts: DocumentParts): Page {
  const markup = html`<!doctype html>
<html lang="${parts.language}" dir="${parts.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<meta name="description" content="${parts.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${parts.stylesheet}">
${parts.head}
${parts.script === undefined ? '' : html`<script type="module" src="${parts.script}"></script>`}
${parts.beforeWidget}
${parts.widget === undefined ? '' : [widgetTag(parts.widget), html`<script type="module" src="/why/why.js"></script>`]}
</head>
${parts.body}
</html>
`;
  return { path: parts.path, markup: markup.text };
}

export interface Crumb {
  label: string;
  path: string;
}

/** A breadcrumb for people; the last one is the page itself. */
export function breadcrumb(crumbs: readonly Crumb[], label: string): Html {
  const items = crumbs.map((crumb, index) =>
    index === crumbs.length - 1
      ? html`<li><a href="${crumb.path}" aria-current="page">${crumb.label}</a></li>`
      : html`<li><a href="${crumb.path}">${crumb.label}</a></li>`,
  );
  return html`<nav class="breadcrumb" aria-label="${label}"><ol>${items}</ol></nav>`;
}

/** The same breadcrumb for machines. */
export function breadcrumbData(crumbs: readonly Crumb[]): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      item: crumb.path,
    })),
  };
}
