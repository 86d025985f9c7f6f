/** TimelineJS: years before Christ, and the JSON of the versions before 3. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const datesOf = async (events: readonly object[]) => {
  const { value } = await readAtlas(JSON.stringify({ events }));
  return value.meetings.map(({ when }) => when?.edtf);
};

describe('years of TimelineJS', () => {
  it.each([
    [{ year: '-44', month: '3', day: '15' }, '-0043-03-15'],
    [{ year: -490, month: 9 }, '-0489-09'],
    [{ year: '-1' }, '0000'],
    [{ year: '1', month: '2' }, '0001-02'],
    [{ year: '2018', month: '6', day: '4', hour: '9', minute: '5' }, '2018-06-04T09:05'],
  ])('%j is %s', async (start_date, edtf) => {
    expect(await datesOf([{ start_date, text: { headline: 'A' } }])).toEqual([edtf]);
  });

  it('count without a year 0 at both ends', async () => {
    const event = { start_date: { year: '-27' }, end_date: { year: '14' }, text: { headline: 'Augustus' } };
    expect(await datesOf([event])).toEqual(['-0026/0014']);
  });
});

describe('JSON of TimelineJS 2', () => {
  it('gives a meeting for each entry', async () => {
    const entry = {
      startDate: '2011,12,10',
      endDate: '2011,12,11',
      headline: 'Start',
      text: '<p>They <b>meet</b>.</p>',
      tag: 'talks',
      asset: { media: 'https://example.org/a.jpg', credit: 'A paper', caption: 'x' },
    };
    const timeline = {
      headline: 'The road',
      type: 'default',
      text: 'A story',
      date: [entry, { startDate: '-44,3', headline: 'Old' }, { startDate: '12/31/1999', headline: 'New Year' }],
      era: [{ startDate: '2011', endDate: '2012', headline: 'Era' }],
    };
    const { value, issues } = await readAtlas(JSON.stringify({ timeline }));
    expect([value.title, value.description]).toEqual(['The road', 'A story']);
    expect(value.meetings.map(({ title, when, note }) => [title, when?.edtf, note])).toEqual([
      ['Start', '2011-12-10/2011-12-11', 'They meet.'],
      ['Old', '-0043-03', undefined],
      ['New Year', '1999-12-31', undefined],
    ]);
    expect(value.topics).toMatchObject([{ name: 'talks' }]);
    expect(value.sources).toMatchObject([{ title: 'A paper', url: 'https://example.org/a.jpg' }]);
    expect(issues).toMatchObject([{ code: 'left-out', path: 'timeline.era' }]);
  });

  it('names the entry and member of a wrong date', async () => {
    const timeline = { date: [{ startDate: 'soonish', headline: 'A' }] };
    const { issues } = await readAtlas(JSON.stringify({ timeline }));
    expect(issues).toMatchObject([{ code: 'date-invalid', path: 'timeline.date[0].startDate' }]);
  });
});
