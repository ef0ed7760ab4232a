import type { Plugin } from 'vite';

/** Pure functions of a few lines that several chunks use; copies of them cannot disagree. */
const small =
  /\/core\/dist\/(anticipation\/path-pattern|built\/(best-language|shapes)|faq\/(content-hash|fill|published)|feedback\/(plain-json|scrub)|search\/write-number|text\/ending-stemmer|answer\/(answer-text|entities|safe-url))\.js$/;

/**
 * Gives each folder that imports a small module a copy of its own: as a chunk between two chunks it would cost a request
 * of its own for some hundred bytes.
 */
export function copySmallModules(): Plugin {
  return {
    name: 'helpahead-copy-small-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !/^[.@]/.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (resolved === null || !small.test(resolved.id.replaceAll('\\', '/'))) return null;
      const [folder = '', file] = importer.split(/[\\/]/).slice(-2);
      // A page loads one language only.
      return `${resolved.id}?copy=${folder === 'languages' ? file : folder}`;
    },
  };
}
