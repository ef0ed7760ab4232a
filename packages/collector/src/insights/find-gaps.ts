import type { GapNote, GapState } from '../store/event-store.js';
import type { AskedQuestion, Gap } from './insights.js';

/** Joins what was asked in vain with what editors have noted of it; what needs something done stands first. */
export function findGaps(missed: readonly AskedQuestion[], notes: readonly GapNote[]): Gap[] {
  const known = new Map(notes.map((note) => [nameOf(note), note]));
  return missed
    .map((asked) => {
      const language = asked.languages[0] ?? 'und';
      return describe(asked, language, known.get(nameOf({ language, question: asked.question })));
    })
    .sort((a, b) => urgency(a) - urgency(b));
}

const nameOf = ({ language, question }: Pick<GapNote, 'language' | 'question'>) =>
  JSON.stringify([language, question]);

function describe(asked: AskedQuestion, language: string, note: GapNote | undefined): Gap {
  // It was answered, and yet somebody asked it in vain after that.
  const reopened = note?.state === 'answered' && asked.last > note.changed;
  return {
    ...asked,
    language,
    state: reopened ? 'new' : (note?.state ?? 'new'),
    reopened,
    owner: note?.owner ?? '',
    note: note?.note ?? '',
    changed: note?.changed,
  };
}

const URGENCY: Readonly<Record<GapState, number>> = { new: 0, writing: 0, answered: 1, 'wont-answer': 1 };
const urgency = ({ state }: Gap): number => URGENCY[state];
