import { filterIndexOf } from '../../filter/filter-index.js';
import type { Atlas } from '../../model/model.js';
import type { LaneSet } from './lanes.js';

/**
 * @param lanes of the same atlas; a meeting in none of them is left out.
 * @param span both times are in it.
 * @param passes asked with the index of each of these meetings.
 * @param max the first so many are taken.
 * @returns the indexes of the dated meetings that may overlap the span and pass, in the order of the atlas.
 */
export function meetingsBetween(
  atlas: Atlas,
  { of }: Pick<LaneSet, 'of'>,
  { from, to }: { readonly from: number; readonly to: number },
  passes: (index: number) => boolean = () => true,
  max = of.length,
): Uint32Array {
  const { earliest, latest } = filterIndexOf(atlas);
  const found = new Uint32Array(Math.min(max, of.length));
  let size = 0;
  for (let index = 0; index < of.length && size < found.length; index += 1) {
    if (of[index] === 0 || !((latest[index] as number) >= from) || !((earliest[index] as number) <= to)) continue;
    if (!passes(index)) continue;
    found[size] = index;
    size += 1;
  }
  return found.slice(0, size);
}
