/** Slides of TimelineJS. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));

describe('TimelineJS', () => {
  it('gives a meeting for each slide, a topic for each group', async () => {
    const { value, issues } = await read({
      title: { text: { headline: 'A <b>life</b>', text: 'Told in slides' } },
      events: [
        {
          unique_id: 'born',
          start_date: { year: '1835', month: '11', day: '30', hour: '', minute: '' },
          text: { headline: 'Born', text: '<p>Halley&rsquo;s comet</p><p>was visible.</p>' },
          location: { name: 'Florida, Missouri', lat: 39.491711, lon: -91.79326 },
          media: { url: 'https://example.org/a b.jpg', credit: 'Vanity Fair', caption: 'x' },
          group: 'Youth',
        },
        {
          start_date: { year: 1900, month: 1, day: 5, hour: 6, minute: 45 },
          end_date: { year: 1902 },
          text: { headline: 'Travels' },
        },
        { start_date: { year: '-44' }, text: { headline: 'Ides' }, media: { url: '<blockquote>words</blockquote>' } },
        { text: { headline: 'Undated' } },
        { start_date: { year: 2018, month: 13 }, text: { headline: 'Thirteenth' } },
      ],
      eras: [{ start_date: { year: 1800 } }],
    });
    expect([value.title, value.description]).toEqual(['A life', 'Told in slides']);
    expect(value.meetings.map(({ id, when, note }) => [id, when?.edtf, note])).toEqual([
      ['born', '1835-11-30', 'Halley’s comet\nwas visible.'],
      ['travels', '1900-01-05T06:45/1902', undefined],
      ['ides', '-0043', undefined],
      ['undated', undefined, undefined],
      ['thirteenth', undefined, undefined],
    ]);
    expect(value.topics).toMatchObject([{ id: 'youth', name: 'Youth' }]);
    expect(value.places).toMatchObject([{ name: 'Florida, Missouri', coordinates: [-91.79326, 39.491711] }]);
    expect(value.sources).toMatchObject([{ title: 'Vanity Fair', url: 'https://example.org/a%20b.jpg' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['date-invalid', 'events[4].start_date'],
      ['left-out', 'eras'],
    ]);
  });
});
