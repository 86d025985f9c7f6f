/** Dates of records that a single cell does not show: midnight, times of day in fields of their own, eras, several dates. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

async function read(
  text: string,
): Promise<{ dates: (string | undefined)[]; codes: string[]; unread: string[]; found: (string | undefined)[] }> {
  const { value, issues } = await readAtlas(text);
  return {
    dates: value.meetings.map(({ when }) => when?.edtf),
    codes: issues
      .map(({ code }) => code)
      .filter((code) => !/^(?:people-missing|columns-unused|coordinates)/.test(code)),
    found: issues.filter(({ code }) => code === 'date-midnight').map(({ found }) => found),
    unread: value.meetings.flatMap(({ unread = [] }) => unread.map(({ field, text: value }) => `${field}: ${value}`)),
  };
}

describe('midnight', () => {
  it('is no time of day where every time of the column is midnight, which is told once', async () => {
    const { dates, codes, found } = await read(
      'meeting,date,place,lat,lon,zone\n' +
        'Treaty,1975-08-01T00:00:00Z,Helsinki,60.17,24.94,America/New_York\n' +
        'Diet,1521-01-28T00:00:00Z,Worms,49.63,8.36,Europe/Berlin\n' +
        'Peace,-0386-01-01T00:00:00Z,Sardis,38.49,28.04,\n',
    );
    expect(dates).toEqual(['1975-08-01', '1521-01-28', '-0386-01-01']);
    expect(codes).toEqual(['date-midnight']);
    expect(found).toEqual(['1975-08-01T00:00:00Z']);
  });

  it.each([
    ['2018-06-12 00:00:00', '2018-06-12'],
    ['2018-06-12 00:00', '2018-06-12'],
    ['2018-06-12T00:00:00.000+02:00', '2018-06-12'],
    ['2018-06-12 00:00:00 UTC', '2018-06-12'],
    ['13/06/2018 0:00:00', '2018-06-13'],
    ['6/13/2018 12:00:00 AM', '2018-06-13'],
    ['13. Juni 2018 00:00', '2018-06-13'],
  ])('is taken off %s', async (written, edtf) => {
    expect(await read(`meeting,date\nA,"${written}"\nB,2018-06-14\n`)).toMatchObject({ dates: [edtf, '2018-06-14'] });
  });

  it('is a time of day among other times, in any of the columns', async () => {
    expect(await read('meeting,date\nA,2018-06-12T00:00\nB,2018-06-13T10:00\n')).toMatchObject({
      dates: ['2018-06-12T00:00', '2018-06-13T10:00'],
      codes: [],
    });
    const { dates } = await read('meeting,start,end\nA,2018-06-12T00:00,2018-06-12T18:00\n');
    expect(dates).toEqual(['2018-06-12T00:00/2018-06-12T18:00']);
  });

  it('is kept if the user says so', async () => {
    const { value } = await readAtlas('meeting,date\nA,2018-06-12T00:00\n', { columns: { 'date:midnight': 'time' } });
    expect(value.meetings[0]?.when?.edtf).toBe('2018-06-12T00:00');
  });

  it('is none in a column of its own either', async () => {
    expect(await read('meeting,date,time\nA,2018-06-12,00:00\nB,2018-06-13,00:00\n')).toMatchObject({
      dates: ['2018-06-12', '2018-06-13'],
      codes: ['date-midnight'],
    });
  });

  it('is none in JSON rows and GeoJSON', async () => {
    const json = JSON.stringify([{ meeting: 'A', date: '2018-06-12T00:00:00Z' }]);
    expect((await read(json)).dates).toEqual(['2018-06-12']);
    const geojson = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [1, 2] },
          properties: { name: 'A', date: '2018-06-12T00:00:00Z' },
        },
      ],
    });
    expect((await read(geojson)).dates).toEqual(['2018-06-12']);
  });
});

describe('times of day in columns of their own', () => {
  it('are those of the start and of the end, and events of whole days have none', async () => {
    const { dates, unread } = await read(
      'Subject,Start Date,Start Time,End Date,End Time,All Day Event,Location\n' +
        'Talk,11/29/2021,2:00 PM,11/29/2021,3:30 PM,False,Room 2\n' +
        'Retreat,12/01/2021,,12/03/2021,,True,Lake\n' +
        'Night,12/04/2021,10:00 PM,12/05/2021,1:00 AM,False,Room 2\n',
    );
    expect(dates).toEqual([
      '2021-11-29T14:00/2021-11-29T15:30',
      '2021-12-01/2021-12-03',
      '2021-12-04T22:00/2021-12-05T01:00',
    ]);
    expect(unread).toEqual([]);
  });

  it('may be in other languages, without an end date, or alone', async () => {
    expect((await read('Treffen;Datum;Startzeit;Endzeit\nA;4.6.2018;9.30 Uhr;11 Uhr\n')).dates).toEqual([
      '2018-06-04T09:30/2018-06-04T11:00',
    ]);
    expect((await read('réunion;date;heure de début;heure de fin\nA;4 juin 2018;9h30;11h\n')).dates).toEqual([
      '2018-06-04T09:30/2018-06-04T11:00',
    ]);
    expect((await read('meeting,date,start time\nA,2018-06-04,09:30\n')).dates).toEqual(['2018-06-04T09:30']);
    expect((await read('meeting,date,end time\nA,2018-06-04,09:30\n')).dates).toEqual(['2018-06-04/2018-06-04T09:30']);
    expect(
      (await read('Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline\n2018,6,4,9:30,2018,6,4,11:00,A\n'))
        .dates,
    ).toEqual(['2018-06-04T09:30/2018-06-04T11:00']);
  });

  it('may hold the whole date', async () => {
    expect((await read('meeting,start time,end time\nA,2018-06-04 09:30,2018-06-04 11:00\n')).dates).toEqual([
      '2018-06-04T09:30/2018-06-04T11:00',
    ]);
  });

  it('end an event of whole days on the day before only if the file writes midnight', async () => {
    const outlook =
      'Subject,Start Date,Start Time,End Date,End Time,All day event\n' +
      'Fair,7/1/2021,12:00:00 AM,7/3/2021,12:00:00 AM,True\n' +
      'Call,7/13/2021,9:00:00 AM,7/13/2021,10:00:00 AM,False\n';
    expect((await read(outlook)).dates).toEqual(['2021-07-01/2021-07-02', '2021-07-13T09:00/2021-07-13T10:00']);
  });

  it('are kept as written where there is no day for them', async () => {
    const { dates, codes, unread } = await read('meeting,date,time\nA,June 2018,09:30\nB,,10:00\n');
    expect(dates).toEqual(['2018-06', undefined]);
    expect(codes).toEqual(['date-invalid']);
    expect(unread).toEqual(['time: 09:30', 'time: 10:00']);
  });
});

describe('years before Christ', () => {
  it('have a column for the era', async () => {
    expect((await read('event,year,era\nA,44,BC\nB,14,AD\nC,490,BCE\nD,79,CE\n')).dates).toEqual([
      '-0043',
      '0014',
      '-0489',
      '0079',
    ]);
    expect((await read('event,date,era\nA,15 March 44,BC\n')).dates).toEqual(['-0043-03-15']);
  });

  it('are negative years without a year 0, unless they are written as ISO 8601 writes them', async () => {
    expect(await read('event,year,month\nA,-44,3\nB,-490,9\nC,-1,\nD,14,\n')).toMatchObject({
      dates: ['-0043-03', '-0489-09', '0000', '0014'],
      codes: ['years-before-christ'],
    });
    expect((await read('event,year\nA,-0043\nB,-1200\n')).dates).toEqual(['-0043', '-1200']);
    expect((await read('event,date\nA,-44\nB,2018\n')).dates).toEqual(['-0043', '2018']);
    expect(await read('event,date\nA,-0043-03-15\nB,-1199\n')).toMatchObject({
      dates: ['-0043-03-15', '-1199'],
      codes: [],
    });
  });
});

describe('two years in a cell', () => {
  it('are seen over the whole column', async () => {
    expect(await read('event,date\nA,1604-05\nB,1689-97\n')).toMatchObject({
      dates: ['1604/1605', '1689/1697'],
      codes: ['pairs-of-years'],
    });
    expect(await read('event,date\nA,2018-05\nB,2018-03\n')).toMatchObject({
      dates: ['2018-05', '2018-03'],
      codes: [],
    });
    expect(await read('event,date\nA,2004-05\n')).toMatchObject({ dates: ['2004-05'], codes: [] });
    expect(await read('event,date\nA,1811/12\n')).toMatchObject({ dates: ['1811/1812'], codes: ['pairs-of-years'] });
    expect(await read('event,date\nA,2011/11\nB,2011/12\n')).toMatchObject({
      dates: ['2011-11', '2011-12'],
      codes: [],
    });
  });
});

describe('several dates of a meeting', () => {
  it('are a set, however they are separated', async () => {
    for (const cell of [
      '2018-05-27; 2018-05-30',
      '2018-05-27 | 2018-05-30',
      '"2018-05-27\n2018-05-30"',
      '27.5.2018; 30.5.2018',
    ])
      expect((await read(`meeting\tdate\nA\t${cell}\n`)).dates, cell).toEqual(['{2018-05-27,2018-05-30}']);
  });
});

describe('what is written', () => {
  it('stays beside a date that says less', async () => {
    const { dates, unread } = await read(
      'event,date\nA,Easter 1815\nB,1814/15\nC,12 Vendémiaire an IV\nD,28 May (9 June) 1815\n',
    );
    expect(dates).toEqual([
      '[1815-03-26,1815-04-30[u-ca=julian]]',
      '1814/1815',
      '1795-10-04',
      '1815-06-09[u-ca=julian]',
    ]);
    expect(unread).toEqual(['date: Easter 1815', 'date: 1814/15', 'date: 12 Vendémiaire an IV']);
  });

  it('stays where it is no date', async () => {
    const { dates, unread } = await read('event,date\nA,3 Hen. VIII\nB,s.d.\nC,in the 5th year of King Henry\n');
    expect(dates).toEqual([undefined, undefined, undefined]);
    expect(unread).toEqual(['date: 3 Hen. VIII', 'date: s.d.', 'date: in the 5th year of King Henry']);
  });

  it('is an interval from a Julian day to another, also in two columns', async () => {
    const { dates } = await read(
      'event,start,end\nA,28 May 1815 (O.S.),1 June 1815 (O.S.)\nB,"27 and 30 May 2018",2018-06-02\n',
    );
    expect(dates).toEqual(['1815-06-09/1815-06-13[u-ca=julian]', '2018-05-27/2018-06-02']);
  });
});

describe('a start beside a date', () => {
  it('says more than the day, or stays as it is written', async () => {
    const { dates, unread } = await read(
      'meeting,date,start,people\n' +
        'A,2018-06-04,after lunch,Ada\n' +
        'B,2018-06-05,2018-06-05T10:00,Ada\n' +
        'C,2018-06-06,6 June 2018,Ada\n' +
        'D,2018-06-07,2018-06-01,Ada\n' +
        'E,2018-06-08,16:30,Ada\n',
    );
    expect(dates).toEqual(['2018-06-04', '2018-06-05T10:00', '2018-06-06', '2018-06-07', '2018-06-08T16:30']);
    expect(unread).toEqual(['start: after lunch', 'start: 2018-06-01']);
  });
});
