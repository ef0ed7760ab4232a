import type { Platform } from '../help/platform.js';

/** The random name of this tab's visit. */
export interface Visit {
  /** Same id until 30 minutes passed without a call. */
  id(): string;
  forget(): void;
}

export interface VisitParts {
  platform: Pick<Platform, 'now' | 'randomBytes' | 'sessionStorage'>;
  /** Key in the tab's storage. */
  key: string;
  mayStore(): boolean;
}

const idle = 30 * 60_000;

export function createVisit({ platform, key, mayStore }: VisitParts): Visit {
  let own: string | undefined;

  const read = (): string | undefined => own ?? (mayStore() ? platform.sessionStorage.get(key) : undefined);

  return {
    id() {
      const now = platform.now();
      const [known, seen] = (read() ?? '').split(' ');
      const isFresh = Boolean(known) && Math.abs(now - Number(seen)) < idle;
      const id = isFresh && known ? known : hex(platform.randomBytes(12));
      own = `${id} ${now}`;
      if (mayStore()) platform.sessionStorage.set(key, own);
      return id;
    },
    forget() {
      own = undefined;
      platform.sessionStorage.remove(key);
    },
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
