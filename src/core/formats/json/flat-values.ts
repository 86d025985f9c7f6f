/**
 * Turns the members of an object into the cells of a row. Members of inner objects become cells of their own, under a heading
 * with the path (`place.lat`). A list becomes one cell with several texts. Nothing is left out: an object with a name gives
 * its name, and its other members become further cells.
 */
import { listItems } from '../records/lists.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { isObject, type Json } from './fields.js';
import { NAMES_IN_OTHER_LANGUAGES } from './name-keys.js';

/** Each heading with the texts of its cell. Only a list has more than one text. */
export type FlatCells = Map<string, readonly string[]>;

export interface FlatOptions {
  /** The field of a heading. The side and role of people are written behind the name: `Sung Kim (US, head)`. */
  readonly fieldOf: (heading: string) => MeetingField | undefined;
  /** Called for a value that has no text: an object in a list without a name, or a value inside too many others. */
  readonly onLeftOut: (heading: string) => void;
}

/** Deeper objects are left out. Rows of real files have two or three levels. */
const MAX_DEPTH = 5;
/** Items of a list that are read. */
const MAX_ITEMS = 10_000;
/** Members that name an object, the most usual first. */
const NAMES = ['name', 'title', 'label', 'headline', 'fullName', 'full_name', 'displayName', 'value', '@value'].concat(
  NAMES_IN_OTHER_LANGUAGES,
);
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/;

export function flatCells(object: Json, options: FlatOptions): FlatCells {
  const cells: FlatCells = new Map();
  addMembers(object, '', 0, cells, options);
  return cells;
}

function addMembers(object: Json, prefix: string, depth: number, cells: FlatCells, options: FlatOptions): void {
  for (const [key, value] of Object.entries(object)) {
    const heading = prefix === '' ? key : headingOf(prefix, key, options);
    if (value === null || value === undefined) cells.set(heading, []);
    else if (isObject(value)) addObject(value, heading, depth, cells, options);
    else if (Array.isArray(value)) cells.set(heading, textsOfList(value, heading, options));
    else cells.set(heading, textsOfScalar(value));
  }
}

/** Fields whose inner members describe the meeting itself: the latitude of its place, the start of its date. */
const DESCRIBES_MEETING: ReadonlySet<MeetingField | undefined> = new Set<MeetingField | undefined>([
  undefined,
  'title',
  'when',
  'start',
  'end',
  'place',
  'part',
  'coordinates',
  'lonlat',
]);
const IDS: ReadonlySet<string> = new Set(['id', '_id', '@id', 'uri']);

/**
 * @returns `place.lat`: a column reads the part behind the point. The id of a place, or the date of a source, is not the one
 *   of the meeting, so its heading has no point.
 */
function headingOf(prefix: string, key: string, { fieldOf }: FlatOptions): string {
  return IDS.has(key) || !DESCRIBES_MEETING.has(fieldOf(prefix)) ? `${prefix} ${key}` : `${prefix}.${key}`;
}

function addObject(object: Json, heading: string, depth: number, cells: FlatCells, options: FlatOptions): void {
  if (depth >= MAX_DEPTH) {
    options.onLeftOut(heading);
    return;
  }
  const own = options.fieldOf(heading) === 'people' ? personText(object) : undefined;
  if (own !== undefined) {
    cells.set(heading, [own]);
    return;
  }
  const point = wktOf(object);
  if (point !== undefined) {
    cells.set(`${heading}.geometry`, [point]);
    return;
  }
  const named = nameKeyOf(object);
  if (named === undefined) {
    addMembers(object, heading, depth + 1, cells, options);
    return;
  }
  const { [named]: name, ...rest } = object;
  cells.set(heading, textsOfScalar(name));
  addMembers(rest, heading, depth + 1, cells, options);
}

function textsOfScalar(value: unknown): readonly string[] {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const text = isScalar ? String(value).trim() : '';
  return text === '' ? [] : [text];
}

function textsOfList(list: readonly unknown[], heading: string, options: FlatOptions): readonly string[] {
  const texts: string[] = [];
  for (const item of list.slice(0, MAX_ITEMS)) {
    if (item === null || item === undefined) continue;
    const text = isObject(item) ? textOfItem(item, heading, options) : Array.isArray(item) ? pairOf(item) : item;
    if (text === undefined) options.onLeftOut(heading);
    else texts.push(...textsOfScalar(text));
  }
  if (list.length > MAX_ITEMS) options.onLeftOut(heading);
  return texts;
}

/** @returns a position inside a list (`[[10, 60]]`) as text. */
const pairOf = (item: readonly unknown[]): string | undefined =>
  item.length === 2 && item.every((one) => typeof one === 'number' || typeof one === 'string')
    ? item.join(', ')
    : undefined;

function textOfItem(item: Json, heading: string, { fieldOf }: FlatOptions): string | undefined {
  if (fieldOf(heading) === 'people') return personText(item);
  const interval = intervalOf(item);
  if (interval !== undefined) return interval;
  const key = nameKeyOf(item);
  return key === undefined ? undefined : textsOfScalar(item[key])[0];
}

/** @returns the member that names an object; for a map of language to text the English text, or the first. */
function nameKeyOf(object: Json): string | undefined {
  const isText = (key: string): boolean =>
    Object.hasOwn(object, key) && (typeof object[key] === 'string' || typeof object[key] === 'number');
  const named = NAMES.find(isText);
  if (named !== undefined) return named;
  const keys = Object.keys(object);
  const isLanguageMap = keys.length > 0 && keys.every((key) => LANGUAGE.test(key) && typeof object[key] === 'string');
  return isLanguageMap ? (keys.find((key) => key === 'en') ?? keys[0]) : undefined;
}

const textAt = (object: Json, ...keys: readonly string[]): string | undefined =>
  keys.flatMap((key) => (Object.hasOwn(object, key) ? textsOfNamed(object[key]) : []))[0];

function textsOfNamed(value: unknown): readonly string[] {
  const key = isObject(value) ? nameKeyOf(value) : undefined;
  return isObject(value) ? (key === undefined ? [] : textsOfScalar(value[key])) : textsOfScalar(value);
}

/** @returns `name (side, role)`; undefined if the object names neither a person nor a side. */
function personText(object: Json): string | undefined {
  const key = nameKeyOf(object);
  const parts = [
    textAt(object, 'givenName', 'firstName', 'first_name', 'given', 'forename', 'first'),
    textAt(object, 'familyName', 'lastName', 'last_name', 'surname', 'family', 'last'),
  ].filter((part) => part !== undefined);
  const name = key === undefined ? parts.join(' ') : (textsOfScalar(object[key])[0] ?? '');
  const side = textAt(object, 'side', 'country', 'affiliation', 'organisation', 'organization', 'delegation');
  const role = textAt(object, 'role', 'function', 'office', 'position', 'jobTitle');
  const inside = [side, role].filter((part) => part !== undefined).map((part) => part.replace(/[,;()]/g, ' ').trim());
  if (name === '' && side === undefined) return undefined;
  const bare = listItems(name).length > 1 ? name.replace(/[;\n]/g, ',') : name;
  return inside.length === 0 ? bare : `${bare} (${inside.join(', ')})`.trim();
}

/** @returns `{ start, end }` as an EDTF interval. */
function intervalOf(object: Json): string | undefined {
  const [start, end] = [textAt(object, 'start', 'from', 'begin'), textAt(object, 'end', 'to', 'until')];
  if (start === undefined) return undefined;
  return end === undefined || end === start ? start : `${start}/${end}`;
}

/** @returns the WKT of a GeoJSON point. */
function wktOf(object: Json): string | undefined {
  const position: unknown = object['coordinates'];
  if (object['type'] !== 'Point' || !Array.isArray(position)) return undefined;
  const [longitude, latitude] = position as unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? `POINT(${longitude} ${latitude})` : undefined;
}
