import { decode } from './page-text.js';

/** What an address answered. */
export type Answer =
  | { kind: 'page'; url: string; text: string; isHidden: boolean }
  /** XML, for sitemaps. */
  | { kind: 'xml'; url: string; text: string }
  | { kind: 'other'; type: string }
  /** It leads to another site. */
  | { kind: 'elsewhere'; url: string }
  | { kind: 'failed'; reason: string };

/** No page of words is as large; a video is. */
export const mostBytes = 5_000_000;
export const tooLarge = 'is larger than 5 MB';

/** Asks for one page, as itself: no cookies, redirects followed within the site. */
export async function fetchPage(url: string, timeout: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9', 'user-agent': 'helpahead' },
      signal: AbortSignal.timeout(timeout),
    });
    return await readAnswer(response, url);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error, timeout) };
  }
}

async function readAnswer(response: Response, asked: string): Promise<Answer> {
  const url = response.url || asked;
  const type = response.headers.get('content-type') ?? '';
  const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type);
  const isXml = !isPage && /xml/i.test(type);
  if (!response.ok || new URL(url).origin !== new URL(asked).origin || !(isPage || isXml)) {
    await response.body?.cancel();
    if (!response.ok) return { kind: 'failed', reason: `answered ${response.status}` };
    return isPage || isXml ? { kind: 'elsewhere', url } : { kind: 'other', type: type || 'no content type' };
  }
  const bytes = await readBytes(response);
  if (bytes === undefined) return { kind: 'failed', reason: tooLarge };
  const text = decode(bytes, type);
  if (isXml) return { kind: 'xml', url, text };
  return {
    kind: 'page',
    url,
    text,
    isHidden: /noindex|none/i.test(response.headers.get('x-robots-tag') ?? ''),
  };
}

async function readBytes({ body }: Response): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `did not answer within ${timeout / 1000} s`;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  return `cannot be reached (${message || code})`;
}
