// The import walls of docs/architecture.md, checked on the sources. Undeclared packages are refused by the
// compiler already (pnpm links only what package.json names); what is left are doors, directions and single places.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** Which packages each package may import; `@helpahead/core/browser` is a room of its own. */
const allowed: Record<string, readonly string[]> = {
  core: [],
  'core/browser': ['core'],
  widget: ['core', 'core/browser'],
  content: ['core', 'core/browser', 'widget'],
  collector: ['core', 'content'],
  demo: ['core', 'core/browser', 'widget', 'content', 'collector'],
  bench: ['core', 'core/browser', 'widget', 'content'],
};

const packageNames: Record<string, string> = {
  '@helpahead/core': 'core',
  '@helpahead/widget': 'widget',
  helpahead: 'content',
  'helpahead-collector': 'collector',
  '@helpahead/demo': 'demo',
};

/** What core may bring along besides our own code: nothing that knows a framework or a page. */
const coreLibraries = /^(@preact\/signals-core|fuse\.js|marked)(\/|$)/;

/** Libraries that may be imported in one place only. */
const singlePlaces: { library: RegExp; place: RegExp; why: string }[] = [
  {
    library: /^fuse\.js/,
    place: /^(packages\/core\/src\/search\/fuse-typos\.ts|bench\/)/,
    why: 'Fuse is imported in exactly one file, so that it stays a chunk of its own',
  },
  {
    library: /^marked/,
    place: /^(packages\/core\/src\/answer\/|bench\/)/,
    why: 'Markdown is parsed in core/answer only, so that built FAQs need no parser',
  },
  { library: /^preact\/compat/, place: /^$/, why: 'preact/compat costs bytes and is never needed' },
];

const forbiddenFolders = /(^|\/)(utils?|helpers?|commons?|lib|types|shared)(\/|$)/;

export interface WallBreak {
  file: string;
  line: number;
  message: string;
}

function roomOf(path: string): string {
  if (path.startsWith('packages/core/src/browser/')) return 'core/browser';
  return path.startsWith('bench/') ? 'bench' : (path.split('/')[1] ?? '');
}

function roomOfSpecifier(specifier: string): string | undefined {
  if (/^@helpahead\/core\/(browser|page)$/.test(specifier)) return 'core/browser';
  const name = Object.keys(packageNames).find(
    (known) => specifier === known || specifier.startsWith(`${known}/`),
  );
  return name === undefined ? undefined : packageNames[name];
}

function judgeRelative(path: string, specifier: string): string | undefined {
  const target = normalize(join(dirname(path), specifier))
    .split(sep)
    .join('/');
  const from = roomOf(path);
  const to = roomOf(target);
  const isTool = target.startsWith('scripts/') || target.startsWith('tools/');
  if (from === to || isTool) return undefined;
  if (from === 'core/browser' && to === 'core') return undefined;
  return `reaches into ${target}: import through the package's door`;
}

function judgeLibrary(path: string, specifier: string): string | undefined {
  const isCoreSource = path.startsWith('packages/core/src/') && !path.endsWith('.test.ts');
  if (!isCoreSource || coreLibraries.test(specifier)) return undefined;
  return `core may not import ${specifier}: it knows no framework, no page and no server`;
}

/** What is wrong with one import, or undefined. `path` is relative to the repository, with forward slashes. */
export function judgeImport(path: string, specifier: string): string | undefined {
  const single = singlePlaces.find(({ library, place }) => library.test(specifier) && !place.test(path));
  if (single !== undefined) return `imports ${specifier}: ${single.why}`;
  if (specifier.startsWith('.')) return judgeRelative(path, specifier);
  const from = roomOf(path);
  const to = roomOfSpecifier(specifier);
  if (to === undefined) return judgeLibrary(path, specifier);
  if (to === from || allowed[from]?.includes(to)) return undefined;
  return `${from} may not import ${specifier} (allowed: ${allowed[from]?.join(', ') || 'nothing of ours'})`;
}

/** Statements begin a line; a quoted import in a message does not. Dynamic imports stand anywhere. */
const importPattern =
  /(?:^[ \t]*(?:import|export|\})[^'"\n]*?from\s*|^[ \t]*import\s*|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/gm;

/** Comments as spaces, line breaks kept: an import in a comment is none, and one behind a comment is one. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, blank);
}

function judgeFile(root: string, path: string): WallBreak[] {
  const text = withoutComments(readFileSync(join(root, path), 'utf8'));
  const breaks: WallBreak[] = forbiddenFolders.test(dirname(path))
    ? [
        {
          file: path,
          line: 1,
          message: 'lies in a folder whose name says nothing; name it after its subject',
        },
      ]
    : [];
  for (const match of text.matchAll(importPattern)) {
    const message = judgeImport(path, match[2] ?? '');
    if (message !== undefined) {
      breaks.push({ file: path, line: text.slice(0, match.index).split('\n').length, message });
    }
  }
  return breaks;
}

const sources = '{packages/*,bench}/{src,e2e,scripts,test}/**/*.{ts,tsx}';
const configs = '{packages/*,bench}/*.ts';

/** Every import below `root` that goes through a wall. Throws when there is no source to look at. */
export function findWallBreaks(root: string): WallBreak[] {
  const paths = globSync([sources, configs], { cwd: root }).map((path) => path.split(sep).join('/'));
  if (paths.length === 0) throw new Error(`No source files below ${root}: the walls were not checked.`);
  return paths.flatMap((path) => judgeFile(root, path));
}
