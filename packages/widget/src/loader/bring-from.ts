/** What all chunks of this release carry in their names, put in by the build. */
declare const HELPAHEAD_RELEASE: string;

/** Brings chunks by name from the folder of the script. `helpahead.all.js` has bring-whole.ts in the place of this. */
export const bringFrom =
  (base: URL) =>
  (chunk: string, query = '') =>
    import(/* @vite-ignore */ new URL(`${chunk}-${HELPAHEAD_RELEASE}.js${query}`, base) as unknown as string);
