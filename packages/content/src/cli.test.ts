import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from './rules.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const pages = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));
let folder = '';

const good = JSON.stringify({
  schemaVersion: 1,
  language: 'en',
  articles: [{ id: 'a', question: 'b', answer: 'c' }],
});
const bad = '[\n  { "q": "Why?" },\n  { "q": "How, 100%: so?", "a": "[x](#y)" }\n]';

beforeAll(() => {
  expect(existsSync(cli), 'build first: pnpm --filter helpahead build').toBe(true);
  folder = mkdtempSync(join(tmpdir(), 'helpahead-cli-'));
  mkdirSync(join(folder, 'faqs'));
  mkdirSync(join(folder, 'empty'));
  const files = {
    'good.json': good,
    'bad.json': bad,
    'faqs/one.json': good,
    'faqs/two.json': bad,
    'faqs/notes.txt': 'x',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'latin.json'), Buffer.from('[\n  {"q": "Gr\xfc\xdfe?", "a": "b"}\n]', 'latin1'));
  writeFileSync(join(folder, 'utf16.json'), Buffer.from('\ufeff[]', 'utf16le'));
  writeFileSync(join(folder, 'unmarked.json'), Buffer.from('[{}]', 'utf16le'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function helpahead(...args: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('helpahead check', () => {
  it('ends with 0 when all is well', () => {
    expect(helpahead('check', 'good.json')).toEqual({
      code: 0,
      out: 'No mistakes found in 1 file.\n',
      error: '',
    });
  });

  it('ends with 1 on errors, and names file, line, column, severity, rule and remedy', () => {
    const { code, out, error } = helpahead('check', 'good.json', 'bad.json');
    expect(code).toBe(1);
    expect(error).toBe('');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'bad.json:2:3 error missing-answer The article “Why?” has no answer. Add "answer": "…"; until then it is not shown.',
      'bad.json:3:38 error dead-article-link No article has the id “y”. Correct the id, or remove the link.',
    ]);
    expect(out).toContain(`missing-answer: ${rules['missing-answer'].why}`);
    expect(out).toMatch(/2 errors, 0 warnings in 1 of 2 files\.\n$/);
  });

  it('ends with 0 when there are only warnings', () => {
    writeFileSync(join(folder, 'warned.json'), '{"articles": [{"id": "a", "question": "b", "answer": "c"}]}');
    const { code, out } = helpahead('check', 'warned.json');
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'warned.json:1:1 warning missing-language The file does not say its language. Add "language": "en", or yours.',
    ]);
  });

  it('takes a folder for the JSON files in it', () => {
    expect(helpahead('check', 'faqs').out).toMatch(/2 errors, 0 warnings in 1 of 2 files\.\n$/);
  });

  it('says when a file is not saved as UTF-8, and at which letter', () => {
    expect(helpahead('check', 'latin.json').out).toMatch(/^latin\.json:2:12 error not-utf-8 .*Save it again/);
    expect(helpahead('check', 'utf16.json').out).toMatch(/^utf16\.json:1:1 error not-utf-8 .*UTF-16/);
    expect(helpahead('check', 'unmarked.json').out).toMatch(/^unmarked\.json:1:1 error not-utf-8 .*UTF-16/);
  });

  it('reports as JSON', () => {
    const findings = JSON.parse(helpahead('check', 'bad.json', '--format', 'json').out);
    expect(findings).toHaveLength(2);
    expect(findings[1]).toEqual({
      file: 'bad.json',
      line: 3,
      column: 38,
      endLine: 3,
      endColumn: 40,
      severity: 'error',
      rule: 'dead-article-link',
      message: 'No article has the id “y”. Correct the id, or remove the link.',
    });
    expect(helpahead('check', 'good.json', '--format=json').out).toBe('[]\n');
  });

  it('reports as SARIF 2.1.0', () => {
    const { version, runs } = JSON.parse(helpahead('check', '--format', 'sarif', 'faqs').out);
    const [{ tool, columnKind, results }] = runs;
    expect([version, columnKind, tool.driver.name]).toEqual(['2.1.0', 'utf16CodeUnits', 'helpahead']);
    const page = readFileSync(join(pages, 'broken-json.md'), 'utf8').trimEnd();
    expect(tool.driver.rules[0].help).toEqual({ text: page, markdown: page });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(rules));
    expect(results[0]).toMatchObject({
      ruleId: 'missing-answer',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'faqs/two.json' },
            region: { startLine: 2, startColumn: 3 },
          },
        },
      ],
    });
  });

  it('reports as annotations of GitHub Actions', () => {
    writeFileSync(join(folder, 'a,b.json'), '[{"q": "100%", "a": ""}, {"q": "b", "a": "c"}]');
    expect(helpahead('check', 'a,b.json', '--format', 'github').out.split('\n')[0]).toBe(
      '::error file=a%2Cb.json,line=1,endLine=1,col=21,endColumn=23,title=missing-answer::The article “100%25” has no answer. Add "answer": "…"; until then it is not shown.',
    );
    expect(helpahead('check', 'good.json', '--format', 'github').out).toBe('');
  });
});

describe('a folder with more than FAQs in it', () => {
  beforeAll(() => {
    const mixed = join(folder, 'mixed');
    mkdirSync(join(mixed, 'x.json'), { recursive: true });
    const schema = JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
    writeFileSync(join(mixed, 'faq.json'), bad);
    writeFileSync(join(mixed, 'faq.schema.json'), '{');
    writeFileSync(join(mixed, 'other.json'), schema);
  });

  it('is checked without schemas and folders', () => {
    const { code, out, error } = helpahead('check', 'mixed');
    expect([code, error]).toEqual([1, '']);
    expect(out).toMatch(/^mixed\/faq\.json:2:3 error missing-answer /);
    expect(out).toMatch(/2 errors, 0 warnings in 1 file\.\n$/);
  });

  it('checks a schema that is asked for by name', () => {
    expect(helpahead('check', 'mixed/other.json').out).toMatch(/^mixed\/other\.json:1:1 error not-a-faq /);
  });
});

describe('a file that cannot be read', () => {
  it('hides nothing of the others, and ends with 2', () => {
    mkdirSync(join(folder, 'torn'));
    symlinkSync(join(folder, 'gone'), join(folder, 'torn', 'a.json'));
    writeFileSync(join(folder, 'torn', 'b.json'), bad);
    const { code, out, error } = helpahead('check', 'torn', 'nowhere.json', 'good.json');
    expect(code).toBe(2);
    expect(out).toMatch(/^torn\/b\.json:2:3 error missing-answer /);
    expect(out).toMatch(/2 errors, 0 warnings in 1 of 2 files\.\n$/);
    expect(error.split('\n').slice(0, 2)).toEqual([
      'helpahead: There is no file nowhere.json.',
      expect.stringMatching(/^helpahead: The file torn\/a\.json cannot be read: /),
    ]);
  });
});

describe('a foreign file', () => {
  it('cannot write to the terminal or the log', () => {
    const id = '\u001b[2J\n::error::\u202eno';
    writeFileSync(join(folder, 'foreign.json'), JSON.stringify([{ q: 'a', a: 'b', related: [id] }]));
    const shown = '“\\u001b[2J\\n::error::\\u202eno”';
    for (const format of ['text', 'github']) {
      const { out } = helpahead('check', 'foreign.json', '--format', format);
      expect(out.split('\n')[0]).toContain(`No article has the id ${shown}.`);
      for (const unseen of ['\u001b', '\u202e', '\n::error::']) expect(out).not.toContain(unseen);
    }
    expect(helpahead('check', 'no\u001b[2J.json').error).toContain('no\\u001b[2J.json');
  });
});

describe('helpahead rule', () => {
  it('prints the page of each rule, as in docs/rules', () => {
    for (const name of ['dead-step', 'wrong-type']) {
      const { code, out } = helpahead('rule', name);
      expect([code, out]).toEqual([0, readFileSync(join(pages, `${name}.md`), 'utf8')]);
    }
  });

  it('lists the rules, and is named in the help and at the end of a report', () => {
    const lines = helpahead('rule').out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(Object.keys(rules));
    expect(helpahead('--help').out).toContain('helpahead rule NAME');
    expect(helpahead('check', 'bad.json').out).toContain('helpahead rule NAME');
  });
});

describe('helpahead called wrongly', () => {
  it.each([
    [[], 'Say what to do'],
    [['check'], 'Say which file to check'],
    [['chekc', 'good.json'], 'There is no command “chekc”. Did you mean check?'],
    [['check', '--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
    [['check', '-x'], 'There is no option -x.'],
    [
      ['check', 'good.json', '--format', 'jsno'],
      'There is no format “jsno”, only text, json, sarif, github. Did you mean json?',
    ],
    [['check', 'good.json', '--format'], '--format needs one of'],
    [['check', '--help=me'], '--help takes no value'],
    [['check', 'godo.json'], 'There is no file godo.json. Did you mean good.json?'],
    [['check', 'nowhere/at/all.json'], 'There is no file nowhere/at/all.json.'],
    [['rule', 'dead-stpe'], 'There is no rule “dead-stpe”. Did you mean dead-step?'],
    [['check', 'empty'], 'There are no .json files in the folder empty.'],
  ])('%j ends with 2, and says what to do', (args, message) => {
    const { code, out, error } = helpahead(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(`helpahead: ${message}`);
    expect(error).toContain('helpahead --help');
    expect(error).not.toContain('    at ');
  });
});

describe('helpahead asked about itself', () => {
  it('explains its use', () => {
    for (const args of [['--help'], ['-h'], ['help'], ['check', '--help']]) {
      const { code, out } = helpahead(...args);
      expect([code, out.includes('helpahead check FILE')]).toEqual([0, true]);
    }
  });

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(helpahead('--version')).toEqual({ code: 0, out: `${version}\n`, error: '' });
  });
});

it('has a page for every rule, and no page without a rule', () => {
  const named = readdirSync(pages).filter((name) => name !== 'README.md');
  expect(named.sort()).toEqual(
    Object.keys(rules)
      .map((rule) => `${rule}.md`)
      .sort(),
  );
});
