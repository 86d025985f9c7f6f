/**
 * All formats, in the order of detection: the first whose `detect` says yes reads a file. Formats that are known by a mark
 * of their own come first; `geojson` takes any other JSON, and `table` any other text, and says what is wrong with it.
 */
import type { Format } from './format.js';
import { geojson } from './geojson/index.js';
import { jsonLd } from './json-ld/index.js';
import { linkedPlaces } from './linked-places/index.js';
import { linkedTables } from './linked-tables/index.js';
import { native } from './native/index.js';
import { storyMap } from './story-map/index.js';
import { table } from './table/index.js';
import { timelineJs } from './timeline-js/index.js';

export const FORMATS: readonly Format[] = [
  native,
  linkedPlaces,
  storyMap,
  timelineJs,
  jsonLd,
  geojson,
  linkedTables,
  table,
];

/** The format that reads several files as one atlas. */
export const FILES_FORMAT = linkedTables;

type WritableFormat = Format & Required<Pick<Format, 'loadWriter'>>;

/** The formats in which an atlas can be written. */
export const WRITABLE_FORMATS: readonly WritableFormat[] = FORMATS.filter(
  (format): format is WritableFormat => format.loadWriter !== undefined,
);

/** @returns what a chooser of files accepts: endings with a dot, then media types, each once. */
export function acceptedFiles(formats: readonly Format[] = FORMATS): readonly string[] {
  const extensions = formats.flatMap((format) => format.extensions).map((extension) => `.${extension}`);
  return [...new Set([...extensions, ...formats.flatMap((format) => format.mediaTypes)])];
}
