import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '@helpahead/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as command } from '../run.js';

vi.setConfig({ testTimeout: 60_000 });

const shop = fileURLToPath(new URL('../../../demo/content/shop.en.json', import.meta.url));
const data = [
  '../../../../bench/data/faq',
  process.env.HELPAHEAD_DATA ? `${process.env.HELPAHEAD_DATA}/faq` : '',
]
  .filter((path) => path !== '')
  .map((path) => (path.startsWith('.') ? fileURLToPath(new URL(path, import.meta.url)) : path));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpahead-improve-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}
async function helpahead(...args: string[]) {
  const [out, error]: string[][] = [[], []];
  const code = await command(args, { out: (line) => out?.push(line), error: (line) => error?.push(line) });
  return { code, out: out?.join('\n') ?? '', error: error?.join('\n') ?? '' };
}
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

function evidenceOf(articles: readonly string[], language = 'en'): Evidence {
  const voted = { yes: 5, no: 0, days: 3, networks: 3, share: 1, language };
  return {
    format: 1,
    generated: 0,
    from: null,
    until: null,
    wordings: articles.flatMap((article, number) =>
      ['zanzibar', 'quuxing'].map((word) => {
        const wording = `${word} thing ${'abcdefghij'[number % 10]}${'klmnopqrst'[Math.floor(number / 10) % 10]}`;
        return { ...voted, wording, question: wording, article };
      }),
    ),
    gaps: [
      {
        language,
        question: 'engrave',
        query: 'do you engrave mugs',
        alsoAs: ['mug engraving service'],
        times: 9,
        visits: 7,
        networks: 3,
        pages: ['/mugs/'],
        closest: [],
        state: 'new',
      },
    ],
    articles: [],
    together: [],
    asked: [],
  };
}
const shopEvidence = JSON.stringify(evidenceOf(['delivery-time', 'refund-time']));

/** Line ends, marks and layouts as they come. */
const layouts: [string, (json: string) => string][] = [
  ['as it is', (json) => json],
  ['with CR LF', (json) => json.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (json) => `\ufeff${json}`],
  ['without an end of line', (json) => json.trimEnd()],
  ['on one line', (json) => JSON.stringify(JSON.parse(json))],
  ['with tabs', (json) => JSON.stringify(JSON.parse(json), null, '\t')],
];

describe('helpahead improve', () => {
  it.each(layouts)('prints a diff that git and patch apply, and writes the same (%s)', async (_, lay) => {
    const before = lay(readFileSync(shop, 'utf8'));
    put('faq.json', before);
    put('evidence.json', shopEvidence);
    const { code, out, error } = await helpahead(
      'improve',
      'faq.json',
      '--from',
      'evidence.json',
      '--format',
      'diff',
    );
    expect([code, error, text('faq.json')]).toEqual([0, '', before]);
    put('change.patch', `${out}\n`);
    expect(run('git', ['apply', 'change.patch'])).toEqual({ code: 0, out: '', error: '' });
    const applied = text('faq.json');
    expect(applied).not.toBe(before);
    expect(run('patch', ['-p1', '-R', '--binary', '-i', 'change.patch']).code).toBe(0);
    expect(text('faq.json')).toBe(before);
    expect((await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--write')).error).toBe(
      'Wrote faq.json.',
    );
    expect(text('faq.json')).toBe(applied);
    expect((await helpahead('check', 'faq.json')).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('reports for people, with a patch at the end that git applies as it is', async () => {
    put('faq.json', readFileSync(shop, 'utf8'));
    put('evidence.json', shopEvidence);
    const { code, out } = await helpahead('improve', 'faq.json', '--from', 'evidence.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^5 proposals\n\nWordings to learn \(4\)\n {2}[\da-f]{8} {2}Learn “/);
    put('change.patch', `${out}\n`);
    expect(run('git', ['apply', 'change.patch']).code).toBe(0);
  });

  it('picks proposals by id, and names the nearest when there is none', async () => {
    put('faq.json', readFileSync(shop, 'utf8'));
    put('evidence.json', shopEvidence);
    const { proposals } = JSON.parse(
      (await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--format', 'json')).out,
    );
    const [{ id, edits }] = proposals;
    expect(proposals).toHaveLength(5);
    await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--only', id, '--write');
    const learned = JSON.parse(text('faq.json')).articles.flatMap(
      (article: { learned?: string[] }) => article.learned ?? [],
    );
    expect(learned).toEqual([edits[0].value]);
    const { code, error } = await helpahead(
      'improve',
      'faq.json',
      '--from',
      'evidence.json',
      '--only',
      `${id}0`,
    );
    expect([code, error]).toEqual([2, expect.stringContaining(`No proposal has the id “${id}0”`)]);
  });

  it('annotates the lines of a change for GitHub', async () => {
    put('faq.json', readFileSync(shop, 'utf8'));
    put('evidence.json', shopEvidence);
    const line = readFileSync(shop, 'utf8').split('\n').indexOf('      "id": "delivery-time",');
    const { out } = await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--format', 'github');
    expect(out).toContain(`::notice file=faq.json,line=${line},title=learned `);
  });

  it('keeps links and who may read a file', async () => {
    put('real.json', readFileSync(shop, 'utf8'));
    chmodSync(join(folder, 'real.json'), 0o640);
    symlinkSync('real.json', join(folder, 'faq.json'));
    put('evidence.json', shopEvidence);
    expect((await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--write')).code).toBe(0);
    expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o640);
    expect(text('real.json')).toContain('zanzibar thing');
  });

  it('says that there is nothing, and ends with 0', async () => {
    put('faq.json', readFileSync(shop, 'utf8'));
    put('evidence.json', JSON.stringify({ ...evidenceOf([]), gaps: [] }));
    const { code, out } = await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--write');
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing to propose')]);
  });

  it('ends with 1 at a file that is broken, and says where', async () => {
    put('faq.json', '[\n  {"question": "b", "answer" "c"}\n]');
    put('evidence.json', shopEvidence);
    const { code, out } = await helpahead('improve', 'faq.json', '--from', 'evidence.json');
    expect([code, out]).toEqual([1, expect.stringMatching(/^faq\.json:2:\d+ error broken-json /)]);
  });

  it.each([
    [['improve', 'faq.json'], 'Say what visitors did'],
    [['improve'], 'Say which file to improve'],
    [['improve', 'faq.json', '--from', 'nowhere.json'], 'There is no file nowhere.json'],
    [['improve', 'faq.json', '--from', 'page.json'], 'page.json is a web page, perhaps one to sign in'],
    [['improve', 'faq.json', '--from', 'later.json'], 'is of format 2, and this command knows format 1'],
    [['improve', 'faq.json', '--from', 'faq.json'], 'no evidence of a collector'],
    [
      ['improve', 'faq.json', '--from', 'evidence.json', '--least-sources', 'many'],
      '--least-sources needs a number',
    ],
    [['improve', 'faq.json', '--from', 'evidence.json', '--write=x'], '--write takes no value'],
    [['improve', 'faq.json', 'faq.json', '--from', 'evidence.json'], 'are both in the language “en”'],
    [['improve', 'faq.json', '--model', 'http://127.0.0.1:9'], 'Say which model'],
    [['check', 'faq.json', '--from', 'x'], 'check takes no --from; improve does'],
  ])('refuses %j', async (args, reason) => {
    put('faq.json', readFileSync(shop, 'utf8'));
    put('page.json', '<!doctype html><title>Sign in</title>');
    put('later.json', JSON.stringify({ ...evidenceOf([]), format: 2 }));
    put('evidence.json', shopEvidence);
    const { code, error } = await helpahead(...args);
    expect([code, error]).toEqual([2, expect.stringContaining(reason)]);
  });
});

const real = data.filter(existsSync).flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)faq\.[\w-]+\.json$/.test(name.replaceAll('\\', '/')))
    .map((name) => join(root, name)),
);

it.each(real)('adds to a real FAQ without an error more, by a diff that git applies: %s', async (file) => {
  const before = readFileSync(file, 'utf8');
  const articles: { id: string; lang?: string }[] = JSON.parse(before);
  put('faq.json', before);
  put(
    'evidence.json',
    JSON.stringify(
      evidenceOf(
        articles.slice(0, 5).map(({ id }) => id),
        articles[0]?.lang,
      ),
    ),
  );
  const errors = async () =>
    JSON.parse((await helpahead('check', 'faq.json', '--format', 'json')).out).filter(
      ({ severity }: { severity: string }) => severity === 'error',
    ).length;
  const known = await errors();
  put(
    'change.patch',
    `${(await helpahead('improve', 'faq.json', '--from', 'evidence.json', '--format', 'diff')).out}\n`,
  );
  expect(run('git', ['apply', 'change.patch'])).toEqual({ code: 0, out: '', error: '' });
  const after = JSON.parse(text('faq.json'));
  expect(
    after.slice(0, articles.length).map(({ learned: _, ...article }: { learned?: unknown }) => article),
  ).toEqual(articles);
  expect(after.flatMap(({ learned = [] }: { learned?: string[] }) => learned).length).toBeGreaterThan(4);
  expect(await errors()).toBe(known);
});
