// What a page loads until a visitor has answers: `node scripts/count-bytes.ts FOLDER QUERY TITLE`, as JSON. FOLDER holds a
// built FAQ; a real Chromium opens a page of that title, reaches for the help, and asks. Bytes are brotli's.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { launchOptions } from '../../../scripts/browser.ts';

const cdn = fileURLToPath(new URL('../dist/cdn/', import.meta.url));
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** On a slow line what is needed comes first, and what is asked for in passing does not count. Bytes a second. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

/** What had arrived at one moment. */
interface Loaded {
  code: number;
  data: number;
  files: string[];
}

const [folder = '', query = '', title = ''] = process.argv.slice(2);
const page = `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>
<script async src="/cdn/helpahead.js" data-faq="/help/help.json"></script>`;

function fileOf(path: string): string {
  return path.startsWith('/cdn/') ? join(cdn, path.slice(5)) : join(folder, path.slice(6));
}

const server = createServer((request, response) => {
  const path = request.url?.replace(/\?.*/, '') ?? '';
  if (path !== '/' && !existsSync(fileOf(path))) return response.writeHead(404).end();
  response.setHeader('Content-Type', types[extname(path)] ?? 'text/html; charset=utf-8');
  return response.end(path === '/' ? page : readFileSync(fileOf(path)));
});

/** Notes when rows are shown first, to the frame: what is asked for at that moment was not needed for them. */
function watchRows(): void {
  const moments: Record<string, number> = {};
  Object.defineProperty(document, 'moments', { value: moments });
  const look = (): void => {
    const root = document.querySelector('help-ahead')?.shadowRoot;
    if (root?.querySelector('[part~=result]')) moments.offered ??= performance.now();
    if (root?.querySelector('[part~=result] mark')) moments.found ??= performance.now();
    requestAnimationFrame(look);
  };
  look();
}

/** What had arrived by then. */
async function count(tab: Page, moment: 'offered' | 'found'): Promise<Loaded> {
  const files = await tab.evaluate((name) => {
    const until = (document as unknown as { moments: Record<string, number> }).moments[name] ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= until)
      .map((entry) => new URL(entry.name).pathname);
  }, moment);
  const weigh = (paths: string[]): number =>
    paths.reduce((total, path) => total + brotliCompressSync(readFileSync(fileOf(path))).length, 0);
  const [code, data] = ['/cdn/', '/help/'].map((beginning) =>
    weigh([...new Set(files)].filter((path) => path.startsWith(beginning))),
  );
  return { code: code ?? 0, data: data ?? 0, files };
}

/** As somebody does who opens the help and looks at what it offers. */
async function untilOffered(tab: Page, url: string): Promise<Loaded> {
  await tab.addInitScript(watchRows);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Network.emulateNetworkConditions', slowLine);
  await tab.goto(url);
  await tab.locator('[part~=launcher]').click();
  await tab.locator('[part~=result]').first().waitFor();
  return count(tab, 'offered');
}

async function untilFound(tab: Page): Promise<Loaded> {
  await tab.locator('[part~=input]').fill(query);
  await tab.locator('[part~=result] mark').first().waitFor();
  return count(tab, 'found');
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch(launchOptions());
try {
  const tab = await browser.newPage();
  const offered = await untilOffered(tab, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const found = await untilFound(tab);
  console.log(JSON.stringify({ offered, found }));
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
