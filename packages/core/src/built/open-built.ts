import { LoadProblem } from '../help/load-problem.js';
import { arrived, type Opening } from '../help/opening.js';
import { createAnswers } from './answers.js';
import { bestLanguage } from './best-language.js';
import type { BuiltFile } from './built-file.js';
import { createFiles } from './files.js';
import { indexOf, openWhole } from './open-whole.js';
import { readBuilt } from './read-built.js';
import { isLanguage } from './shapes.js';

/** The language that serves the reader best: what the host says, else the page's. */
function choose({ languages, default: usual }: BuiltFile, { parts }: Opening): string {
  const { options, scope } = parts;
  const wanted = options.language ?? scope.platform.readPage().language ?? '';
  const others = Object.keys(languages).filter((tag) => tag !== usual);
  return bestLanguage(wanted, [usual, ...others].join(' '));
}

/** What opens large FAQs is a chunk of its own: few need it. */
const bringLarge = () => import('./sharded/open-sharded.js');

/** Opens an FAQ that `helpahead build` wrote. @throws {LoadProblem} */
export async function openBuilt(opening: Opening): Promise<void> {
  const { parts, parcel, input, url, name } = opening;
  const { scope } = parts;
  const built = readBuilt(input, name);
  const files = createFiles(scope, url);
  const language = choose(built, opening);
  const entry = built.languages[language];
  if (entry === undefined) throw new LoadProblem('empty', `${name} has no language. Build it again.`);
  // Its file says so by its name.
  const large = /-large-/.test(String(entry)) ? bringLarge() : undefined;
  large?.catch(() => {});
  const content = typeof entry === 'string' ? await files(entry, isLanguage) : entry;
  const { loadLanguage } = await arrived(parcel.ranker);
  await loadLanguage(language).catch((error: unknown) =>
    scope.fail('language', `Search knows no word forms: ${String(error)}`),
  );
  const { threshold, background } = built;
  const site = { ...(threshold === undefined ? {} : { threshold }), ...(background && { background }) };
  if (!scope.isAlive()) return;
  const given = { ...opening, files, language, site, createAnswers, indexOf };
  if ('count' in content) await (await arrived(large ?? bringLarge())).openSharded(content, given);
  else await openWhole(content, given);
}
