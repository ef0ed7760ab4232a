import { plainJson } from '../../feedback/plain-json.js';
import { later } from '../../help/aiding.js';
import type { Scope } from '../../help/scope.js';

const day = 24 * 60 * 60_000;
/** Nobody remembers what it was about after that. */
const stale = 60 * day;

/** What is kept on the device for a later visit; times in epoch milliseconds. */
export interface Kept {
  key: string;
  kind: 'followUp' | 'promise';
  /** Of the article, or the reference of the promise. */
  id: string;
  at: number;
  due: number;
  /** When a reply was promised; of a follow-up, as `due`. */
  promised: number;
  /** Names the content that a follow-up was read with. */
  hash: string;
  /** How a promise was to be kept. */
  channel: string;
  /** How often it was put off. */
  waits: number;
}

/** A record of the device's storage; empty where it says something else. */
export function readRecord(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parse(key: string, id: string, kind: Kept['kind'], text: string | undefined): Kept | undefined {
  const { at, due, promised, hash, channel, waits } = readRecord(text);
  const when = kind === 'promise' ? (due ?? promised) : due;
  if (!isTime(at) || !isTime(when)) return undefined;
  const times = { at, due: when, promised: isTime(promised) ? promised : when };
  return { key, kind, id, ...times, hash: textOf(hash), channel: textOf(channel), waits: Number(waits) || 0 };
}

/** What this device keeps for later visits, whoever wrote it. */
export interface KeptThings {
  /** The oldest first; what is broken, stale, or of a clock that went wrong is taken away. */
  all(): Kept[];
  read(kind: Kept['kind'], id: string): Kept | undefined;
  /** Of a follow-up, or of something that was put off. */
  write(kept: Omit<Kept, 'key'>): void;
  remove(kept: Kept): void;
}

export function createKeptThings({ platform, prefix }: Scope): KeptThings {
  const { storage, now } = platform;
  const prefixOf = (kind: Kept['kind']) => `${prefix}${later}${kind}:`;
  const read = (kind: Kept['kind'], id: string) => {
    const key = prefixOf(kind) + id;
    return parse(key, id, kind, storage.get(key));
  };
  const isGood = ({ at, due }: Kept) => at < now() + day && due > now() - stale;

  const listed = (kind: Kept['kind']): Kept[] =>
    storage.keys(prefixOf(kind)).flatMap((key) => {
      const kept = read(kind, key.slice(prefixOf(kind).length));
      if (kept && isGood(kept)) return kept;
      storage.remove(key);
      return [];
    });

  return {
    read,
    all: () => [...listed('promise'), ...listed('followUp')].sort((one, other) => one.at - other.at),
    write({ kind, id, ...rest }) {
      const key = prefixOf(kind) + id;
      // What others wrote there stays: a promise has more to it than we know.
      storage.set(key, plainJson({ ...readRecord(storage.get(key)), ...rest }));
    },
    remove: ({ key }) => storage.remove(key),
  };
}
