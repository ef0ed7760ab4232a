import { readFileSync } from 'node:fs';
import { writeWhole } from '../build/write-files.js';
import type { Call } from '../call.js';
import { count } from '../count.js';
import type { Finding } from '../finding.js';
import type { Output } from '../output.js';
import { ownVersion } from '../own-version.js';
import { noSite, readSite } from '../pages/read-site.js';
import { type Limits, usualLimits } from '../pages/site-page.js';
import { isPassedOver, reportPassedOver } from '../passed-over.js';
import { listFiles, readText, UsageError } from '../read-files.js';
import { formatFindings } from '../report/format-findings.js';
import { isBuilt } from '../site-file.js';
import { visible } from '../visible.js';
import { coverSite } from './cover-site.js';
import type { Coverage } from './coverage.js';
import { type FaqSource, readFaqSource } from './faq-source.js';
import { formatAsHtml } from './format-as-html.js';
import { formatAsText } from './format-as-text.js';
import { checkTarget, writeProfile } from './write-profile.js';

const formatters: Record<string, (coverage: Coverage) => string> = {
  text: formatAsText,
  json: (coverage) => JSON.stringify(coverage, null, 2),
  html: formatAsHtml,
};

/** `helpahead coverage`. @returns the exit code */
export async function runCoverage(call: Call, output: Output): Promise<number> {
  const [target = '', ...files] = call.paths;
  if (files.length === 0)
    throw new UsageError('Say which FAQ to look at, for example: helpahead coverage dist faq.json');
  const least = call.number('min-covered', 0, 100);
  const limits = limitsOf(call);
  const base = call.text('base') ?? noSite;
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) {
    throw new UsageError(`--base needs an address, such as https://example.org/docs/, not “${base}”.`);
  }
  const writes = call.texts('write');
  writes.forEach(checkTarget);
  const { sources, errors } = readSources(files, output);
  if (errors.length > 0) {
    output.out(
      call.format === 'json'
        ? JSON.stringify({ errors }, null, 2)
        : formatFindings('text', errors, { files: files.length, version: ownVersion() }),
    );
    return 1;
  }
  const read = await readSite(target, base, limits);
  const coverage = coverSite({ site: target, read, sources, withProfile: writes.length > 0 });
  report(coverage, call, output);
  if (coverage.summary.pages + coverage.otherLanguages.length === 0) {
    throw new UsageError(`No page of ${target} could be read, so nothing is known and nothing was written.`);
  }
  // To the other stream: the report may be JSON.
  for (const file of writes) output.error(visible(writeProfile(file, coverage.profile)));
  return verdict(coverage, least, output);
}

function limitsOf(call: Call): Limits {
  const seconds = call.number('timeout', 0.001, 600);
  return {
    pages: call.number('pages', 1, 1_000_000) ?? usualLimits.pages,
    depth: call.number('depth', 0, 1_000) ?? usualLimits.depth,
    timeout: seconds === undefined ? usualLimits.timeout : Math.ceil(seconds * 1000),
  };
}

function readSources(paths: readonly string[], output: Output): { sources: FaqSource[]; errors: Finding[] } {
  const now = Date.now();
  const passedOver: string[] = [];
  const errors: Finding[] = [];
  const sources: FaqSource[] = [];
  for (const one of paths.flatMap(listFiles)) {
    const text = readText(one.file);
    if (typeof text !== 'string') errors.push(text);
    else if (isBuilt(text) && !one.isFromFolder) {
      throw new UsageError(
        `${one.file} is what a build wrote. Name the FAQ it was built from; --write takes ${one.file}.`,
      );
    } else if (!isPassedOver(one, text, passedOver)) {
      const { source, errors: found } = readFaqSource(text, one.file, now);
      if (!source) errors.push(...found);
      else {
        sources.push(source);
        // To the other stream: the report may be JSON.
        if (found.length > 0) output.error(visible(sayErrors(one.file, found.length)));
      }
    }
  }
  reportPassedOver(passedOver, output);
  if (sources.length === 0 && errors.length === 0) throw new UsageError('There is no FAQ among these files.');
  return { sources: oneForEachLanguage(sources), errors };
}

function sayErrors(file: string, errors: number): string {
  return `${file} has ${count(errors, 'error')}, and is judged without what they cost. helpahead check ${file} lists them.`;
}

function oneForEachLanguage(sources: FaqSource[]): FaqSource[] {
  const files = new Map<string, string>();
  for (const { file, faq } of sources) {
    const first = files.get(faq.language);
    if (first !== undefined)
      throw new UsageError(`${first} and ${file} are both in the language “${faq.language}”.`);
    files.set(faq.language, file);
  }
  return sources;
}

function report(coverage: Coverage, call: Call, output: Output): void {
  const text = formatters[call.format]?.(coverage) ?? '';
  const file = call.text('out');
  if (file === undefined) {
    output.out(text);
    return;
  }
  try {
    if (readOr(file) !== `${text}\n`) writeWhole(file, `${text}\n`);
  } catch (cause) {
    throw new UsageError(`${file} cannot be written: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  const { covered, pages } = coverage.summary;
  output.out(`${covered} of ${count(pages, 'page')} with a suggestion. The report is in ${visible(file)}.`);
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function verdict({ summary }: Coverage, least: number | undefined, output: Output): number {
  const isEnough = least === undefined || 100 * summary.covered >= least * summary.pages;
  if (!isEnough) {
    output.error(`${summary.coveredPercent} % of the pages have a suggestion, fewer than ${least} %.`);
  }
  return summary.errors > 0 || !isEnough ? 1 : 0;
}
