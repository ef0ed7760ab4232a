import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let started: ChildProcess[] = [];

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

/** Resolves with the first match in what the process prints. */
function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text += String(data);
      const match = pattern.exec(text);
      if (match !== null) resolve(match);
    });
    child.on('exit', () => reject(new Error(`It ended without printing ${pattern}: ${text}`)));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
});

describe('the starter', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves no process behind on %s',
    async (signal) => {
      const grandchild = "console.log('pid:' + process.pid); setInterval(() => {}, 1000);";
      const starter = run('scripts/run.mjs', 'pnpm', 'exec', 'node', '-e', grandchild);
      const [, pid] = await printed(starter, /pid:(\d+)/);
      starter.kill(signal);
      await once(starter, 'exit');
      await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false), 5000);
    },
    30_000,
  );

  test('stops, with all it started, when npm is ended above it', async () => {
    const grandchild = "console.log('pid:' + process.pid); setInterval(() => {}, 1000);";
    const npm = spawn('npm', ['run', 'pnpm', '--', 'exec', 'node', '-e', grandchild], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    started.push(npm);
    const [, pid] = await printed(npm, /pid:(\d+)/);
    npm.kill('SIGTERM');
    await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false), 8000);
  }, 30_000);

  test('ends with the exit code of what it ran', async () => {
    const starter = run('scripts/run.mjs', 'pnpm', 'exec', 'node', '-e', 'process.exit(3)');
    const [code] = await once(starter, 'exit');
    expect(code).toBe(3);
  }, 30_000);

  test('names its tasks when asked for one that is not there', async () => {
    const starter = run('scripts/run.mjs', 'tset');
    let said = '';
    starter.stderr?.on('data', (data) => {
      said += String(data);
    });
    const [code] = await once(starter, 'exit');
    expect(code).toBe(1);
    expect(said).toContain('start, test, pnpm');
  });
});

describe('the demo', () => {
  test('serves pages and insights, and closes both on Ctrl-C', async () => {
    const database = join(mkdtempSync(join(tmpdir(), 'helpahead-')), 'feedback.sqlite');
    const demo = run('packages/demo/src/start.ts', '--database', database);
    const [, shop, insights] = await printed(demo, /Shop\s+(\S+)[\s\S]*Insights\s+(\S+)[\s\S]*Ctrl-C/);
    for (const url of [shop, insights]) expect((await fetch(url ?? '')).status).toBe(200);
    demo.kill('SIGINT');
    const [code] = await once(demo, 'exit');
    expect(code).toBe(0);
    for (const url of [shop, insights]) await expect(fetch(url ?? '')).rejects.toThrow();
  }, 30_000);
});
