import { createHash } from 'node:crypto';
import { cleanLanguage } from '../events/clean-place.js';
import { cleanLine, cleanText } from '../events/clean-text.js';
import { readBody } from '../http/read-body.js';
import type { Refusal } from '../http/refusal.js';
import { GAP_STATES, type GapNote } from '../store/event-store.js';

/** UTF-16 units; `question` as `questionKey` makes them. */
export const LONGEST_OWNER = 80;
export const LONGEST_NOTE = 1000;
const LONGEST_QUESTION = 120;
/** Room for the longest form in a script whose letters take nine bytes in an address. */
const LARGEST_FORM = 32_768;

/** Where a gap stands on the page: the same after a reload, whatever the question is made of. */
export function gapAnchor({ language, question }: Pick<GapNote, 'language' | 'question'>): string {
  return `gap-${createHash('sha256')
    .update(JSON.stringify([language, question]))
    .digest('hex')
    .slice(0, 12)}`;
}

/** Reads the form of a gap (`language`, `question`, `state`, `owner`, `note`), or says what is wrong with it. */
export async function readGap(request: Request, now: number): Promise<GapNote | Refusal> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
    return WRONG_TYPE;
  const body = await readBody(request, LARGEST_FORM);
  if ('failed' in body) return body.failed === 'too-large' ? TOO_LARGE : UNREADABLE;
  const fields = new URLSearchParams(body.text);
  const state = GAP_STATES.find((name) => name === fields.get('state'));
  if (state === undefined) return UNKNOWN_STATE;
  const question = fields.get('question') ?? '';
  if (question.trim() === '' || question.length > LONGEST_QUESTION) return NO_QUESTION;
  return {
    language: cleanLanguage(fields.get('language') ?? ''),
    question: cleanLine(question, LONGEST_QUESTION),
    state,
    owner: cleanLine(fields.get('owner') ?? '', LONGEST_OWNER),
    note: cleanText(fields.get('note') ?? '', LONGEST_NOTE),
    changed: now,
  };
}

const WRONG_TYPE: Refusal = {
  status: 415,
  error: 'wrong-type',
  message: 'Send the form as application/x-www-form-urlencoded.',
};
const TOO_LARGE: Refusal = {
  status: 413,
  error: 'too-large',
  message: `The form is larger than ${LARGEST_FORM} bytes. A note may have ${LONGEST_NOTE} characters, an owner ${LONGEST_OWNER}.`,
};
const UNREADABLE: Refusal = {
  status: 400,
  error: 'unreadable',
  message: 'The form did not arrive whole, or is not UTF-8. Nothing was changed; send it again.',
};
const UNKNOWN_STATE: Refusal = {
  status: 400,
  error: 'unknown-state',
  message: `The field "state" is one of: ${GAP_STATES.join(', ')}. Nothing was changed.`,
};
const NO_QUESTION: Refusal = {
  status: 400,
  error: 'no-question',
  message: `The field "question" is the question as the page gives it, at most ${LONGEST_QUESTION} characters. Nothing was changed.`,
};
