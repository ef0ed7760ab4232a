/** In the encoding of its byte-order mark, else the one that the answer names, else the page, else UTF-8. */
export function decode(bytes: Uint8Array, type = ''): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i;
  const charset = markedAs(bytes) ?? named.exec(type)?.[1] ?? inAscii(named.exec(start)?.[1]) ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function markedAs([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** A page that could be read so far is not in UTF-16, whatever it says. */
function inAscii(charset: string | undefined): string | undefined {
  return charset !== undefined && /^utf-?16/i.test(charset) ? 'utf-8' : charset;
}

/** As far as browsers look, and what no text has there. */
const looked = 1445;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000e-\u001a]/g;

/** Whether it may be a page: an image that is called `.html` is none, one with a stray control is. */
export function isText(text: string): boolean {
  const start = text.slice(0, looked);
  return !start.includes('\0') && (start.match(unprintable) ?? []).length <= start.length / 20;
}
