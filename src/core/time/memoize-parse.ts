/**
 * Each date of a file is read once, however many meetings were held on it: 250,000 meetings of ten years have 3,650 days, and
 * reading a date costs more than the rest of a meeting.
 */
import type { When } from '../model/model.js';
import type { ParseWhen } from './rare-edtf.js';

/** @returns what reads as `parse` does; equal dates in one zone are one `When`, which is frozen, since it is shared. */
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
