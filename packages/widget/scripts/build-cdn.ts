// The files of the script tag, in dist/cdn: `helpahead.js` (short cache) and ES chunks beside it whose names carry the
// release (a year). `node scripts/build-cdn.ts`; prints and writes what each file weighs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { copySmallModules } from './copy-small-modules.ts';
import { retryImportsIn } from './retry-imports.ts';
import { cssTarget, target } from './targets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'dist/cdn');

/** Leaves the renderer of HTML out of marked. A tool of core's workshop, not of its door: hence by address. */
const { lexerOnly } = (await import(new URL('../../core/scripts/lexer-only.ts', import.meta.url).href)) as {
  lexerOnly(): Plugin;
};

/** What the compiler of JSX leaves for bundlers: they are through, and a page pays for each. */
const note = /\/\* @__PURE__ \*\/ /g;
/** The same where only the note keeps two words apart: `return` and a name. */
const noteBetweenWords = /(?<=[\w$])\/\* @__PURE__ \*\/ (?=[\w$])/g;

/** A classic script is read in the page's encoding, where the tag and the server name none: ours is plain ASCII. */
function inAscii(code: string): string {
  // All stand in texts and patterns, where the escape means the same; what is beyond U+FFFF is two of them.
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Stands for the release in file names until all contents are known. */
const placeholder = '__RELEASE__';

/** Speaking names for chunks that would be called after a file inside. */
const names: Record<string, string> = {
  'read-faq': 'parser',
  'fuse-typos': 'typos',
  'create-feedback-queue': 'feedback',
  'open-sharded': 'large',
  'create-tip': 'tip',
  anticipator: 'offer',
  'create-editor': 'editor',
  'article-screen': 'article',
  'follow-solving': 'solving',
  'create-contact': 'reach',
  'create-guide': 'guiding',
  'create-later': 'later',
  'create-survey': 'asking',
  'create-known': 'knowing',
};

/** Chunks of their own for what would make another one too large. */
const groups = [
  // What changes, and what holds it: help and panel share it.
  {
    name: 'state',
    test: /\/@preact\/signals-core\/|\/core\/dist\/help\/(aiding|emitter|loading|navigating|permission|scope|state)\.js/,
  },
  // What reads, watches and the lookout's page reader share.
  { name: 'dom', test: /\/core\/dist\/browser\/(dom-access|page-url)\.js|feedback\/scrub\.js\?copy=browser/ },
  // What every screen is made of stays with the panel, whichever late part uses it, too.
  {
    name: 'panel',
    test: /\/widget\/src\/panel\/(late\/)?[\w-]+\.(tsx?|css)|\/preact\//,
  },
  // What judges tips, beside what watches for them.
  {
    name: 'tips',
    test: /\/core\/dist\/forward\/(choose-tip|conditions|not-found|payment)\.js|\?copy=forward/,
  },
];

function nameFile({ name, facadeModuleId, moduleIds }: Rolldown.PreRenderedChunk): string {
  const folder = /\/(messages|languages|related|late(?=\/[a-z]{2}\b))\/[\w-]+\.[jt]s$/.exec(
    facadeModuleId ?? moduleIds.at(-1) ?? '',
  )?.[1];
  const speaking = folder === undefined ? (names[name] ?? name) : `${folder}-${name}`;
  return `${speaking}-${placeholder}.js`;
}

/** One file that needs no other: the loader finds its chunks inside. */
const wholeInside: Plugin = {
  name: 'whole-inside',
  enforce: 'pre',
  resolveId: (id) => (id === './bring-from.js' ? join(root, 'src/loader/bring-whole.ts') : undefined),
};

async function bundle(
  entry: Record<string, string>,
  output: Rolldown.OutputOptions,
  define: Record<string, string>,
  plugins: Plugin[] = [],
): Promise<Map<string, string>> {
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [lexerOnly(), copySmallModules(), ...plugins],
    build: {
      target,
      cssTarget,
      write: false,
      // Not for a library: but an application build wraps each import() in a preloader of 1.3 kB.
      lib: { entry, formats: [output.format === 'iife' ? 'iife' : 'es'], name: '_' },
      rolldownOptions: {
        // These two are always there first: what others share with them they take from them, not from chunks between.
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...output,
          minify: true,
          ...(output.format === 'es' ? { codeSplitting: { groups } } : {}),
        },
      },
    },
  };
  const results = [await build(config)].flat() as Rolldown.RolldownOutput[];
  const chunks = results.flatMap((result) => result.output).filter((file) => file.type === 'chunk');
  return new Map(
    chunks.map(({ fileName, code }) => [fileName, code.replace(noteBetweenWords, ' ').replace(note, '')]),
  );
}

/** Names every chunk after the release, which is a hash of all of them: they know each other by name anyway. */
function release(chunks: Map<string, string>): { hash: string; files: Map<string, string> } {
  const all = [...chunks].sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 6);
  const named = all.map(([file, code]) =>
    [file, retryImportsIn(code)].map((text) => text.replaceAll(placeholder, hash)),
  );
  return { hash, files: new Map(named as [string, string][]) };
}

/** File by name of the chunk, with its size over the wire in bytes (brotli). */
function writeFiles(files: Map<string, string>): void {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const manifest: Record<string, { file: string; bytes: number; integrity: string }> = {};
  for (const [file, code] of files) {
    writeFileSync(join(outDir, file), code);
    const name = file.replace(/(-[0-9a-f]{6})?\.js$/, '');
    manifest[name] = {
      file,
      bytes: brotliCompressSync(code).length,
      integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    };
    console.log(`${String(manifest[name].bytes).padStart(7)} B  ${name}`);
  }
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The loader asks for chunks by name: each of these names must be there. */
function checkEarlyChunks(files: Map<string, string>, hash: string): void {
  const source = readFileSync(join(root, 'src/loader/tag-instance.ts'), 'utf8');
  const list = /earlyChunks = '([\w,]*)'/.exec(source)?.[1];
  if (list === undefined) throw new Error('The loader has no list of early chunks.');
  const wanted = ['help', 'lookout', 'parser', 'built', ...list.split(',').filter(Boolean)];
  const missing = wanted.filter((name) => !files.has(`${name}-${hash}.js`));
  if (missing.length > 0)
    throw new Error(`The loader asks for chunks that the build does not make: ${missing}.`);
}

const chunks = await bundle(
  {
    help: 'src/loader/help-chunk.ts',
    panel: 'src/panel/create-panel.tsx',
    lookout: 'src/widget/lookout.ts',
  },
  { format: 'es', entryFileNames: nameFile, chunkFileNames: nameFile },
  {},
);
const { hash, files } = release(chunks);
checkEarlyChunks(files, hash);
const loader = await bundle(
  { helpahead: 'src/loader/helpahead.ts' },
  { format: 'iife', entryFileNames: 'helpahead.js' },
  { HELPAHEAD_RELEASE: JSON.stringify(hash) },
);
const whole = await bundle(
  { helpahead: 'src/loader/helpahead.ts' },
  { format: 'iife', entryFileNames: 'helpahead.all.js' },
  {},
  [wholeInside],
);
const classic = [...loader, ...whole].map(([file, code]): [string, string] => [file, inAscii(code)]);
writeFiles(new Map([...classic, ...files]));
