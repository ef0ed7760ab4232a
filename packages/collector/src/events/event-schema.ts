import * as v from 'valibot';
import { cleanLanguage, cleanPath } from './clean-place.js';
import { cleanLine, cleanText } from './clean-text.js';

/** The longest texts that are kept, in UTF-16 units; what is longer is cut, not refused. */
const LIMITS = { name: 200, query: 500, comment: 2000, hits: 20, answers: 50 } as const;

const line = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => cleanLine(text, limit)),
  );
const filledLine = (limit: number) => v.pipe(line(limit), v.minLength(1));
const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => cleanText(value, limit)),
  );

const name = filledLine(LIMITS.name);
const label = line(LIMITS.name);
const query = filledLine(LIMITS.query);
const hits = v.pipe(
  v.array(label),
  v.transform((ids) => ids.slice(0, LIMITS.hits)),
);
const answers = v.pipe(
  v.record(label, v.union([text(LIMITS.comment), v.pipe(v.number(), v.finite())])),
  v.transform((given) => Object.fromEntries(Object.entries(given).slice(0, LIMITS.answers))),
);

const base = {
  id: v.pipe(v.string(), v.uuid()),
  visit: name,
  at: v.pipe(v.number(), v.finite()),
  path: v.pipe(v.string(), v.transform(cleanPath)),
  language: v.pipe(v.string(), v.transform(cleanLanguage)),
  audience: v.exactOptional(label),
};

/**
 * A `FeedbackEvent` as it may be stored: unknown members dropped, texts cleaned and cut. The type test beside this
 * file holds it equal to the union in `@helpahead/core`.
 */
export const eventSchema = v.variant('kind', [
  v.object({ ...base, kind: v.picklist(['search', 'miss']), query, hits }),
  v.object({
    ...base,
    kind: v.picklist(['suggest', 'tip']),
    article: name,
    cue: v.exactOptional(label),
    outcome: v.picklist(['shown', 'opened', 'dismissed', 'withheld']),
  }),
  v.object({ ...base, kind: v.literal('read'), article: name, hash: label, from: label }),
  v.object({
    ...base,
    kind: v.literal('vote'),
    article: name,
    hash: label,
    helpful: v.boolean(),
    reason: v.exactOptional(label),
    comment: v.exactOptional(text(LIMITS.comment)),
    replaces: v.exactOptional(label),
    query: v.exactOptional(line(LIMITS.query)),
  }),
  v.object({ ...base, kind: v.literal('survey'), survey: name, answers }),
  v.object({ ...base, kind: v.literal('probablySolved'), article: name }),
  v.object({ ...base, kind: v.literal('followUp'), article: name, solved: v.boolean() }),
  v.object({ ...base, kind: v.literal('handoff'), channel: name, promised: v.exactOptional(label) }),
  v.object({ ...base, kind: v.literal('promiseKept'), channel: name, kept: v.boolean() }),
]);
