import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { writeWhole } from '../build/write-files.js';
import { type Call, suggest } from '../call.js';
import { checkFaq } from '../check-faq.js';
import type { Finding } from '../finding.js';
import type { Output } from '../output.js';
import { ownVersion } from '../own-version.js';
import { isPassedOver, reportPassedOver, saysBuilt } from '../passed-over.js';
import { listFiles, readText, UsageError } from '../read-files.js';
import { formatFindings, isFormat } from '../report/format-findings.js';
import { isBuilt } from '../site-file.js';
import { visible } from '../visible.js';
import { askForWordings, type Model } from './ask-model.js';
import { readFaqFile } from './faq-file.js';
import { loadEvidence } from './load-evidence.js';
import { wordlessArticles } from './model-wordings.js';
import { type ImproveOptions, usualOptions } from './options.js';
import { accept, type FaqText, type Improvement, propose } from './propose.js';
import { type Report, reportAsGithub, reportAsJson, reportAsText } from './report.js';
import { unifiedDiff } from './unified-diff.js';

const formatters: Record<string, (report: Report) => string> = {
  text: reportAsText,
  json: reportAsJson,
  diff: ({ diff }) => diff,
  github: reportAsGithub,
};

/** `helpahead improve`. @returns the exit code: 0 whether or not there is something to propose */
export async function runImprove(call: Call, output: Output): Promise<number> {
  const from = call.text('from');
  const options = optionsOf(call);
  const model = modelOf(call);
  if (from === undefined && model === undefined) {
    throw new UsageError(
      'Say what visitors did, for example: helpahead improve faq.json --from evidence.json',
    );
  }
  const now = Date.now();
  const { faqs, broken } = readFaqs(call.paths, now, output);
  if (broken.length > 0) {
    const format = isFormat(call.format) ? call.format : 'text';
    output.out(formatFindings(format, broken, { files: call.paths.length, version: ownVersion() }));
    return 1;
  }
  const improvement = await improve({ faqs, from, options, model, now }, call, output);
  const picked = pick(improvement, call.texts('only'));
  const changed = faqs.map((faq) => ({
    ...faq,
    after: accept(
      faq.text,
      picked.proposals.filter(({ file }) => file === faq.file),
    ),
  }));
  const diff = changed.map(({ file, text, after }) => unifiedDiff(nameOf(file), text, after)).join('');
  const report = formatters[call.format]?.({ ...picked, faqs, diff }) ?? '';
  // The end of the line comes with printing; what stands before it may belong to the patch.
  if (report) output.out(report.replace(/\n$/, ''));
  if (call.has('write')) writeAll(changed, output);
  return 0;
}

/** As seen from here, where a patch is applied; elsewhere as seen from the root. */
function nameOf(file: string): string {
  const name = relative('', file);
  return name.startsWith('..') || isAbsolute(name) ? resolve(file) : name;
}

interface Wish {
  faqs: readonly FaqText[];
  from: string | undefined;
  options: Partial<ImproveOptions>;
  model: Model | undefined;
  now: number;
}

async function improve(
  { faqs, from, options, model, now }: Wish,
  call: Call,
  output: Output,
): Promise<Improvement> {
  const token = call.text('token') ?? (process.env.HELPAHEAD_TOKEN || undefined);
  const timeout = timeoutOf(call, 30);
  const found: Improvement =
    from === undefined
      ? { proposals: [], together: new Map() }
      : propose({ faqs, evidence: await loadEvidence({ from, token, timeout }, output), now, options });
  if (model === undefined) return found;
  const made = await askForWordings(wordlessArticles(faqs, now), model, output);
  return { ...found, proposals: [...found.proposals, ...made] };
}

function optionsOf(call: Call): Partial<ImproveOptions> {
  return {
    leastSources: call.number('least-sources', 1, 1000) ?? usualOptions.leastSources,
    leastDays: call.number('least-days', 1, 1000) ?? usualOptions.leastDays,
    leastVisits: call.number('least-visits', 1, 100_000) ?? usualOptions.leastVisits,
  };
}

function modelOf(call: Call): Model | undefined {
  const url = call.text('model');
  const name = call.text('model-name');
  if (url === undefined) {
    if (name !== undefined)
      throw new UsageError('--model-name is the name of a model at --model URL. Give that too.');
    return undefined;
  }
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new UsageError(`--model needs an address, such as http://localhost:11434/v1, not “${url}”.`);
  }
  if (name === undefined) throw new UsageError('Say which model, for example: --model-name llama3.2');
  return { url, name, key: process.env.HELPAHEAD_MODEL_KEY || undefined, timeout: timeoutOf(call, 60) };
}

function timeoutOf(call: Call, usual: number): number {
  return Math.ceil(1000 * (call.number('timeout', 0.001, 600) ?? usual));
}

/** `broken`: what is wrong with files of which nothing can be read. */
function readFaqs(
  paths: readonly string[],
  now: number,
  output: Output,
): { faqs: FaqText[]; broken: Finding[] } {
  const passedOver: string[] = [];
  const faqs: FaqText[] = [];
  const broken: Finding[] = [];
  for (const one of paths.flatMap(listFiles)) {
    const text = readText(one.file);
    if (typeof text !== 'string') broken.push(text);
    else if (isBuilt(text) && !one.isFromFolder) throw new UsageError(saysBuilt(one.file));
    else if (isPassedOver(one, text, passedOver)) continue;
    // With its byte order mark, which stays.
    else if (readFaqFile(text, one.file, now))
      faqs.push({ file: one.file, text: readFileSync(one.file, 'utf8') });
    else broken.push(...checkFaq(text, { file: one.file, now }));
  }
  reportPassedOver(passedOver, output);
  if (faqs.length + broken.length === 0) throw new UsageError('There is no FAQ among these files.');
  refuseDoubles(faqs, now);
  return { faqs, broken };
}

/** Two of one language would each get all that is proposed for it. */
function refuseDoubles(faqs: readonly FaqText[], now: number): void {
  const files = new Map<string, string>();
  for (const { file, text } of faqs) {
    const language = readFaqFile(text, file, now)?.faq.language ?? 'und';
    const first = files.get(language);
    if (first !== undefined)
      throw new UsageError(`${first} and ${file} are both in the language “${language}”.`);
    files.set(language, file);
  }
}

/** @throws {UsageError} for an id that nothing proposed has */
function pick({ proposals, together }: Improvement, only: readonly string[]): Improvement {
  if (only.length === 0) return { proposals, together };
  const ids = proposals.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(
      `No proposal has the id “${unknown}”.${suggest(unknown, ids)} Without --only, all are listed.`,
    );
  }
  // What all do together says nothing about some.
  return { proposals: proposals.filter(({ id }) => only.includes(id)), together: new Map() };
}

interface Changed extends FaqText {
  after: string;
}

/** @throws {UsageError} before anything is written, when a file is not as it was read */
function writeAll(all: readonly Changed[], output: Output): void {
  const changed = all.filter(({ text, after }) => after !== text);
  for (const { file, text } of changed) {
    if (readFileSync(file, 'utf8') === text) continue;
    throw new UsageError(`${file} was changed meanwhile. Nothing was written; run it again.`);
  }
  for (const { file, after } of changed) {
    try {
      // A link stays one, and a file keeps who may read it.
      const target = realpathSync(file);
      const { mode } = statSync(target);
      writeWhole(target, after);
      chmodSync(target, mode);
    } catch (cause) {
      throw new UsageError(`${file} cannot be written: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    }
  }
  // To the other stream: the report may be a diff, or JSON.
  const names = changed.map(({ file }) => file).join(', ');
  output.error(visible(changed.length > 0 ? `Wrote ${names}.` : 'Nothing to write.'));
}
