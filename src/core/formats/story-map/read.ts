/**
 * StoryMapJS JSON (https://storymap.knightlab.com): every slide with a location is a meeting there, the overview slide
 * names the atlas. Dates are free text, read as people write them.
 */
import { Fields, isObject } from '../fields/fields.js';
import { itself } from '../fields/itself.js';
import type { FormatReader } from '../format.js';
import { AtlasBuilder } from '../table/atlas-builder.js';
import { rowOfRecord } from '../table/records.js';
import type { Row } from '../table/row.js';
import { readRows } from '../table/rows.js';
import { locationOf, slideText, sourceOf } from '../fields/slides.js';

export const readStoryMap: FormatReader = function* ({ value }, { log, parseWhen }) {
  const gathering = new AtlasBuilder(log);
  const storyMap = isObject(value) && isObject(value['storymap']) ? value['storymap'] : {};
  const slides = new Fields(storyMap, 'storymap', log).objects('slides', itself);
  const overview = slides.find((slide) => slide.raw('type') === 'overview');
  const meetings = slides.filter((slide) => slide !== overview);
  yield* readRows(meetings.map(rowOf), gathering, parseWhen);
  const { headline, text } = slideText({ text: overview?.raw('text') });
  const head = {
    ...(headline === undefined ? {} : { title: headline }),
    ...(text === undefined ? {} : { description: text }),
  };
  return { value: gathering.finish(head), issues: log.issues };
};

const PATHS: Readonly<Record<string, string>> = {
  ...{ title: 'text.headline', when: 'date', summary: 'text.text', source: 'media.credit', url: 'media.url' },
  ...{ place: 'location.name', lat: 'location.lat', lon: 'location.lon' },
};

function rowOf(slide: Fields, index: number): Row {
  const { headline, text } = slideText({ text: slide.raw('text') });
  const record = {
    title: headline,
    when: slide.text('date'),
    summary: text,
    ...locationOf(slide.raw('location')),
    ...sourceOf(slide.raw('media')),
  };
  const spot = (field?: string): { readonly path: string } => ({
    path: field === undefined ? slide.path : `${slide.path}.${PATHS[field] ?? field}`,
  });
  return rowOfRecord(record, { number: index + 1, spot });
}
