import { plainJson } from '../feedback/plain-json.js';
import type { Parts } from '../help/parts.js';
import type { Budget } from './tip-choice.js';

/** What this visitor's attention has been spent on, and what of it they gave back. */
export interface Attention {
  /** @param errors of the page, as they stand there */
  budget(errors: readonly string[]): Budget;
  /** Visits of this device, this one included. */
  visits(): number;
  /** `id` was shown while the page said these errors. */
  spend(id: string, errors: readonly string[]): void;
  /** Whether it was shown since the page was loaded. */
  wasShown(id: string): boolean;
  dismiss(ids: readonly string[], all: boolean): void;
  /** Whether nothing at all may come forward on this device. */
  mute(isMuted: boolean): void;
  /** The page became another one. */
  turn(): void;
  /** Remembers what it may; called when that may have changed. */
  keep(): void;
  forget(): void;
}

/** On the device: which tips were closed, and whether any may come at all. */
interface Kept {
  dismissed: string[];
  muted: boolean;
  dismissedAt?: number;
  visits: number;
  seenAt: number;
}

const untouched: Kept = { dismissed: [], muted: false, visits: 0, seenAt: 0 };
/** A visit is over after this long without a page. */
const visitEnds = 30 * 60_000;
const mostDismissed = 200;

function isKept(value: unknown): value is Kept {
  const { dismissed, visits, seenAt } = (value ?? {}) as Kept;
  return Array.isArray(dismissed) && typeof visits === 'number' && typeof seenAt === 'number';
}

function read(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** A countdown or an amount does not make another error of it. */
export function plain(error: string): string {
  return error.replace(/\p{N}+/gu, '').toLowerCase();
}

/** The one budget of everything unasked: stored once storing is allowed, of this page load until then. */
export function createAttention({ scope, permission, options }: Parts): Attention {
  const { storage, sessionStorage, now } = scope.platform;
  const key = `${scope.prefix}attention`;
  const sessionKey = `${scope.prefix}shown`;
  const said = new Set<string>();
  const shown = new Set<string>();
  let own = untouched;
  let isWritten = false;
  let [onPage, inSession] = [0, 0];

  /** Another tab may have written meanwhile: what was closed in either stays closed. */
  const load = (): void => {
    const stored = read(storage.get(key));
    if (!isKept(stored)) {
      // What was kept and is not there any more has been forgotten on purpose.
      if (isWritten) own = untouched;
      return;
    }
    const dismissed = [...new Set([...stored.dismissed, ...own.dismissed].map(String))];
    const dismissedAt = Math.max(stored.dismissedAt ?? 0, own.dismissedAt ?? 0);
    own = {
      dismissed: dismissed.slice(-mostDismissed),
      muted: own.muted || stored.muted === true,
      ...(dismissedAt > 0 ? { dismissedAt } : {}),
      visits: Math.max(stored.visits, own.visits),
      seenAt: stored.seenAt,
    };
  };

  const write = (): void => {
    isWritten = storage.set(key, plainJson(own));
  };

  /** What was asked in the panel of this page meanwhile counts as well. */
  const count = (): void => {
    const others = (Number(sessionStorage.get(sessionKey)) || 0) - inSession;
    if (!isWritten || others <= 0) return;
    onPage += others;
    inSession += others;
  };

  const keep = (): void => {
    if (!permission.mayStore.peek()) return;
    load();
    const time = now();
    const isNew = own.visits === 0 || time - own.seenAt > visitEnds;
    own = { ...own, visits: own.visits + (isNew ? 1 : 0), seenAt: time };
    write();
    if (permission.isUsed.peek()) {
      // For good, and for this visit.
      for (const store of [storage, sessionStorage]) store.set(`${scope.prefix}used`, '1');
    }
    inSession = Math.max(inSession, Number(sessionStorage.get(sessionKey)) || 0);
    sessionStorage.set(sessionKey, String(inSession));
  };

  return {
    keep,
    visits: () => Math.max(1, own.visits),
    wasShown: (id) => shown.has(id),
    budget(errors) {
      load();
      count();
      const { dismissed, muted, dismissedAt } = own;
      return {
        shownThisPage: onPage,
        shownThisSession: inSession,
        dismissed,
        muted,
        stored: permission.mayStore.peek(),
        saidErrors: errors.filter((error) => said.has(plain(error))),
        ...(dismissedAt === undefined ? {} : { dismissedAt }),
      };
    },
    spend(id, errors) {
      shown.add(id);
      count();
      onPage += 1;
      inSession += 1;
      for (const error of errors) said.add(plain(error));
      keep();
    },
    dismiss(ids, all) {
      own = {
        ...own,
        dismissed: [...new Set([...own.dismissed, ...ids])],
        muted: own.muted || all,
        dismissedAt: now(),
      };
      // A wish to be left alone is kept, and allows nothing else to be.
      if (options.consent !== 'denied') write();
    },
    mute(muted) {
      load();
      own = { ...own, muted };
      if (options.consent !== 'denied') write();
    },
    forget() {
      own = untouched;
      isWritten = false;
    },
    turn() {
      onPage = 0;
    },
  };
}
