/** Slides of StoryMapJS. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));

describe('StoryMapJS', () => {
  it('gives a meeting for each slide with a place, and the overview as title', async () => {
    const { value, issues } = await read({
      storymap: {
        slides: [
          { type: 'overview', text: { headline: 'A journey', text: 'through Sweden' } },
          {
            date: 'Sept 4, 2013',
            text: { headline: 'Arrival', text: 'The President arrives.' },
            location: { name: 'Stockholm, Sweden', lat: '59.642851', lon: '17.933435', zoom: 10 },
          },
          {
            date: '',
            text: { headline: 'Dinner' },
            location: { name: 'Stockholm, Sweden ', lat: '59.326743', lon: '18.071369' },
          },
          { date: 'long ago', text: { headline: 'Legend' }, location: { lat: 'north', lon: '18' } },
        ],
      },
    });
    expect([value.title, value.description]).toEqual(['A journey', 'through Sweden']);
    expect(value.meetings.map(({ id, when, places }) => [id, when?.edtf, places.length])).toEqual([
      ['arrival', '2013-09-04', 1],
      ['dinner', undefined, 1],
      ['legend', undefined, 0],
    ]);
    expect(value.places).toMatchObject([{ name: 'Stockholm, Sweden' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['coordinates-invalid', 'storymap.slides[3].location.lat'],
      ['date-invalid', 'storymap.slides[3].date'],
    ]);
  });
});
