const day = 24 * 60 * 60_000;
const units = [365 * day, 30 * day, 7 * day, day, 60 * 60_000, 60_000, 1000];
const written =
  /^P(?=.*\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration; a year counts 365 days, a month 30. Undefined for other texts. */
export function millisecondsOf(duration: string): number | undefined {
  const found = written.exec(duration);
  if (!found) return undefined;
  return units.reduce((sum, unit, place) => sum + unit * Number(found[place + 1] ?? 0), 0);
}
