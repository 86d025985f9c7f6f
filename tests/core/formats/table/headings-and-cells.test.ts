/** Columns whose meaning is in a part of the heading, or in the cells. */
import { describe, expect, it } from 'vitest';
import { pick } from '../../../../src/core/model/text.js';
import { guessColumns } from '../../../../src/core/formats/table/columns.js';
import { readTable } from '../reading.js';

const fieldsOf = (headings: readonly string[]): readonly (string | undefined)[] =>
  guessColumns(headings).map(({ field }) => field);

describe('a heading with a path', () => {
  it('means what its last part means', () => {
    expect(
      fieldsOf(['Dublin Core:Title', 'Dublin Core:Date', 'geolocation:latitude', 'geolocation:longitude']),
    ).toEqual(['title', 'when', 'lat', 'lon']);
    expect(fieldsOf(['properties.date', 'properties/place', 'event.name', 'geo_Longitude', 'venueLatitude'])).toEqual([
      'when',
      'place',
      'title',
      'lon',
      'lat',
    ]);
  });

  it('means what the part before a name or a moment means', () => {
    expect(fieldsOf(['attendees.0.name', 'attendees.1.name', 'place.label', 'start.dateTime', 'end.date'])).toEqual([
      'people',
      'people',
      'place',
      'start',
      'end',
    ]);
    expect(fieldsOf(['participant.id', 'place.uri'])).toEqual([undefined, undefined]);
  });

  it('yields to a heading that is known as a whole', () => {
    expect(fieldsOf(['meta.date', 'date'])).toEqual([undefined, 'when']);
  });
});

describe('a column whose name is in a column of labels', () => {
  it('is an id, and the label is the name', () => {
    const { value, guess } = readTable(
      [
        'event,eventLabel,time,city,cityLabel,coord,personLabel',
        'https://w.example/entity/Q7,Peace of Gamma,1660-05-03,https://w.example/entity/Q9,Oliwa,Point(18.57 54.41),Denmark',
        'https://w.example/entity/Q7,Peace of Gamma,1660-05-03,https://w.example/entity/Q9,Oliwa,Point(18.57 54.41),Poland',
        'https://w.example/entity/Q8,Diet of Delta,1521-01-28,https://w.example/entity/Q3,Worms,Point(8.36 49.63),',
      ].join('\n'),
      { columns: { time: 'when' } },
    );
    expect(guess?.columns.map(({ field }) => field)).toEqual([
      'id',
      'title',
      'when',
      undefined,
      'place',
      'lonlat',
      'people',
    ]);
    expect(value.meetings.map(({ id, title, attendance }) => [id, title, attendance.length])).toEqual([
      ['Q7', 'Peace of Gamma', 2],
      ['Q8', 'Diet of Delta', 0],
    ]);
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Oliwa', [18.57, 54.41]],
      ['Worms', [8.36, 49.63]],
    ]);
  });

  it('without labels never gives an address as a title', () => {
    const { value } = readTable('meeting,date,place\nhttp://w.example/entity/Q7,1660,Oliwa\n');
    expect(value.meetings.map(({ id, title }) => [id, title])).toEqual([['Q7', 'Oliwa']]);
  });
});

describe('letters', () => {
  const read = (text: string) => {
    const { value } = readTable(text);
    return value.meetings.map(({ title, mode, places, attendance, when, unread }) => [
      pick(title, 'en'),
      mode,
      when?.edtf,
      places.map(({ place }) => place).join(),
      attendance.length,
      unread?.map((one) => one.text).join(),
    ]);
  };

  it('have people who write and receive them, a title made of them, and the place of writing', () => {
    const rows = 'Ida Moe,Per Lie,Bergen,Rome,1823-04-01,1823-05-09\nPer Lie|Jo Vik,Ida Moe,Rome,Bergen,1823-05-10,\n';
    const expected = [
      ['Ida Moe to Per Lie', 'letter', '1823-04-01', 'bergen', 2, 'Rome,1823-05-09'],
      ['Per Lie, Jo Vik to Ida Moe', 'letter', '1823-05-10', 'rome', 3, 'Bergen'],
    ];
    expect(read(`sender,addressee,place of writing,destination,sent,received\n${rows}`)).toEqual(expected);
    expect(read(`Author,Recipient,Origin,Destination,Date,Received\n${rows}`)).toEqual(expected);
    expect(read(`Absender,Empfänger,Ort,Zielort,Datum,Empfangen\n${rows}`)).toEqual(expected);
  });

  it('may say from and to, which are dates in other tables', () => {
    expect(read('from,to,date,place\nIda Moe,Per Lie,1823,Bergen\n')).toEqual([
      ['Ida Moe to Per Lie', 'letter', '1823', 'bergen', 2, undefined],
    ]);
    expect(read('meeting,from,to,place\nA,1823,1824,Bergen\n')[0]).toEqual([
      'A',
      'in-person',
      '1823/1824',
      'bergen',
      0,
      undefined,
    ]);
  });

  it('are not meant by the author of a text alone', () => {
    expect(read('title,author,date\nOn Peace,Ida Moe,1823\n')[0]?.slice(0, 2)).toEqual(['On Peace', 'in-person']);
  });
});

describe('columns', () => {
  it('have a position whose two numbers stand in columns of their own', () => {
    const { value } = readTable(
      'properties.name,properties.date,geometry.coordinates.0,geometry.coordinates.1\nA,2018,10.75,59.91\n',
    );
    expect(value.places.map(({ coordinates }) => coordinates)).toEqual([[10.75, 59.91]]);
    const { value: other } = readTable('title,date,coordinates/0,coordinates/1\nB,2019,7.44,46.95\n');
    expect(other.places.map(({ coordinates }) => coordinates)).toEqual([[7.44, 46.95]]);
  });

  it('show no meeting if they have ids, states and sources alone', () => {
    for (const text of ['id,colour\n1,red\n2,blue\n', 'id;status;url\n1;held;https://example.org\n']) {
      const { value, issues } = readTable(text);
      expect(value.meetings).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(['columns-unknown']);
    }
  });
});
