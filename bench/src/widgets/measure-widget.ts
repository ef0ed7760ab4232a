/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Faq } from '@helpahead/core';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { launchOptions } from '../../../scripts/browser.ts';
import type { ServedWidget, WidgetUnderTest } from './widget-under-test.ts';

/** Times in milliseconds on a slowed processor; bytes over the wire (brotli); elements and heap beyond the bare page's. */
export interface WidgetMeasures {
  name: string;
  articles: number;
  bytesAtLoad: number;
  scriptAtLoad: number;
  elementsAtLoad: number;
  /** From the press to a field that can be typed in, painted: the first time, and again. */
  openCold: number;
  openWarm: number;
  /** From a key to the painted list that it leads to; not of the first question. */
  keyMedian: number;
  keyP95: number;
  heapMB: number;
  elementsOpen: number;
}

const slowdown = 4;
/** After a key, whatever changes in this time is its doing. */
const afterKey = 500;

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

const bare = (html: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><body><h1>Shop</h1><main>${'<p>Words of a page.</p>'.repeat(200)}</main>${html}`;

async function listen(
  widget: ServedWidget | undefined,
): Promise<{ url: string; bytes(): number; close(): void }> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const isPage = path === '/';
    const body = isPage ? bare(widget?.html ?? '') : widget?.file(path);
    if (body === undefined) return response.writeHead(404).end();
    if (!isPage)
      bytes += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
    response.setHeader(
      'Content-Type',
      types[extname(path)] ?? (isPage ? 'text/html' : 'application/octet-stream'),
    );
    response.setHeader('Cache-Control', isPage ? 'no-store' : 'max-age=3600');
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, bytes: () => bytes, close: () => server.closeAllConnections() };
}

/** In the page: notes when a press was, when the field stood there, and when the list changed last after a key. */
function watchPage(): void {
  const notes = { pressed: 0, keyed: 0, changed: 0 };
  Object.defineProperty(document, 'notes', { value: notes });
  const seen = new WeakSet<Node>();
  /** What only a screen reader hears comes after a pause, on purpose. */
  const isSpoken = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('[role=status],[aria-live]') != null;
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) reach(node);
    if (changes.every(({ target }) => isSpoken(target))) return;
    requestAnimationFrame(() => {
      const port = new MessageChannel();
      port.port1.onmessage = () => {
        notes.changed = performance.now();
      };
      port.port2.postMessage(0);
    });
  });
  const look = (root: Node) => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  };
  const reach = (node: Node) => {
    if (!(node instanceof Element)) return;
    for (const one of [node, ...node.querySelectorAll('*')]) if (one.shadowRoot) look(one.shadowRoot);
  };
  look(document);
  const note = (name: 'pressed' | 'keyed') => (event: Event) => {
    notes[name] = event.timeStamp;
  };
  addEventListener('pointerdown', note('pressed'), true);
  addEventListener('keydown', note('keyed'), true);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    look(root);
    return root;
  };
}

type Notes = { pressed: number; keyed: number; changed: number };
const notesOf = (page: Page) => page.evaluate(() => ({ ...(document as unknown as { notes: Notes }).notes }));

/** Counts elements, those in open shadow roots included. */
function countElements(): number {
  const count = (root: Document | ShadowRoot): number =>
    [...root.querySelectorAll('*')].reduce(
      (sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0),
      0,
    );
  return count(document);
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

async function load(page: Page, url: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watchPage);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(2_500);
  return session;
}

/** From the press until the field has the focus and a frame was painted. */
async function open(page: Page, { opener, field }: ServedWidget): Promise<number> {
  const ready = page
    .locator(field)
    .first()
    .elementHandle({ timeout: 10_000 })
    .catch(() => null);
  await page.locator(opener).first().click();
  await ready;
  return page.evaluate(async (selector) => {
    const deep = (root: Document | ShadowRoot): Element | undefined => {
      const own = root.querySelector(selector);
      if (own) return own;
      for (const one of root.querySelectorAll('*')) {
        const inner = one.shadowRoot && deep(one.shadowRoot);
        if (inner) return inner;
      }
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = performance.now() + 20_000;
    while (!deep(document)?.matches(':focus')) {
      if (performance.now() > until) throw new Error(`${selector} never had the focus.`);
      await frame();
    }
    return performance.now() - (document as unknown as { notes: Notes }).notes.pressed;
  }, field);
}

async function type(page: Page, served: ServedWidget, query: string): Promise<number[]> {
  const times: number[] = [];
  const field = page.locator(served.field).first();
  for (const letter of query) {
    await field.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(afterKey);
    const { keyed, changed } = await notesOf(page);
    // A key that changes nothing is no wait.
    if (changed > keyed) times.push(changed - keyed);
  }
  if ((await page.locator(served.answer).count()) === 0) throw new Error(`"${query}" found nothing.`);
  return times;
}

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** The bare page, which everything is compared with. */
async function measureBare(browser: Browser): Promise<{ script: number; heap: number; elements: number }> {
  const server = await listen(undefined);
  const page = await browser.newPage();
  const session = await load(page, server.url);
  const measures = {
    script: await metric(session, 'ScriptDuration'),
    heap: await heapOf(session),
    elements: await page.evaluate(countElements),
  };
  await page.context().close();
  server.close();
  return measures;
}

/** One widget in a real Chromium on a slowed processor: loaded, opened, typed into, opened again. */
export async function measureWidget(
  widget: WidgetUnderTest,
  faq: Faq,
  queries: readonly string[],
): Promise<WidgetMeasures> {
  const served = await widget.serve(faq);
  const browser = await chromium.launch(launchOptions());
  const server = await listen(served);
  try {
    const base = await measureBare(browser);
    const page = await browser.newPage();
    const session = await load(page, server.url);
    const bytesAtLoad = server.bytes();
    const scriptAtLoad = (await metric(session, 'ScriptDuration')) - base.script;
    const elementsAtLoad = (await page.evaluate(countElements)) - base.elements;
    const openCold = await open(page, served);
    const keys: number[] = [];
    for (const [at, query] of queries.entries()) {
      const times = await type(page, served, query);
      // With the first question comes what is loaded late.
      if (at > 0) keys.push(...times);
      await page.locator(served.field).first().fill('');
      await page.waitForTimeout(afterKey);
    }
    await type(page, served, queries[0] ?? '');
    const heap = (await heapOf(session)) - base.heap;
    const elementsOpen = (await page.evaluate(countElements)) - base.elements;
    await page.locator(served.field).first().fill('');
    for (let time = 0; time < 2; time++) await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.waitForTimeout(500);
    const openWarm = await open(page, served);
    return {
      name: widget.name,
      articles: faq.articles.length,
      bytesAtLoad,
      scriptAtLoad: scriptAtLoad * 1000,
      elementsAtLoad,
      openCold,
      openWarm,
      keyMedian: percentile(keys, 0.5),
      keyP95: percentile(keys, 0.95),
      heapMB: heap / 1e6,
      elementsOpen,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
