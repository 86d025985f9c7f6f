/** How long a meeting took, in words. */
import { parseDuration, type Duration } from '../../core/time/duration.js';
import { timeEn } from '../en/time.js';
import type { WordsOf } from '../section.js';
import { words } from '../words.js';

/**
 * Hours and minutes are combined: `PT90M` is an hour and a half. Days, months and years stay as written, because the
 * number of hours in them depends on the date.
 *
 * @param iso ISO 8601 duration, e.g. `PT4H30M`; any other text is returned unchanged.
 * @returns "1½ hours", with `approximate` "about 1½ hours".
 */
export function formatDuration(iso: string, lang: string, approximate = false): string {
  const duration = parseDuration(iso);
  if (duration === undefined) return iso;
  const time = words(lang, timeEn);
  const text = inUnits(duration, time);
  return approximate ? time.aboutDuration(text) : text;
}

function inUnits({ years, months, weeks, days, ...clock }: Duration, time: WordsOf<typeof timeEn>): string {
  const calendar = [
    [years, time.years],
    [months, time.months],
    [weeks, time.weeks],
    [days, time.days],
  ] as const;
  const units = calendar.flatMap(([figure, inWords]) => (figure > 0 ? [inWords(figure)] : []));
  const whole = Math.round((clock.hours * 60 + clock.minutes) * 60);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const isHalf = hours > 0 && minutes === 30 && rest === 0;
  if (hours > 0) units.push(time.hours(hours, isHalf));
  if (minutes > 0 && !isHalf) units.push(time.minutes(minutes));
  if (rest > 0) units.push(time.seconds(rest));
  return units.length === 0 ? time.minutes(0) : time.joinUnits(units);
}
