import { readFileSync } from 'node:fs';

// Files of their own, so that editors and linters know them; the build copies them beside this module.
const PARTS = ['base.css', 'tables.css', 'forms.css', 'plots.css', 'media.css'];

let css: string | undefined;

/** The stylesheet of the insights. Read once. */
export function insightsCss(): string {
  css ??= PARTS.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
  return css;
}

/** The mark in the browser's tab. */
export const INSIGHTS_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0b5d57"/><g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"><path d="M9 23v-3M16 23V14M23 23V9"/></g></svg>
`;
