import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleInsights } from '../testing/example-insights.js';
import { insightsSaying } from '../testing/odd-insights.js';
import { CSV_TABLES, renderCsv } from './csv.js';
import { writeCsv } from './csv-cells.js';

/** A reader of RFC 4180, strict: quotes only around a whole cell, lines end with CR LF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let rest = text.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const row: string[] = [];
    for (;;) {
      const [whole, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(rest) ?? ['', undefined, ''];
      row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
      rest = rest.slice(whole.length);
      if (!rest.startsWith(',')) break;
      rest = rest.slice(1);
    }
    expect(rest.startsWith('\r\n')).toBe(true);
    rest = rest.slice(2);
    rows.push(row);
  }
  return rows;
}

test('is read back as it was written, whatever the texts hold', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', ',', '\r\n', ' a ', '""'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read = readCsv(writeCsv(rows)).map((row) => row.map((one) => one.replace(/^'/, '')));
      expect(read).toEqual(rows.map((row) => row.map((one) => one.replace(/^'/, ''))));
    }),
  );
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u200b=1',
  '\uff1d1',
  '=HYPERLINK("http://x")',
])('lets no spreadsheet run %j', (text) => {
  for (const table of CSV_TABLES) {
    const [, ...rows] = readCsv(renderCsv(insightsSaying(text), table));
    expect(rows.length).toBeGreaterThan(0);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@\uff1d]/u);
    if (table !== 'trend') expect(rows.flat()).toContain(`'${text}`);
  }
});

test('leaves numbers as numbers and other texts as they are', () => {
  expect(writeCsv([['a-b', -1.5, 'x=1']])).toBe('\uFEFFa-b,-1.5,x=1\r\n');
});

test('has as many cells in every row as it has names', () => {
  for (const table of CSV_TABLES) {
    const [names = [], ...rows] = readCsv(renderCsv(exampleInsights(), table));
    for (const row of rows) expect(row).toHaveLength(names.length);
  }
});

test('gives no share below ten cases', () => {
  const rows = readCsv(renderCsv(exampleInsights(), 'articles'));
  expect(rows.find(([article]) => article === 'kettle-error')?.slice(4, 9)).toEqual(['3', '1', '', '', '']);
});
