import { count } from '../count.js';
import type { Unread } from '../pages/site-page.js';
import type { Conflict, Coverage, PageCoverage, SuggestedArticle, UnusedArticle } from './coverage.js';
import { type Fragment, type Html, html } from './html.js';
import { judgedBy, sayCue } from './say.js';
import { style } from './style.js';

/** One page that needs nothing else: no script, no file, no network. */
export function formatAsHtml(coverage: Coverage): string {
  const { site } = coverage;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Coverage of ${site}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>What visitors of ${site} are offered</h1>
${figures(coverage)}
<p class="quiet">Judged with ${judgedBy(coverage)}.</p>
</header>
<main>
${sections(coverage)}
</main>
</body>
</html>`.text;
}

function figures({ summary, neverSuggested, failed }: Coverage): Html {
  const { pages, covered, coveredPercent, articles, errors, warnings } = summary;
  return html`<div class="meter" role="img" aria-label="${coveredPercent} % of the pages have a suggestion"><svg width="100%" height="8" aria-hidden="true"><rect class="rest" width="100%" height="8" rx="4"/><rect class="done" width="${coveredPercent}%" height="8" rx="4"/></svg></div>
<dl>
<div><dt>Pages with a suggestion</dt><dd>${covered} <small>of ${pages}, ${coveredPercent} %</small></dd></div>
<div><dt>Articles on no page</dt><dd>${neverSuggested.length} <small>of ${articles}</small></dd></div>
<div><dt>Pins and tips in conflict</dt><dd>${errors + warnings} <small>${count(errors, 'error')}, ${count(warnings, 'warning')}</small></dd></div>
<div><dt>Pages not read</dt><dd>${failed.length}</dd></div>
</dl>`;
}

function sections({
  pages,
  otherLanguages,
  neverSuggested,
  conflicts,
  alike,
  untitled,
  failed,
  skipped,
}: Coverage): Fragment {
  const unsure = pages.filter(({ suggestions }) => suggestions.length === 0);
  const covered = pages.filter(({ suggestions }) => suggestions.length > 0);
  return [
    table(
      'Pins and tips that do not do what they say',
      ['Where', 'What, and what to do'],
      conflicts.map(conflictRow),
    ),
    table(
      'Pages without a suggestion',
      ['Page', 'Closest', certainty],
      unsure.map(unsureRow),
      'Write an article that such a page’s visitors need, name the page in the “pages” of one that is there, or leave it: silence is right where nobody needs help.',
    ),
    table(
      'Articles that no page suggests',
      ['Article', 'Came closest on', certainty],
      neverSuggested.map(unusedRow),
      'Search still finds them. A pin (“pages”) brings one to its page.',
    ),
    table(
      'Pages with the same title',
      ['Title', 'Pages'],
      alike.map(
        ({ title, pages: same }) =>
          html`<tr><td>${title}</td><td>${same.map((page) => html`<code>${page}</code> `)}</td></tr>`,
      ),
      'A title of its own says most about a page, to visitors as to the help.',
    ),
    table(
      'Pages with a suggestion, the least certain first',
      ['Page', 'Suggestions', certainty],
      covered.map(coveredRow),
    ),
    table(
      'Pages without a title',
      ['Page'],
      untitled.map((page) => html`<tr><td><code>${page}</code></td></tr>`),
    ),
    table(
      'Pages in a language without an FAQ',
      ['Page', 'Language'],
      otherLanguages.map(
        ({ page, pageLanguage }) => html`<tr><td><code>${page}</code></td><td>${pageLanguage}</td></tr>`,
      ),
      'They are not counted. Their visitors are shown the first FAQ.',
    ),
    table('Not read', ['Page or file', 'Why'], failed.map(unreadRow)),
    table('Passed over', ['Page or file', 'Why'], skipped.map(unreadRow)),
  ];
}

const certainty = 'Certainty';
const number = html` class="number"`;

function table(title: string, heads: readonly string[], rows: readonly Html[], advice?: string): Fragment {
  if (rows.length === 0) return undefined;
  return html`<section>
<h2>${title} <span class="count">${rows.length}</span></h2>
${advice !== undefined && html`<p class="quiet">${advice}</p>`}
<div class="wide"><table>
<thead><tr>${heads.map((head) => html`<th scope="col"${head === certainty && number}>${head}</th>`)}</tr></thead>
<tbody>
${rows}
</tbody></table></div>
</section>
`;
}

function conflictRow({ file, line, column, severity, rule, message }: Conflict): Html {
  return html`<tr><td><code>${file}:${line}:${column}</code></td><td><span class="${severity}">${severity}</span> <code>${rule}</code><br>${message}</td></tr>
`;
}

function pageCell({ page, title, language }: PageCoverage): Html {
  return html`<td><code>${page}</code><br><span class="quiet">${title || '(no title)'}, ${language}</span></td>`;
}

function unsureRow(page: PageCoverage): Html {
  const { closest } = page;
  const cells = closest
    ? html`<td>${articleLine(closest)}</td><td class="number">${closest.confidence.toFixed(2)}</td>`
    : html`<td class="quiet">Nothing of the FAQ is close.</td><td class="number">–</td>`;
  return html`<tr>${pageCell(page)}${cells}</tr>
`;
}

function coveredRow(page: PageCoverage): Html {
  const { suggestions } = page;
  const lines = suggestions.map((one) => html`<li>${articleLine(one)}</li>`);
  return html`<tr>${pageCell(page)}<td><ol>${lines}</ol></td><td class="number">${suggestions[0]?.confidence.toFixed(2)}</td></tr>
`;
}

function articleLine({ question, cues }: SuggestedArticle): Html {
  return html`${question}${cues.length > 0 && html`<br><span class="quiet">${cues.map(sayCue).join(' · ')}</span>`}`;
}

function unusedRow({ article, question, language, closest }: UnusedArticle): Html {
  const cells = closest
    ? html`<td><code>${closest.page}</code></td><td class="number">${closest.confidence.toFixed(2)}</td>`
    : html`<td class="quiet">no page</td><td class="number">–</td>`;
  return html`<tr><td>${question}<br><span class="quiet"><code>${article}</code>, ${language}</span></td>${cells}</tr>
`;
}

function unreadRow({ source, reason }: Unread): Html {
  return html`<tr><td><code>${source}</code></td><td>${reason}</td></tr>
`;
}
