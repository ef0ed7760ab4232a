import type { FeedbackEvent } from './feedback-event.js';
import type { RawEvent } from './raw-event.js';
import { scrubPath, scrubText } from './scrub-text.js';

const longest = { audience: 100, query: 300, comment: 2_000, cue: 160, answer: 2_000, reason: 60 };

function scrubAnswers(answers: Record<string, string | number>): Record<string, string | number> {
  const clean = Object.entries(answers).map(([id, answer]) => [
    id,
    typeof answer === 'string' ? scrubText(answer, longest.answer) : answer,
  ]);
  return Object.fromEntries(clean);
}

/** The event as it may be kept and sent: what the visitor wrote and where they were is scrubbed, texts are capped. */
export function scrubEvent({ url, ...event }: RawEvent, visit: string): FeedbackEvent {
  const clean: Record<string, unknown> = { ...event, visit, path: scrubPath(url) };
  for (const name of ['audience', 'query', 'comment', 'cue', 'reason'] as const) {
    const text = clean[name];
    if (typeof text === 'string') clean[name] = scrubText(text, longest[name]);
  }
  // Who nobody is said to be is left out.
  if (!clean.audience) delete clean.audience;
  if (event.kind === 'survey') clean.answers = scrubAnswers(event.answers);
  // Every member is copied from a whole event; only texts became shorter.
  return clean as unknown as FeedbackEvent;
}
