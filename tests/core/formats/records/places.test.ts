/** The places of a record: ways of meeting, half coordinates, venues, countries, and empty cells below a filled one. */
import { describe, expect, it } from 'vitest';
import { pick } from '../../../../src/core/model/text.js';
import { modeInPlace } from '../../../../src/core/formats/records/decisions/modes-in-place.js';
import { readTable } from '../reading.js';

const read = (text: string, columns = {}) => {
  const { value, issues } = readTable(text, { columns });
  return {
    value,
    modes: value.meetings.map(({ mode }) => mode),
    places: value.places.map(({ name }) => pick(name, 'en')),
    told: issues.filter(({ code }) => code !== 'coordinates-missing'),
  };
};

describe('a way of meeting in the column of places', () => {
  it('is no place, and is told once', () => {
    const table = 'title,date,place,people\nA,2021,Remote,Ida Moe\nB,2021,Oslo,Ida Moe\nC,2021,by phone,Ida Moe\n';
    const { modes, places, told } = read(table);
    expect([modes, places]).toEqual([['video', 'in-person', 'phone'], ['Oslo']]);
    expect(told).toMatchObject([
      { severity: 'note', code: 'mode-in-place', count: 2, found: 'Remote', column: 'place' },
    ]);
    expect(read(table, { 'place:modes': 'place' })).toMatchObject({ places: ['Remote', 'Oslo', 'by phone'], told: [] });
  });

  it('is known in several languages, with a program, a preposition or a word behind it', () => {
    for (const text of [
      'online',
      'En línea',
      'Visioconférence',
      'par visioconférence',
      'Videokonferenz',
      'per Videokonferenz',
      'Zoom',
      'via Zoom',
      'MS Teams',
      'Microsoft Teams meeting',
      'Zoom / Teams',
      'Online (Webex)',
      'videoconferenza',
      '온라인',
    ])
      expect(modeInPlace(text)).toEqual({ mode: 'video' });
    expect(modeInPlace('by letter')).toEqual({ mode: 'letter' });
    expect(modeInPlace('Brussels / online')).toEqual({ place: 'Brussels', mode: 'video' });
    for (const place of ['Brussels', 'Post, Texas', 'Zoom Street 3, Oslo', 'Letter, Scotland'])
      expect(modeInPlace(place)).toEqual({ place });
  });
});

describe('half a coordinate', () => {
  it('is told once if no row has the other half', () => {
    const { told } = read(
      'meeting,date,place,latitude,zzz,people\nA,2018,Oslo,59.9,10.7,Ida\nB,2018,Bern,46.9,7.4,Per\n',
    );
    expect(told.filter(({ code }) => code.startsWith('coordinates'))).toMatchObject([
      { code: 'coordinates-half', column: 'latitude', row: 2, found: '59.9', expected: 'lon', count: 2 },
    ]);
  });

  it('is told with its column and value if other rows have both', () => {
    const { told } = read('meeting,date,place,lat,lon,people\nA,2018,Oslo,59.9,10.7,Ida\nB,2018,Bern,,7.4,Per\n');
    expect(told).toMatchObject([{ code: 'coordinates-half', row: 3, column: 'lon', found: '7.4', expected: 'lat' }]);
  });
});

describe('a venue without a place', () => {
  it('is the place', () => {
    const { places, value } = read('meeting,date,place,venue\nA,2018,Oslo,City Hall\nB,2018,,Old Mill\n');
    expect(places).toEqual(['Oslo', 'Old Mill']);
    expect(value.meetings[1]?.places).toEqual([{ place: 'old-mill' }]);
  });
});

describe('a column of countries', () => {
  it('does not say where a place is if the place stands with many countries', () => {
    const table = 'title,date,place,country\nA,2021,Vienna,Malta\nB,2021,Vienna,France\nC,2021,Vienna,Spain\n';
    const { places, told, value } = read(table);
    expect(places).toEqual(['Vienna']);
    expect(told).toMatchObject([
      { code: 'country-of-place', found: 'Vienna: Malta, France, Spain', expected: 'other' },
    ]);
    expect(value.meetings[1]?.unread).toEqual([{ field: 'country', text: 'France' }]);
    expect(read(table, { 'country:describes': 'place' }).places).toHaveLength(3);
  });

  it('distinguishes two towns of one name', () => {
    const { places } = read(
      'title,date,place,country\nA,2021,London,Canada\nB,2021,London,United Kingdom\nC,2021,Bern,\n',
    );
    expect(places).toEqual(['London', 'London', 'Bern']);
  });
});

describe('empty cells below a filled one', () => {
  const table = 'place,date,meeting\nOslo,2018,A\n,2019,B\n,2020,C\nBern,2021,D\n,2022,E\n';

  it('are empty, and are told once with the setting that fills them', () => {
    const { told, value } = read(table);
    expect(value.meetings.map(({ places }) => places.length)).toEqual([1, 0, 0, 1, 0]);
    expect(told).toMatchObject([{ code: 'cells-blank-below', count: 3, found: 'Oslo', setting: 'place:blank' }]);
  });

  it('mean the cell above if the user says so', () => {
    const { told, value } = read(table, { 'place:blank': 'above' });
    expect(value.meetings.map(({ places }) => places[0]?.place)).toEqual(['oslo', 'oslo', 'oslo', 'bern', 'bern']);
    expect(told).toEqual([]);
  });

  it('are not told where values are repeated or most cells are filled', () => {
    expect(read('place,date,meeting\nOslo,2018,A\nOslo,2019,B\n,2020,C\n,2021,D\n').told).toEqual([]);
    expect(read('place,date,meeting\nOslo,2018,A\nBern,2019,B\n,2020,C\n').told).toEqual([]);
  });
});
