/** The bars of the histogram of time as the outlines of SVG paths: a bar is 1 wide, and the highest one is 100 high. */
import type { TimeBin } from '../../core/filter/time-bins.js';

/** So high is a bar of one meeting at least, else it would not be seen. */
const MIN_HEIGHT = 3;
/** Few bars have a gap between them. */
const MAX_WITH_GAPS = 60;

/** @param highest the count of a bar of 100. */
export function barsPath(bins: readonly TimeBin[], highest: number): string {
  const width = bins.length > MAX_WITH_GAPS ? 1 : 0.84;
  return bins
    .map(({ count }, index) => {
      if (count === 0) return '';
      const height = Math.max(MIN_HEIGHT, (100 * count) / Math.max(1, highest));
      return `M${index} 100v-${height.toFixed(2)}h${width}v${height.toFixed(2)}z`;
    })
    .join('');
}

export const highestOf = (bins: readonly TimeBin[]): number =>
  bins.reduce((highest, { count }) => Math.max(highest, count), 0);

/** The bars from `first` up to `end`, which is excluded: the part of the histogram that a time takes. */
export interface BarSpan {
  readonly first: number;
  readonly end: number;
}

/** @returns the bars that a time touches; all of them without a time, and none for a time outside. */
export function spanOf(
  bins: readonly TimeBin[],
  { from = -Infinity, to = Infinity }: { readonly from?: number; readonly to?: number },
): BarSpan {
  const first = bins.filter((bin) => bin.to < from).length;
  const end = bins.filter((bin) => bin.from <= to).length;
  return { first, end: Math.max(first, end) };
}

/** @returns the time that the bars take; an end at the edge of the histogram stays open. */
export function timeOfSpan(
  bins: readonly TimeBin[],
  { first, end }: BarSpan,
): { readonly from?: number; readonly to?: number } {
  const [from, to] = [bins[first]?.from, bins[end - 1]?.to];
  return {
    ...(first === 0 || from === undefined ? {} : { from }),
    ...(end === bins.length || to === undefined ? {} : { to }),
  };
}
