import { fetchFaq } from '../help/fetch-faq.js';
import { LoadProblem } from '../help/load-problem.js';
import type { Scope } from '../help/scope.js';
import { readPart } from './read-built.js';
import type { Fits } from './shapes.js';

/**
 * Brings files that lie beside `help.json`; one that is there already is not asked for again. Rejects for one that does
 * not fit.
 */
export type Files = <Part>(name: string, fits: Fits<Part>) => Promise<Part>;

/** So many files are kept; the ones that were not asked for the longest go first. */
const mostFiles = 200;

/** @param url of `help.json`, as it answered */
export function createFiles(scope: Scope, url: string): Files {
  const folder = url.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
  const remedy = `Publish all that "npx helpahead build" wrote, beside ${url}.`;
  const kept = new Map<string, Promise<unknown>>();

  const load = async <Part>(name: string, fits: Fits<Part>): Promise<Part> => {
    // Nothing but a file beside: whoever changed `help.json` by hand shall not lead us elsewhere.
    if (!/^[\w-]+\.json$/.test(name)) throw new LoadProblem('notJson', `${url} names no file: ${name}.`);
    const address = folder + name;
    const { text } = await fetchFaq(scope, address, scope.platform.load(address), remedy);
    return readPart(text, address, fits);
  };

  return <Part>(name: string, fits: Fits<Part>) => {
    const file = kept.get(name) ?? load(name, fits);
    kept.delete(name);
    kept.set(name, file);
    const [oldest] = kept.keys();
    if (kept.size > mostFiles && oldest !== undefined) kept.delete(oldest);
    file.catch(() => kept.delete(name));
    // What a file of this name holds, the build says.
    return file as Promise<Part>;
  };
}
