/** One way through the stages: the name of its node in each, and how many took it. */
export interface FlowWay<Kind extends string> {
  nodes: readonly string[];
  kind: Kind;
  times: number;
}

export interface FlowNode {
  name: string;
  times: number;
  y: number;
  high: number;
}

interface FlowBand<Kind extends string> {
  /** Of which stage to the next one. */
  stage: number;
  kind: Kind;
  /** Where it leaves, where it arrives, and how thick it is. */
  from: number;
  to: number;
  high: number;
}

export interface Flow<Kind extends string> {
  stages: FlowNode[][];
  bands: FlowBand<Kind>[];
  high: number;
}

/** Pixels for all ways together: more where they part more. And at least for each node: its name is a line of text. */
const MOST_HIGH = 160;
const HIGH_BY_NODE = 30;
const LEAST_HIGH = 18;
const BETWEEN = 8;

/**
 * Nodes of every stage from top to bottom, and bands between them: as thick as many took them, in the order of the nodes
 * they come from and go to, so that few cross. Those that most took stand first; the nodes of the last stage in their
 * own order.
 */
export function layOutFlow<Kind extends string>(
  ways: readonly FlowWay<Kind>[],
  stageCount: number,
  lastOrder: readonly string[],
): Flow<Kind> {
  const total = ways.reduce((sum, { times }) => sum + times, 0);
  const scale = Math.min(MOST_HIGH, HIGH_BY_NODE * mostNodes(ways, stageCount)) / Math.max(1, total);
  const stages = Array.from({ length: stageCount }, (_, stage) =>
    placeNodes(ways, stage, { scale, order: stage === stageCount - 1 ? lastOrder : [] }),
  );
  const bands = stages.slice(1).flatMap((_, stage) => placeBands(ways, stages, stage, scale));
  return { stages, bands, high: Math.max(...stages.map((nodes) => endOf(nodes))) };
}

function mostNodes(ways: readonly FlowWay<string>[], stageCount: number): number {
  const counts = Array.from(
    { length: stageCount },
    (_, stage) => new Set(ways.map(({ nodes }) => nodes[stage])).size,
  );
  return Math.max(1, ...counts);
}

function placeNodes<Kind extends string>(
  ways: readonly FlowWay<Kind>[],
  stage: number,
  { scale, order }: { scale: number; order: readonly string[] },
): FlowNode[] {
  const times = new Map<string, number>();
  for (const way of ways) {
    const name = way.nodes[stage] ?? '';
    times.set(name, (times.get(name) ?? 0) + way.times);
  }
  let y = 0;
  const sorted = [...times].sort(
    ([a, most], [b, least]) => order.indexOf(a) - order.indexOf(b) || least - most,
  );
  return sorted.map(([name, count]) => {
    const high = Math.max(2, count * scale);
    const slot = Math.max(high, LEAST_HIGH);
    const node = { name, times: count, y: y + (slot - high) / 2, high };
    y += slot + BETWEEN;
    return node;
  });
}

function endOf(nodes: readonly FlowNode[]): number {
  const last = nodes.at(-1);
  return last === undefined ? 0 : last.y + last.high + Math.max(0, (LEAST_HIGH - last.high) / 2);
}

function placeBands<Kind extends string>(
  ways: readonly FlowWay<Kind>[],
  stages: readonly FlowNode[][],
  stage: number,
  scale: number,
): FlowBand<Kind>[] {
  const [left, right] = [stages[stage] ?? [], stages[stage + 1] ?? []];
  const leaves = new Map(left.map(({ name, y }) => [name, y]));
  const arrives = new Map(right.map(({ name, y }) => [name, y]));
  const rankOf = (nodes: readonly FlowNode[], name: string | undefined) =>
    nodes.findIndex((node) => node.name === name);
  const joined = joinWays(ways, stage).toSorted(
    (a, b) => rankOf(left, a.left) - rankOf(left, b.left) || rankOf(right, a.right) - rankOf(right, b.right),
  );
  return joined.map((way) => {
    const high = way.times * scale;
    const [from, to] = [leaves.get(way.left) ?? 0, arrives.get(way.right) ?? 0];
    leaves.set(way.left, from + high);
    arrives.set(way.right, to + high);
    return { stage, kind: way.kind, from, to, high };
  });
}

/** Ways of one kind between the same two nodes are one band. */
function joinWays<Kind extends string>(ways: readonly FlowWay<Kind>[], stage: number) {
  const joined = new Map<string, { left: string; right: string; kind: Kind; times: number }>();
  for (const { nodes, kind, times } of ways) {
    const [left = '', right = ''] = [nodes[stage], nodes[stage + 1]];
    const key = JSON.stringify([left, right, kind]);
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { left, right, kind, times });
    else known.times += times;
  }
  return [...joined.values()];
}
