/** The strictest policy under which the widget works, as a page would send it. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Headers by path of a page. */
export const pageHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/guest/strict/': { 'Content-Security-Policy': strictPolicy },
};
