import { expect, test } from 'vitest';
import { pointOf, trendPoints } from './trend-points.js';

const day = (date: string, yes = 0, no = 0) => ({ date, visits: 1, searches: 1, missed: 0, yes, no });

test('shows days on which nothing happened', () => {
  const { points } = trendPoints([day('2026-11-03'), day('2026-11-01')]);
  expect(points.map(({ date, visits }) => [date, visits])).toEqual([
    ['2026-11-01', 1],
    ['2026-11-02', 0],
    ['2026-11-03', 1],
  ]);
});

test('takes the share of seven days, and none from fewer than ten votes', () => {
  const days = Array.from({ length: 9 }, (_, at) => day(`2026-11-0${at + 1}`, 1, 1));
  const { points } = trendPoints(days);
  expect(points[3]?.helped).toMatchObject({ enough: false, of: 8 });
  expect(points[8]?.helped).toMatchObject({ enough: true, count: 7, of: 14 });
});

test('joins days to weeks from Monday on when there are many, and finds the week of a change', () => {
  const trend = trendPoints([day('2026-10-01', 6, 6), day('2026-11-29', 1, 0), day('2026-11-30')]);
  expect(trend.by).toBe('week');
  expect(trend.points[0]).toMatchObject({ date: '2026-09-28', helped: { of: 12 } });
  expect(trend.points.at(-1)?.date).toBe('2026-11-30');
  expect(pointOf(trend, { date: '2026-11-29' })).toBe(trend.points.length - 2);
  expect(pointOf(trend, { date: '2025-01-01' })).toBeUndefined();
});
