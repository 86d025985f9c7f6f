/** Reads the fields that slides of TimelineJS and StoryMapJS have in common: text, location, media. */
import { isObject, type Fields } from '../json/fields.js';
import { plainTextOf } from '../plain-text.js';
import { safeUrl } from '../safe-url.js';
import { asOneItem } from './lists.js';
import type { MeetingField } from './meeting-fields.js';
import { recordOf, type FieldTexts, type MeetingRecord } from './meeting-record.js';

export type FieldPaths = Partial<Readonly<Record<MeetingField, string>>>;

/** The path of each common field within a slide. */
const COMMON_PATHS: FieldPaths = {
  title: 'text.headline',
  summary: 'text.text',
  place: 'location.name',
  lat: 'location.lat',
  lon: 'location.lon',
  source: 'media.credit',
  url: 'media.url',
};

/**
 * @param texts the fields that only this format has.
 * @param paths the paths of those fields within a slide.
 */
export function slideRecord(slide: Fields, index: number, texts: FieldTexts, paths: FieldPaths): MeetingRecord {
  const { headline, text } = slideText(slide.raw('text'));
  const location = slide.raw('location');
  const common: FieldTexts = {
    title: headline,
    summary: text,
    place: plain(location, 'name'),
    lat: written(location, 'lat'),
    lon: written(location, 'lon'),
    ...mediaTexts(slide.raw('media')),
  };
  const pathOf: FieldPaths = { ...COMMON_PATHS, ...paths };
  return recordOf(
    { ...common, ...texts },
    {
      number: index + 1,
      locate: (field) => ({ path: field === undefined ? slide.path : `${slide.path}.${pathOf[field] ?? field}` }),
    },
  );
}

/** @returns the headline and the text of `{ headline, text }` without markup; undefined for an empty one. */
export function slideText(text: unknown): { readonly headline: string | undefined; readonly text: string | undefined } {
  return { headline: plain(text, 'headline'), text: plain(text, 'text') };
}

/** The source in `{ url, credit, caption }`. Media that are embedded markup or a quotation are left out. */
function mediaTexts(media: unknown): FieldTexts {
  const url = safeUrl(written(media, 'url') ?? '');
  if (url === undefined) return {};
  const title = plain(media, 'credit') ?? plain(media, 'caption');
  return { url: url.replace(/\s/g, '%20'), source: title === undefined ? undefined : asOneItem(title) };
}

function written(object: unknown, key: string): string | undefined {
  const value = isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

const plain = (object: unknown, key: string): string | undefined =>
  plainTextOf(written(object, key) ?? '') || undefined;
