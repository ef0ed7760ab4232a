/**
 * A plugin for Vite or Rolldown that leaves out the half of marked that writes HTML. marked is one module whose last
 * statements build a default instance, so bundlers keep its renderer and parser although `parse-answer.ts` uses the
 * lexer alone: 2.8 kB of 13.8 (brotli) that no visitor needs.
 *
 * A marked that is built differently passes through whole; then the byte budget of the chunk says so.
 */
export function lexerOnly() {
  return {
    name: 'helpahead:lexer-only',
    transform(code: string, id: string): { code: string; map: null } | undefined {
      const lexer = /[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/.test(id) ? withoutRenderer(code) : undefined;
      return lexer === undefined ? undefined : { code: lexer, map: null };
    },
  };
}

/** Everything up to `var instance = new Marked`, with the lexer as the only export. */
function withoutRenderer(code: string): string | undefined {
  const exported = /export\s*\{([^}]*)\}/.exec(code)?.[1] ?? '';
  const local = (name: string) => new RegExp(`([\\w$]+) as ${name}\\b`).exec(exported)?.[1];
  const [lexer, marked] = [local('Lexer'), local('Marked')];
  const end = code.search(new RegExp(`\\bvar [\\w$]+=new ${marked?.replaceAll('$', '\\$')};`));
  return lexer && marked && end > 0 ? `${code.slice(0, end)}export{${lexer} as Lexer};` : undefined;
}
