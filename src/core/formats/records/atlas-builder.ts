/**
 * Builds an atlas from files that refer to things by name and not by id. Equal names are the same place, person, side, topic
 * or source. Two places with the same name that are far apart remain two places, and an Issue reports them.
 */
import { distanceKm } from '../../geo/geography.js';
import type {
  AtlasData,
  Attendance,
  Certainty,
  Coordinates,
  Meeting,
  Office,
  Person,
  Place,
  PlacePart,
  Series,
  Side,
  Source,
  Topic,
} from '../../model/model.js';
import { runSync, type Steps } from '../../lib/steps.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { IssueLog, NewIssue } from '../../model/issue-log.js';
import { addDescription, type Description } from './describe.js';
import { IdMaker } from './ids.js';
import { cleanName, isSamePlace, knownFoldName, named } from './same-names.js';

/** A position in the file, for Issues. */
export type IssueLocation = Pick<NewIssue, 'path' | 'row' | 'column'>;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
/** A meeting whose attendance may change until the atlas is finished. */
export type MeetingDraft = Omit<Meeting, 'attendance'> & { readonly attendance: Attendance[] };
type NamedPart = PlacePart & { readonly name: string };
type PlaceDraft = Draft<Omit<Place, 'parts' | 'aliases' | 'name'>> & {
  readonly name: string;
  readonly parts: NamedPart[];
  readonly aliases: string[];
  readonly location: IssueLocation;
};
type PersonDraft = Draft<Omit<Person, 'offices'>> & { offices: Office[] };

export interface PlaceDetails {
  readonly name: string;
  readonly id?: string | undefined;
  readonly coordinates?: Coordinates | undefined;
  readonly timeZone?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
  readonly note?: string | undefined;
  readonly aliases?: readonly string[];
  readonly certainty?: Certainty | undefined;
  /** Ids. */
  readonly sources?: readonly string[];
  /** Whether this is a place of its own, even if a near place has the same name, as in a gazetteer. */
  readonly isOwn?: boolean;
  readonly description?: Description | undefined;
}

export interface SourceDetails {
  readonly title?: string | undefined;
  /** A checked http or https URL. */
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
}

interface AtlasHead {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** The number of meetings looked at in one step. */
const STEP = 1024;

export class AtlasBuilder {
  readonly log: IssueLog;
  readonly #places = new Map<string, PlaceDraft[]>();
  readonly #placeById = new Map<string, PlaceDraft>();
  readonly #placeAt = new Map<string, string>();
  readonly #people = new Map<string, PersonDraft>();
  readonly #personById = new Map<string, PersonDraft>();
  readonly #sides = new Map<string, Draft<Side>>();
  readonly #topics = new Map<string, Topic>();
  readonly #series = new Map<string, Series>();
  readonly #sources = new Map<string, Source>();
  readonly #meetings: MeetingDraft[] = [];
  readonly #origins = new Map<string, number>();
  /** The sides for which each person is at meetings. */
  readonly #sidesOf = new Map<string, Set<string | undefined>>();
  readonly #ids = {
    place: new IdMaker(),
    person: new IdMaker(),
    side: new IdMaker(),
    topic: new IdMaker(),
    series: new IdMaker(),
    source: new IdMaker(),
    meeting: new IdMaker(),
  };

  constructor(log: IssueLog) {
    this.log = log;
  }

  /**
   * @param locate returns the position in the file at which the place is named.
   * @returns the id of the place with this name near these coordinates. A new place is added if there is none.
   */
  place(details: PlaceDetails, locate: () => IssueLocation): string {
    const { name, coordinates, country = '' } = details;
    const key = `${knownFoldName(name)}\n${knownFoldName(country)}`;
    const namesakes = this.#places.get(key) ?? [];
    const known = details.isOwn === true ? undefined : namesakes.find((place) => isSamePlace(place, coordinates));
    if (known !== undefined) {
      known.coordinates ??= coordinates as Coordinates;
      if (known.coordinates === undefined) delete known.coordinates;
      this.#noteCoordinates(known);
      if (known.timeZone === undefined && details.timeZone !== undefined) known.timeZone = details.timeZone;
      return known.id;
    }
    const location = locate();
    const place = this.#newPlace(details, location);
    this.#places.set(key, [...namesakes, place]);
    const [first] = namesakes;
    if (first?.coordinates !== undefined && !isSamePlace(first, coordinates) && coordinates !== undefined) {
      const km = Math.round(distanceKm(first.coordinates, coordinates));
      const suggestion = `${name}: ${first.id}, ${place.id}`;
      this.log.add({
        severity: 'warning',
        code: 'place-name-shared',
        ...location,
        found: `${name}, ${km} km`,
        suggestion,
        id: place.id,
      });
    }
    return place.id;
  }

  #newPlace(details: PlaceDetails, location: IssueLocation): PlaceDraft {
    const { name, id, coordinates, timeZone, country, kind, note, aliases = [] } = details;
    const place: PlaceDraft = {
      ...definedOnly<Omit<Place, 'parts' | 'aliases' | 'name'> & { readonly name: string }>({
        id: id === undefined ? this.#ids.place.make(name, 'place') : this.#ids.place.take(id),
        name,
        coordinates,
        timeZone,
        kind,
        note: note ?? (country === '' ? undefined : country),
        certainty: details.certainty,
        precision_m: undefined,
        sources: details.sources ?? [],
      }),
      aliases: [...aliases],
      parts: [],
      location,
    };
    if (details.description !== undefined) addDescription(place, details.description);
    this.#placeById.set(place.id, place);
    this.#noteCoordinates(place);
    return place;
  }

  #noteCoordinates({ id, coordinates }: PlaceDraft): void {
    const key = coordinates?.join(' ');
    if (key !== undefined && !this.#placeAt.has(key)) this.#placeAt.set(key, id);
  }

  /** Adds media, identifiers and own columns to a place of this atlas. */
  describePlace(placeId: string, description: Description): void {
    const place = this.#placeById.get(placeId);
    if (place !== undefined) addDescription(place, description);
  }

  /** Adds media, identifiers and own columns to a person of this atlas. */
  describePerson(personId: string, description: Description): void {
    const person = this.#personById.get(personId);
    if (person !== undefined) addDescription(person, description);
  }

  /** @returns the id of a building or room of a place. A new one is added if the place has none with this name. */
  placePart(placeId: string, name: string): string {
    const place = this.#placeById.get(placeId);
    const known = place?.parts.find((part) => knownFoldName(part.name) === knownFoldName(name));
    if (known !== undefined) return known.id;
    const taken = new IdMaker();
    for (const { id } of place?.parts ?? []) taken.take(id);
    const id = taken.make(name, 'part');
    place?.parts.push({ id, name, sources: [] });
    return id;
  }

  /** @returns the IANA zone of a place of this atlas. */
  zoneOfPlace(placeId: string | undefined): string | undefined {
    return placeId === undefined ? undefined : this.#placeById.get(placeId)?.timeZone;
  }

  /** @returns the id of the first place with exactly these coordinates. */
  placeAt(coordinates: Coordinates): string | undefined {
    return this.#placeAt.get(coordinates.join(' '));
  }

  /** @returns the coordinates of a place of this atlas. */
  coordinatesOf(placeId: string): Coordinates | undefined {
    return this.#placeById.get(placeId)?.coordinates;
  }

  /** @returns the id of the place with this name; undefined if there is none. */
  knownPlace(name: string): string | undefined {
    return this.#places.get(`${knownFoldName(name)}\n`)?.[0]?.id;
  }

  /**
   * @param side the id of the side of the person. The first stated side is kept as the own side of the person.
   * @returns the id of the person with this name. A new person is added if there is none.
   */
  person(
    name: string,
    {
      side,
      office,
      note,
      id,
    }: { side?: string | undefined; office?: string | undefined; note?: string | undefined; id?: string } = {},
  ): string {
    const key = knownFoldName(name);
    let person = this.#people.get(key);
    if (person === undefined) {
      person = {
        id: id === undefined ? this.#ids.person.make(name, 'person') : this.#ids.person.take(id),
        name: cleanName(name),
        aliases: [],
        offices: [],
        sources: [],
      };
      this.#people.set(key, person);
      this.#personById.set(person.id, person);
    }
    if (side !== undefined) person.side ??= side;
    if (note !== undefined) person.note ??= note;
    if (office !== undefined && !person.offices.some(({ title }) => title === office))
      person.offices.push({ title: office, sources: [] });
    return person.id;
  }

  /**
   * Notes that a person is at a meeting for a side. If a column names the same side at each of the meetings of a person, it is
   * the own side of the person. Otherwise it is the side at that meeting alone.
   */
  attends(person: string, side: string | undefined): void {
    const sides = this.#sidesOf.get(person);
    if (sides === undefined) this.#sidesOf.set(person, new Set([side]));
    else sides.add(side);
  }

  /** @returns the id of the person's own side; undefined if it is unknown. */
  sideOfPerson(name: string): string | undefined {
    return this.#people.get(knownFoldName(name))?.side;
  }

  side(name: string): string {
    return named(this.#sides, name, () => ({ id: this.#ids.side.make(name, 'side'), name: cleanName(name) })).id;
  }

  /** Sets the capital of a side, the place at which its calls and letters are shown. The first stated capital is kept. */
  capital(sideName: string, place: string): void {
    const side = this.#sides.get(knownFoldName(sideName));
    if (side !== undefined) side.capital ??= place;
  }

  topic(name: string): string {
    return named(this.#topics, name, () => ({
      id: this.#ids.topic.make(name, 'topic'),
      name: cleanName(name),
      positions: [],
      sources: [],
    })).id;
  }

  series(title: string): string {
    return named(this.#series, title, () => ({
      id: this.#ids.series.make(title, 'series'),
      title: cleanName(title),
      sources: [],
    })).id;
  }

  source({ title, url, author, publisher }: SourceDetails): string {
    const shown = title ?? (url ?? '').replace(/^https?:\/\/(www\.)?|\/$/gi, '');
    return named(this.#sources, `${shown}\n${url ?? ''}`, () =>
      definedOnly<Source>({
        id: this.#ids.source.make(shown, 'source'),
        title: cleanName(shown),
        url,
        author,
        publisher,
        date: undefined,
        lang: undefined,
        note: undefined,
      }),
    ).id;
  }

  /**
   * @returns an id for a meeting: the stated id, with a number if another meeting has it; without a stated id, one made from
   *   the title.
   */
  meetingId(stated: string | undefined, title: string): string {
    return stated === undefined ? this.#ids.meeting.make(title, 'meeting') : this.#ids.meeting.take(stated);
  }

  /**
   * @param meeting the builder may change its lists.
   * @param row the row of the record that describes the meeting.
   */
  meeting(meeting: MeetingDraft, row?: number): void {
    if (row !== undefined) this.#origins.set(meeting.id, row);
    this.#meetings.push(meeting);
  }

  /** The row in the file of each meeting, by id. */
  get origins(): ReadonlyMap<string, number> {
    return this.#origins;
  }

  *#withOwnSides(): Steps<readonly Meeting[]> {
    const own = new Map<string, string>();
    for (const person of this.#people.values()) {
      const [side, ...others] = this.#sidesOf.get(person.id) ?? [];
      if (person.side !== undefined || side === undefined || others.length > 0) continue;
      person.side = side;
      own.set(person.id, side);
    }
    if (own.size === 0) return this.#meetings;
    // Many meetings share an attendance (shared-attendance.ts), and they still do afterwards.
    const known = new Map<Attendance, Attendance>();
    const withoutOwn = (one: Attendance): Attendance => {
      if (one.person === undefined || one.side === undefined || own.get(one.person) !== one.side) return one;
      const { side: _own, ...rest } = one;
      const shared = known.get(one) ?? rest;
      known.set(one, shared);
      return shared;
    };
    // The lists are changed in their places: a copy of each of 500,000 meetings would double the memory.
    for (const [index, { attendance }] of this.#meetings.entries()) {
      if (index > 0 && index % STEP === 0) yield index / this.#meetings.length;
      for (const [at, one] of attendance.entries()) attendance[at] = withoutOwn(one);
    }
    return this.#meetings;
  }

  /**
   * @returns the atlas. Every place without coordinates is reported as an Issue at the position where it is first named, those
   *   with the most meetings first.
   */
  finish(head: AtlasHead = {}): AtlasData {
    return runSync(this.finishSteps(head));
  }

  /** Like `finish`, in steps. */
  *finishSteps(head: AtlasHead): Steps<AtlasData> {
    yield* this.#reportPlacesWithoutCoordinates();
    const places = [...this.#placeById.values()].map(({ location: _known, ...place }): Place => place);
    return {
      ...definedOnly<Pick<AtlasData, 'title' | 'description'>>({ title: head.title, description: head.description }),
      places,
      sides: [...this.#sides.values()],
      people: [...this.#people.values()],
      series: [...this.#series.values()],
      topics: [...this.#topics.values()],
      meetings: yield* this.#withOwnSides(),
      sources: [...this.#sources.values()],
    };
  }

  *#reportPlacesWithoutCoordinates(): Steps<void> {
    const meetings = new Map<string, number>();
    for (const [index, { places }] of this.#meetings.entries()) {
      if (index > 0 && index % STEP === 0) yield 0;
      for (const { place } of places) meetings.set(place, (meetings.get(place) ?? 0) + 1);
    }
    const missing = [...this.#placeById.values()].filter(({ coordinates }) => coordinates === undefined);
    const meetingsAt = ({ id }: PlaceDraft): number => meetings.get(id) ?? 0;
    for (const place of missing.sort((a, b) => meetingsAt(b) - meetingsAt(a))) {
      const { id, name, location } = place;
      const held = meetingsAt(place);
      this.log.add({
        severity: 'warning',
        code: 'coordinates-missing',
        ...location,
        found: name,
        id,
        ...(held === 0 ? {} : { meetings: held }),
      });
    }
  }
}
