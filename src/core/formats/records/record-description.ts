/**
 * Reads the media and identifiers of a record. A record with several addresses of media has the texts of one column for all of
 * them; a file with several pictures of a meeting has a row for each.
 */
import { identifierUrl, isAuthority } from '../../identifiers/authorities.js';
import { definedOnly } from '../../lib/defined-only.js';
import { remembering } from '../../lib/remember.js';
import type { Described, Media, Properties } from '../../model/model.js';
import { MEDIA_ADDRESS, mediaUrl } from '../media-url.js';
import { propertiesFrom, descriptionOf } from './describe.js';
import type { MeetingField } from './meeting-fields.js';
import { textOf, unreadable, writtenName, type MeetingRecord, type RecordContext } from './meeting-record.js';

const FIELDS = ['media', 'alt', 'credit', 'licence', 'sameAs'] as const satisfies readonly MeetingField[];
const MEDIA_TEXTS = ['alt', 'credit', 'licence'] as const;
type IdentifierField = 'sameAs' | 'placeSameAs' | 'personSameAs';

/** @returns the media, identifiers and own columns of the meeting of a record. */
export function readDescription(record: MeetingRecord, context: RecordContext): Described | undefined {
  if (!FIELDS.some(context.isUsed) && record.media === undefined && record.sameAs === undefined)
    return record.properties === undefined ? undefined : { properties: record.properties };
  const media = record.texts('media').length === 0 ? [] : readMedia(record, context);
  // Without a picture, the columns beside it are columns like any other.
  const texts = media.length > 0 ? undefined : mediaTexts(record);
  const { properties } = record;
  const own = texts === undefined ? properties : { ...texts, ...properties };
  const sameAs = [...(record.sameAs ?? []), ...identifierList(record, context, 'sameAs')];
  const known = sameAs.filter((url) => url !== undefined);
  return descriptionOf({ media: [...(record.media ?? []), ...media], sameAs: known, properties: own });
}

const mediaTexts = (record: MeetingRecord): Properties | undefined =>
  propertiesFrom(
    MEDIA_TEXTS.flatMap((field) => record.texts(field).map((text) => [writtenName(record, field), text] as const)),
  );

/** A file beside the table: `img/vienna.jpg`, `vienna 1815.png`. */
const FILE = /[/.]/;

function readMedia(record: MeetingRecord, context: RecordContext): readonly Media[] {
  const [alt, credit, license] = MEDIA_TEXTS.map((field) => textOf(record, field));
  return record
    .texts('media')
    .flatMap(addressesIn)
    .flatMap((address) => {
      const url = FILE.test(address) ? mediaUrl(address) : undefined;
      if (url !== undefined) return [definedOnly<Media>({ url, alt, credit, license })];
      unreadable(record, context, 'media', 'url-unsafe', { found: address, expected: MEDIA_ADDRESS });
      return [];
    });
}

/** An address may contain a semicolon or a space, so these separate only if an address follows. */
const addressesIn = (cell: string): readonly string[] =>
  cell
    .split(/[;|\n]|\s(?=https?:)/i)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/**
 * @returns the addresses of the identifiers in a column, in the order of the people or places of the record; undefined for an
 *   empty item. The heading may name the authority: `GeoNames id`.
 */
export function identifierList(
  record: MeetingRecord,
  context: RecordContext,
  field: IdentifierField,
): readonly (string | undefined)[] {
  const texts = record.texts(field);
  if (texts.length === 0) return [];
  const authority = authorityIn(writtenName(record, field));
  return texts.flatMap(itemsIn).map((text) => {
    const url = text === '' ? undefined : identifierUrl(text, authority);
    if (url === undefined && text !== '')
      unreadable(record, context, field, 'unknown-value', {
        severity: 'warning',
        found: text,
        expected: 'an address such as https://www.wikidata.org/entity/Q90',
      });
    return url;
  });
}

const itemsIn = (cell: string): readonly string[] => cell.split(/[;|\n]|,\s|\s(?=https?:)/i).map((text) => text.trim());

/** @returns the word of the heading that names an authority. Each row asks for the same headings. */
export const authorityIn = remembering((heading): string | undefined => heading.split(/[^\p{L}]+/u).find(isAuthority));
