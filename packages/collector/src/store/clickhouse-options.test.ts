import { expect, test } from 'vitest';
import { createCollector } from '../collector.js';
import type { ClickHouseOptions } from './clickhouse-options.js';

const URL = 'http://127.0.0.1:8123';

test.each<[Partial<ClickHouseOptions>, string]>([
  [{}, '"clickhouse.urls" must name at least one server.'],
  [{ urls: [] }, '"clickhouse.urls" must name at least one server.'],
  [
    { urls: ['127.0.0.1:8123'] },
    '"clickhouse.urls" must hold addresses such as "http://127.0.0.1:8123", but',
  ],
  [{ urls: ['tcp://a:9000'] }, 'but "tcp://a:9000" is not one.'],
  [{ urls: ['http://me:secret@a:8123'] }, 'must hold no names and passwords'],
  [{ urls: [`${URL}/x`] }, 'must hold no paths'],
  [{ urls: [URL, URL], cluster: 'c' }, `has ${URL} twice.`],
  [{ urls: [URL, 'http://b:8123'] }, '"clickhouse.cluster" must say what the servers call each other'],
  [{ urls: [URL], database: '' }, '"clickhouse.database" must not be empty.'],
])('refuses %j and says why, without a password', (options, message) => {
  const make = () => createCollector({ clickhouse: options as ClickHouseOptions });
  expect(make).toThrow(expect.objectContaining({ code: 'wrong-setting' }));
  expect(make).toThrow(message);
  expect(make).not.toThrow('secret');
});

test('refuses a file beside ClickHouse', () => {
  const make = () => createCollector({ database: 'a.sqlite', clickhouse: { urls: [URL] } });
  expect(make).toThrow('"database" is a file of SQLite, but ClickHouse was named as well');
});

test('says where it looked when no server answers', async () => {
  const collector = createCollector({ clickhouse: { urls: ['http://127.0.0.1:9'] }, quiet: true });
  await expect(collector.listen()).rejects.toMatchObject({ code: 'database-unusable' });
  await expect(collector.listen()).rejects.toThrow(
    /^ClickHouse at http:\/\/127\.0\.0\.1:9 cannot be used: .*9/,
  );
});
