/** A body as text, or why it could not be read. */
export type BodyRead = { text: string } | { failed: 'too-large' | 'broken-off' | 'not-utf8' };

/** Reads at most `limit` bytes: what is longer is let go of as soon as that is known, whatever its headers promise. */
export async function readBody(request: Request, limit: number): Promise<BodyRead> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { failed: 'too-large' };
  if (request.body === null) return { text: '' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as ReadableStream<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) return { failed: 'too-large' };
      chunks.push(chunk);
    }
  } catch {
    return { failed: 'broken-off' };
  }
  return decode(Buffer.concat(chunks));
}

function decode(bytes: Uint8Array): BodyRead {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { failed: 'not-utf8' };
  }
}
