/** StoryMapJS whose map is a picture: its positions are not on the Earth. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const slide = (headline: string, location: object) => ({ text: { headline }, location });
const read = async (more: object) => {
  const slides = [
    { type: 'overview', text: { headline: 'A story' } },
    slide('Hand', { lat: 81.2, lon: -131.9, zoom: 4 }),
    slide('Letter', { lat: 72, lon: -126.3, zoom: 4 }),
  ];
  const { value, issues } = await readAtlas(JSON.stringify({ storymap: { ...more, slides } }));
  return {
    titles: value.meetings.map(({ title }) => title),
    places: value.places,
    codes: issues.map(({ code }) => code),
  };
};

describe('a story map', () => {
  it.each([
    { map_as_image: true, map_type: 'zoomify' },
    { map_type: 'zoomify', zoomify: { path: 'https://example.org/' } },
    { map_as_image: true },
  ])('on a picture, %j, has meetings without places, and one Issue', async (more) => {
    expect(await read(more)).toEqual({ titles: ['Hand', 'Letter'], places: [], codes: ['picture-map'] });
  });

  it.each([{ map_type: 'stamen:toner-lite' }, { map_as_image: false, map_type: 'osm:standard' }, {}])(
    'on a map, %j, has places',
    async (more) => {
      const { places, codes } = await read(more);
      expect(places.map(({ name }) => name)).toEqual(['Hand', 'Letter']);
      expect(codes).toEqual([]);
    },
  );
});
