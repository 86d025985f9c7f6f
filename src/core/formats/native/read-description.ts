/** Reads the media, the identifiers and the own members of a place, meeting or person of the native file. */
import { identifierUrl } from '../../identifiers/authorities.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { Media, Properties, PropertyValue } from '../../model/model.js';
import { isObject, type Fields, type Json } from '../json/fields.js';
import { MEDIA_ADDRESS, mediaUrl } from '../media-url.js';

/** The members that `readDescribed` reads. Own members whose names are those of a known one stand inside `properties`. */
export const DESCRIBED_KEYS = ['media', 'sameAs', 'properties'] as const;

interface ReadDescription {
  readonly media: readonly Media[] | undefined;
  readonly sameAs: readonly string[] | undefined;
  readonly properties: Properties | undefined;
}

/**
 * @param known the keys of the thing, with `DESCRIBED_KEYS`. Members with other keys are its properties.
 * @param nameKey another known key.
 */
export function readDescribed(fields: Fields, known: ReadonlySet<string>, nameKey = ''): ReadDescription {
  return {
    media: fields.has('media') ? filled(readMedia(fields)) : undefined,
    sameAs: fields.has('sameAs') ? filled(readSameAs(fields)) : undefined,
    properties: propertiesOf(fields.others(known), fields.raw('properties'), nameKey),
  };
}

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

function readMedia(fields: Fields): readonly Media[] {
  return fields.list('media').flatMap((value, index): readonly Media[] => {
    const one = fields.fieldsOf(typeof value === 'string' ? { url: value } : value, 'media', index);
    const written = one?.text('url');
    if (one === undefined) return [];
    const url = mediaUrl(written ?? '');
    if (url === undefined) {
      if (written === undefined || written.trim() === '') one.problem('url', 'missing', { expected: MEDIA_ADDRESS });
      else one.problem('url', 'url-unsafe', { found: written, expected: MEDIA_ADDRESS });
      return [];
    }
    return [
      definedOnly<Media>({
        url,
        alt: one.languageMap('alt'),
        credit: one.languageMap('credit'),
        license: one.text('license') ?? one.text('licence'),
      }),
    ];
  });
}

function readSameAs(fields: Fields): readonly string[] {
  const urls = fields.texts('sameAs').flatMap((text, index) => {
    const url = identifierUrl(text);
    if (url === undefined && text.trim() !== '')
      fields.problem(`sameAs[${index}]`, 'url-unsafe', {
        found: text,
        expected: 'an address that begins with https://',
      });
    return url ?? [];
  });
  return [...new Set(urls)];
}

/** @returns the members that have a value. */
function propertiesOf(others: Json | undefined, inside: unknown, nameKey: string): Properties | undefined {
  if (others === undefined && inside === undefined) return undefined;
  const { [nameKey]: _name, ...own } = others ?? {};
  const all = { ...own, ...(isObject(inside) ? inside : inside === undefined ? {} : { properties: inside }) };
  const entries = Object.entries(all).filter(
    (entry): entry is [string, PropertyValue] =>
      entry[0] !== '__proto__' && entry[1] !== undefined && entry[1] !== null && entry[1] !== '',
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
