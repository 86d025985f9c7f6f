/**
 * All formats, in the order of detection: the first format whose `detect` returns true reads the file. Formats with
 * distinctive members come first. `json-rows` accepts any list of objects, `geojson` accepts all other JSON, `html` accepts
 * all other pages, `table` accepts all other text, and their readers report what is wrong with the file.
 */
import type { Format } from './format.js';
import { cmif } from './cmif/index.js';
import { geojson } from './geojson/index.js';
import { gpx } from './gpx/index.js';
import { htmlTable } from './html-table/index.js';
import { icalendar } from './icalendar/index.js';
import { jsonRows } from './json-rows/index.js';
import { jsonLd } from './json-ld/index.js';
import { kml } from './kml/index.js';
import { kmz } from './kmz/index.js';
import { linkedPlaces } from './linked-places/index.js';
import { lpTsv } from './lp-tsv/index.js';
import { linkedTables } from './linked-tables/index.js';
import { native } from './native/index.js';
import { sparqlJson } from './sparql-json/index.js';
import { storyMap } from './story-map/index.js';
import { table } from './table/index.js';
import { timelineJs } from './timeline-js/index.js';
import { umap } from './umap/index.js';
import { xlsx } from './xlsx/index.js';

export const FORMATS: readonly Format[] = [
  native,
  linkedPlaces,
  storyMap,
  timelineJs,
  umap,
  sparqlJson,
  jsonLd,
  jsonRows,
  geojson,
  xlsx,
  htmlTable,
  icalendar,
  kml,
  kmz,
  gpx,
  lpTsv,
  cmif,
  linkedTables,
  table,
];

/** The format that reads several files as one atlas. */
export const FILES_FORMAT = linkedTables;

type WritableFormat = Format & Required<Pick<Format, 'loadWriter'>>;

/** The formats that an atlas can be written in. */
export const WRITABLE_FORMATS: readonly WritableFormat[] = FORMATS.filter(
  (format): format is WritableFormat => format.loadWriter !== undefined,
);

/**
 * @returns the values for the `accept` attribute of a file input: extensions with a dot, then media types, without
 *   duplicates.
 */
export function acceptedFiles(formats: readonly Format[] = FORMATS): readonly string[] {
  const extensions = formats.flatMap((format) => format.extensions).map((extension) => `.${extension}`);
  return [...new Set([...extensions, ...formats.flatMap((format) => format.mediaTypes)])];
}
