import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command, as it is installed. */
const command = fileURLToPath(new URL('../../../packages/collector/dist/cli.js', import.meta.url));

/** The collector as a process of its own, listening on a free port of this machine. */
export interface CollectorProcess {
  /** Without a trailing slash. */
  url: string;
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM: lets requests finish and writes everything into the one file. Rejects when it does not end with 0. */
  stop(): Promise<void>;
}

/** For measuring the collector, not its limits for one network: all our senders are one. */
export const noLimits = ['--rate', '100000', '--burst', '1000000', '--open-insights', '--quiet'] as const;

/** Starts the collector on the file. Rejects with its words when it does not start. */
export async function startCollectorProcess(
  database: string,
  flags: readonly string[] = noLimits,
): Promise<CollectorProcess> {
  const { child, gone } = launch(database, flags);
  return {
    url: await urlOf(child),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await gone;
      if (code !== 0) throw new Error(`The collector ended with ${code}.`);
    },
  };
}

/** Starts the collector on the file and kills it after so many milliseconds, whether it listens by then or not. */
export async function killWhileStarting(database: string, after: number): Promise<void> {
  const { child, gone } = launch(database, noLimits);
  setTimeout(() => child.kill('SIGKILL'), after);
  await gone;
}

/** None outlives us, whatever we end of. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function launch(database: string, flags: readonly string[]) {
  if (!existsSync(command)) throw new Error('The collector is not built: run `npm run pnpm -- run build`.');
  const child = spawn(process.execPath, [command, '--port', '0', '--database', database, ...flags]);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return { child, gone: once(child, 'exit') };
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (data: Buffer) => {
      said += data;
      const found = /Insights: (\S+)\/insights/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The collector did not start: ${said}`)));
  });
}

/** Gives `work` a folder that is gone afterwards. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'helpahead-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
