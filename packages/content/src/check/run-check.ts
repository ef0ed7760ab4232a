import type { Call } from '../call.js';
import { checkFaq } from '../check-faq.js';
import type { Finding } from '../finding.js';
import type { Output } from '../output.js';
import { ownVersion } from '../own-version.js';
import { isPassedOver, reportPassedOver, saysBuilt } from '../passed-over.js';
import { type FileToCheck, listFiles, readText, UsageError } from '../read-files.js';
import { formatFindings, isFormat } from '../report/format-findings.js';
import { reportMisuse } from '../report-misuse.js';
import { isBuilt } from '../site-file.js';

/** `helpahead check`: one file that cannot be read hides nothing of the others. @returns the exit code */
export function runCheck({ paths, format }: Call, output: Output): number {
  const errors: UsageError[] = [];
  const passedOver: string[] = [];
  const files = new Map(
    paths.flatMap((path) => attempt(() => listFiles(path), errors) ?? []).map((one) => [one.file, one]),
  );
  const checked = [...files.values()].flatMap((one) => {
    const findings = attempt(() => checkFile(one, passedOver), errors);
    return findings ? [findings] : [];
  });
  const findings = checked.flat();
  if (checked.length === 0 && passedOver.length > 0 && errors.length === 0) {
    errors.push(new UsageError('There is no FAQ among these files, only what a build wrote.'));
  }
  if (checked.length > 0 || errors.length === 0) {
    const context = { files: checked.length, version: ownVersion() };
    const report = formatFindings(isFormat(format) ? format : 'text', findings, context);
    if (report) output.out(report);
  }
  reportPassedOver(passedOver, output);
  if (errors.length > 0) {
    reportMisuse(errors, output);
    return 2;
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `undefined` when it is none of ours: a JSON Schema, or a file of a build, that lies in the folder. */
function checkFile(one: FileToCheck, passedOver: string[]): Finding[] | undefined {
  const text = readText(one.file);
  if (typeof text !== 'string') return [text];
  if (isBuilt(text) && !one.isFromFolder) throw new UsageError(saysBuilt(one.file));
  return isPassedOver(one, text, passedOver) ? undefined : checkFaq(text, { file: one.file });
}

function attempt<Result>(act: () => Result, errors: UsageError[]): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    errors.push(error);
    return undefined;
  }
}
