import { expect, test } from 'vitest';
import { layOutFlow } from './flow-layout.js';

const ways = [
  { nodes: ['search', 'refund', 'bad'], kind: 'bad', times: 30 },
  { nodes: ['search', 'refund', 'good'], kind: 'good', times: 20 },
  { nodes: ['tip', 'card', 'good'], kind: 'good', times: 50 },
  { nodes: ['tip', 'card', 'good'], kind: 'good', times: 5 },
] as const;
const flow = layOutFlow(ways, 3, ['good', 'bad']);

test('every visit is in every stage', () => {
  for (const nodes of flow.stages) expect(nodes.reduce((sum, { times }) => sum + times, 0)).toBe(105);
});

test('those that most took stand first, outcomes in their own order', () => {
  expect(flow.stages.map((nodes) => nodes.map(({ name }) => name))).toEqual([
    ['tip', 'search'],
    ['card', 'refund'],
    ['good', 'bad'],
  ]);
});

test('no node covers another one, and bands fill the nodes they leave and reach', () => {
  for (const nodes of flow.stages) {
    for (const [at, node] of nodes.slice(1).entries()) {
      expect(node.y).toBeGreaterThan((nodes[at]?.y ?? 0) + (nodes[at]?.high ?? 0));
    }
  }
  for (const stage of [0, 1]) {
    const bands = flow.bands.filter((band) => band.stage === stage);
    const thick = bands.reduce((sum, { high }) => sum + high, 0);
    expect(thick).toBeCloseTo(flow.stages[stage]?.reduce((sum, { high }) => sum + high, 0) ?? 0);
  }
});

test('ways of one kind between the same nodes are one band', () => {
  expect(flow.bands).toHaveLength(6);
});
