// The files of the npm package: ES modules with everything from npm left outside, styles as text inside.
import { defineConfig } from 'vite';
import { cssTarget, target } from './scripts/targets.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target,
    cssTarget,
    outDir: 'dist',
    emptyOutDir: true,
    lib: {
      entry: { index: 'src/index.ts', element: 'src/element/element.ts', parts: 'src/parts/parts.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^preact($|\/)/, /^@preact\//, /^@helpahead\/core($|\/)/],
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
