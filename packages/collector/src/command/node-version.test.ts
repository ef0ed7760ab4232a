import { expect, test } from 'vitest';
import { nodeProblem } from './node-version.js';

test.each(['22.19.0', '22.30.1', '24.5.0', '24.21.0', '25.0.0', '26.1.0'])('runs on Node %s', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['18.20.8', '20.20.2', '22.18.0', '23.11.0', '24.4.1'])('says what Node %s lacks', (version) => {
  expect(nodeProblem(version)).toBe(
    `This is Node ${version}, but Node 22.19 or newer, or 24.5 or newer, is needed.`,
  );
});
