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
  const begin = `${prefix}${later}survey:`;
  const keyOf = (id: string) => begin + id;
  /** What this tab has kept: when it is gone, another tab has taken it. */
  const own = new Set<string>();
  const times = () => readRecord(storage.get(askedKey));
  const parse = (text: string | undefined): { progress?: Progress; isFresh: boolean } => {
    const { passed, answers, at } = readRecord(text);
    const isWhole = Array.isArray(passed) && passed.every((one) => typeof one === 'string');
    if (!isWhole || typeof answers !== 'object' || answers === null) return { isFresh: false };
    // Each answer is looked at before it is used.
    const progress = { passed, answers: answers as Progress['answers'] };
    return { progress, isFresh: Math.abs(now() - Number(at)) < fresh };
  };
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
      const { progress, isFresh } = parse(storage.get(keyOf(id)));
      return isFresh ? progress : undefined;
    },
    write(id: string, { passed, answers }: Progress): void {
      const text = plainJson({ passed, answers, at: now() });
      if (permission.mayStore.peek() && storage.set(keyOf(id), text)) own.add(id);
    },
    /** Takes it away. False when another tab has done so before. */
    take(id: string): boolean {
      const isThere = storage.get(keyOf(id)) !== undefined;
      storage.remove(keyOf(id));
      return !own.delete(id) || isThere;
    },
    /** Takes away what was left for too long, or cannot be read, and gives what there is to it. */
    takeAbandoned(): { id: string; progress: Progress }[] {
      return storage.keys(begin).flatMap((key) => {
        const { progress, isFresh } = parse(storage.get(key));
        if (isFresh) return [];
        storage.remove(key);
        return progress ? { id: key.slice(begin.length), progress } : [];
      });
    },
  };
}
