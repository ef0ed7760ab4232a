/** The door `@helpahead/core/built`: writes what the widget reads of an FAQ that was built. For the editor's command, not for a page. */
export { type BuildFilesOptions, type BuiltFiles, buildFiles } from './built/build-files.js';
export type * from './built/built-file.js';
