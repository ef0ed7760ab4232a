import { LoadProblem } from './load-problem.js';
import type { LoadedFile } from './platform.js';
import type { Scope } from './scope.js';

/** One silent second try: the usual failure is a connection that is just coming back. */
const retryAfter = 1_000;
const patience = 10_000;

function pause(scope: Scope, ms: number): Promise<void> {
  return new Promise((resolve) => {
    scope.after(ms, resolve);
  });
}

/** A server that takes the request and never answers is as good as none. */
function inTime(scope: Scope, file: Promise<LoadedFile>): Promise<LoadedFile> {
  const late = pause(scope, patience).then(() => Promise.reject(new Error('nothing came for 10 seconds')));
  return Promise.race([file, late]);
}

async function loadTwice(scope: Scope, url: string, first: Promise<LoadedFile>): Promise<LoadedFile> {
  const file = await inTime(scope, first).catch(() => undefined);
  if (file !== undefined && file.status < 500) return file;
  await pause(scope, retryAfter);
  return inTime(scope, scope.platform.load(url)).catch((error: unknown) => {
    throw new LoadProblem(
      'offline',
      `${url} did not answer (${String(error)}). If you are online, check "connect-src" of your Content-Security-Policy and the CORS headers of the file.`,
    );
  });
}

const checkTag = 'Check data-faq: it is the URL of your JSON file.';

function checkFile(url: string, file: LoadedFile, remedy: string): LoadedFile {
  const { status, contentType, text } = file;
  if (status < 200 || status > 299) {
    throw new LoadProblem(
      'missing',
      `${url} answered ${status}. ${status < 500 ? remedy : 'Its server failed; try again later.'}`,
    );
  }
  if (/^[\s\uFEFF]*</.test(text) || contentType.includes('html')) {
    throw new LoadProblem(
      'notJson',
      `${url} answered with a web page (${contentType || 'no content type'}). ${remedy} Many servers answer unknown paths with their home page.`,
    );
  }
  return file;
}

/**
 * A file of the FAQ.
 *
 * @param first the request for it that is under way
 * @param remedy what to do where it is not there. @default look at the tag
 * @throws {LoadProblem} offline, missing, or notJson for a web page
 */
export async function fetchFaq(
  scope: Scope,
  url: string,
  first: Promise<LoadedFile>,
  remedy = checkTag,
): Promise<LoadedFile> {
  return checkFile(url, await loadTwice(scope, url, first), remedy);
}
