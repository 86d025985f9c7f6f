/** What the slides of TimelineJS and StoryMapJS share: text, location, media. */
import { isObject } from './fields.js';
import type { FieldRecord } from '../table/records.js';
import { plainTextOf } from './plain-text.js';

/** @returns headline and text of a slide (`{ text: { headline, text } }`), without markup; undefined where empty. */
export function slideText(slide: unknown): {
  readonly headline: string | undefined;
  readonly text: string | undefined;
} {
  const text = isObject(slide) ? slide['text'] : undefined;
  return { headline: plain(text, 'headline'), text: plain(text, 'text') };
}

/** @returns place and coordinates of `{ name, lat, lon }`. */
export function locationOf(location: unknown): FieldRecord {
  const [lat, lon] = [written(location, 'lat'), written(location, 'lon')];
  return { place: plain(location, 'name'), lat, lon };
}

/** @returns the source in `{ url, credit, caption }`: whoever is credited, else the caption. */
export function sourceOf(media: unknown): FieldRecord {
  const url = written(media, 'url');
  // Media may be embedded markup or a quotation instead of an address.
  const address = url !== undefined && /^https?:\/\//i.test(url) ? url.replace(/\s/g, '%20') : undefined;
  if (address === undefined) return {};
  return { url: address, source: (plain(media, 'credit') ?? plain(media, 'caption'))?.replace(/[;；、\n]/g, ',') };
}

function written(object: unknown, key: string): string | undefined {
  const value = isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function plain(object: unknown, key: string): string | undefined {
  const text = plainTextOf(written(object, key) ?? '');
  return text === '' ? undefined : text;
}
