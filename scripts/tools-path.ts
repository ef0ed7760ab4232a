import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Puts the tools of the root package in front of PATH, so that a script also works when npm did not start it. */
export function putToolsInPath(): void {
  const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
  const path = process.env.PATH ?? '';
  if (!path.split(delimiter).includes(bin)) process.env.PATH = `${bin}${delimiter}${path}`;
}
