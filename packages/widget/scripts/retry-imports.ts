const dynamicImport = /\bimport\((["'`])(\.\/(?!messages-)[\w.-]+\.js)\1\)/g;
const retry = 'function _import(file){return import(file).catch(()=>import(file+"?"+Date.now()))}';

/**
 * Asks for each late chunk a second time, by another URL: browsers remember a module that failed. Done to the built
 * code, so that nobody who writes `import()` has to think of it. Not for interface texts: English stands there until
 * they come, and many of them are named in one chunk.
 */
export function retryImportsIn(code: string): string {
  const retried = code.replace(dynamicImport, (_, _quote, file) => `_import("${file}")`);
  return retried === code ? code : `${retried}\n${retry}`;
}
