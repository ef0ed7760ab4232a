import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEventId } from './event-id.js';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

it('is a UUID of version 7 that tells its time', () => {
  fc.assert(
    fc.property(time, random, (now, bytes) => {
      const id = createEventId(now, bytes);
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
    }),
  );
});

it('sorts by age', () => {
  fc.assert(
    fc.property(time, time, random, random, (one, other, a, b) => {
      fc.pre(one < other);
      expect(createEventId(one, a) < createEventId(other, b)).toBe(true);
    }),
  );
});
