import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Threads and commands run built files, so these have to be those of the sources that are tested. */
export function setup(): void {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error('The collector does not build: its threads would be tested as they were before.');
}
