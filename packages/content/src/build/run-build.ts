import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../call.js';
import { checkFaq } from '../check-faq.js';
import { count } from '../count.js';
import type { Finding } from '../finding.js';
import type { Output } from '../output.js';
import { ownVersion } from '../own-version.js';
import { isPassedOver, reportPassedOver, saysBuilt } from '../passed-over.js';
import { listFiles, readText, UsageError } from '../read-files.js';
import { formatFindings, isFormat } from '../report/format-findings.js';
import { isBuilt, readSiteFile, type SiteSettings, settingsIn } from '../site-file.js';
import { build, type Source } from './build-command.js';

/** `helpahead build`: nothing is written of what does not pass the check; warnings are for `check` to say. */
export function runBuild(call: Call, output: Output): number {
  const out = call.text('out');
  if (!out)
    throw new UsageError('Say where to write, for example: helpahead build faq.json --out public/help');
  if (call.has('disabled') && call.has('enabled')) {
    throw new UsageError('--disabled and --enabled contradict each other. Give one of them.');
  }
  const passedOver: string[] = [];
  const read = call.paths
    .flatMap(listFiles)
    .map((one) => ({ ...one, text: readText(one.file) }))
    .filter((one) => typeof one.text !== 'string' || !isPassedOver(one, one.text, passedOver));
  reportPassedOver(passedOver, output);
  const built = read.find(({ text }) => typeof text === 'string' && isBuilt(text));
  if (built) throw new UsageError(saysBuilt(built.file));
  if (read.length === 0) throw new UsageError('There is no FAQ among these files, only what a build wrote.');
  const sources = read.flatMap(({ file, text }) => (typeof text === 'string' ? [{ file, text }] : []));
  const errors = read.flatMap(({ file, text }) =>
    typeof text === 'string' ? mustBeMended(text, file) : [text],
  );
  if (errors.length > 0) {
    output.out(reportErrors(errors, read.length, call));
    return 1;
  }
  const { site, kept } = siteSettings(out, call);
  const result = build({ sources, out, clean: call.has('clean'), site });
  if ('empty' in result) {
    output.out(reportErrors(result.empty.map(nothingPublished), read.length, call));
    return 1;
  }
  output.out(call.has('json') ? result.asData(kept) : [result.inWords(), ...sayKept(kept)].join('\n'));
  return 0;
}

/** A file without a language would serve nobody's: only that is more serious here than to the check. */
function mustBeMended(text: string, file: string): Finding[] {
  return checkFaq(text, { file }).flatMap((finding): Finding[] => {
    if (finding.severity === 'error') return [finding];
    return finding.rule === 'missing-language' ? [{ ...finding, severity: 'error' }] : [];
  });
}

function nothingPublished({ file }: Source): Finding {
  const message =
    'All articles are drafts, in review, or past their last day, so visitors would see an empty help. Publish one: "status": "published".';
  return {
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    severity: 'error',
    rule: 'empty-faq',
    message,
  };
}

/** With `--json` a program reads it, whatever comes. */
function reportErrors(errors: readonly Finding[], files: number, call: Call): string {
  if (call.has('json')) return JSON.stringify({ files: [], languages: [], removed: [], errors }, null, 2);
  const format = isFormat(call.format) ? call.format : 'text';
  return formatFindings(format, errors, { files, version: ownVersion() });
}

/**
 * What the site is: from `--site`; else as the `help.json` that is replaced says, so that neither what coverage wrote
 * nor a help that was switched off is lost by the next build.
 */
function siteSettings(out: string, call: Call): { site: SiteSettings; kept: SiteSettings } {
  const file = call.text('site');
  const old = call.has('fresh') ? {} : settingsOf(join(out, 'help.json'));
  const given = file === undefined ? undefined : settingsIn(readSiteFile(file));
  const { disabled: isOff, ...learned } = old;
  const kept: SiteSettings = {
    ...(given === undefined && learned),
    ...(isOff && !call.has('enabled') && !call.has('disabled') && { disabled: true }),
  };
  const site = { ...kept, ...given, ...(call.has('disabled') && { disabled: true }) };
  if (call.has('enabled')) delete site.disabled;
  return { site, kept };
}

/** Nothing, where there is no file of ours yet. */
function settingsOf(file: string): SiteSettings {
  if (!existsSync(file)) return {};
  try {
    return settingsIn(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function sayKept({ threshold, background, disabled }: SiteSettings): string[] {
  const words = Object.keys(background ?? {}).length;
  const learned = [
    ...(threshold === undefined ? [] : [`the threshold ${threshold}`]),
    ...(words === 0 ? [] : [count(words, 'background word')]),
  ];
  return [
    ...(learned.length > 0
      ? [`Kept from the help.json that was there: ${learned.join(' and ')}. --fresh leaves them out.`]
      : []),
    ...(disabled ? ['The help is still switched off, as it was. --enabled switches it on.'] : []),
  ];
}
