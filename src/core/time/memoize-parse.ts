/**
 * Parses each date of a file once, even if many meetings share it: 250,000 meetings in ten years have 3,650 days, and parsing
 * a date costs more than the rest of a meeting.
 */
import type { When } from '../model/model.js';
import type { ParseWhen } from './rare-edtf.js';

/** @returns a cached version of `parse`. Equal dates in one zone share one frozen `When`. */
export function memoizeParse(parse: ParseWhen): ParseWhen {
  const zones = new Map<string | undefined, Map<string, When | undefined>>();
  return (edtf, timeZone) => {
    let known = zones.get(timeZone);
    if (known === undefined) zones.set(timeZone, (known = new Map<string, When | undefined>()));
    const found = known.get(edtf);
    if (found !== undefined || known.has(edtf)) return found;
    const when = parse(edtf, timeZone);
    known.set(edtf, Object.freeze(when));
    return when;
  };
}
