/** @jsxImportSource hono/jsx */
import { formatCount, formatNumber } from '../format.js';
import type { JourneyOutcome } from '../insights.js';
import { fitText } from './fit-text.js';
import { type Flow, type FlowNode, layOutFlow } from './flow-layout.js';
import { OUTCOME_PATTERNS, OutcomePatterns, type Tone, toneOf } from './outcome-patterns.js';
import { px } from './scale.js';

const BAR = 12;
const NAME_GAP = 6;
const COUNT_ROOM = 44;

/** A way for drawing: names of its stages as they stand on the plot. */
export interface DrawnWay {
  names: readonly string[];
  outcome: JourneyOutcome;
  visits: number;
}

interface FlowPlotProps {
  ways: readonly DrawnWay[];
  /** Where each stage begins, in pixels. */
  columns: readonly number[];
  width: number;
  /** Names of the outcomes in the order they are drawn. */
  outcomes: ReadonlyMap<string, JourneyOutcome>;
  title: string;
  id: string;
  size: 'large' | 'small';
}

/** Bands from stage to stage, as thick as many visits took them. Outcomes differ by name and pattern besides colour. */
export function FlowPlot({ ways, columns, width, outcomes, title, id, size }: FlowPlotProps) {
  const drawn = ways.map(({ names, outcome, visits }) => ({
    nodes: names,
    kind: toneOf(outcome),
    times: visits,
  }));
  const flow = layOutFlow(drawn, columns.length, [...outcomes.keys()]);
  const high = flow.high + 2;
  return (
    <svg
      class={size}
      viewBox={`0 -1 ${width} ${px(high)}`}
      width={width}
      height={px(high)}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{describe(flow)} The table below has every way.</desc>
      <OutcomePatterns id={id} />
      <Bands flow={flow} columns={columns} />
      {flow.stages.map((nodes, stage) =>
        nodes.map((node) => (
          <Node
            node={node}
            x={columns[stage] ?? 0}
            room={(columns[stage + 1] ?? width) - (columns[stage] ?? 0)}
            outcome={stage === columns.length - 1 ? outcomes.get(node.name) : undefined}
            id={id}
          />
        )),
      )}
    </svg>
  );
}

function describe<Kind extends string>({ stages }: Flow<Kind>): string {
  const last = stages.at(-1) ?? [];
  return `${last.map(({ name, times }) => `${name}: ${formatCount(times, 'visit')}`).join('; ')}.`;
}

function Bands({ flow, columns }: { flow: Flow<Tone>; columns: readonly number[] }) {
  return (
    <g>
      {flow.bands.map(({ stage, kind, from, to, high }) => {
        const [left, right] = [(columns[stage] ?? 0) + BAR, columns[stage + 1] ?? 0];
        const middle = px((left + right) / 2);
        const upper = `M${px(left)} ${px(from)}C${middle} ${px(from)} ${middle} ${px(to)} ${px(right)} ${px(to)}`;
        const lower = `L${px(right)} ${px(to + high)}C${middle} ${px(to + high)} ${middle} ${px(from + high)} ${px(left)} ${px(from + high)}Z`;
        return <path class={`band ${kind}`} d={upper + lower} />;
      })}
    </g>
  );
}

interface NodeProps {
  node: FlowNode;
  x: number;
  room: number;
  outcome: JourneyOutcome | undefined;
  id: string;
}

function Node({ node: { name, times, y, high }, x, room, outcome, id }: NodeProps) {
  const box = { x: px(x), y: px(y), width: BAR, height: px(high) };
  return (
    <g>
      {outcome === undefined ? (
        <rect class="node" {...box} />
      ) : (
        <>
          <rect class="ground" {...box} />
          <rect fill={`url(#${id}-${OUTCOME_PATTERNS[outcome]})`} {...box} />
          <rect class={`outline ${toneOf(outcome)}`} {...box} />
        </>
      )}
      <text class="name" x={px(x + BAR + NAME_GAP)} y={px(y + high / 2 + 4)}>
        {fitText(name, room - BAR - NAME_GAP - COUNT_ROOM)} <tspan class="times">{formatNumber(times)}</tspan>
      </text>
    </g>
  );
}
