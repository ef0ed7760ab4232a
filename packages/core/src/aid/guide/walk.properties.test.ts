import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GuideStep } from '../../faq/faq.js';
import { goOn, walk } from './walk.js';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone');
const option = fc.oneof(
  fc.record({ label: fc.string(), goto: id }),
  fc.record({ label: fc.string(), end: fc.constantFrom('contact', 'article') }),
  fc.record({ label: fc.string() }),
);
/** Any graph: doubled ids, steps nobody leads to, circles, dead ends, no options at all. */
const guides = fc.array(fc.record({ id, ask: fc.string(), options: fc.array(option, { maxLength: 4 }) }), {
  maxLength: 8,
}) as fc.Arbitrary<GuideStep[]>;
const choices = fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 60 });

it('has a place for every list of answers in every graph', () => {
  fc.assert(
    fc.property(guides, choices, (guide, answers) => {
      const place = walk(guide, answers);
      expect(['asking', 'ended', 'lost']).toContain(place.status);
      if (place.status === 'asking') expect(place.step.options.length).toBeGreaterThan(0);
      expect(place.given.length).toBeLessThanOrEqual(answers.length);
    }),
  );
});

it('asks no question twice on one way, so that no way is longer than the guide', () => {
  fc.assert(
    fc.property(guides, choices, (guide, tried) => {
      let answers: number[] = [];
      for (const choice of tried) {
        const at = walk(guide, answers);
        if (at.status !== 'asking' || !at.step.options[choice]) continue;
        answers = goOn(guide, answers, choice);
        const place = walk(guide, answers);
        const steps = place.given.map(({ step }) => step);
        if (place.status === 'asking') steps.push(place.step);
        expect(new Set(steps).size).toBe(steps.length);
        expect(answers.length).toBeLessThanOrEqual(guide.length);
        // The answers that are kept lead to the same place again.
        expect(place.given.map(({ option: chosen }) => chosen)).toEqual(answers);
      }
    }),
  );
});

it('ends where an option has an end, whatever else it says', () => {
  const guide = [{ id: 'a', ask: '?', options: [{ label: 'x', goto: 'a', end: 'contact' }] }];
  expect(walk(guide, [0])).toMatchObject({ status: 'ended', end: 'contact' });
});
