/**
 * Reads schema.org `Event` in JSON-LD, which event sites and news sites embed in their pages. The file is read as plain
 * JSON: contexts are not fetched, all names are assumed to be names of schema.org, and `@id` refers to a node of the same
 * file. An event with sub-events is a meeting and gives its name to their series. An `EventSeries` only gives the name of
 * the series.
 */
import type { Mode, Status, UnreadValue } from '../../model/model.js';
import type { FormatReader } from '../format.js';
import { isObject, type Json } from '../json/fields.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { slugOf } from '../records/ids.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { recordOf, type FieldTexts, type MeetingRecord } from '../records/meeting-record.js';
import type { NamedPerson } from '../records/named-person.js';
import { readRecords } from '../records/read-records.js';
import { eventsIn, itemsOf, lastPart, MAX_DEPTH, plain, textOf, typesOf, type FoundEvent } from './events.js';

export const readJsonLd: FormatReader = function* ({ value }, { log, parseWhen }) {
  const builder = new AtlasBuilder(log);
  const nodes = new Nodes(value);
  const events = eventsIn(value);
  const records = events.map((event, index) => recordOfEvent(event, index, nodes));
  yield* readRecords(records, builder, parseWhen);
  return { value: builder.finish(), issues: log.issues };
};

/** Nodes by `@id`. A file may describe a location or person once and refer to it from several events. */
class Nodes {
  readonly #byId = new Map<string, Json>();

  constructor(root: unknown) {
    const visit = (value: unknown, depth: number): void => {
      if (depth > MAX_DEPTH) return;
      if (Array.isArray(value)) value.forEach((item) => visit(item, depth + 1));
      if (!isObject(value)) return;
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1 && !this.#byId.has(id)) this.#byId.set(id, value);
      for (const item of Object.values(value)) visit(item, depth + 1);
    };
    visit(root, 0);
  }

  /** @returns the node; if it is a reference, the node that it refers to. */
  resolve(value: unknown): unknown {
    if (!isObject(value) || Object.keys(value).length > 1 || typeof value['@id'] !== 'string') return value;
    return this.#byId.get(value['@id']) ?? value;
  }

  /** @returns the values of several keys of a node, resolved. */
  of(node: Json, ...keys: readonly string[]): readonly unknown[] {
    return keys.flatMap((key) => itemsOf(node, key)).map((item) => this.resolve(item));
  }
}

/* Maps and not objects, since the keys are words of the file: `constructor` must not be found. */
const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['EventCancelled', 'cancelled'],
  ['EventPostponed', 'planned'],
  ['EventRescheduled', 'planned'],
]);
const MODES: ReadonlyMap<string, Mode> = new Map([
  ['OnlineEventAttendanceMode', 'video'],
  ['OfflineEventAttendanceMode', 'in-person'],
]);

function recordOfEvent({ node, path, series }: FoundEvent, index: number, nodes: Nodes): MeetingRecord {
  const locations = nodes.of(node, 'location');
  const isVirtual =
    locations.length > 0 && locations.every((one) => isObject(one) && typesOf(one).includes('VirtualLocation'));
  const texts: FieldTexts = {
    id: idOf(node),
    title: textOf(node, 'name'),
    start: textOf(node, 'startDate'),
    end: textOf(node, 'endDate'),
    duration: textOf(node, 'duration'),
    series: series ?? textOf(node, 'superEvent'),
    topics: nodes.of(node, 'about', 'keywords').flatMap((topic) => plain(topic)?.split(/[,;]/) ?? []),
    summary: textOf(node, 'description'),
    status: STATUSES.get(lastPart(textOf(node, 'eventStatus'))),
    mode: MODES.get(lastPart(textOf(node, 'eventAttendanceMode'))) ?? (isVirtual ? 'video' : undefined),
    url: itemsOf(node, 'url').filter((url) => typeof url === 'string'),
    ...placeOf(locations, nodes),
  };
  return recordOf(texts, {
    number: index + 1,
    locate: (field) => {
      const key = field === undefined ? '' : (KEYS[field] ?? field);
      return { path: [path, key].filter((part) => part !== '').join('.') };
    },
    people: peopleOf(node, nodes),
    unread: nodes.of(node, 'additionalProperty').flatMap(unreadOf),
  });
}

/** The path of each field within an event, where it differs from the name of the field. */
const KEYS: Partial<Readonly<Record<MeetingField, string>>> = {
  id: '@id',
  title: 'name',
  start: 'startDate',
  end: 'endDate',
  summary: 'description',
  status: 'eventStatus',
  mode: 'eventAttendanceMode',
  place: 'location',
  lat: 'location.geo.latitude',
  lon: 'location.geo.longitude',
  topics: 'about',
};

/** @returns an id made from the last segment of the identifier of the event. */
function idOf(node: Json): string | undefined {
  const stated = textOf(node, 'identifier') ?? textOf(node, '@id');
  const segments = stated?.split(/[/#:?=]/).filter((part) => part !== '') ?? [];
  return slugOf(segments.at(-1) ?? '') || undefined;
}

/** @returns the first location that is not virtual: a text, a Place, or an address. */
function placeOf(locations: readonly unknown[], nodes: Nodes): FieldTexts {
  for (const location of locations) {
    if (typeof location === 'string') return { place: plain(location) };
    if (!isObject(location) || typesOf(location).includes('VirtualLocation')) continue;
    const [geo] = nodes.of(location, 'geo');
    const point = isObject(geo) ? geo : location;
    const [address] = nodes.of(location, 'address');
    const postal = isObject(address) ? address : location;
    const town = textOf(postal, 'addressLocality') ?? (typeof address === 'string' ? plain(address) : undefined);
    const name = textOf(location, 'name');
    return {
      place: name ?? town ?? textOf(postal, 'streetAddress') ?? textOf(postal, 'addressCountry'),
      lat: textOf(point, 'latitude'),
      lon: textOf(point, 'longitude'),
      // The map shows this text beside the name.
      country:
        name === undefined
          ? undefined
          : [town, textOf(postal, 'addressCountry')].filter((part) => part !== undefined && part !== name).join(', '),
    };
  }
  return {};
}

/** @returns a property of the event for which schema.org has no name, in the words of the file. */
function unreadOf(property: unknown): readonly UnreadValue[] {
  if (!isObject(property)) return [];
  const [field, text] = [textOf(property, 'name'), textOf(property, 'value')];
  return text === undefined ? [] : [{ field: field ?? 'additionalProperty', text }];
}

function peopleOf(node: Json, nodes: Nodes): readonly NamedPerson[] {
  const present = nodes
    .of(node, 'attendee', 'attendees', 'performer', 'performers', 'actor', 'contributor')
    .flatMap((one) => personOf(one, nodes));
  const hosts = nodes
    .of(node, 'organizer')
    .flatMap((one) => personOf(one, nodes))
    .map((one): NamedPerson => ({ ...one, role: 'host' }));
  const names = new Set(hosts.map(({ name, side = '' }) => `${name}\n${side}`));
  return [...hosts, ...present.filter(({ name, side = '' }) => !names.has(`${name}\n${side}`))];
}

function personOf(value: unknown, nodes: Nodes): readonly NamedPerson[] {
  const name = plain(value);
  if (!isObject(value)) return name === undefined ? [] : [{ name }];
  const types = typesOf(value);
  if (types.some((type) => /Organization|Corporation|Country|NGO|Government|Party|Group$/.test(type)))
    return name === undefined ? [] : [{ name: '', side: name }];
  const full =
    name ?? [textOf(value, 'givenName'), textOf(value, 'familyName')].filter((part) => part !== undefined).join(' ');
  if (full === '') return [];
  const [side] = nodes.of(value, 'affiliation', 'memberOf', 'worksFor', 'nationality').map(plain);
  const office = textOf(value, 'jobTitle');
  return [{ name: full, ...(side === undefined ? {} : { side }), ...(office === undefined ? {} : { office }) }];
}
