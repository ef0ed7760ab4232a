// Writes the whole demo as static files to dist/: pages, FAQs, the widget's built files.
// `tsc -p client` has put the shop's own script there before.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFaq, formatFindings } from 'helpahead';
import { build } from 'vite';
import { allPages } from './all-pages.ts';
import { brokenFiles } from './broken/cases.ts';
import { builtFaqs } from './built/built.ts';
import { languages } from './coins/languages.ts';
import { places } from './places.ts';

function write(path: string, text: string): void {
  const file = join(places.dist, path.endsWith('/') ? `${path}index.html` : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The shop's FAQ must pass the editor's own check. */
function checkShopFaq(): void {
  const findings = checkFaq(readFileSync(places.shopFaq, 'utf8'), { file: relative('.', places.shopFaq) });
  if (findings.length > 0) console.error(formatFindings('text', findings, { files: 1, version: '' }));
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new Error('The FAQ of the shop does not pass its check. The lines above say where.');
  }
}

function copyWidget(): void {
  const built = dirname(fileURLToPath(import.meta.resolve('@helpahead/widget/cdn/helpahead.js')));
  if (!existsSync(join(built, 'helpahead.js'))) {
    throw new Error('The widget is not built. Run `pnpm --filter @helpahead/widget build` first.');
  }
  rmSync(join(places.dist, 'helpahead'), { recursive: true, force: true });
  cpSync(built, join(places.dist, 'helpahead'), { recursive: true });
}

/** As a site with a bundler does it. */
async function bundleOwnPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../client/own', import.meta.url)),
    base: '/own/',
    build: {
      outDir: join(places.dist, 'own'),
      emptyOutDir: true,
      rolldownOptions: {
        input: fileURLToPath(new URL('../client/own/own.ts', import.meta.url)),
        output: { entryFileNames: 'own.js' },
      },
    },
  });
}

function copyFaqs(): void {
  cpSync(places.shopFaq, join(places.dist, 'shop', 'faq.en.json'));
  for (const { tag } of languages) {
    const name = `faq.${tag}.json`;
    mkdirSync(join(places.dist, 'coins'), { recursive: true });
    cpSync(join(places.collection, name), join(places.dist, 'coins', name));
  }
  rmSync(join(places.dist, 'built'), { recursive: true, force: true });
  for (const [path, text] of builtFaqs()) write(path, text);
  for (const [name, text] of Object.entries(brokenFiles)) write(`/broken/faq/${name}`, text);
}

checkShopFaq();
cpSync(places.static, places.dist, { recursive: true });
copyWidget();
copyFaqs();
await bundleOwnPage();
const pages = allPages();
for (const { path, markup } of pages) write(path, markup);
console.log(`helpahead: demo built, ${pages.length} pages`);
