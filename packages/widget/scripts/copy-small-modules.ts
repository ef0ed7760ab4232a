import type { Plugin } from 'vite';

/** Pure functions of a few lines that several chunks use; copies of them cannot disagree. */
const small =
  /\/(widget\/src\/(panel\/(late\/survey\/survey-words|screens\/watch-host-modals)|widget\/(granted-consent|launcher-wish|when-idle))\.ts|core\/dist\/(aid\/contact\/complained|anticipation\/path-pattern|built\/(best-language|shapes)|faq\/(content-hash|fill|published)|feedback\/(plain-json|scrub)|search\/write-number|text\/ending-stemmer|answer\/(answer-text|entities|safe-url))\.js)$/;

/** What coming forward shares with the ranker and the anticipator: asked for one after the other, it would come later. */
const smallForForward = /\/core\/dist\/(anticipation\/(pins|weights)|text\/fold)\.js$/;

/** The copy that asks, where one does: what it needs is copied along. */
function copyOf(importer: string): string {
  const [, copy] = importer.split('?copy=');
  if (copy !== undefined) return copy;
  const [folder = '', file = ''] = importer.split(/[\\/]/).slice(-2);
  // A page loads one language only, and the lookout alone.
  return folder === 'languages' || file.startsWith('lookout') ? file : folder;
}

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
      const id = resolved?.id.replaceAll('\\', '/') ?? '';
      const copy = copyOf(importer);
      const isSmall = small.test(id) || (copy === 'forward' && smallForForward.test(id));
      return resolved && isSmall ? `${resolved.id}?copy=${copy}` : null;
    },
  };
}
