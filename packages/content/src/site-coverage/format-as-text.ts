import { count } from '../count.js';
import type { Unread } from '../pages/site-page.js';
import { visible } from '../visible.js';
import type { Coverage, PageCoverage } from './coverage.js';
import { judgedBy, sayCue } from './say.js';

/** So much of each list; the other formats have all of it. */
const MOST = 25;

/** For a terminal: what needs work, then the count. */
export function formatAsText(coverage: Coverage): string {
  const { pages, otherLanguages, neverSuggested, conflicts, alike, untitled, failed, skipped, summary } =
    coverage;
  const unsure = pages.filter(({ suggestions }) => suggestions.length === 0);
  return [
    ...list(
      'Pins and tips that do not do what they say',
      conflicts.map(
        ({ file, line, column, severity, rule, message }) =>
          `${file}:${line}:${column} ${severity} ${rule} ${message}`,
      ),
    ),
    ...list('Pages without a suggestion', unsure.map(sayPage)),
    ...list(
      'Articles that no page suggests',
      neverSuggested.map(
        ({ article, question, closest }) =>
          `${article}: ${question}${closest ? ` (closest on ${closest.page}, ${figure(closest.confidence)})` : ''}`,
      ),
    ),
    ...list(
      'Pages with the same title',
      alike.map(
        ({ title, pages: same }) =>
          `“${title}”: ${same.slice(0, 5).join(', ')}${same.length > 5 ? ` and ${same.length - 5} more` : ''}`,
      ),
    ),
    ...list('Pages without a title', untitled),
    ...list(
      'Pages in a language without an FAQ, not counted',
      otherLanguages.map(({ page, pageLanguage }) => `${page} (${pageLanguage})`),
    ),
    ...list('Not read', failed.map(sayUnread)),
    ...list('Passed over', skipped.map(sayUnread)),
    `${summary.covered} of ${count(summary.pages, 'page')} with a suggestion (${summary.coveredPercent} %), with ${judgedBy(coverage)}.${sayOthers(otherLanguages.length)}`,
    `${count(neverSuggested.length, 'article')} of ${summary.articles} on no page; ${count(summary.errors, 'error')} and ${count(summary.warnings, 'warning')} in pins and tips; ${count(failed.length, 'page')} not read, ${skipped.length} passed over.`,
  ].join('\n');
}

function sayOthers(pages: number): string {
  return pages > 0 ? ` ${count(pages, 'page')} in other languages not counted.` : '';
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  return [
    `${title} (${lines.length})`,
    ...lines.slice(0, MOST).map((line) => `  ${visible(line)}`),
    ...(more > 0 ? [`  … and ${more} more: --format html or json has them`] : []),
    '',
  ];
}

function sayPage({ page, closest }: PageCoverage): string {
  if (!closest) return `${page}  nothing of the FAQ is close`;
  const [cue] = closest.cues;
  return `${page}  closest: ${closest.article}, ${figure(closest.confidence)}${cue ? ` (${sayCue(cue)})` : ''}`;
}

function sayUnread({ source, reason }: Unread): string {
  return `${source} ${reason}`;
}

function figure(confidence: number): string {
  return confidence.toFixed(2);
}
