/**
 * schema.org `Event` in JSON-LD, as event sites and newsrooms put it into their pages. Read as plain JSON, without the
 * machinery of linked data: contexts are not fetched, names are taken to be schema.org's, and `@id` leads to any node of
 * the same file. An event with sub-events gives their series its name and is a meeting itself; an `EventSeries` is no
 * more than that.
 */
import type { Mode, Status } from '../../model/model.js';
import { isObject, type Json } from '../fields/fields.js';
import type { FormatReader } from '../format.js';
import { AtlasBuilder, type IssueLocation } from '../table/atlas-builder.js';
import { slugOf } from '../table/ids.js';
import type { NamedPerson } from '../table/people-cells.js';
import { rowOfRecord, type FieldRecord } from '../table/records.js';
import type { Row } from '../table/row.js';
import { readRows } from '../table/rows.js';
import { eventsIn, itemsOf, lastPart, MAX_DEPTH, plain, textOf, typesOf, type FoundEvent } from './events.js';

export const readJsonLd: FormatReader = function* ({ text, syntax, value }, { log, parseWhen }) {
  const gathering = new AtlasBuilder(log);
  const nodes = new Nodes(value);
  const events = eventsIn(value);
  if (syntax === 'html' && events.length === 0)
    log.add({ code: 'unsupported-format', path: '', found: text.slice(0, 60).trim(), expected: 'JSON, or a table' });
  yield* readRows(
    events.map((event, index) => rowOf(event, index, nodes)),
    gathering,
    parseWhen,
  );
  return { value: gathering.finish(), issues: log.issues };
};

/** Nodes by `@id`: a location or person may be described once and referred to often. */
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

  /** @returns the node itself, or the one it refers to. */
  resolve(value: unknown): unknown {
    if (!isObject(value) || Object.keys(value).length > 1 || typeof value['@id'] !== 'string') return value;
    return this.#byId.get(value['@id']) ?? value;
  }

  of(node: Json, ...keys: readonly string[]): readonly unknown[] {
    return keys.flatMap((key) => itemsOf(node, key)).map((item) => this.resolve(item));
  }
}

/* Maps, since the keys are the file's words: `constructor` is no status. */
const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['EventCancelled', 'cancelled'],
  ['EventPostponed', 'planned'],
  ['EventRescheduled', 'planned'],
]);
const MODES: ReadonlyMap<string, Mode> = new Map([
  ['OnlineEventAttendanceMode', 'video'],
  ['OfflineEventAttendanceMode', 'in-person'],
]);

function rowOf({ node, path, series }: FoundEvent, index: number, nodes: Nodes): Row {
  const locations = nodes.of(node, 'location');
  const isVirtual =
    locations.length > 0 && locations.every((one) => isObject(one) && typesOf(one).includes('VirtualLocation'));
  const record: FieldRecord = {
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
  const spot = (field?: string): IssueLocation => ({
    path: [path, field === undefined ? '' : (KEYS[field] ?? field)].filter((part) => part !== '').join('.'),
  });
  return rowOfRecord(record, { number: index + 1, spot, people: peopleOf(node, nodes) });
}

const KEYS: Readonly<Record<string, string>> = {
  ...{ title: 'name', start: 'startDate', end: 'endDate', summary: 'description', status: 'eventStatus', id: '@id' },
  ...{
    mode: 'eventAttendanceMode',
    place: 'location',
    lat: 'location.geo.latitude',
    lon: 'location.geo.longitude',
    topics: 'about',
  },
};

function idOf(node: Json): string | undefined {
  const stated = textOf(node, 'identifier') ?? textOf(node, '@id');
  const segments = stated?.split(/[/#:?=]/).filter((part) => part !== '') ?? [];
  return slugOf(segments.at(-1) ?? '') || undefined;
}

/** The first location that is a place: a text, a Place, or an address. */
function placeOf(locations: readonly unknown[], nodes: Nodes): FieldRecord {
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
      // Shown beside the name: where the place is.
      country:
        name === undefined
          ? undefined
          : [town, textOf(postal, 'addressCountry')].filter((part) => part !== undefined && part !== name).join(', '),
    };
  }
  return {};
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
