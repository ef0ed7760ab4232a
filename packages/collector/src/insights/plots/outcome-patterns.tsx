/** @jsxImportSource hono/jsx */
import type { JourneyOutcome } from '../insights.js';

/** Whether it ended well, badly, or nobody knows. */
export type Tone = 'good' | 'plain' | 'bad';

const TONES: Record<JourneyOutcome, Tone> = {
  helped: 'good',
  probably: 'good',
  read: 'plain',
  left: 'plain',
  missed: 'bad',
  unhelped: 'bad',
  people: 'bad',
};

export const toneOf = (outcome: JourneyOutcome): Tone => TONES[outcome];

/** How each is filled: whole where visitors said so, in stripes or dots where they did something else. */
export const OUTCOME_PATTERNS: Record<JourneyOutcome, string> = {
  helped: 'good-whole',
  probably: 'good-stripes',
  read: 'plain-dots',
  left: 'plain-stripes',
  missed: 'bad-dots',
  unhelped: 'bad-whole',
  people: 'bad-stripes',
};

/** The fills, once for each drawing: names of fills hold for a whole page. */
export function OutcomePatterns({ id }: { id: string }) {
  return (
    <defs>
      {(['good', 'plain', 'bad'] as const).map((tone) => (
        <>
          <pattern id={`${id}-${tone}-whole`} width="4" height="4" patternUnits="userSpaceOnUse">
            <rect class={`fill-${tone}`} width="4" height="4" />
          </pattern>
          <pattern
            id={`${id}-${tone}-stripes`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class={`fill-${tone}`} width="2" height="5" />
          </pattern>
          <pattern id={`${id}-${tone}-dots`} width="4" height="4" patternUnits="userSpaceOnUse">
            <circle class={`fill-${tone}`} cx="2" cy="2" r="1.1" />
          </pattern>
        </>
      ))}
    </defs>
  );
}
