import type { LoadedFile, Platform, SentAnswer } from '../help/platform.js';
import { createKeyValueStore } from './key-value-store.js';
import { pageUrl } from './page-url.js';
import { readPage } from './read-page.js';
import { readRetryAfter } from './retry-after.js';
import { watchPage } from './watch-page.js';
import { watchPresence } from './watch-presence.js';

async function load(url: string): Promise<LoadedFile> {
  const response = await fetch(url, { credentials: 'same-origin', headers: { accept: 'application/json' } });
  const contentType = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    contentType: contentType.split(';')[0]?.trim().toLowerCase() ?? '',
    text: await response.text(),
    url: response.url,
  };
}

/** No credentials and a simple content type: no preflight, no cookie, and the request may outlive its page. */
async function send(url: string, body: string): Promise<SentAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
    credentials: 'omit',
    keepalive: true,
    referrerPolicy: 'origin',
  });
  const retryAfter = readRetryAfter(response.headers.get('retry-after'), Date.now());
  return {
    status: response.status,
    text: await response.text(),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/**
 * The one real `Platform`: this browser and this page. Importing it does nothing, so it may be imported on a server;
 * call it in a browser.
 *
 * - `load` sends cookies to the page's own origin only; `send` sends none, as `text/plain`, with `keepalive`.
 * - Storage never throws; what cannot be kept answers false.
 */
export function browserPlatform(): Platform {
  return {
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    load,
    send,
    storage: createKeyValueStore(() => localStorage),
    sessionStorage: createKeyValueStore(() => sessionStorage),
    isOnline: () => navigator.onLine,
    readPage: () => readPage(document),
    pageUrl: () => pageUrl(document),
    watchPage: (onChange) => watchPage(window, onChange),
    watchPresence: (on) => watchPresence(window, on),
    report: (level, message) => console[level](`helpahead: ${message}`),
  };
}
