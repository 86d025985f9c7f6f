/** The headings of LP-TSV (https://github.com/LinkedPasts/linked-places-format/blob/main/tsv_0.4.md). */

/** Headings that no table of meetings has. */
const OWN: ReadonlySet<string> = new Set([
  'title_source',
  'title_uri',
  'attestation_year',
  'variants',
  'ccodes',
  'fclasses',
  'aat_types',
  'matches',
  'geowkt',
  'geo_source',
  'geo_id',
  'parent_name',
  'parent_id',
]);
const OTHERS: ReadonlySet<string> = new Set(['id', 'title', 'start', 'end', 'types', 'lon', 'lat', 'description']);
/** A line of headings is not longer. */
const MAX_LINE = 2000;

/** @returns whether the first line has `title`, `id` or `title_source`, and headings of LP-TSV alone. */
export function hasPlaceHeadings(text: string): boolean {
  const line = /^\ufeff?([^\r\n]*)/.exec(text.slice(0, MAX_LINE))?.[1] ?? '';
  const headings = line.split(/[\t,;]/).map(plainHeading);
  const own = headings.filter((heading) => OWN.has(heading)).length;
  const isPlace = own > 1 || (own > 0 && headings.includes('lon'));
  const isIdentified = headings.includes('id') || headings.includes('title_source');
  return isIdentified && headings.includes('title') && isPlace;
}

/** Counts the headings of LP-TSV in a row. */
export const countPlaceHeadings = (headings: readonly string[]): number =>
  headings.map(plainHeading).filter((heading) => OWN.has(heading) || OTHERS.has(heading)).length;

export const plainHeading = (heading: string): string => heading.trim().replaceAll('"', '').toLowerCase();
