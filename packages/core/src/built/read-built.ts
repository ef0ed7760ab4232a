import { safeUrl } from '../answer/safe-url.js';
import { LoadProblem } from '../help/load-problem.js';
import { BUILT_VERSION, type BuiltFile } from './built-file.js';
import { type Fits, isLanguage } from './shapes.js';

/** Fields that hold an address. A file that somebody changed by hand may hold any text. */
const addresses = new Set(['url', 'page', 'to']);

function keepSafe(key: string, value: unknown): unknown {
  if (key === '__proto__') return undefined;
  if (!addresses.has(key) || typeof value !== 'string') return value;
  // What the host fills in is judged when it is there.
  return safeUrl(value.replace(/\{\{[^{}]*\}\}/g, '_')) ? value : undefined;
}

function isFit<Part>(part: Part, fits: Fits<Part>): boolean {
  try {
    return fits(part);
  } catch {
    return false;
  }
}

/** A file of ours, without addresses that could do harm. @throws {LoadProblem} `notJson` when it does not fit, too */
export function readPart<Part>(text: string, name: string, fits: Fits<Part>): Part {
  try {
    const part = JSON.parse(text.replace(/^\uFEFF/, ''), keepSafe) as Part;
    if (isFit(part, fits)) return part;
    throw new TypeError('it holds something else than its name says');
  } catch (error) {
    throw new LoadProblem(
      'notJson',
      `${name} is broken (${String(error)}). Run "npx helpahead build" again.`,
    );
  }
}

/** What it holds is looked at only where it is to be read. */
const isBuiltFile: Fits<BuiltFile> = ({ disabled, version, languages }) =>
  disabled === true ||
  !(version <= BUILT_VERSION) ||
  Object.values(languages).every((entry) => typeof entry === 'string' || isLanguage(entry));

/**
 * What stands in `help.json`.
 *
 * @throws {LoadProblem} `disabled` when it is switched off, `notJson` when this release cannot read it
 */
export function readBuilt(input: unknown, name: string): BuiltFile {
  // Given as an object, it is read like a file, too.
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const built = readPart(text, name, isBuiltFile);
  if (built.disabled === true) throw new LoadProblem('disabled', `${name} is switched off by "disabled".`);
  if (!(built.version <= BUILT_VERSION)) {
    throw new LoadProblem(
      'notJson',
      `${name} was built for a newer widget (version ${built.version}, this one reads ${BUILT_VERSION}). Publish the newer helpahead.js, or build with the older command.`,
    );
  }
  return built;
}
