import type { PageContext } from '../anticipation/suggestion.js';
import type { LoadedFile, Platform, SentAnswer, SignWatch, WantedSigns } from '../help/platform.js';
import { createKeyValueStore } from './key-value-store.js';
import { loadPageReader } from './load-page-reader.js';
import { readRetryAfter } from './retry-after.js';
import { watchPresence } from './watch-presence.js';

/** What reads the page and watches it; chunks of their own in a page. */
export interface PageReader {
  readPage(document: Document): PageContext;
  watchPage(window: Window, onChange: () => void): () => void;
  readTrail(window: Window): string[];
  watchSigns(readPage: PageReader['readPage'], wanted: WantedSigns, onChange: () => void): Promise<SignWatch>;
}

export interface BrowserPlatformOptions {
  /** How the page reader is brought. @default dynamic imports */
  page?: () => Promise<PageReader>;
}

/** What came of a request. */
export async function readResponse(response: Response): Promise<LoadedFile> {
  const contentType = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    contentType: contentType.split(';')[0]?.trim().toLowerCase() ?? '',
    text: await response.text(),
    url: response.url,
  };
}

/** An answer that has not come whole by then is given up, so that the next request finds the line free. */
const patience = 30_000;

/** No credentials and a simple content type: no preflight, no cookie, and the request may outlive its page. */
async function send(url: string, body: string): Promise<SentAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
    credentials: 'omit',
    keepalive: true,
    referrerPolicy: 'origin',
    signal: AbortSignal.timeout(patience),
  });
  const retryAfter = readRetryAfter(response.headers.get('retry-after'), Date.now());
  return {
    status: response.status,
    text: await response.text(),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** What can be said of the page before its reader is there. */
function glance(): PageContext {
  const { lang } = document.documentElement;
  return {
    url: location.origin + location.pathname,
    title: String(document.title),
    headings: [],
    labels: [],
    buttons: [],
    errors: [],
    ...(lang ? { language: lang } : {}),
  };
}

/**
 * The one real `Platform`: this browser and this page. Importing it does nothing, so it may be imported on a server;
 * call it in a browser.
 *
 * - `load` sends cookies to the page's own origin only; `send` sends none, as `text/plain`, with `keepalive`.
 * - Storage never throws; what cannot be kept answers false.
 * - The page is read whole once `prepare` has resolved; before, address, title and language are known, and no trail.
 */
export function browserPlatform(options: BrowserPlatformOptions = {}): Platform {
  const { page = loadPageReader } = options;
  let reader: PageReader | undefined;
  return {
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    load: async (url) => readResponse(await fetch(url, { credentials: 'same-origin' })),
    send,
    storage: createKeyValueStore(() => localStorage),
    sessionStorage: createKeyValueStore(() => sessionStorage),
    isOnline: () => navigator.onLine,
    async prepare() {
      reader ??= await page();
    },
    readPage: () => reader?.readPage(document) ?? glance(),
    pageUrl: () => location.href,
    watchPage: (onChange) => reader?.watchPage(window, onChange) ?? (() => {}),
    trail: () => reader?.readTrail(window) ?? [],
    async watchSigns(wanted, onChange) {
      reader ??= await page();
      return reader.watchSigns(reader.readPage, wanted, onChange);
    },
    watchPresence,
    report: (level, message) => console[level](`helpahead: ${message}`),
  };
}
