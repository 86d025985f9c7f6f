/**
 * Reads LP-TSV. Each row is a place with its names, types, coordinates and source. Identifiers of
 * other data sets are those of the place, and the times and parents of places are kept as they are written.
 */
import { identifierUrl } from '../../identifiers/authorities.js';
import type { Coordinates, Properties } from '../../model/model.js';
import type { FormatReader } from '../format.js';
import { readGeometry, readPosition } from '../geojson/geometry.js';
import { geometryOfWkt } from '../geojson/wkt.js';
import { Fields } from '../json/fields.js';
import { AtlasBuilder, type IssueLocation } from '../records/atlas-builder.js';
import { descriptionOf, propertiesFrom } from '../records/describe.js';
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
  'matches',
]);
/** The number of rows read in one step. */
const STEP = 512;

export const readLpTsv: FormatReader = function* ({ text }, { log }) {
  const builder = new AtlasBuilder(log);
  const table = yield* parseTable(text, log, { countKnown: countPlaceHeadings });
  const keys = (table?.headings ?? []).map(plainHeading);
  const others = (table?.headings ?? []).flatMap((heading, at) => (READ.has(keys[at] ?? '') ? [] : [{ heading, at }]));
  for (const [index, { row, cells }] of (table?.rows ?? []).entries()) {
    if (index > 0 && index % STEP === 0) yield index / (table?.rows.length ?? 1);
    const of = (key: string): string => cells[keys.indexOf(key)] ?? '';
    const own = others.map(({ heading, at }) => [heading, cells[at] ?? ''] as const);
    readPlace(of, row, builder, propertiesFrom(own));
  }
  const kept = others.filter(({ at }) => table?.rows.some(({ cells }) => cells[at]) === true);
  if (kept.length > 0)
    log.add({
      code: 'columns-unused',
      severity: 'note',
      path: `row ${table?.headingRow ?? 1}`,
      row: table?.headingRow ?? 1,
      found: kept.map(({ heading }) => heading).join(', '),
      count: kept.length,
    });
  return { value: builder.finish(), issues: log.issues };
};

/** @param of returns the cell of a column; an empty text if there is none. */
function readPlace(
  of: (key: string) => string,
  row: number,
  builder: AtlasBuilder,
  properties: Properties | undefined,
): void {
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
      description: descriptionOf({ sameAs: identifiersOf(of, row, builder), properties }),
    },
    () => location,
  );
}

function identifiersOf(of: (key: string) => string, row: number, builder: AtlasBuilder): readonly string[] {
  const matches = of('matches')
    .split(/[;|]\s*/)
    .filter((text) => text.trim() !== '');
  const own = /^https?:/i.test(of('id')) ? [of('id')] : [];
  return [...own, ...matches].flatMap((text) => {
    const url = identifierUrl(text);
    if (url === undefined)
      builder.log.add({
        code: 'unknown-value',
        severity: 'warning',
        path: `row ${row}, column matches`,
        row,
        column: 'matches',
        found: text,
        expected: 'an identifier such as wd:Q90',
      });
    return url ?? [];
  });
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
