/**
 * Reads LP-TSV. Each row is a place with its names, types, coordinates and source. An atlas cannot hold the times, matches and
 * parents of places, and one Issue counts them.
 */
import type { Coordinates } from '../../model/model.js';
import type { FormatReader } from '../format.js';
import { readGeometry, readPosition } from '../geojson/geometry.js';
import { geometryOfWkt } from '../geojson/wkt.js';
import { Fields } from '../json/fields.js';
import { AtlasBuilder, type IssueLocation } from '../records/atlas-builder.js';
import { degreesOf } from '../records/degrees.js';
import { slugOf } from '../records/ids.js';
import { safeUrl } from '../safe-url.js';
import { parseTable } from '../table/parse-table.js';
import { countPlaceHeadings, plainHeading } from './headings-of-places.js';

const READ: ReadonlySet<string> = new Set([
  'id',
  'title',
  'title_source',
  'title_uri',
  'variants',
  'types',
  'ccodes',
  'lon',
  'lat',
  'geowkt',
  'description',
]);
/** The number of rows read in one step. */
const STEP = 512;

export const readLpTsv: FormatReader = function* ({ text }, { log }) {
  const builder = new AtlasBuilder(log);
  const table = yield* parseTable(text, log, { countKnown: countPlaceHeadings });
  const keys = (table?.headings ?? []).map(plainHeading);
  const leftOut = new Map<string, number>();
  for (const [index, { row, cells }] of (table?.rows ?? []).entries()) {
    if (index > 0 && index % STEP === 0) yield index / (table?.rows.length ?? 1);
    const of = (key: string): string => cells[keys.indexOf(key)] ?? '';
    readPlace(of, row, builder);
    keys.forEach((key, at) => {
      if (!READ.has(key) && cells[at]) leftOut.set(key, (leftOut.get(key) ?? 0) + 1);
    });
  }
  if (leftOut.size > 0) {
    const found = [...leftOut].map(([key, count]) => `${key}: ${count}`).join(', ');
    const count = [...leftOut.values()].reduce((sum, values) => sum + values, 0);
    log.add({ code: 'left-out', severity: 'note', path: '', found, count });
  }
  return { value: builder.finish(), issues: log.issues };
};

/** @param of returns the cell of a column; an empty text if there is none. */
function readPlace(of: (key: string) => string, row: number, builder: AtlasBuilder): void {
  const location = { path: `row ${row}, column title`, row, column: 'title' };
  const name = of('title') || itemsOf(of('variants'))[0];
  if (name === undefined) {
    builder.log.add({ code: 'missing', ...location, expected: 'the name of the place' });
    return;
  }
  const [title, url] = [of('title_source'), safeUrl(of('title_uri'))];
  builder.place(
    {
      name,
      id: slugOf(of('id').split(/[/#:]/).at(-1) ?? '') || undefined,
      coordinates: pointOf(of, row, builder),
      kind: itemsOf(of('types')).join(', ') || undefined,
      note: [of('description'), of('ccodes')].filter(Boolean).join('\n') || undefined,
      country: of('ccodes') || undefined,
      aliases: itemsOf(of('variants')).filter((variant) => variant !== name),
      sources: title === '' && url === undefined ? [] : [builder.source({ title: title || undefined, url })],
      isOwn: true,
    },
    location,
  );
}

function pointOf(of: (key: string) => string, row: number, builder: AtlasBuilder): Coordinates | undefined {
  const at = (column: string): IssueLocation => ({ path: `row ${row}, column ${column}`, row, column });
  const [lon, lat] = [of('lon'), of('lat')];
  if (lon !== '' || lat !== '') {
    const [longitude, latitude] = [degreesOf(lon), degreesOf(lat)];
    const found = `${lat}, ${lon}`;
    if (longitude === undefined || latitude === undefined) {
      builder.log.add({ code: 'coordinates-invalid', ...at(lon === '' ? 'lon' : 'lat'), found });
      return undefined;
    }
    const { coordinates, problem } = readPosition([longitude, latitude]);
    if (problem !== undefined) builder.log.add({ ...problem, ...at('lon'), found });
    return coordinates;
  }
  const wkt = of('geowkt');
  if (wkt === '') return undefined;
  const geometry = geometryOfWkt(wkt);
  if (geometry === undefined) builder.log.add({ code: 'coordinates-invalid', ...at('geowkt'), found: wkt });
  return geometry === undefined ? undefined : readGeometry(new Fields({ geometry }, `row ${row}`, builder.log));
}

/** @returns the items of `Emesa@la; Ḥimṣ@ar-Latn` without the languages behind them. */
const itemsOf = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map((item) => (item.split('@')[0] ?? '').trim())
      .filter((item) => item !== ''),
  ),
];
