/**
 * Reads the native file: a GeoJSON FeatureCollection whose features are places. All other data is in the foreign member
 * `parley` (geo/schema/atlas.schema.json). A GeoJSON file of points without that member is read as an atlas of places
 * without meetings.
 *
 * Only `features` and the id of each meeting are required. A bad field is left out, a bad thing is left out, and each is
 * reported as an Issue. Bad data never makes the reader throw.
 */
import { NO_DATA } from '../../model/lists.js';
import type { AtlasData } from '../../model/model.js';
import { mapProgress, type Steps } from '../../lib/steps.js';
import { memoizeParse } from '../../time/memoize-parse.js';
import { definedOnly } from '../../lib/defined-only.js';
import { Fields, isObject } from '../json/fields.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { readMeeting } from './meetings.js';
import { readPerson, readSeries, readSide, readTopic } from './people.js';
import { readPlace } from './places.js';
import { idFrom, idsOf, References, type Ids } from '../json/references.js';
import { readDate, readSource } from './sources.js';

const VERSION = 1;
/** The number of list items read in one step, which takes a few milliseconds. */
const STEP = 256;

export const readNativeFile: FormatReader = ({ value }, options) => readNative(value, options);

/** @param value the parsed file. */
export function* readNative(value: unknown, { log, parseWhen }: ReaderOptions): Steps<AtlasReading> {
  const parse = memoizeParse(parseWhen);
  if (!isObject(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features'])) {
    const found = isObject(value) ? value['type'] : value;
    log.add({ code: 'not-geojson', path: '', found, expected: 'a FeatureCollection with a list of features' });
    return { value: NO_DATA, issues: log.issues };
  }
  const collection = new Fields(value, '', log);
  const parley = new Fields(memberOf(collection), 'parley', log);
  checkVersion(parley);
  const placeIds = idsOf(collection.list('features'));
  const references = new References({
    place: placeIds,
    side: idsOf(parley.list('sides')),
    person: idsOf(parley.list('people')),
    series: idsOf(parley.list('series')),
    topic: idsOf(parley.list('topics')),
    source: idsOf(parley.list('sources')),
  });
  const places = yield* mapProgress(
    0,
    0.3,
    items(
      collection,
      'features',
      (feature, id) => readPlace(feature, id, references),
      (index) => unusedId(`feature-${index + 1}`, placeIds),
    ),
  );
  const placeById = new Map(places.map((place) => [place.id, place]));
  return {
    value: definedOnly<AtlasData>({
      title: parley.languageMap('title'),
      description: parley.languageMap('description'),
      license: parley.text('license'),
      asOf: readDate(parley, 'asOf'),
      places,
      sides: yield* mapProgress(
        0.3,
        0.3,
        items(parley, 'sides', (side, id) => readSide(side, id, references)),
      ),
      people: yield* mapProgress(
        0.3,
        0.4,
        items(parley, 'people', (person, id) => readPerson(person, id, references, parse)),
      ),
      series: yield* mapProgress(
        0.4,
        0.4,
        items(parley, 'series', (series, id) => readSeries(series, id, references)),
      ),
      topics: yield* mapProgress(
        0.4,
        0.4,
        items(parley, 'topics', (topic, id) => readTopic(topic, id, references)),
      ),
      meetings: yield* mapProgress(
        0.4,
        0.9,
        items(parley, 'meetings', (meeting, id) => readMeeting(meeting, id, references, placeById, parse)),
      ),
      sources: yield* mapProgress(
        0.9,
        1,
        items(parley, 'sources', (source, id) => readSource(source, id, parse)),
      ),
    }),
    issues: log.issues,
  };
}

function memberOf(collection: Fields): Readonly<Record<string, unknown>> {
  const member = collection.raw('parley');
  if (isObject(member)) return member;
  if (member !== undefined) collection.problem('parley', 'wrong-type', { found: member, expected: 'an object' });
  return {};
}

/** Reports another version as a warning. The reader still reads the members that it knows. */
function checkVersion(parley: Fields): void {
  const version = parley.raw('version');
  if (version === undefined || version === VERSION) return;
  parley.problem('version', 'unsupported-format', { found: version, expected: String(VERSION), severity: 'warning' });
}

/**
 * Reads each object of a list that has an id. If two objects have the same id, the first one is kept. Each thing is frozen,
 * but the values inside it are not: freezing those too would take a fifth longer, and their types are readonly already.
 * @param idFor makes an id for an object without one. Only features get such an id; no other data can refer to it.
 */
function* items<T>(
  fields: Fields,
  key: string,
  readItem: (item: Fields, id: string) => T,
  idFor: (index: number) => string | undefined = () => undefined,
): Steps<readonly T[]> {
  const seen = new Set<string>();
  const list = fields.list(key);
  const read: T[] = [];
  for (const [index, value] of list.entries()) {
    if (index > 0 && index % STEP === 0) yield index / list.length;
    const item = fields.fieldsOf(value, key, index);
    if (item === undefined) continue;
    const id = idFrom(item.raw('id')) ?? idFor(index);
    if (id === undefined) {
      item.problem('', 'missing-id', { expected: 'an id of its own', found: item.raw('id') });
    } else if (seen.has(id)) {
      item.problem('id', 'duplicate-id', { found: id, id });
    } else {
      seen.add(id);
      item.id = id;
      read.push(Object.freeze(readItem(item, id)));
    }
  }
  return read;
}

function unusedId(wanted: string, used: Ids): string {
  return used.has(wanted) ? unusedId(`${wanted}-unnamed`, used) : wanted;
}
