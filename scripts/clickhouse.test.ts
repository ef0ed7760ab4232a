import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findClickHouse } from './clickhouse.ts';

const start = `
  import { startClickHouseServers } from ${JSON.stringify(new URL('clickhouse.ts', import.meta.url).href)};
  const { servers, folder } = await startClickHouseServers();
  console.log(JSON.stringify({ urls: servers.map(({ url }) => url), folder }));
  setInterval(() => {}, 1000);
`;

test.skipIf(findClickHouse() === undefined)(
  'ends servers whose test was killed, and deletes what they kept',
  async () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', start], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { urls, folder } = JSON.parse(line.toString()) as { urls: string[]; folder: string };
    const answering = async () => {
      const pings = urls.map((url) =>
        fetch(`${url}/ping`).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
      return (await Promise.all(pings)).filter((ok) => ok).length;
    };
    expect(await answering()).toBe(2);
    child.kill('SIGKILL');
    await expect.poll(answering, { timeout: 30_000 }).toBe(0);
    await expect.poll(() => existsSync(folder), { timeout: 30_000 }).toBe(false);
  },
  120_000,
);
