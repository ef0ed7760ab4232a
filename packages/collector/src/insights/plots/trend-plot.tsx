/** @jsxImportSource hono/jsx */
import { formatNumber, formatPercent, formatShortDate } from '../format.js';
import { linear, niceTicks, px, type Scale, spread } from './scale.js';
import type { Trend, TrendPoint } from './trend-points.js';

const COUNTS = [
  { name: 'Visits', of: 'visits' },
  { name: 'Searches', of: 'searches' },
  { name: 'Not found', of: 'missed' },
] as const;

const LEFT = 42;
/** For the names of the lines. */
const RIGHT = 94;
const TOP = 24;
const COUNTS_HIGH = 130;
const SHARE_TOP = TOP + COUNTS_HIGH + 40;
const SHARE_HIGH = 56;
const BOTTOM = SHARE_TOP + SHARE_HIGH;
const HIGH = BOTTOM + 24;
const LABEL_APART = 15;

/** A change of content: at which point, and the number it has in the list beside the plot. */
export interface ChangeMark {
  at: number;
  label: string;
}

interface TrendPlotProps {
  trend: Trend;
  marks: readonly ChangeMark[];
  /** Pixels; texts keep their size, so a phone gets a narrower drawing, not a smaller one. */
  width: number;
  id: string;
  size: 'large' | 'small';
}

/** Two plots over the same days: how many, and which share of the votes says yes. */
export function TrendPlot({ trend, marks, width, id, size }: TrendPlotProps) {
  const { points, by } = trend;
  const x = linear([0, points.length - 1], [LEFT, width - RIGHT]);
  return (
    <svg
      class={size}
      viewBox={`0 0 ${width} ${HIGH}`}
      width={width}
      height={HIGH}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>Visits, searches, not found and yes share by {by}</title>
      <desc id={`${id}-desc`}>{describe(points, by)} The table below has every number.</desc>
      <Marks marks={marks} x={x} />
      <Counts points={points} x={x} end={width - RIGHT + 4} />
      <Helped points={points} x={x} end={width - RIGHT + 4} />
      <Dates points={points} x={x} few={size === 'small'} />
    </svg>
  );
}

function describe(points: readonly TrendPoint[], by: string): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const count = ({ visits, searches, missed }: TrendPoint) =>
    `${visits} visits, ${searches} searches, ${missed} not found`;
  return `First ${by}, ${formatShortDate(Date.parse(first.date))}: ${count(first)}. Last ${by}, ${formatShortDate(Date.parse(last.date))}: ${count(last)}.`;
}

function Counts({ points, x, end }: { points: readonly TrendPoint[]; x: Scale; end: number }) {
  const ticks = niceTicks(Math.max(...points.flatMap((point) => COUNTS.map(({ of }) => point[of]))));
  const y = linear([0, ticks.at(-1) ?? 1], [TOP + COUNTS_HIGH, TOP]);
  const last = points.at(-1);
  const labels = spread(
    COUNTS.map(({ of }) => y(last?.[of] ?? 0)),
    LABEL_APART,
    [TOP, TOP + COUNTS_HIGH],
  );
  return (
    <g>
      {ticks.map((tick) => (
        <Tick y={y(tick)} label={formatNumber(tick)} end={end} />
      ))}
      {COUNTS.map(({ of }) => (
        <path class={`line ${of}`} d={pathOf(points.map((point, at) => [x(at), y(point[of])]))} />
      ))}
      {COUNTS.map(({ name }, at) => (
        <text class="name" x={end + 6} y={px((labels[at] ?? 0) + 4)}>
          {name}
        </text>
      ))}
    </g>
  );
}

function Helped({ points, x, end }: { points: readonly TrendPoint[]; x: Scale; end: number }) {
  const y = linear([0, 1], [BOTTOM, SHARE_TOP]);
  // Where there are too few votes, the line pauses.
  const runs: [number, number][][] = [[]];
  points.forEach(({ helped }, at) => {
    if (helped.enough) runs.at(-1)?.push([x(at), y(helped.rate)]);
    else runs.push([]);
  });
  const ending = runs.flat().at(-1)?.[1] ?? y(0.5);
  return (
    <g>
      {[0, 0.5, 1].map((tick) => (
        <Tick y={y(tick)} label={formatPercent(tick)} end={end} />
      ))}
      {runs.map((run) =>
        run.length === 1 ? (
          <circle class="point" cx={px(run[0]?.[0] ?? 0)} cy={px(run[0]?.[1] ?? 0)} r="2.5" />
        ) : (
          run.length > 1 && <path class="line yes" d={pathOf(run)} />
        ),
      )}
      <text class="name" x={end + 6} y={px(ending + 4)}>
        Say yes
      </text>
    </g>
  );
}

function Tick({ y, label, end }: { y: number; label: string; end: number }) {
  return (
    <>
      <line class="grid" x1={LEFT} x2={end} y1={px(y)} y2={px(y)} />
      <text x={LEFT - 6} y={px(y + 4)} text-anchor="end">
        {label}
      </text>
    </>
  );
}

function Dates({ points, x, few }: { points: readonly TrendPoint[]; x: Scale; few: boolean }) {
  const every = Math.max(1, Math.ceil((points.length - 1) / (few ? 2 : 5)));
  return (
    <g>
      {points.map(({ date }, at) =>
        at % every !== 0 || (at > 0 && points.length - 1 - at < every / 2) ? null : (
          <text x={px(x(at))} y={HIGH - 6} text-anchor={at === 0 ? 'start' : 'middle'}>
            {formatShortDate(Date.parse(date))}
          </text>
        ),
      )}
    </g>
  );
}

/** Numbers stand over their lines; one that has no room next to the number before it is left out: the list has its date. */
function Marks({ marks, x }: { marks: readonly ChangeMark[]; x: Scale }) {
  let free = Number.NEGATIVE_INFINITY;
  return (
    <g>
      {marks.map(({ at, label }) => {
        const hasRoom = x(at) >= free;
        if (hasRoom) free = x(at) + 16;
        return (
          <>
            <line class="change" x1={px(x(at))} x2={px(x(at))} y1={TOP - 8} y2={BOTTOM} />
            {hasRoom && (
              <text class="times" x={px(x(at))} y={TOP - 12} text-anchor="middle">
                {label}
              </text>
            )}
          </>
        );
      })}
    </g>
  );
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}
