/** What an address answered, or why it did not, as the end of a sentence about the address. */
export type TextAnswer = { text: string } | { failed: string };

interface Request {
  method?: 'GET' | 'POST';
  body?: string;
  token?: string | undefined;
  /** Milliseconds. */
  timeout: number;
  /** Bytes. */
  most: number;
}

/** Asks an address for a text. Redirects are not followed: the token is for this address alone. */
export async function fetchText(url: string, request: Request): Promise<TextAnswer> {
  const { method = 'GET', body, token, timeout, most } = request;
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: {
        accept: 'application/json',
        'user-agent': 'helpahead',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
    if (!response.ok) {
      const reason = refusal(response, token);
      await response.body?.cancel();
      return { failed: reason };
    }
    return await readWhole(response, most);
  } catch (error) {
    return { failed: reasonOf(error, timeout) };
  }
}

function refusal({ status, headers }: Response, token: string | undefined): string {
  if (status === 401 || status === 403) {
    return token === undefined
      ? `answered ${status}: it wants a token.`
      : `answered ${status}: it does not take this token.`;
  }
  if (status === 429)
    return `answered 429: it is asked too often. Try again in ${headers.get('retry-after') ?? 'some'} seconds.`;
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    return `leads to ${location.slice(0, 200)}. Give the address itself.`;
  }
  return status === 404 ? 'answered 404: there is nothing at this address.' : `answered ${status}.`;
}

async function readWhole({ body }: Response, most: number): Promise<TextAnswer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > most) return { failed: `answered more than ${Math.round(most / 1e6)} MB.` };
    parts.push(part);
  }
  return { text: Buffer.concat(parts).toString('utf8') };
}

function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `did not answer within ${timeout / 1000} s.`;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  return `cannot be reached (${message || code}).`;
}
