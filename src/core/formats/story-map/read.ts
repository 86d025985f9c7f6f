/**
 * Reads StoryMapJS. Every slide becomes a meeting at the location of the slide, and the overview slide gives the atlas its
 * title. Dates are free text and are read like the dates of a table.
 */
import type { FormatReader } from '../format.js';
import { Fields, isObject } from '../json/fields.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { readRecords } from '../records/read-records.js';
import { slideRecord, slideText } from '../records/slides.js';

export const readStoryMap: FormatReader = function* ({ value }, { log, parseWhen }) {
  const builder = new AtlasBuilder(log);
  const storyMap = isObject(value) && isObject(value['storymap']) ? value['storymap'] : {};
  const slides = new Fields(storyMap, 'storymap', log).objects('slides');
  const overview = slides.find((slide) => slide.raw('type') === 'overview');
  const records = slides
    .filter((slide) => slide !== overview)
    .map((slide, index) => slideRecord(slide, index, { when: slide.text('date') }, { when: 'date' }));
  yield* readRecords(records, builder, parseWhen);
  const { headline, text } = slideText(overview?.raw('text'));
  return { value: builder.finish({ title: headline, description: text }), issues: log.issues };
};
