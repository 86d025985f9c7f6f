/**
 * Does what an Issue suggests, where a machine can: new data, never a change of the old. What is decided by nobody is
 * done by nobody: whoever calls this has shown the suggestion to somebody first.
 */
import type { Issue, IssueCode } from '../model/issues.js';
import type { AtlasData, Coordinates, LanguageMap, Meeting, Person, Place } from '../model/model.js';
import { parseWhen } from '../time/edtf.js';

/**
 * @param data as examined.
 * @param issue from `examine`, or a reader's `coordinates-swapped` of a native file.
 * @returns the data mended, or undefined if there is nothing a machine can do, or it was done already.
 */
export function applySuggestion(data: AtlasData, { code, id, path, suggestion }: Issue): AtlasData | undefined {
  if (id === undefined || suggestion === undefined) return undefined;
  return REMEDIES[code]?.(data, id, suggestion, path.startsWith('person/'));
}

type Remedy = (data: AtlasData, id: string, suggestion: string, isPerson: boolean) => AtlasData | undefined;

const withCoordinates: Remedy = (data, id, suggestion) => {
  const coordinates = coordinatesOf(suggestion);
  return coordinates === undefined ? undefined : withPlace(data, id, (place) => ({ ...place, coordinates }));
};

const REMEDIES: Partial<Readonly<Record<IssueCode, Remedy>>> = {
  'coordinates-zero': (data, id) => withPlace(data, id, ({ coordinates: _wrong, ...place }) => place),
  'coordinates-swapped': withCoordinates,
  'coordinates-out-of-range': withCoordinates,
  'date-in-future': (data, id) => withMeeting(data, id, (meeting) => ({ ...meeting, status: 'planned' })),
  'date-reversed': (data, id, suggestion, isPerson) => (isPerson ? withOffices : withDate)(data, id, suggestion),
  'twin-names': (data, id, kept, isPerson) => (isPerson ? mergePeople : mergePlaces)(data, id, kept),
};

function coordinatesOf(suggestion: string): Coordinates | undefined {
  const [, longitude, latitude] = /^\[(-?[\d.e-]+), (-?[\d.e-]+)\]$/.exec(suggestion) ?? [];
  const found = [Number(longitude), Number(latitude)] as const;
  return found.every(Number.isFinite) ? found : undefined;
}

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

function mergePeople(data: AtlasData, double: string, kept: string): AtlasData | undefined {
  const [gone, stays] = [double, kept].map((id) => data.people.find((person) => person.id === id));
  if (gone === undefined || stays === undefined || gone === stays) return undefined;
  const { side = gone.side, note = gone.note } = stays;
  const titles = new Set(stays.offices.map((office) => JSON.stringify(office.title)));
  const merged: Person = {
    ...stays,
    ...(side === undefined ? {} : { side }),
    ...(note === undefined ? {} : { note }),
    aliases: aliasesOf(stays, gone),
    offices: [...stays.offices, ...gone.offices.filter((office) => !titles.has(JSON.stringify(office.title)))],
    sources: union(stays.sources, gone.sources),
  };
  return {
    ...data,
    people: data.people.flatMap((person) => (person === gone ? [] : person === stays ? [merged] : [person])),
    meetings: data.meetings.map((meeting) => {
      if (!meeting.attendance.some(({ person }) => person === double)) return meeting;
      const moved = meeting.attendance.map((one) => (one.person === double ? { ...one, person: kept } : one));
      return { ...meeting, attendance: moved.filter((one, at) => one.person !== kept || at === firstOf(moved, kept)) };
    }),
  };
}

const firstOf = (attendance: Meeting['attendance'], id: string): number =>
  attendance.findIndex(({ person }) => person === id);

function mergePlaces(data: AtlasData, double: string, kept: string): AtlasData | undefined {
  const [gone, stays] = [double, kept].map((id) => data.places.find((place) => place.id === id));
  if (gone === undefined || stays === undefined || gone === stays) return undefined;
  const { coordinates = gone.coordinates, timeZone = gone.timeZone, kind = gone.kind, note = gone.note } = stays;
  const partIds = new Set(stays.parts.map(({ id }) => id));
  const merged: Place = {
    ...stays,
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
    aliases: aliasesOf(stays, gone),
    parts: [...stays.parts, ...gone.parts.filter(({ id }) => !partIds.has(id))],
    sources: union(stays.sources, gone.sources),
  };
  return {
    ...data,
    places: data.places.flatMap((place) => (place === gone ? [] : place === stays ? [merged] : [place])),
    sides: data.sides.map((side) => (side.capital === double ? { ...side, capital: kept } : side)),
    meetings: data.meetings.map((meeting) =>
      meeting.places.some(({ place }) => place === double)
        ? { ...meeting, places: meeting.places.map((one) => (one.place === double ? { ...one, place: kept } : one)) }
        : meeting,
    ),
  };
}

/** The name that goes becomes an alias of the one that stays, so that it is still found. */
function aliasesOf(stays: Named, gone: Named): readonly string[] {
  const own = new Set(textsOf(stays.name));
  return union(stays.aliases, [...textsOf(gone.name), ...gone.aliases]).filter((alias) => !own.has(alias));
}

interface Named {
  readonly name: LanguageMap;
  readonly aliases: readonly string[];
}
const textsOf = (name: LanguageMap): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name));
const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];
