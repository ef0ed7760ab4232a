import type { Condition } from './faq.js';
import {
  anything,
  block,
  choice,
  date,
  duration,
  flag,
  list,
  map,
  name,
  number,
  one,
  optional,
  type Shape,
  scalar,
  text,
  textOrYes,
  url,
  yes,
} from './shape.js';

/*
 * The one description of an FAQ file: `parseFaq` reads by it, `schema/faq.schema.json` is written from it, and the
 * types of `faq.ts` are held against it. The words for editors (descriptions, examples) are in
 * `scripts/schema-words.ts`: they must not travel to visitors.
 */

const texts = list(text);
const maybeText = optional(text);
const maybeTexts = optional(texts);
const maybeDate = optional(date);
const maybeUrl = optional(url);
const maybeAnything = optional(map(anything));

export const conditionSchema: Shape<Condition> = choice<Condition>(() => ({
  all: list(conditionSchema),
  any: list(conditionSchema),
  not: conditionSchema,
  page: text,
  error: textOrYes,
  repeatedFailure: number,
  rageClick: yes,
  deadClick: yes,
  notFound: yes,
  missed: yes,
  idleField: number,
  seconds: number,
  scroll: number,
  visits: number,
  element: text,
  event: text,
  context: map(scalar),
}));

const guideStep = block({
  id: text,
  ask: text,
  options: list(block({ label: text, goto: maybeText, end: maybeText })),
});

/** The fields of an article, without those that `readArticle` finds under several names. */
export const articleFields = {
  aliases: maybeTexts,
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
  private: optional(flag),
  action: optional(block({ label: text, url: maybeUrl, event: maybeText })),
  goal: optional(block({ page: maybeText, event: maybeText, errorGone: optional(flag) })),
  followUp: optional(block({ ask: text, after: duration, yes: maybeText, no: maybeText })),
  guide: optional(list(guideStep)),
  url: maybeUrl,
  status: optional(name('published', 'draft', 'review')),
  from: maybeDate,
  until: maybeDate,
  owner: maybeText,
  reviewed: maybeDate,
  reviewEvery: optional(duration),
  translatedFrom: maybeText,
  notDuplicateOf: maybeTexts,
  meta: maybeAnything,
};

export const articleSchema = block({ id: text, question: text, answer: text, ...articleFields });

const notice = block({
  id: text,
  text,
  article: maybeText,
  pages: maybeTexts,
  from: maybeDate,
  until: maybeDate,
  updated: maybeDate,
});

const tip = block({
  id: text,
  article: maybeText,
  text: maybeText,
  when: conditionSchema,
  priority: optional(number),
  audience: maybeTexts,
});

const surveyQuestion = block({
  id: text,
  ask: text,
  type: name('choice', 'scale', 'text'),
  options: maybeTexts,
  goto: optional(map(text)),
});

const survey = block({
  id: text,
  kind: name('task', 'csat', 'ces', 'nps', 'form'),
  questions: list(surveyQuestion),
  when: optional(conditionSchema),
});

const channel = block({
  kind: name('mail', 'phone', 'form', 'link', 'webhook', 'vendor'),
  label: text,
  to: url,
  hours: maybeTexts,
  timeZone: maybeText,
  closed: maybeTexts,
  replyWithin: maybeText,
});

/** The fields beside `language` and `articles`. */
export const headFields = {
  schemaVersion: one,
  title: maybeText,
  updated: maybeDate,
  page: maybeUrl,
  synonyms: optional(list(texts)),
  facts: optional(map(block({ value: text, reviewBy: maybeDate, owner: maybeText }))),
  glossary: optional(map(text)),
  notices: optional(list(notice)),
  tips: optional(list(tip)),
  surveys: optional(list(survey)),
  contact: optional(block({ channels: list(channel) })),
  complaint: optional(block({ steps: texts, channel: number, replyWithin: text, ifNot: text })),
  messages: optional(map(text)),
  meta: maybeAnything,
};

export const faqSchema = block({ language: text, articles: list(articleSchema), ...headFields });
