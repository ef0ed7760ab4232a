// The files of the script tag, in dist/cdn: `helpahead.js` (short cache) and ES chunks with hashed names beside it
// (a year). `node scripts/build-cdn.ts`; prints and writes what each chunk weighs.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { retryImports } from './retry-imports.ts';
import { cssTarget, target } from './targets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'dist/cdn');

type Chunk = Rolldown.OutputChunk;

/** What the loader brings by itself, by the module behind it. */
const loaderChunks: Record<string, RegExp> = {
  panel: /\/src\/loader\/panel-chunk\.ts$/,
  ranker: /\/core\/dist\/help\/ranker\.js$/,
  parser: /\/core\/dist\/faq\/read-faq\.js$/,
};

/** Speaking names for chunks that would be called after a file inside. */
const names: Record<string, string> = {
  'panel-chunk': 'panel',
  'read-faq': 'parser',
  'fuse-typos': 'typos',
  'create-feedback-queue': 'feedback',
};

function nameFile({ name }: { name: string }): string {
  return `${names[name] ?? name}-[hash:6].js`;
}

async function buildChunks(): Promise<Chunk[]> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [retryImports()],
    build: {
      target,
      cssTarget,
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: { panel: join(root, 'src/loader/panel-chunk.ts') },
        // The panel is always there first: what others share with it they take from it, not from a chunk between.
        preserveEntrySignatures: 'allow-extension',
        output: { format: 'es', entryFileNames: nameFile, chunkFileNames: nameFile },
      },
    },
  });
  const [result] = [output].flat() as Rolldown.RolldownOutput[];
  return (result?.output ?? []).filter((file) => file.type === 'chunk');
}

function findChunk(chunks: Chunk[], name: string, module: RegExp): string {
  const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => module.test(id.replaceAll('\\', '/'))));
  if (found === undefined) throw new Error(`No chunk holds the ${name} (${module}). Was a file renamed?`);
  return found.fileName;
}

async function buildLoader(chunks: Chunk[]): Promise<void> {
  const files = Object.entries(loaderChunks).map(([name, module]) => [
    `HELPAHEAD_CHUNKS.${name}`,
    JSON.stringify(findChunk(chunks, name, module)),
  ]);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(files),
    build: {
      target,
      cssTarget,
      outDir,
      emptyOutDir: false,
      lib: { entry: 'src/loader/helpahead.ts', formats: ['iife'], name: '_', fileName: () => 'helpahead.js' },
    },
  });
}

/** Chunk → file and its size over the wire, in bytes (brotli). */
function writeManifest(chunks: Chunk[]): void {
  const files = ['helpahead.js', ...chunks.map(({ fileName }) => fileName)];
  const entries = files.map((file) => {
    const bytes = brotliCompressSync(readFileSync(join(outDir, file))).length;
    return [basename(file, '.js').replace(/-[\w-]{6}$/, ''), { file, bytes }] as const;
  });
  for (const [name, { bytes }] of entries) console.log(`${String(bytes).padStart(7)} B  ${name}`);
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

const chunks = await buildChunks();
await buildLoader(chunks);
writeManifest(chunks);
