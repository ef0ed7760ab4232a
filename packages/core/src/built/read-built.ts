import { safeUrl } from '../answer/safe-url.js';
import { LoadProblem } from '../help/load-problem.js';
import { BUILT_VERSION, type BuiltFile } from './built-file.js';

/** Fields that hold an address. A file that somebody changed by hand may hold any text. */
const addresses = new Set(['url', 'page', 'to']);

function keepSafe(key: string, value: unknown): unknown {
  if (key === '__proto__') return undefined;
  if (!addresses.has(key) || typeof value !== 'string') return value;
  // What the host fills in is judged when it is there.
  return safeUrl(value.replace(/\{\{[^{}]*\}\}/g, '_')) ? value : undefined;
}

/** A file of ours, without addresses that could do harm. @throws {LoadProblem} `notJson` */
export function readPart(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), keepSafe);
  } catch (error) {
    throw new LoadProblem(
      'notJson',
      `${name} is broken (${String(error)}). Run "npx helpahead build" again.`,
    );
  }
}

/**
 * What stands in `help.json`.
 *
 * @throws {LoadProblem} `disabled` when it is switched off, `notJson` when this release cannot read it
 */
export function readBuilt(input: unknown, name: string): BuiltFile {
  // Given as an object, it is read like a file, too.
  const built = readPart(typeof input === 'string' ? input : JSON.stringify(input), name) as BuiltFile;
  if (built.disabled === true) throw new LoadProblem('disabled', `${name} is switched off by "disabled".`);
  if (!(built.version <= BUILT_VERSION)) {
    throw new LoadProblem(
      'notJson',
      `${name} was built for a newer widget (version ${built.version}, this one reads ${BUILT_VERSION}). Publish the newer helpahead.js, or build with the older command.`,
    );
  }
  return built;
}
