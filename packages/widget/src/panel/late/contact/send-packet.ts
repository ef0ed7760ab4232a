import type { Channel } from '@helpahead/core';
import type { Packet } from './packet-text.js';

const longestWait = 15_000;

/** Brings a packet to a form (form data) or a webhook (JSON), without credentials; false when it did not arrive. */
export async function sendPacket({ kind, to }: Channel, packet: Packet): Promise<boolean> {
  try {
    const { ok } = await fetch(to, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(longestWait),
      ...(kind === 'webhook'
        ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(packet) }
        : { body: formOf(packet) }),
    });
    return ok;
  } catch {
    return false;
  }
}

function formOf({ context, ...packet }: Packet): URLSearchParams {
  return new URLSearchParams({ ...packet, context: context.join('\n') });
}

/**
 * Brings a chat script into the page, which the visitor has chosen: the one thing of ours outside our host element.
 * False when the page does not allow it, or it did not load.
 */
export async function loadVendor(to: string): Promise<boolean> {
  // Trying would be a violation of the page's policy, so it is asked first.
  if ('trustedTypes' in window && (await wantsTrustedTypes())) return false;
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.async = true;
    script.onload = () => resolve(true);
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    try {
      script.src = to;
      document.head.append(script);
    } catch {
      resolve(false);
    }
  });
}

const wanted = /require-trusted-types-for/i;

/** A policy is known by the page's own head, in its answer or its elements. */
async function wantsTrustedTypes(): Promise<boolean> {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  if ([...metas].some(({ content }) => wanted.test(content))) return true;
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD', signal: AbortSignal.timeout(3_000) });
    return wanted.test(headers.get('content-security-policy') ?? '');
  } catch {
    return false;
  }
}
