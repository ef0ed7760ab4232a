export type Cell = string | number;

/** Tells spreadsheets that what follows is UTF-8; without it they show "Ã©" for "é". */
const BYTE_ORDER_MARK = '\uFEFF';
/** What spreadsheets take for the start of a formula, also behind blanks, and in its wide form. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** Rows as RFC 4180 has them. Texts that a spreadsheet would run as a formula begin with an apostrophe. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
