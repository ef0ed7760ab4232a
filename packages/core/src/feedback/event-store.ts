import type { Platform } from '../help/platform.js';
import { fitsRequest } from './batch.js';

/** An event as text, so that it is written and sent byte for byte the same. */
export interface Entry {
  id: string;
  /** JSON of the event. */
  text: string;
}

/** Unacknowledged events on this device, one key for each: tabs cannot overwrite each other's. */
export interface EventStore {
  /** False when it could not be kept: storage denied or full, or our own share used up. */
  keep(entry: Entry): boolean;
  /** Of this and of earlier visits, in no order. */
  read(): Entry[];
  drop(id: string): void;
}

export const mostEntries = 100;
/** Storage counts two bytes for each UTF-16 unit. */
const mostBytes = 256 * 1024;

/** The host's storage is anybody's: one broken entry would spoil every batch it is sent in. */
function isWhole({ id, text }: Entry): boolean {
  try {
    const event = JSON.parse(text) as { id?: unknown; at?: unknown } | null;
    return event?.id === id && typeof event.at === 'number' && fitsRequest(text);
  } catch {
    return false;
  }
}

export function createEventStore(storage: Platform['storage'], prefix: string): EventStore {
  /** A storage that takes nothing away any more must not have them sent for ever. */
  const dropped = new Set<string>();

  const readOne = (key: string): Entry[] => {
    const [id, text] = [key.slice(prefix.length), storage.get(key)];
    // Gone meanwhile, or the storage does not answer just now.
    if (text === undefined || dropped.has(id)) return [];
    const entry = { id, text };
    if (isWhole(entry)) return [entry];
    storage.remove(key);
    return [];
  };

  const read = (): Entry[] => storage.keys(prefix).flatMap(readOne);

  const hasRoom = (entry: Entry): boolean => {
    const entries = [...read(), entry];
    const units = entries.reduce((sum, { id, text }) => sum + prefix.length + id.length + text.length, 0);
    return entries.length <= mostEntries && units * 2 <= mostBytes;
  };

  return {
    read,
    keep: (entry) => hasRoom(entry) && storage.set(prefix + entry.id, entry.text),
    drop(id) {
      dropped.add(id);
      storage.remove(prefix + id);
    },
  };
}
