/**
 * An atlas as its native file. What is written is read again as the same atlas, and the same atlas is always the same
 * text: keys in the order of the schema, things in the order of the data, one of them to a line. So a change to one
 * meeting is a change to one line, and a version history of the file can be read.
 *
 * What is derived is not written: a meeting in the zone of its first place names none. So the one thing that does not come
 * back is a meeting without a zone at a place that has one, which no reader makes except of a zone it did not know.
 */
import type { Atlas, AtlasData, Meeting, Place } from '../../model/model.js';

type Json = Readonly<Record<string, unknown>>;

export interface NativeFile {
  readonly type: 'FeatureCollection';
  readonly features: readonly Json[];
  readonly parley: Json;
}

export const NATIVE_LISTS = ['sides', 'people', 'series', 'topics', 'meetings', 'sources'] as const;

/** @returns the text of the file, ending with a line break. */
export function writeNative(data: AtlasData | Atlas): string {
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
export function nativeFile(data: AtlasData | Atlas): NativeFile {
  const zones = new Map(data.places.map(({ id, timeZone }) => [id, timeZone]));
  const lists = {
    sides: data.sides.map(({ id, name, abbreviation, capital }) => filled({ id, name, abbreviation, capital })),
    people: data.people.map(({ id, name, aliases, side, offices, note, certainty, sources }) =>
      filled({
        ...{ id, name, aliases, side, note, certainty, sources },
        offices: offices.map(({ title, from, to, ...said }) => filled({ title, from, to, ...inOrder(said) })),
      }),
    ),
    series: data.series.map(({ id, title, note, ...said }) => filled({ id, title, note, ...inOrder(said) })),
    topics: data.topics.map(({ id, name, positions, certainty, sources }) =>
      filled({
        ...{ id, name, certainty, sources },
        positions: positions.map(({ side, text, attribution, ...said }) =>
          filled({ side, text, attribution, ...inOrder(said) }),
        ),
      }),
    ),
    meetings: data.meetings.map((meeting) => meetingEntry(meeting, zones)),
    sources: data.sources.map(({ id, title, publisher, author, date, url, lang, note }) =>
      filled({ id, title, publisher, author, date, url, lang, note }),
    ),
  };
  const { title, description, license, asOf } = data;
  const head = filled({ version: 1, title, description, license, asOf });
  return { type: 'FeatureCollection', features: data.places.map(placeEntry), parley: { ...head, ...filled(lists) } };
}

function placeEntry(place: Place): Json {
  const { id, coordinates, name, aliases, kind, note, precision_m, timeZone, parts, certainty, sources } = place;
  return {
    type: 'Feature',
    id,
    geometry: coordinates === undefined ? null : { type: 'Point', coordinates },
    properties: filled({
      ...{ name, aliases, kind, note, precision_m, timeZone, certainty, sources },
      parts: parts.map((part) => filled({ id: part.id, name: part.name, note: part.note, sources: part.sources })),
    }),
  };
}

function meetingEntry(meeting: Meeting, zones: ReadonlyMap<string, string | undefined>): Json {
  const { id, title, series, number, runDay, mode, status, places, when, duration, durationApproximate } = meeting;
  const timeZone = meeting.timeZone === zones.get(places[0]?.place ?? '') ? undefined : meeting.timeZone;
  return filled({
    ...{ id, title, series, number, runDay, mode, status },
    places: places.map(({ place, part }) => filled({ place, part })),
    when: when?.edtf,
    ...{ timeZone, duration, durationApproximate },
    attendance: meeting.attendance.map(({ person, side, text, role, ...said }) =>
      filled({ person, side, text, role, ...inOrder(said) }),
    ),
    ...{ topics: meeting.topics, note: meeting.note, certainty: meeting.certainty, sources: meeting.sources },
    claims: meeting.claims.map(({ about, value, text, attribution, ...said }) =>
      filled({ about, value, text, attribution, ...inOrder(said) }),
    ),
  });
}

const inOrder = ({
  certainty,
  sources,
}: {
  readonly certainty?: unknown;
  readonly sources: readonly string[];
}): Json => ({
  certainty,
  sources,
});

/** Without keys that say nothing: absent values and empty lists. */
const filled = (entry: Json): Json =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
