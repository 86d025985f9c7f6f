/** A time of day as people write it: "10:00", "9.30 pm", "오전 10시 30분". */

export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** As EDTF has it: `Z` or `+09:00`; absent where none was written. */
  readonly offset?: string;
}

const HALF_DAYS: Readonly<Record<string, 'am' | 'pm'>> = { am: 'am', pm: 'pm', 오전: 'am', 오후: 'pm' };

/**
 * Seconds are read and left out: no meeting is known so exactly. An offset west of Greenwich is read in ISO 8601 alone:
 * here "10:00-12:00" are two times.
 */
const CLOCK =
  /^(?:(오전|오후)\s*)?(\d{1,2})(?:\s*(?:[:h시]|\.(?=\d\d\b))\s*(?:(\d{2})\s*분?)?(?::\d{2}(?:[.,]\d+)?)?|시)?\s*([ap]\.?\s?m\.?)?\s*(?:uhr|hrs?)?\s*(z|utc|gmt|\+\d{2}:?\d{2})?$/i;

/**
 * @returns undefined for anything else; a bare number is an hour only with "am", "pm", 오전, 오후, 시, `h` or a colon.
 */
export function clockTimeOf(text: string): ClockTime | undefined {
  const match = CLOCK.exec(text.trim());
  if (match === null) return undefined;
  const [whole, before, hours = '', minutes = '0', after, zone] = match;
  if (/^\d+$/.test(whole.trim())) return undefined;
  const half = HALF_DAYS[before ?? after?.toLowerCase().replace(/[.\s]/g, '') ?? ''];
  let hour = Number(hours);
  const minute = Number(minutes);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return undefined;
  return zone === undefined ? { hour, minute } : { hour, minute, offset: offsetOf(zone) };
}

function offsetOf(zone: string): string {
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** @returns `T10:00` or `T10:00+09:00`, to stand after a day. */
export const edtfOfClockTime = ({ hour, minute, offset = '' }: ClockTime): string =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${offset}`;
