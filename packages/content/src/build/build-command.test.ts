import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.js';

let folder = '';
const at = (name: string): string => join(folder, name);

const faq = (language: string, question: string) =>
  JSON.stringify({
    schemaVersion: 1,
    language,
    articles: [{ id: 'a', question, answer: 'Within **five** days.' }],
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpahead-build-'));
  writeFileSync(at('en.json'), faq('en', 'When do I get my refund?'));
  writeFileSync(at('de.json'), faq('de', 'Wann kommt mein Geld zurück?'));
  writeFileSync(at('bad.json'), '[{ "q": "Why?" }]');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function helpahead(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, {
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const built = (): string[] => readdirSync(at('out')).sort();

describe('helpahead build', () => {
  it('writes help.json and the files it names, and says what they weigh', async () => {
    const { code, out } = await helpahead('build', at('en.json'), at('de.json'), '--out', at('out'));
    expect(code).toBe(0);
    expect(out).toMatch(/Built en: 1 article, de: 1 article/);
    expect(out).toMatch(/^ +\d+ {2}help\.json$/m);
    const help = JSON.parse(readFileSync(at('out/help.json'), 'utf8'));
    expect(help).toMatchObject({ format: 'helpahead-built', version: 1, default: 'en' });
    expect(Object.keys(help.languages)).toEqual(['en', 'de']);
    expect(built().filter((name) => name !== 'help.json')).toEqual(
      [...help.languages.en.answers, ...help.languages.de.answers].sort(),
    );
  });

  it('says as JSON what it wrote', async () => {
    const { out } = await helpahead('build', at('en.json'), '--out', at('out'), '--json');
    const said = JSON.parse(out);
    expect(said.languages).toEqual([{ language: 'en', articles: 1, isLarge: false }]);
    expect(said.files.at(-1)).toEqual({ file: 'help.json', bytes: expect.any(Number) });
  });

  it('names translations whose original has changed since, and what to write once they are translated again', async () => {
    const old = faq('de', 'Wann?').replace('"id":"a"', '"id":"a","translatedFrom":"00000000000"');
    writeFileSync(at('de.json'), old);
    const first = await helpahead('build', at('en.json'), at('de.json'), '--out', at('out'));
    expect(first.out).toContain(
      'The original of “a” has changed since it was translated (de); readers are told.',
    );
    const [, hash = ''] = /"translatedFrom": "(\w{11})"/.exec(first.out) ?? [];
    writeFileSync(at('de.json'), old.replace('00000000000', hash));
    const second = await helpahead('build', at('en.json'), at('de.json'), '--out', at('out'));
    expect(second.out).not.toContain('has changed since');
  });

  it('leaves files alone that have not changed, and no half-written ones behind', async () => {
    await helpahead('build', at('en.json'), '--out', at('out'));
    const before = built().map((name) => [name, statSync(at(`out/${name}`)).mtimeMs]);
    await helpahead('build', at('en.json'), '--out', at('out'));
    expect(built().map((name) => [name, statSync(at(`out/${name}`)).mtimeMs])).toEqual(before);
  });

  it('keeps the files of earlier builds for visitors who read them, until told to clean', async () => {
    await helpahead('build', at('en.json'), '--out', at('out'));
    const first = built();
    writeFileSync(at('out/notes.json'), '{}');
    writeFileSync(at('en.json'), faq('en', 'How long does a refund take?'));
    await helpahead('build', at('en.json'), '--out', at('out'));
    expect(built()).toEqual(expect.arrayContaining(first));
    const { out } = await helpahead('build', at('en.json'), '--out', at('out'), '--clean');
    expect(out).toContain('Removed 1 file of earlier builds.');
    expect(built()).toContain('notes.json');
    expect(built()).not.toEqual(expect.arrayContaining(first));
  });

  it('writes nothing of what does not pass the check, and says where it is wrong', async () => {
    const { code, out } = await helpahead('build', at('bad.json'), '--out', at('out'));
    expect(code).toBe(1);
    expect(out).toMatch(/bad\.json:1:\d+ error missing-answer/);
    expect(() => built()).toThrow();
  });

  it('builds what the check only warns of', async () => {
    const warned = faq('en', 'When?').replace('"id":"a",', '');
    writeFileSync(at('warned.json'), warned);
    expect((await helpahead('check', at('warned.json'))).out).toContain('warning');
    expect((await helpahead('build', at('warned.json'), '--out', at('out'))).code).toBe(0);
  });

  it.each([
    ['no file', ['build'], /Say which file to build/],
    ['no folder', ['build', 'EN'], /Say where to write/],
    ['a folder without a name', ['build', 'EN', '--out='], /--out needs a folder/],
    ['a file that is not there', ['build', 'nowhere.json', '--out', 'OUT'], /There is no file/],
    ['two files of one language', ['build', 'EN', 'EN2', '--out', 'OUT'], /both in the language “en”/],
    ['a value for a flag', ['build', 'EN', '--out', 'OUT', '--clean=yes'], /--clean takes no value/],
  ])('ends with 2 when called with %s', async (_, args, message) => {
    writeFileSync(at('en2.json'), faq('en', 'Again?'));
    const places: Record<string, string> = { EN: at('en.json'), EN2: at('en2.json'), OUT: at('out') };
    const { code, error } = await helpahead(...args.map((word) => places[word] ?? word));
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  it('names the folder it cannot write to', async () => {
    writeFileSync(at('file'), '');
    const { code, error } = await helpahead('build', at('en.json'), '--out', at('file/below'));
    expect(code).toBe(2);
    expect(error).toContain('cannot be written');
  });

  it.each(['/proc/helpahead/x', '/proc/helpahead'])(
    'gives up at once where no folder can be made: %s',
    async (out) => {
      const { code, error } = await helpahead('build', at('en.json'), '--out', out);
      expect([code, error]).toEqual([2, expect.stringContaining('cannot be written')]);
    },
  );

  it('writes nothing where a folder stands in the place of a file', async () => {
    mkdirSync(at('out/help.json'), { recursive: true });
    const { code, error } = await helpahead('build', at('en.json'), '--out', at('out'));
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/help\.json is a folder, and a file has to go there/),
    ]);
    expect(built()).toEqual(['help.json']);
  });

  it('passes over what an earlier build wrote into the same folder, and says so', async () => {
    await helpahead('build', at('en.json'), '--out', at('out'));
    const only = await helpahead('check', at('out'));
    expect([only.code, only.error]).toEqual([2, expect.stringContaining('only what a build wrote')]);
    const named = await helpahead('build', at('out/help.json'), '--out', at('out'));
    expect([named.code, named.error]).toEqual([2, expect.stringContaining('Name the FAQ it was built from')]);
    writeFileSync(at('out/faq-20261123.json'), faq('en', 'When?'));
    for (const args of [
      ['check', at('out')],
      ['test', at('out')],
      ['build', at('out'), '--out', at('out')],
    ]) {
      const { code, error } = await helpahead(...args);
      expect([code, error]).toEqual([
        0,
        expect.stringMatching(/Passed over what a build wrote: .* and 1 more file\./),
      ]);
    }
  });

  it('wants to know the language', async () => {
    writeFileSync(at('und.json'), '{"articles": [{"id": "a", "question": "Why?", "answer": "So."}]}');
    const { code, out } = await helpahead('build', at('und.json'), '--out', at('out'));
    expect([code, out]).toEqual([1, expect.stringContaining('error missing-language')]);
    expect(() => built()).toThrow();
  });

  it('writes no empty help', async () => {
    writeFileSync(at('draft.json'), faq('en', 'When?').replace('"id"', '"status":"draft","id"'));
    const { code, out } = await helpahead('build', at('draft.json'), at('de.json'), '--out', at('out'));
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/draft\.json:1:1 error empty-faq All articles are drafts/),
    ]);
    expect(() => built()).toThrow();
  });

  it('says what is wrong as JSON where JSON was asked for', async () => {
    const { code, out } = await helpahead('build', at('bad.json'), '--out', at('out'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [],
      errors: [{ rule: 'empty-faq' }, { rule: 'missing-answer', line: 1 }],
    });
  });

  it('switches the help off, which stays so until it is switched on', async () => {
    const disabled = () => JSON.parse(readFileSync(at('out/help.json'), 'utf8')).disabled;
    await helpahead('build', at('en.json'), '--out', at('out'), '--disabled');
    expect(disabled()).toBe(true);
    const { out } = await helpahead('build', at('en.json'), '--out', at('out'));
    expect([disabled(), out]).toEqual([true, expect.stringContaining('still switched off')]);
    await helpahead('build', at('en.json'), '--out', at('out'), '--enabled');
    expect(disabled()).toBeUndefined();
  });

  it('is not misled by another help.json that it replaces', async () => {
    mkdirSync(at('out'));
    for (const other of [
      '{',
      '[]',
      'null',
      '{"threshold": "high", "background": {"a": 2}, "disabled": "no"}',
    ]) {
      writeFileSync(at('out/help.json'), other);
      const { code, out } = await helpahead('build', at('en.json'), '--out', at('out'));
      expect([code, out.includes('Kept')]).toEqual([0, false]);
    }
  });
});
