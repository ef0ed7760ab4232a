import type { Plugin } from 'vite';

const dynamicImport = /\bimport\((["'`])(\.\/[\w.-]+\.js)\1\)/g;

/** Asks for each late chunk a second time, by another URL: browsers remember a module that failed. */
export function retryImportsIn(code: string): string {
  return code.replace(
    dynamicImport,
    (first, _quote, file) => `${first}.catch(()=>import("${file}?"+Date.now()))`,
  );
}

/** The same for every chunk of a build, so that nobody who writes `import()` has to think of it. */
export function retryImports(): Plugin {
  return {
    name: 'helpahead-retry-imports',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = retryImportsIn(chunk.code);
      }
    },
  };
}
