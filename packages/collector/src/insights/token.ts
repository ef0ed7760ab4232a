import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an `Authorization` header carries the token: as the password of Basic (whatever the user name, so that a
 * browser asks for it) or as Bearer. Takes the same time for every wrong one.
 */
export function carriesToken(header: string | undefined, token: string): boolean {
  const [scheme = '', credentials = ''] = (header ?? '').trim().split(/\s+/, 2);
  return sameSecret(passwordOf(scheme.toLowerCase(), credentials), token);
}

function passwordOf(scheme: string, credentials: string): string {
  if (scheme === 'bearer') return credentials;
  if (scheme !== 'basic') return '';
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Compares digests: equal in length whatever was sent. */
function sameSecret(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest());
}
