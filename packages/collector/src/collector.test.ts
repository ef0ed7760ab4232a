import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CollectorOptions, createCollector } from './index.js';
import { miss } from './testing/example-event.js';
import { startCollector } from './testing/start-collector.js';
import { temporaryFolder } from './testing/temporary.js';

test.each<[CollectorOptions, RegExp]>([
  [{ port: 70_000 }, /^"port" must be a whole number from 0 to 65535, but is 70000\.$/],
  [{ bodyLimit: 1.5 }, /^"bodyLimit"/],
  [{ rate: 0 }, /^"rate"/],
  [{ database: ':memory:' }, /^"database" must be the name of a file on this machine/],
  [{ retention: 34 }, /^"retention" must be a whole number from 35 to 36500, or 0 for ever, but is 34\.$/],
  [{ proxies: -1 }, /^"proxies"/],
  [{ insights: { token: 'short' } }, /^"insights.token" must have at least 12 characters\.$/],
  [
    { insights: { token: false }, host: '0.0.0.0' },
    /loopback, but it listens on 0\.0\.0\.0\. Set a token\.$/,
  ],
  [{ origins: ['https://shop.example/help'] }, /Did you mean "https:\/\/shop\.example"\?$/],
  [{ origins: ['shop.example'] }, /^"origins" must hold origins such as/],
  [{ origins: ['*'] }, /^"origins"/],
])('refuses %j by name', (options, message) => {
  expect(() => createCollector(options)).toThrow(message);
  expect(() => createCollector(options)).toThrow(expect.objectContaining({ code: 'wrong-setting' }));
});

test('says that a port is taken, and lets go of the file', async () => {
  const { url } = await startCollector();
  const database = join(temporaryFolder(), 'second.sqlite');
  const second = createCollector({ port: Number(new URL(url).port), database, quiet: true });
  await expect(second.listen()).rejects.toMatchObject({ code: 'port-taken' });
  await startCollector({ database });
});

test('gives the same address however often it is told to listen', async () => {
  const { collector, url, token } = await startCollector({ insights: {} });
  expect(await collector.listen()).toEqual({ url, token });
});

test('closes twice, closes before it listened, and listens again', async () => {
  const { collector, send, database } = await startCollector();
  await send([miss('x')]);
  await Promise.all([collector.close(), collector.close()]);
  const again = await startCollector({ database });
  expect((await again.insights()).everything.events).toBe(1);
  await createCollector({ database: '/nowhere' }).close();
});

test('stops although a browser keeps its connection open', async () => {
  const { collector, send } = await startCollector();
  await send([miss('x')]);
  const started = performance.now();
  await collector.close();
  expect(performance.now() - started).toBeLessThan(4000);
});

test('opens nothing before it is told to listen', async () => {
  const collector = createCollector({ database: '/nowhere/at/all.sqlite', port: 0, quiet: true });
  await expect(collector.listen()).rejects.toMatchObject({
    name: 'CollectorError',
    code: 'database-unusable',
  });
  await collector.close();
});
