import * as v from 'valibot';
import { safeUrl } from '../answer/safe-url.js';
import type { Condition, Faq } from './faq.js';

/**
 * The one description of an FAQ file: `parseFaq` reads by it, `schema/faq.schema.json` is written from it, and the
 * types of `faq.ts` are checked against it. Words for editors (descriptions, examples) are in
 * `scripts/schema-words.ts`: they must not travel to visitors.
 */

/** A date, or a moment in time. */
export const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/));
/** ISO 8601, as in `P3D` or `PT12H`. */
export const duration = v.pipe(v.string(), v.regex(/^P(?!$)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/));
/** Goes into a link: `https`, `http`, `mailto`, `tel` or relative. */
export const url = v.pipe(
  v.string(),
  v.check((text) => safeUrl(text) !== undefined),
);

const text = v.string();
const texts = v.array(text);
const maybeText = v.exactOptional(text);
const maybeTexts = v.exactOptional(texts);
const maybeDate = v.exactOptional(date);
const scalar = v.union([text, v.number(), v.boolean()]);
const anything = v.exactOptional(v.record(text, v.unknown()));

export const conditionSchema: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(conditionSchema) }),
    v.strictObject({ any: v.array(conditionSchema) }),
    v.strictObject({ not: conditionSchema }),
    v.strictObject({ page: text }),
    v.strictObject({ error: v.union([text, v.literal(true)]) }),
    v.strictObject({ repeatedFailure: v.number() }),
    v.strictObject({ rageClick: v.literal(true) }),
    v.strictObject({ deadClick: v.literal(true) }),
    v.strictObject({ notFound: v.literal(true) }),
    v.strictObject({ missed: v.literal(true) }),
    v.strictObject({ idleField: v.number() }),
    v.strictObject({ seconds: v.number() }),
    v.strictObject({ scroll: v.number() }),
    v.strictObject({ visits: v.number() }),
    v.strictObject({ element: text }),
    v.strictObject({ event: text }),
    v.strictObject({ context: v.record(text, scalar) }),
  ]),
);

const guideStep = v.object({
  id: text,
  ask: text,
  options: v.array(v.object({ label: text, goto: maybeText, end: maybeText })),
});

export const articleSchema = v.object({
  id: text,
  aliases: maybeTexts,
  question: text,
  answer: text,
  short: maybeText,
  questions: maybeTexts,
  learned: maybeTexts,
  keywords: maybeTexts,
  section: maybeText,
  tags: maybeTexts,
  related: maybeTexts,
  pages: maybeTexts,
  notPages: maybeTexts,
  errors: maybeTexts,
  audience: maybeTexts,
  private: v.exactOptional(v.boolean()),
  action: v.exactOptional(v.object({ label: text, url: v.exactOptional(url), event: maybeText })),
  goal: v.exactOptional(
    v.object({ page: maybeText, event: maybeText, errorGone: v.exactOptional(v.boolean()) }),
  ),
  followUp: v.exactOptional(v.object({ ask: text, after: duration, yes: maybeText, no: maybeText })),
  guide: v.exactOptional(v.array(guideStep)),
  url: v.exactOptional(url),
  status: v.exactOptional(v.picklist(['published', 'draft', 'review'])),
  from: maybeDate,
  until: maybeDate,
  owner: maybeText,
  reviewed: maybeDate,
  reviewEvery: v.exactOptional(duration),
  translatedFrom: maybeText,
  notDuplicateOf: maybeTexts,
  meta: anything,
});

const noticeSchema = v.object({
  id: text,
  text,
  article: maybeText,
  pages: maybeTexts,
  from: maybeDate,
  until: maybeDate,
  updated: maybeDate,
});

const tipSchema = v.object({
  id: text,
  article: maybeText,
  text: maybeText,
  when: conditionSchema,
  priority: v.exactOptional(v.number()),
  audience: maybeTexts,
});

const surveySchema = v.object({
  id: text,
  kind: v.picklist(['task', 'csat', 'ces', 'nps', 'form']),
  questions: v.array(
    v.object({
      id: text,
      ask: text,
      type: v.picklist(['choice', 'scale', 'text']),
      options: maybeTexts,
      goto: v.exactOptional(v.record(text, text)),
    }),
  ),
  when: v.exactOptional(conditionSchema),
});

const channelSchema = v.object({
  kind: v.picklist(['mail', 'phone', 'form', 'link', 'webhook', 'vendor']),
  label: text,
  to: url,
  hours: maybeTexts,
  timeZone: maybeText,
  closed: maybeTexts,
  replyWithin: maybeText,
});

export const faqSchema = v.object({
  schemaVersion: v.literal(1),
  language: text,
  title: maybeText,
  updated: maybeDate,
  page: v.exactOptional(url),
  articles: v.array(articleSchema),
  synonyms: v.exactOptional(v.array(texts)),
  facts: v.exactOptional(v.record(text, v.object({ value: text, reviewBy: maybeDate, owner: maybeText }))),
  glossary: v.exactOptional(v.record(text, text)),
  notices: v.exactOptional(v.array(noticeSchema)),
  tips: v.exactOptional(v.array(tipSchema)),
  surveys: v.exactOptional(v.array(surveySchema)),
  contact: v.exactOptional(v.object({ channels: v.array(channelSchema) })),
  complaint: v.exactOptional(v.object({ steps: texts, channel: v.number(), replyWithin: text, ifNot: text })),
  messages: v.exactOptional(v.record(text, text)),
  meta: anything,
}) satisfies v.GenericSchema<Faq>;
