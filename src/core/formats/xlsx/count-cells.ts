/** Counts the cells of a sheet without parsing its XML, so that a sheet with too many cells is refused in a tenth of the time. */
import type { Steps } from '../../lib/steps.js';

const [LESS_THAN, LETTER_C] = [0x3c, 0x63];
/** What may stand behind the name of an element: a space, a line break, `/` or `>`. */
const ENDS_OF_NAME: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);

/**
 * @param parts the bytes of the sheet.
 * @param length an estimate of their number, for the progress.
 * @returns whether the sheet has more elements `c` than `max`. Names with a prefix are not counted.
 */
export function* hasMoreCells(parts: Iterable<Uint8Array>, length: number, max: number): Steps<boolean> {
  let [count, done] = [0, 0];
  // A tag may be cut between two parts.
  let rest = new Uint8Array();
  for (const part of parts) {
    const bytes = joined(rest, part);
    for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1))
      if (bytes[at + 1] === LETTER_C && ENDS_OF_NAME.has(bytes[at + 2] ?? 0)) count += 1;
    if (count > max) return true;
    const tag = bytes.lastIndexOf(LESS_THAN);
    rest = tag >= bytes.length - 2 && tag >= 0 ? bytes.slice(tag) : new Uint8Array();
    done += part.length;
    yield Math.min(1, done / length);
  }
  return false;
}

function joined(rest: Uint8Array, part: Uint8Array): Uint8Array {
  if (rest.length === 0) return part;
  const bytes = new Uint8Array(rest.length + part.length);
  bytes.set(rest);
  bytes.set(part, rest.length);
  return bytes;
}
