import { LoadProblem } from './load-problem.js';
import type { LoadedFile } from './platform.js';
import type { Scope } from './scope.js';

/** One silent second try: the usual failure is a connection that is just coming back. */
const retryAfter = 1_000;

function pause(scope: Scope, ms: number): Promise<void> {
  return new Promise((resolve) => {
    scope.after(ms, resolve);
  });
}

async function loadTwice(scope: Scope, url: string, first: Promise<LoadedFile>): Promise<LoadedFile> {
  const file = await first.catch(() => undefined);
  if (file !== undefined && file.status < 500) return file;
  await pause(scope, retryAfter);
  return scope.platform.load(url).catch((error: unknown) => {
    throw new LoadProblem(
      'offline',
      `${url} did not answer (${String(error)}). If you are online, check that "connect-src" of your Content-Security-Policy and the CORS headers of the file allow it.`,
    );
  });
}

function checkFile(url: string, { status, contentType, text }: LoadedFile): string {
  if (status < 200 || status > 299) {
    throw new LoadProblem(
      'missing',
      `${url} answered ${status}. Check data-faq: it is the URL of your FAQ file.`,
    );
  }
  if (/^[\s\uFEFF]*</.test(text) || contentType.includes('html')) {
    throw new LoadProblem(
      'notJson',
      `${url} answered with a web page (${contentType || 'no content type'}). Check data-faq: it must point at the JSON file; many servers answer unknown paths with their home page.`,
    );
  }
  return text;
}

/**
 * The text of the FAQ file.
 *
 * @param first the request for it that is under way
 * @throws {LoadProblem} offline, missing, or notJson for a web page
 */
export async function fetchFaq(scope: Scope, url: string, first: Promise<LoadedFile>): Promise<string> {
  return checkFile(url, await loadTwice(scope, url, first));
}
