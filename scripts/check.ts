// Everything that can be judged without running the product: format, lint, walls, cycles, types, dead code.
// `node scripts/check.ts` prints each step with its verdict and exits 1 when one fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { numbersAreCurrent } from './numbers.ts';
import { putToolsInPath } from './tools-path.ts';
import { findWallBreaks } from './walls.ts';

export interface Step {
  name: string;
  run(): boolean;
}

function command(name: string, program: string, ...args: string[]): Step {
  return { name, run: () => spawnSync(program, args, { stdio: 'inherit' }).status === 0 };
}

function walls(): boolean {
  const breaks = findWallBreaks(fileURLToPath(new URL('..', import.meta.url)));
  for (const { file, line, message } of breaks) console.error(`${file}:${line} ${message}`);
  return breaks.length === 0;
}

export const checkSteps: Step[] = [
  command('format and lint', 'biome', 'check', '--error-on-warnings', '.'),
  { name: 'import walls', run: walls },
  command('types', 'pnpm', '-r', '--no-bail', 'run', 'typecheck'),
  command('types of scripts', 'tsc', '-p', 'scripts/tsconfig.json'),
  command('dead code', 'knip', '--no-progress'),
  { name: 'numbers in the README', run: () => numbersAreCurrent(false) },
];

putToolsInPath();

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = checkSteps.filter((step) => {
    console.log(`\n— ${step.name}`);
    return !step.run();
  });
  console.log(
    failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map((step) => step.name).join(', ')}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
