/** Writes the times of a calendar as EDTF, with the time zone if it is known. */
import type ICAL from 'ical.js';
import { isTimeZone } from '../../time/zones.js';

/** The zone of a `TZID`: an IANA name, the zone that the calendar defines itself, or unknown. */
export interface CalendarZone {
  readonly iana?: string;
  /** The name as written, if it is neither an IANA name nor defined. */
  readonly unknown?: string;
}

/**
 * @param tzid such as `Europe/Oslo`, `/freeassociation.sourceforge.net/Europe/Oslo` or `W. Europe Standard Time`.
 * @param isDefined whether the calendar has a `VTIMEZONE` of this name, from which the offset is known.
 */
export function zoneOf(tzid: string | undefined, isDefined: boolean): CalendarZone {
  if (tzid === undefined || tzid === 'UTC') return {};
  const iana = [tzid, tzid.split('/').slice(-2).join('/'), tzid.split('/').slice(-3).join('/')].find(
    (name) => name.includes('/') && isTimeZone(name),
  );
  if (iana !== undefined) return { iana };
  return isDefined ? {} : { unknown: tzid };
}

const two = (number: number): string => String(number).padStart(2, '0');

export const dayText = ({ year, month, day }: ICAL.Time): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/**
 * @returns EDTF: a day, or a time in the zone of the place. If the zone has no IANA name, the time has the offset that the
 *   calendar defines.
 */
export function edtfOf(time: ICAL.Time, zone: CalendarZone): string {
  if (time.isDate) return dayText(time);
  const local = `${dayText(time)}T${two(time.hour)}:${two(time.minute)}`;
  if (zone.iana !== undefined || zone.unknown !== undefined || time.zone.tzid === 'floating') return local;
  const minutes = Math.round(time.utcOffset() / 60);
  if (minutes === 0) return `${local}Z`;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

/** @returns the last day of an event of whole days. Its stated end is the day after (RFC 5545, section 3.6.1). */
export function lastDay(end: ICAL.Time): ICAL.Time {
  const last = end.clone();
  last.adjust(-1, 0, 0, 0);
  return last;
}
