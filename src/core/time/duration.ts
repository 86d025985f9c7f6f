/**
 * Reads ISO 8601 durations (`PT90M`, `P2DT3H`, `P2W`). Years and months stay separate, because their length in days varies;
 * a duration has a total in minutes only without them.
 */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const FIGURE = String.raw`(\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^P(?=[\\dT])(?:${FIGURE}Y)?(?:${FIGURE}M)?(?:${FIGURE}W)?(?:${FIGURE}D)?` +
    `(?:T(?=\\d)(?:${FIGURE}H)?(?:${FIGURE}M)?(?:${FIGURE}S)?)?$`,
);

/**
 * @param iso as written in the file.
 * @returns seconds as a fraction of minutes; undefined if it is not a duration.
 */
export function parseDuration(iso: string): Duration | undefined {
  const found = DURATION.exec(iso);
  if (found === null) return undefined;
  const figures = found.slice(1).map((text: string | undefined) => Number((text ?? '0').replace(',', '.')));
  if (!figures.every(Number.isFinite)) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = figures;
  return { years, months, weeks, days, hours, minutes: minutes + seconds / 60 };
}

/** @returns the total in minutes, with a day of 24 hours; undefined if there are years or months. */
export function durationMinutes({ years, months, weeks, days, hours, minutes }: Duration): number | undefined {
  return years === 0 && months === 0 ? ((weeks * 7 + days) * 24 + hours) * 60 + minutes : undefined;
}
