/**
 * Applies the suggestion of an Issue, if that can be done automatically. It returns new data and leaves the old data
 * unchanged. The caller must show the suggestion to the user and ask for consent first.
 */
import type { Issue, IssueCode } from '../model/issues.js';
import type { AtlasData, LanguageMap, Meeting, Person, Place } from '../model/model.js';
import { allTexts } from '../model/text.js';
import { parseWhen } from '../time/edtf.js';
import { parseCoordinatesText } from './coordinates-text.js';

/**
 * @param data the examined data.
 * @param issue from `examine`, or `coordinates-swapped` from the reader of a native file.
 * @returns the fixed data; undefined if there is no automatic fix or it is applied already.
 */
export function applySuggestion(data: AtlasData, { code, id, path, suggestion }: Issue): AtlasData | undefined {
  if (id === undefined || suggestion === undefined) return undefined;
  return FIXES[code]?.(data, id, suggestion, path.startsWith('person/'));
}

type Fix = (data: AtlasData, id: string, suggestion: string, isPerson: boolean) => AtlasData | undefined;

const withCoordinates: Fix = (data, id, suggestion) => {
  const coordinates = parseCoordinatesText(suggestion);
  return coordinates === undefined ? undefined : withPlace(data, id, (place) => ({ ...place, coordinates }));
};

const FIXES: Partial<Readonly<Record<IssueCode, Fix>>> = {
  'coordinates-zero': (data, id) => withPlace(data, id, ({ coordinates: _removed, ...place }) => place),
  'coordinates-swapped': withCoordinates,
  'coordinates-out-of-range': withCoordinates,
  'date-in-future': (data, id) => withMeeting(data, id, (meeting) => ({ ...meeting, status: 'planned' })),
  'date-reversed': (data, id, suggestion, isPerson) => (isPerson ? withOffices : withDate)(data, id, suggestion),
  'twin-names': (data, id, kept, isPerson) => (isPerson ? mergePeople : mergePlaces)(data, id, kept),
};

function withPlace(data: AtlasData, id: string, change: (place: Place) => Place): AtlasData | undefined {
  if (!data.places.some((place) => place.id === id)) return undefined;
  return { ...data, places: data.places.map((place) => (place.id === id ? change(place) : place)) };
}

function withMeeting(data: AtlasData, id: string, change: (meeting: Meeting) => Meeting): AtlasData | undefined {
  if (!data.meetings.some((meeting) => meeting.id === id)) return undefined;
  return { ...data, meetings: data.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)) };
}

function withDate(data: AtlasData, id: string, edtf: string): AtlasData | undefined {
  return withMeeting(data, id, (meeting) => {
    const when = parseWhen(edtf, meeting.timeZone);
    return when === undefined ? meeting : { ...meeting, when };
  });
}

function withOffices(data: AtlasData, id: string, span: string): AtlasData | undefined {
  const [from, to] = span.split('/');
  if (from === undefined || to === undefined || !data.people.some((person) => person.id === id)) return undefined;
  const people = data.people.map((person) => {
    if (person.id !== id) return person;
    const offices = person.offices.map((office) =>
      office.from === to && office.to === from ? { ...office, from, to } : office,
    );
    return { ...person, offices };
  });
  return { ...data, people };
}

function mergePeople(data: AtlasData, duplicate: string, kept: string): AtlasData | undefined {
  const [removed, remaining] = [duplicate, kept].map((id) => data.people.find((person) => person.id === id));
  if (removed === undefined || remaining === undefined || removed === remaining) return undefined;
  const { side = removed.side, note = removed.note } = remaining;
  const titles = new Set(remaining.offices.map((office) => JSON.stringify(office.title)));
  const merged: Person = {
    ...remaining,
    ...(side === undefined ? {} : { side }),
    ...(note === undefined ? {} : { note }),
    aliases: aliasesOf(remaining, removed),
    offices: [...remaining.offices, ...removed.offices.filter((office) => !titles.has(JSON.stringify(office.title)))],
    sources: union(remaining.sources, removed.sources),
  };
  return {
    ...data,
    people: data.people.flatMap((person) => (person === removed ? [] : person === remaining ? [merged] : [person])),
    meetings: data.meetings.map((meeting) => {
      if (!meeting.attendance.some(({ person }) => person === duplicate)) return meeting;
      const moved = meeting.attendance.map((one) => (one.person === duplicate ? { ...one, person: kept } : one));
      return { ...meeting, attendance: moved.filter((one, at) => one.person !== kept || at === firstOf(moved, kept)) };
    }),
  };
}

const firstOf = (attendance: Meeting['attendance'], id: string): number =>
  attendance.findIndex(({ person }) => person === id);

function mergePlaces(data: AtlasData, duplicate: string, kept: string): AtlasData | undefined {
  const [removed, remaining] = [duplicate, kept].map((id) => data.places.find((place) => place.id === id));
  if (removed === undefined || remaining === undefined || removed === remaining) return undefined;
  const {
    coordinates = removed.coordinates,
    timeZone = removed.timeZone,
    kind = removed.kind,
    note = removed.note,
  } = remaining;
  const partIds = new Set(remaining.parts.map(({ id }) => id));
  const merged: Place = {
    ...remaining,
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
    aliases: aliasesOf(remaining, removed),
    parts: [...remaining.parts, ...removed.parts.filter(({ id }) => !partIds.has(id))],
    sources: union(remaining.sources, removed.sources),
  };
  return {
    ...data,
    places: data.places.flatMap((place) => (place === removed ? [] : place === remaining ? [merged] : [place])),
    sides: data.sides.map((side) => (side.capital === duplicate ? { ...side, capital: kept } : side)),
    meetings: data.meetings.map((meeting) =>
      meeting.places.some(({ place }) => place === duplicate)
        ? { ...meeting, places: meeting.places.map((one) => (one.place === duplicate ? { ...one, place: kept } : one)) }
        : meeting,
    ),
  };
}

/** The name of the removed entry becomes an alias of the remaining one, so that a search still finds it. */
function aliasesOf(remaining: Named, removed: Named): readonly string[] {
  const ownNames = new Set(allTexts(remaining.name));
  return union(remaining.aliases, [...allTexts(removed.name), ...removed.aliases]).filter(
    (alias) => !ownNames.has(alias),
  );
}

interface Named {
  readonly name: LanguageMap;
  readonly aliases: readonly string[];
}

const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];
