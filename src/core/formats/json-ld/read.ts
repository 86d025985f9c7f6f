/**
 * Reads schema.org `Event` in JSON-LD, which event sites and news sites embed in their pages. Prefixes and full IRIs are
 * resolved (terms.ts), contexts are not fetched, plain names are assumed to be names of schema.org, and `@id` refers to a node
 * of the same file. An event with sub-events is a meeting and gives its name to their series. An `EventSeries` only gives the name of
 * the series.
 */
import { definedOnly } from '../../lib/defined-only.js';
import type { Mode, Status, UnreadValue } from '../../model/model.js';
import type { FormatReader } from '../format.js';
import { isObject, type Json } from '../json/fields.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { slugOf } from '../records/ids.js';
import { propertiesFrom } from '../records/describe.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { recordOf, type FieldTexts, type MeetingRecord } from '../records/meeting-record.js';
import type { NamedPerson } from '../records/named-person.js';
import { readRecords } from '../records/read-records.js';
import { degreesOf } from '../records/degrees.js';
import { readPosition } from '../geojson/geometry.js';
import type { IssueLog } from '../../model/issue-log.js';
import { descriptionOfNode, mediaOf, placeDescription, sameAsOf, UNREAD, otherNames } from './node-description.js';
import { placeOf } from './locations.js';
import { Nodes } from './nodes.js';
import { plainJsonLd, type PlainJsonLd } from './terms.js';
import { eventsIn, itemsOf, lastPart, plain, textOf, typesOf, type FoundEvent } from './events.js';

export const readJsonLd: FormatReader = function* ({ value: root }, { log, parseWhen }) {
  const builder = new AtlasBuilder(log);
  const { value, keyInFile, remoteContexts } = plainJsonLd(root);
  const nodes = new Nodes(value);
  const events = eventsIn(value, keyInFile);
  const records = eventRecords(events, nodes, keyInFile, log);
  yield* readRecords(records, builder, parseWhen);
  if (events.length === 0) addPlaces(nodes, builder);
  const atlas = builder.finish();
  const [remote] = remoteContexts;
  if (remote !== undefined)
    log.add({ code: 'context-not-fetched', severity: 'note', path: '', found: remote, count: remoteContexts.length });
  if (atlas.meetings.length + atlas.places.length === 0)
    log.add({ code: 'nothing-found', path: '', found: nodes.counts() || undefined, expected: 'Event, Place' });
  return { value: atlas, issues: log.issues };
};

/** A file without events may be a list of places. */
function addPlaces(nodes: Nodes, builder: AtlasBuilder): void {
  const { log } = builder;
  for (const node of nodes.ofType(
    /(?:Place|City|Country|State|Landmark\w*|Building|Museum|Hotel|Church|Point|Feature)$/,
  )) {
    const { place: name, lat, lon } = placeOf([node], nodes);
    if (typeof name !== 'string') continue;
    const [latitude, longitude] = [lat, lon].map((text) => (typeof text === 'string' ? degreesOf(text) : undefined));
    const { coordinates } =
      longitude === undefined || latitude === undefined ? {} : readPosition([longitude, latitude]);
    const description = descriptionOfNode(node, nodes, log);
    builder.place({ name, id: idOf(node), coordinates, note: textOf(node, 'description'), description }, () => ({
      path: '',
    }));
  }
}

/** One record for each event. An event with several starts is one meeting for each of them, and an Issue counts these. */
function eventRecords(
  events: readonly FoundEvent[],
  nodes: Nodes,
  keyInFile: PlainJsonLd['keyInFile'],
  log: IssueLog,
): readonly MeetingRecord[] {
  const several = events.filter(({ node }) => itemsOf(node, 'startDate').length > 1);
  const [first] = several;
  if (first !== undefined) {
    const dates = several.reduce((sum, { node }) => sum + itemsOf(node, 'startDate').length, 0);
    const found = itemsOf(first.node, 'startDate').slice(0, 3).map(plain).join(', ');
    const path = [first.path, keyInFile(first.node, 'startDate')].filter((part) => part !== '').join('.');
    log.add({ code: 'dates-separated', severity: 'warning', path, found, expected: `${several.length}/${dates}` });
  }
  return events.flatMap((event, index) => {
    const starts = itemsOf(event.node, 'startDate');
    if (starts.length < 2) return [recordOfEvent(event, index, nodes, keyInFile, log)];
    const ends = itemsOf(event.node, 'endDate');
    const id = idOf(event.node);
    return starts.map((startDate, at) => {
      const endDate = ends.length === starts.length ? ends[at] : undefined;
      const own = id === undefined || at === 0 ? {} : { identifier: `${id}-${at + 1}` };
      const node = { ...event.node, ...own, startDate, endDate };
      return recordOfEvent({ ...event, node }, index, nodes, (_node, key) => keyInFile(event.node, key), log);
    });
  });
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

function recordOfEvent(
  { node, path, series }: FoundEvent,
  index: number,
  nodes: Nodes,
  keyInFile: PlainJsonLd['keyInFile'],
  log: IssueLog,
): MeetingRecord {
  const locations = nodes.of(node, 'location');
  const isVirtual =
    locations.length > 0 && locations.every((one) => isObject(one) && typesOf(one).includes('VirtualLocation'));
  const own = nodes.of(node, 'additionalProperty');
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
      const name = field === undefined ? '' : (KEYS[field] ?? field);
      const [member = '', ...inside] = name.split('.');
      const key = [keyInFile(node, member), ...inside].join('.');
      return { path: [path, key].filter((part) => part !== '').join('.') };
    },
    people: peopleOf(node, nodes, log),
    unread: [
      ...otherNames(node).map((text) => ({ field: 'name', text })),
      ...own.filter(isUnread).flatMap(nameAndValue),
    ],
    media: mediaOf(node, nodes, log),
    sameAs: sameAsOf(node),
    properties: propertiesFrom(
      own
        .filter((one) => !isUnread(one))
        .flatMap(nameAndValue)
        .map(({ field, text }) => [field, text]),
    ),
    placeDescription: placeDescription(locations, nodes, log),
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

/** The writer marks the values that were not understood. */
const isUnread = (property: unknown): boolean => isObject(property) && textOf(property, 'propertyID') === UNREAD;

/** @returns a property of the event for which schema.org has no name, in the words of the file. */
function nameAndValue(property: unknown): readonly UnreadValue[] {
  if (!isObject(property)) return [];
  const [field, text] = [textOf(property, 'name'), textOf(property, 'value')];
  return text === undefined ? [] : [{ field: field ?? 'additionalProperty', text }];
}

function peopleOf(node: Json, nodes: Nodes, log: IssueLog): readonly NamedPerson[] {
  const present = nodes
    .of(node, 'attendee', 'attendees', 'performer', 'performers', 'actor', 'contributor')
    .flatMap((one) => personOf(one, nodes, log));
  const hosts = nodes
    .of(node, 'organizer')
    .flatMap((one) => personOf(one, nodes, log))
    .map((one): NamedPerson => ({ ...one, role: 'host' }));
  const names = new Set(hosts.map(({ name, side = '' }) => `${name}\n${side}`));
  return [...hosts, ...present.filter(({ name, side = '' }) => !names.has(`${name}\n${side}`))];
}

function personOf(value: unknown, nodes: Nodes, log: IssueLog): readonly NamedPerson[] {
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
  const description = descriptionOfNode(value, nodes, log);
  return [definedOnly<NamedPerson>({ name: full, side, office, description })];
}
