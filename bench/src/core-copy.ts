import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What benches use of core. */
export type Core = Pick<typeof import('@helpahead/core'), 'buildIndex' | 'createSearch'>;

/** Where the compiled core lies. */
const dist = dirname(createRequire(import.meta.url).resolve('@helpahead/core'));

/** A module of the compiled core that has no public door, by its path there. */
export async function readInside(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(join(dist, path)).href);
}

/** Its modules by path there, as they were when first asked for: a build meanwhile must not show in comparisons. */
let compiled: Readonly<Record<string, string>> | undefined;

function compiledModules(): Readonly<Record<string, string>> {
  compiled ??= Object.fromEntries(
    globSync('**/*.js', { cwd: dist }).map((path) => [path, readFileSync(join(dist, path), 'utf8')]),
  );
  return compiled;
}

/**
 * Core with some of its compiled modules written anew: what it would be with other weights or words, which no option
 * of it can say. The copy lies where its own imports are found, and is gone once it is loaded.
 *
 * @param modules JavaScript by path in the compiled core
 */
export async function coreWith(modules: Readonly<Record<string, string>>): Promise<Core> {
  const folder = mkdtempSync(join(dist, `../node_modules/.bench-core-${process.pid}-`));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [path, text] of Object.entries({ ...compiledModules(), ...modules })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.js')).href)) as Core;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
