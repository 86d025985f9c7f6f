/**
 * Writes an atlas as a native file. Reading the file gives the same atlas, and the same atlas always gives the same text:
 * keys are in the order of the schema, things are in the order of the data, and each thing is on one line. A change to one
 * meeting therefore changes one line, which suits version control.
 *
 * Derived values are not written: a meeting in the time zone of its first place has no `timeZone` in the file. For this
 * reason one case is not restored: a meeting without a time zone at a place that has one. Readers create that case only from
 * an unknown zone.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ListName } from '../../model/lists.js';
import type { AtlasData, Meeting, Person, Place, Properties, Source, Topic } from '../../model/model.js';
import { omitEmpty, type Written } from '../written.js';
import { KEYS_BESIDE_NAME, NAME_KEYS } from './place-keys.js';

type Json = Readonly<Record<string, unknown>>;

/** The lists inside the member `parley`; places are the features of the file. */
export type ParleyList = Exclude<ListName, 'places'>;

/** A GeoJSON FeatureCollection (RFC 7946) with one foreign member. */
export interface NativeFile extends FeatureCollection<Point | null> {
  readonly parley: Json & Partial<Readonly<Record<ParleyList, readonly Json[]>>>;
}

/** `losses` is empty, because the native file holds all data. */
export const writeNative = (data: AtlasData): Written => ({
  files: [{ name: 'atlas.geojson', text: nativeText(data) }],
  losses: [],
});

/** @returns the text of the file, ending with a line break. */
export function nativeText(data: AtlasData): string {
  const { type, features, parley } = nativeFile(data);
  const member = Object.entries(parley).map(([key, value]) => {
    return `${JSON.stringify(key)}: ${Array.isArray(value) ? lines(value, '    ') : JSON.stringify(value)}`;
  });
  return `{
  "type": "${type}",
  "features": ${lines(features, '  ')},
  "parley": {
    ${member.join(',\n    ')}
  }
}
`;
}

function lines(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
}

/** @returns the file as plain JSON. */
export function nativeFile(data: AtlasData): NativeFile {
  const { title, description, license, asOf } = data;
  const zones = new Map(data.places.map(({ id, timeZone }) => [id, timeZone]));
  return {
    type: 'FeatureCollection',
    features: data.places.map(placeEntry),
    parley: omitEmpty({
      version: 1,
      title,
      description,
      license,
      asOf,
      sides: data.sides.map(({ id, name, abbreviation, capital }) => omitEmpty({ id, name, abbreviation, capital })),
      people: data.people.map(personEntry),
      series: data.series.map(({ id, title: name, note, certainty, sources }) =>
        omitEmpty({ id, title: name, note, certainty, sources }),
      ),
      topics: data.topics.map(topicEntry),
      meetings: data.meetings.map((meeting) => meetingEntry(meeting, zones)),
      sources: data.sources.map(sourceEntry),
    }),
  };
}

function placeEntry(place: Place): Feature<Point | null> {
  const { id, coordinates, name, aliases, kind, note, precision_m, timeZone, certainty, sources } = place;
  const { media, sameAs, properties = {} } = place;
  const parts = place.parts.map((part) =>
    omitEmpty({ id: part.id, name: part.name, note: part.note, sources: part.sources }),
  );
  return {
    type: 'Feature',
    id,
    geometry: coordinates === undefined ? null : { type: 'Point', coordinates: [...coordinates] },
    properties: placeProperties(
      omitEmpty({ name, aliases, kind, note, precision_m, timeZone, certainty, sources, parts, media, sameAs }),
      properties,
    ),
  };
}

/**
 * The own properties of a place stand beside the others, where programs for maps look for them. If one has the name of a property
 * of a place, all stand in an object of their own.
 */
function placeProperties(known: Json, own: Properties): Json {
  const isUnclear = Object.keys(own).some((key) => PLACE_KEYS.has(key));
  return isUnclear ? { ...known, properties: own } : { ...known, ...own };
}

const PLACE_KEYS: ReadonlySet<string> = new Set([...NAME_KEYS, ...KEYS_BESIDE_NAME]);

function personEntry(person: Person): Json {
  const { id, name, aliases, side, note, certainty, sources, media, sameAs, properties } = person;
  const offices = person.offices.map(({ title, from, to, ...office }) =>
    omitEmpty({ title, from, to, certainty: office.certainty, sources: office.sources }),
  );
  return omitEmpty({ id, name, aliases, side, note, certainty, sources, offices, media, sameAs, properties });
}

function topicEntry(topic: Topic): Json {
  const { id, name, certainty, sources } = topic;
  const positions = topic.positions.map(({ side, text, attribution, ...position }) =>
    omitEmpty({ side, text, attribution, certainty: position.certainty, sources: position.sources }),
  );
  return omitEmpty({ id, name, certainty, sources, positions });
}

function meetingEntry(meeting: Meeting, zones: ReadonlyMap<string, string | undefined>): Json {
  const { id, title, series, number, runDay, mode, status, places, when, duration, durationApproximate } = meeting;
  const { topics, note, certainty, sources, unread, media, sameAs, properties } = meeting;
  return omitEmpty({
    id,
    title,
    series,
    number,
    runDay,
    mode,
    status,
    places: places.map(({ place, part }) => omitEmpty({ place, part })),
    when: when?.edtf,
    timeZone: meeting.timeZone === zones.get(places[0]?.place ?? '') ? undefined : meeting.timeZone,
    duration,
    durationApproximate,
    attendance: meeting.attendance.map(({ person, side, text, role, ...one }) =>
      omitEmpty({ person, side, text, role, certainty: one.certainty, sources: one.sources }),
    ),
    topics,
    note,
    certainty,
    sources,
    claims: meeting.claims.map(({ about, value, text, attribution, ...claim }) =>
      omitEmpty({ about, value, text, attribution, certainty: claim.certainty, sources: claim.sources }),
    ),
    unread,
    media,
    sameAs,
    properties,
  });
}

const sourceEntry = ({ id, title, publisher, author, date, url, lang, note }: Source): Json =>
  omitEmpty({ id, title, publisher, author, date, url, lang, note });
