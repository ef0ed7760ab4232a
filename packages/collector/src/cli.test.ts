import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { miss } from './testing/example-event.js';
import { send } from './testing/start-collector.js';
import { rows, temporaryFolder } from './testing/temporary.js';

// The built command, as it is installed: a test of the sources could not be killed without killing the tests.
const COMMAND = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const KILLS = 5;

interface Started {
  child: ChildProcess;
  url: string;
  output(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

async function start(database: string, ...flags: string[]): Promise<Started> {
  expect(existsSync(COMMAND), 'dist/cli.js is there: build the package first').toBe(true);
  const child = spawn(process.execPath, [COMMAND, '--port', '0', '--database', database, ...flags]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr.on('data', (data) => {
    text += data;
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      text += data;
      const found = /Insights: (\S+)\/insights/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`it did not start: ${text}`)));
  });
  return { child, url, output: () => text, ended };
}

test('loses nothing it acknowledged and counts nothing twice when it is killed', {
  timeout: 60_000,
}, async () => {
  const database = join(temporaryFolder(), 'test.sqlite');
  const acknowledged: string[] = [];
  let unsure: ReturnType<typeof miss>[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, url, ended } = await start(database, '--quiet');
    const senders = Array.from({ length: 4 }, async () => {
      for (;;) {
        const batch = unsure.length > 0 ? unsure.splice(0) : [miss('a'), miss('b'), miss('c')];
        try {
          const answer = await send(url, batch);
          if (answer.status === 202)
            acknowledged.push(...((await answer.json()) as { accepted: string[] }).accepted);
        } catch {
          // As the widget does: what was not acknowledged is sent again, to whoever listens next.
          unsure = [...unsure, ...batch];
          return;
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 150 + 40 * kill));
    child.kill('SIGKILL');
    await Promise.all([...senders, ended]);
  }
  const { child, ended } = await start(database, '--quiet');
  child.kill('SIGTERM');
  await ended;

  const stored = rows(database, 'SELECT id FROM event').map(({ id }) => id);
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
  expect(rows(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets a request finish, writes one file and ends with 0',
  async (signal) => {
    const database = join(temporaryFolder(), 'test.sqlite');
    const { child, url, ended } = await start(database);
    const event = miss('slow');
    const body = new TextEncoder().encode(JSON.stringify([event]));
    // The second half of the body comes after the signal.
    const halves = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(body.slice(0, 20));
        await new Promise((resolve) => setTimeout(resolve, 150));
        child.kill(signal);
        await new Promise((resolve) => setTimeout(resolve, 150));
        controller.enqueue(body.slice(20));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: halves, duplex: 'half' };
    const answer = await fetch(`${url}/v1/events`, init as RequestInit);
    expect(answer.status).toBe(202);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(existsSync(`${database}-wal`)).toBe(false);
    expect(rows(database, 'SELECT id FROM event')).toEqual([{ id: event.id }]);
    await expect(fetch(url)).rejects.toThrow();
  },
);

test('prints where it is and a password that opens the insights', async () => {
  const { url, output } = await start(join(temporaryFolder(), 'test.sqlite'), '--quiet');
  await expect.poll(output).toMatch(/Password: \S{20,}/);
  const password = /Password: (\S+)/.exec(output())?.[1];
  expect((await fetch(`${url}/insights`)).status).toBe(401);
  const headers = { Authorization: `Basic ${btoa(`editor:${password}`)}` };
  expect((await fetch(`${url}/insights`, { headers })).status).toBe(200);
});

test('says in one sentence which Node it needs, without loading what an older one lacks', () => {
  // The same Node, told that it is an older one and refusing to load SQLite, as that one does.
  const older = `
    import { registerHooks } from 'node:module';
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } });
    registerHooks({ resolve(name, context, next) {
      if (name === 'node:sqlite') throw new Error('No such built-in module: node:sqlite');
      return next(name, context);
    } });`;
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, COMMAND, '--help'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe(
    'helpahead-collector: This is Node 20.11.1, but Node 22.19 or newer, or 24.5 or newer, is needed.\n',
  );
  expect(status).toBe(2);
});

test('names the flag when the host is not one of this machine', () => {
  const flags = ['--host', 'nope.invalid', '--database', join(temporaryFolder(), 'test.sqlite')];
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...flags, '--quiet'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe(
    'helpahead-collector: --host must be a name or an address of this machine, but "nope.invalid" is not one.\n',
  );
  expect(status).toBe(2);
});
