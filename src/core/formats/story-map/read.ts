/**
 * Reads StoryMapJS. Every slide becomes a meeting at the location of the slide, and the overview slide gives the atlas its
 * title. Dates are free text and are read like the dates of a table. The map of a story may be a picture, such as a painting;
 * the positions of its slides are then not on the Earth and are left out.
 */
import type { FormatReader } from '../format.js';
import { Fields, isObject, type Json } from '../json/fields.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { readRecords } from '../records/read-records.js';
import { slideRecord, slideText } from '../records/slides.js';

export const readStoryMap: FormatReader = function* ({ value }, { log, parseWhen }) {
  const builder = new AtlasBuilder(log);
  const stated = isObject(value) && isObject(value['storymap']) ? value['storymap'] : {};
  const storyMap = isPicture(stated) ? withoutPositions(stated) : stated;
  if (storyMap !== stated)
    log.add({ code: 'picture-map', severity: 'warning', path: 'storymap', found: pictureOf(stated) });
  const slides = new Fields(storyMap, 'storymap', log).objects('slides');
  const overview = slides.find((slide) => slide.raw('type') === 'overview');
  const records = slides
    .filter((slide) => slide !== overview)
    .map((slide, index) => slideRecord(slide, index, { when: slide.text('date') }, { when: 'date' }));
  yield* readRecords(records, builder, parseWhen);
  const { headline, text } = slideText(overview?.raw('text'));
  return { value: builder.finish({ title: headline, description: text }), issues: log.issues };
};

const isPicture = ({ map_as_image: asImage, map_type: type }: Json): boolean =>
  asImage === true || (typeof type === 'string' && /zoomify|iiif|image/i.test(type));

const pictureOf = ({ map_type: type }: Json): string => (typeof type === 'string' ? type : 'image');

/** @returns the story without the latitudes and longitudes of its slides. The names of locations remain. */
function withoutPositions(storyMap: Json): Json {
  const { slides } = storyMap;
  if (!Array.isArray(slides)) return storyMap;
  return {
    ...storyMap,
    slides: slides.map((slide: unknown) => {
      if (!isObject(slide) || !isObject(slide['location'])) return slide;
      return { ...slide, location: { name: slide['location']['name'] } };
    }),
  };
}
