import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);

test('draws the same for the same seed, and else for another', () => {
  const [one, same, other] = [createRandom('7'), createRandom('7'), createRandom('8')];
  const first = draws(20, one.next);
  expect(draws(20, same.next)).toEqual(first);
  expect(draws(20, other.next)).not.toEqual(first);
});

test('keeps what is drawn under one name apart from what is drawn elsewhere', () => {
  const random = createRandom('7');
  const before = draws(5, random.named('visit').next);
  draws(100, random.next);
  expect(draws(5, random.named('visit').next)).toEqual(before);
  expect(draws(5, random.named('other visit').next)).not.toEqual(before);
});

test('is even: tenths are as frequent as each other, and neighbours do not follow each other', () => {
  const random = createRandom('even');
  const numbers = draws(20_000, random.next);
  const tenths = Map.groupBy(numbers, (number) => Math.floor(number * 10));
  // Each is binomial(20,000, 1/10): five standard deviations are 212.
  for (const some of tenths.values()) expect(Math.abs(some.length - 2000)).toBeLessThan(212);
  const pairs = numbers.slice(1).map((number, at) => (number - 0.5) * ((numbers[at] ?? 0) - 0.5));
  const covariance = pairs.reduce((sum, product) => sum + product, 0) / pairs.length;
  // Its standard deviation is 1/12/√20,000 = 0.0006.
  expect(Math.abs(covariance)).toBeLessThan(0.003);
});

test('draws by weight, and never what weighs nothing', () => {
  const random = createRandom('weights');
  const drawn = Array.from({ length: 4000 }, () =>
    random.weighted([
      ['often', 3],
      ['never', 0],
      ['seldom', 1],
    ]),
  );
  const often = drawn.filter((one) => one === 'often').length;
  // Binomial(4,000, 3/4): five standard deviations are 137.
  expect(Math.abs(often - 3000)).toBeLessThan(137);
  expect(drawn).not.toContain('never');
});

test('gives whole numbers with both ends, and bytes', () => {
  const random = createRandom('whole');
  expect([...new Set(Array.from({ length: 200 }, () => random.whole(-1, 1)))].sort()).toEqual([-1, 0, 1]);
  expect(random.bytes(12)).toHaveLength(12);
});
