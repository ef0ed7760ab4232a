import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const command = fileURLToPath(new URL('run.ts', import.meta.url));

function run(...options: string[]): { said: string; failed: boolean } {
  try {
    return {
      said: execFileSync(process.execPath, [command, ...options], { encoding: 'utf8', stdio: 'pipe' }),
      failed: false,
    };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { said: stdout + stderr, failed: true };
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'helpahead-simulate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('prints the truth beside what the insights say, and finds no difference', () => {
  const { said, failed } = run(
    '--days',
    '4',
    '--visits',
    '20',
    '--database',
    join(temporaryFolder(), 'new.sqlite'),
  );
  expect(said).toMatch(/figure +truth +insights/);
  expect(said).toMatch(/exact figures compared, 0 differ/);
  expect(said).toMatch(/\d+ simulated visits/);
  expect(failed).toBe(false);
});

test('never mixes simulated visitors with what is there', () => {
  const database = join(temporaryFolder(), 'real.sqlite');
  writeFileSync(database, 'real votes');
  const { said, failed } = run('--database', database);
  expect(failed).toBe(true);
  expect(said).toMatch(/is there already/);
  expect(readFileSync(database, 'utf8')).toBe('real votes');
});

test('refuses a wrong number by its name', () => {
  const { said, failed } = run('--visits=many');
  expect(failed).toBe(true);
  expect(said).toContain('--visits must be a whole number');
});
