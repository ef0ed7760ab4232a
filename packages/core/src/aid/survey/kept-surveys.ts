import { plainJson } from '../../feedback/plain-json.js';
import { later } from '../../help/aiding.js';
import type { Parts } from '../../help/parts.js';
import { readRecord } from '../later/kept-things.js';
import type { Progress } from './walk-survey.js';

const day = 24 * 60 * 60_000;
const again = 90 * day;
/** An interrupted survey goes on within this time. */
const fresh = 7 * day;

/** Which surveys this device was asked, and how far an unfinished one came. */
export function createKeptSurveys({ scope: { platform, prefix }, permission }: Parts) {
  const { storage, now } = platform;
  const askedKey = `${prefix}surveys`;
  const keyOf = (id: string) => `${prefix}${later}survey:${id}`;
  const times = () => readRecord(storage.get(askedKey));
  return {
    wasAsked(id: string): boolean {
      const at = Object.hasOwn(times(), id) ? Number(times()[id]) : Number.NaN;
      return Math.abs(now() - at) < again;
    },
    asked(id: string): void {
      const recent = Object.entries(times()).filter(([, at]) => Math.abs(now() - Number(at)) < again);
      storage.set(askedKey, plainJson({ ...Object.fromEntries(recent), [id]: now() }));
    },
    read(id: string): Progress | undefined {
      const { passed, answers, at } = readRecord(storage.get(keyOf(id)));
      const isWhole = Array.isArray(passed) && passed.every((one) => typeof one === 'string');
      if (!isWhole || typeof answers !== 'object' || answers === null) return undefined;
      // Each answer is looked at before it is used.
      return Math.abs(now() - Number(at)) < fresh
        ? { passed, answers: answers as Progress['answers'] }
        : undefined;
    },
    write(id: string, { passed, answers }: Progress): void {
      if (permission.mayStore.peek()) storage.set(keyOf(id), plainJson({ passed, answers, at: now() }));
    },
    remove: (id: string) => storage.remove(keyOf(id)),
  };
}
