/** How long a meeting took, in words. */
import type { Messages } from './en.js';

const DURATION =
  /^P(?=.)(?:([\d.,]+)Y)?(?:([\d.,]+)M)?(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?=.)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;

/**
 * Hours and minutes are put together (`PT90M` is an hour and a half); days, months and years stay as written, since
 * how many hours they have depends on when they were.
 *
 * @param iso ISO 8601 duration, e.g. `PT4H30M`; anything else is given back as it is.
 * @returns "1½ hours", with `approximate` "about 1½ hours".
 */
export function formatDuration(iso: string, _lang: string, words: Messages, approximate = false): string {
  const found = DURATION.exec(iso);
  if (found === null) return iso;
  const figures = found.slice(1).map((text: string | undefined) => Number((text ?? '0').replace(',', '.')));
  if (figures.some((figure) => !Number.isFinite(figure))) return iso;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = figures;
  const text = inUnits([years, months, weeks, days], hours * 3600 + minutes * 60 + seconds, words);
  return approximate ? words.time.aboutDuration(text) : text;
}

function inUnits(calendar: readonly number[], seconds: number, { time }: Messages): string {
  const names = [time.years, time.months, time.weeks, time.days];
  const units = calendar.flatMap((figure, index) => (figure > 0 ? (names[index]?.(figure) ?? []) : []));
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const isHalf = hours > 0 && minutes === 30 && rest === 0;
  if (hours > 0) units.push(time.hours(hours, isHalf));
  if (minutes > 0 && !isHalf) units.push(time.minutes(minutes));
  if (rest > 0) units.push(time.seconds(rest));
  return units.length === 0 ? time.minutes(0) : time.joinUnits(units);
}
