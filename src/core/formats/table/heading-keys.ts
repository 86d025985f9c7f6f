/**
 * Finds the key by which a heading is known, where the heading as a whole is not: a number behind it (`person 2`), a path
 * before it (`Dublin Core:Title`, `properties.date`, `attendees/0/name`), a word for a name behind it (`placeLabel`), or a
 * word before a latitude (`geo_Longitude`).
 */
import { remembering } from '../../lib/remember.js';
import { eraInHeading } from '../../time/written-eras.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { headingKey } from './heading-key.js';
import { fieldsOfKey } from './heading-meanings.js';

/** Fields that may have several columns (`person 1`, `person 2`). For any other field only the best column is used. */
export const REPEATABLE_FIELDS: ReadonlySet<MeetingField> = new Set<MeetingField>([
  'people',
  'topics',
  'source',
  'url',
]);

/** The last parts of a path that name the thing before them: `participants.0.name`. */
const NAME_KEYS: ReadonlySet<string> = new Set(['name', 'label', 'title', 'displayname', 'value', 'text', 'literal']);
/** The last parts of a path that identify the thing before them. */
const ID_KEYS: ReadonlySet<string> = new Set(['id', 'uri', 'iri', 'ref', 'type', 'lang', 'xmllang', 'datatype']);
const ENDS: ReadonlySet<MeetingField> = new Set<MeetingField>(['start', 'end']);
const MOMENTS: ReadonlySet<MeetingField> = new Set<MeetingField>(['when', 'start', 'time']);
const DEGREES: ReadonlySet<MeetingField> = new Set<MeetingField>(['lat', 'lon']);

/** Characters. A longer text is no heading. */
const MAX_LENGTH = 200;

/** Characters. A year with the words before or after Christ is shorter. */
const MAX_HEADING_WITH_ERA = 60;

/** The key of a heading that names what another column identifies, if the other column is not known. */
const LABEL_KEY = 'label';
const ID_KEY = 'id';

/**
 * @param headings all headings of a table.
 * @param isSeparate whether the user states that a label does not belong to another column, by the index of its column.
 * @returns the key of each heading. A column whose name is in another column (`item` beside `itemLabel`) has the key of an id
 *   if the name is the title of the meeting, and no key otherwise.
 */
export function keysOfHeadings(
  headings: readonly string[],
  isSeparate: (label: number) => boolean = () => false,
): readonly string[] {
  const short = headings.map((heading) => (heading.length > MAX_LENGTH ? '' : heading));
  const keys = short.map(knownKey);
  const plain = short.map(headingKey);
  for (const [index, key] of plain.entries()) {
    const stem = labelStem(key);
    if (stem === undefined || stem === '' || isSeparate(index)) continue;
    const identified = plain.indexOf(stem);
    const isKnown = fieldsOfKey(stem).length > 0;
    if (identified >= 0) {
      const isTitle = !isKnown || fieldsOfKey(stem)[0] === 'title';
      keys[identified] = isTitle ? ID_KEY : '';
      keys[index] = isTitle ? LABEL_KEY : stem;
    } else if (!isKnownKey(keys[index] ?? '')) keys[index] = isKnown ? stem : LABEL_KEY;
  }
  return keys;
}

/** @returns the indexes of each column of names and of the column with the things that they name. */
export function labelsIn(
  headings: readonly string[],
): readonly { readonly label: number; readonly identified: number }[] {
  const plain = headings.map(headingKey);
  return plain.flatMap((key, label) => {
    const identified = plain.indexOf(labelStem(key) ?? key);
    return identified < 0 || identified === label || plain[identified] === key ? [] : [{ label, identified }];
  });
}

/** @returns `place` for `placelabel`. */
const labelStem = (key: string): string | undefined =>
  key.endsWith(LABEL_KEY) && key.length > LABEL_KEY.length ? key.slice(0, -LABEL_KEY.length) : undefined;

const isKnownKey = (key: string): boolean => fieldsOfKey(key).length > 0;

const knownKey = remembering((heading: string): string => {
  const key = headingKey(heading);
  return isKnownKey(key)
    ? key
    : (withoutNumber(key) ?? keyOfPath(heading) ?? keyOfDegrees(heading) ?? withoutEra(heading) ?? key);
});

function withoutNumber(key: string): string | undefined {
  const unnumbered = key.replace(/(?<!\d)\d+$/, '');
  return fieldsOfKey(unnumbered).some((field) => REPEATABLE_FIELDS.has(field)) ? unnumbered : undefined;
}

/** @returns the key of the last part of a path, or of the part before it if the last part only says "name". */
function keyOfPath(heading: string): string | undefined {
  const parts = heading
    .split(/[:./]/)
    .map(headingKey)
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  const axis = axisOf(heading);
  if (axis !== undefined) return axis;
  const [owner = '', last = ''] = parts.slice(-2);
  if (parts.length === 1 && owner !== headingKey(heading)) return isKnownKey(owner) ? owner : undefined;
  if (parts.length < 2) return undefined;
  const [ownerFields, fields] = [fieldsOfKey(owner), fieldsOfKey(last)];
  if (ownerFields.length > 0) {
    if (NAME_KEYS.has(last)) return owner;
    if (ID_KEYS.has(last)) return undefined;
    if (ownerFields.some((field) => ENDS.has(field)) && fields.some((field) => MOMENTS.has(field))) return owner;
  }
  return fields.length > 0 ? last : withoutNumber(last);
}

/** Words behind a latitude or longitude that name its notation: `long_wgs84`, `Latitude (decimal)`, `lat_dd`. */
const NOTATIONS: ReadonlySet<string> = new Set(['', 'wgs', 'epsg', 'decimal', 'dec', 'dd', 'deg', 'degrees', 'gps']);

/** The position of GeoJSON has the longitude first (RFC 7946, section 3.1.1). A flattened one has a column for each number. */
const AXIS = /coordinates[./[_](?<axis>[01])\]?$/i;

function axisOf(heading: string): string | undefined {
  const axis = AXIS.exec(heading)?.groups?.['axis'];
  return axis === undefined ? undefined : axis === '0' ? 'lon' : 'lat';
}

/** @returns the key of the last word, if that is a latitude or longitude. */
function keyOfDegrees(heading: string): string | undefined {
  const words = heading.split(/[^\p{L}]|(?<=\p{Ll})(?=\p{Lu})/u).map(headingKey);
  const last = words.findLast((word) => !NOTATIONS.has(word)) ?? '';
  return last.length > 1 && fieldsOfKey(last).some((field) => DEGREES.has(field)) ? last : undefined;
}

/** @returns the key of `Year BC` without the words before or after Christ. */
function withoutEra(heading: string): string | undefined {
  // Headings are cheaper to look up than eras, and few cells of a table begin with a heading.
  const ends = [...heading.slice(0, MAX_HEADING_WITH_ERA).matchAll(/(?<=\S)[\s([_]/g)];
  if (!ends.some(({ index }) => isKnownKey(headingKey(heading.slice(0, index))))) return undefined;
  const era = eraInHeading(heading);
  if (era === undefined) return undefined;
  const key = headingKey(heading.slice(0, heading.length - era.length));
  return isKnownKey(key) ? key : undefined;
}
