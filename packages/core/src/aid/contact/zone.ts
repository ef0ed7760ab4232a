/** Wall time of a place: days since 1970-01-01 and minutes of the day. */
export interface Zone {
  /** What the wall clock shows at a moment, as if it were UTC. */
  wallAt(epoch: number): number;
  /** The first moment at which the wall clock shows this or, where it is put forward past it, more. */
  momentOf(day: number, minutes: number): number;
}

export const oneMinute = 60_000;
export const oneDay = 86_400_000;

/** Undefined for a time zone that there is not. */
export function createZone(timeZone: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }

  const wallAt = (epoch: number): number => {
    const at: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(epoch)) at[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = at;
    return Date.UTC(year, month - 1, day, hour, minute) + (epoch % oneMinute);
  };

  return {
    wallAt,
    momentOf(day, minutes) {
      const wall = day * oneDay + minutes * oneMinute;
      // A clock is put forward or back at most once in two days: the offset is that of before or of after.
      const [earlier = 0, later = 0] = [-oneDay, oneDay]
        .map((near) => wall - (wallAt(wall + near) - (wall + near)))
        .sort((one, other) => one - other);
      if (wallAt(earlier) === wall) return earlier;
      if (wallAt(later) === wall) return later;
      return firstPast(wall, earlier, later);
    },
  };

  /** The clock never shows `wall`: it jumps past it between two moments. */
  function firstPast(wall: number, from: number, to: number): number {
    let [before, after] = [from, to];
    while (after - before > oneMinute) {
      const middle = before + Math.floor((after - before) / 2 / oneMinute) * oneMinute;
      if (wallAt(middle) < wall) before = middle;
      else after = middle;
    }
    return after;
  }
}
