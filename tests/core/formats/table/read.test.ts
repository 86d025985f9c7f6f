import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import type { Issue } from '../../../../src/core/model/issues.js';
import { COLUMN_ALIASES } from '../../../../src/core/formats/table/headings.js';
import { countKnownHeadings, guessColumns } from '../../../../src/core/formats/table/columns.js';
import { headingKey } from '../../../../src/core/formats/table/heading-key.js';
import { MEETING_FIELDS } from '../../../../src/core/formats/records/meeting-fields.js';
import { degreePairOf, degreesOf } from '../../../../src/core/formats/records/degrees.js';
import { slugOf } from '../../../../src/core/formats/records/ids.js';
import { loadRareEdtf } from '../../../../src/core/time/rare-edtf.js';
import type { ReaderOptions } from '../../../../src/core/formats/format.js';
import { readTable } from '../reading.js';

const sample = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../samples/tables/${name}`, import.meta.url)), 'utf8');

/** The shape of a reading in a few words. */
function read(text: string, options?: Partial<ReaderOptions>) {
  const { value, issues, guess } = readTable(text, options);
  return {
    value,
    issues,
    guess,
    meetings: value.meetings,
    dates: value.meetings.map(({ when }) => when?.edtf),
    titles: value.meetings.map(({ title }) => title),
    codes: issues.map(({ code }) => code),
  };
}
const where = ({ code, row, column }: Issue): readonly unknown[] => [code, row, column];

describe('a flat table', () => {
  it('becomes an atlas: places, people, sides, topics and sources merged by name', () => {
    const { value, issues, guess } = read(sample('talks.csv'));
    expect(
      value.meetings.map(({ id, when, places, attendance, topics, sources }) => [
        id,
        when?.edtf,
        places,
        attendance.length,
        topics,
        sources,
      ]),
    ).toEqual([
      [
        'first-session',
        '2018-05-27',
        [{ place: 'panmunjeom' }],
        2,
        ['denuclearisation', 'security'],
        ['korea-herald-4-june'],
      ],
      ['fifth-session', '2018-06-04', [{ place: 'panmunjeom' }], 2, ['denuclearisation'], ['korea-herald-4-june']],
      ['logistics', '2018-06', [{ place: 'singapore' }], 2, [], []],
      ['dinner', undefined, [{ place: 'new-york' }], 2, [], []],
    ]);
    expect(value.people.map(({ id, side }) => [id, side])).toEqual([
      ['sung-kim', 'us'],
      ['choe-son-hui', 'north-korea'],
      ['joe-hagin', 'us'],
      ['kim-chang-son', 'north-korea'],
      ['mike-pompeo', 'us'],
      ['kim-yong-chol', 'north-korea'],
    ]);
    expect(value.meetings[0]?.attendance).toEqual([
      { person: 'sung-kim', role: 'head', sources: [] },
      { person: 'choe-son-hui', role: 'head', sources: [] },
    ]);
    expect(value.places.map(({ id, coordinates }) => [id, coordinates])).toEqual([
      ['panmunjeom', [126.67667, 37.95583]],
      ['singapore', [103.85007, 1.28967]],
      ['new-york', undefined],
    ]);
    expect(value.sources).toEqual([
      { id: 'korea-herald-4-june', title: 'Korea Herald, 4 June', url: 'https://www.koreaherald.com/a' },
    ]);
    expect(issues.map(where)).toEqual([['coordinates-missing', 5, 'place']]);
    expect(guess?.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['meeting', 'title'],
      ['date', 'when'],
      ['place', 'place'],
      ['lat', 'lat'],
      ['lon', 'lon'],
      ['people', 'people'],
      ['topics', 'topics'],
      ['source', 'source'],
      ['url', 'url'],
    ]);
    expect(buildAtlas(value).meetingsByPerson.get('sung-kim')).toHaveLength(2);
  });

  it('may be Korean, with semicolons and decimal commas', () => {
    const text =
      '회의;날짜;장소;위도;경도;참석자\n5차 회담;2018년 6월 4일;판문점;37,95583;126,67667;"성 김 (미국, 수석대표); 최선희 (북한)"\n';
    const { value, issues } = read(text);
    expect(issues).toEqual([]);
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf])).toEqual([['5차-회담', '2018-06-04']]);
    expect(value.places).toMatchObject([{ id: '판문점', coordinates: [126.67667, 37.95583] }]);
    expect(value.people.map(({ id, side }) => [id, side])).toEqual([
      ['성-김', '미국'],
      ['최선희', '북한'],
    ]);
    expect(value.meetings[0]?.attendance[0]).toEqual({ person: '성-김', role: 'head', sources: [] });
  });

  it('may have notes above its headings, empty rows and a line that states the separator', () => {
    const text = 'sep=;\nMeetings of 2018\n\nmeeting;date\n;\nA;2018\n\n  ;  \nB;2019\n';
    const { titles, guess, issues } = read(text);
    expect(titles).toEqual(['A', 'B']);
    expect(guess).toMatchObject({ delimiter: ';', headingRow: 3 });
    expect(issues).toEqual([]);
  });

  it('keeps what is given in several columns', () => {
    const { value } = read('meeting,person 1,person 2,topic,tags\nA,Sung Kim,Choe Son-hui,security,x;y\n');
    expect(value.people.map(({ name }) => name)).toEqual(['Sung Kim', 'Choe Son-hui']);
  });

  it('lets the caller overrule the guess', () => {
    const text = 'meeting,date,remark,place\nA,2018,Tongilgak,Panmunjeom\n';
    expect(read(text).value.meetings[0]?.note).toBe('Tongilgak');
    const { value, guess } = read(text.replace('remark', 'zzz'), {
      columns: { Zzz: 'part', place: 'ignore', DATE: 'source' },
    });
    expect(value.meetings[0]?.when).toBeUndefined();
    expect(value.sources).toMatchObject([{ title: '2018' }]);
    expect(value.places).toMatchObject([{ name: 'Tongilgak' }]);
    expect(guess?.columns.map(({ field }) => field)).toEqual(['title', 'source', 'place', undefined]);
  });

  it('without a heading we know says so, and takes the caller’s word', () => {
    const text = 'aa,bb\nSummit,2018\n';
    const { value, issues } = read(text);
    expect(value.meetings).toEqual([]);
    expect(issues.map(where)).toEqual([['columns-unknown', 1, undefined]]);
    expect(read(text, { columns: { aa: 'title', bb: 'when' } }).dates).toEqual(['2018']);
  });

  it('that is empty says so', () => {
    for (const text of ['', ' \n\n', '\uFEFF', '\0\0']) expect(read(text).codes).toContain('empty');
    expect(read('meeting,date\n')).toMatchObject({ meetings: [], issues: [] });
  });

  it('takes a title from what else there is', () => {
    const { titles } = read('date,place,people\n2018,Hanoi,A B; C D\n2019,Hanoi,\n2020,,\n');
    expect(titles).toEqual(['A B, C D', 'Hanoi', '2020']);
  });
});

describe('a damaged table', () => {
  it('keeps the rows beside a quotation mark that is never closed', () => {
    const text =
      'meeting,date,place\nA,2018,Seoul\n"B,2019,Busan\nC,2020,"Jeju\nD,2021,"Incheon, Korea"\nE,2022,Daegu\n';
    const { titles, issues, value } = read(text);
    expect(titles).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(value.places.map(({ name }) => name)).toEqual(['Seoul', 'Busan', 'Jeju', 'Incheon, Korea', 'Daegu']);
    expect(issues.filter(({ code }) => code === 'quote-unclosed').map(({ row }) => row)).toEqual([3, 4]);
  });

  it('counts a cell of several lines as one row, as a spreadsheet does', () => {
    const { issues, meetings } = read('meeting,date,summary\nA,2018,"one\r\ntwo\n\nthree"\nB,soon,x\n');
    expect(meetings[0]?.note).toBe('one\ntwo\n\nthree');
    expect(issues.map(where)).toEqual([['date-invalid', 3, 'date']]);
  });

  it('names rows with too many or too few cells, and reads them', () => {
    const { titles, issues } = read('meeting,date,place\nA,2018\nB,2019,Seoul,extra\nC,2020,Seoul,,\nD,2021,\n');
    expect(titles).toEqual(['A', 'B', 'C', 'D']);
    expect(
      issues.filter(({ code }) => code === 'row-ragged').map(({ row, found, expected }) => [row, found, expected]),
    ).toEqual([
      [2, '2', '3'],
      [3, '4', '3'],
    ]);
  });

  it('loses zeros, not rows', () => {
    const { titles, codes } = read('meeting,date\nA\0,20\x0018\n');
    expect(titles).toEqual(['A']);
    expect(codes).toEqual(['nul-removed']);
  });

  it('of a million columns is read up to a limit', () => {
    const wide = Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',');
    const { titles, issues } = read(`meeting,date,${wide}\nA,2018\n`);
    expect(titles).toEqual(['A']);
    expect(issues[0]).toMatchObject({ code: 'columns-dropped', row: 1, found: '1000002' });
  });

  it('gives every bad cell its row, column, what was found and what to write', () => {
    const text = [
      'id,meeting,date,end,time,place,lat,lon,zone,url,status,mode,session,duration,role,people',
      'a,A,31 June 2018,,,Seoul,ninety,126,,,,,,,,',
      'b,B,2018-06-04,2018-06-01,,Busan,129.04,35.1,Asia/Pusan,javascript:alert(1),maybe,pigeon,none,a while,king,Sung Kim',
      'c,C,2018-06-04,,half past,Jeju,91,200,,,,,,,,',
      'd,D,2018-06-04,,,Daegu,,128,,,,,,,,',
    ].join('\n');
    const { issues, meetings } = read(text);
    expect(issues.map(where)).toEqual([
      ['coordinates-invalid', 2, 'lat'],
      ['date-invalid', 2, 'date'],
      ['time-zone-unknown', 3, 'zone'],
      ['coordinates-swapped', 3, 'lat'],
      ['unknown-value', 3, 'role'],
      ['url-unsafe', 3, 'url'],
      ['unknown-value', 3, 'session'],
      ['unknown-value', 3, 'mode'],
      ['unknown-value', 3, 'status'],
      ['date-reversed', 3, 'end'],
      ['duration-invalid', 3, 'duration'],
      ['coordinates-out-of-range', 4, 'lat'],
      ['time-of-day-invalid', 4, 'time'],
      ['coordinates-half', 5, 'lon'],
      ...[2, 3, 4, 5].map((row) => ['coordinates-missing', row, 'place']),
    ]);
    expect(issues[3]).toMatchObject({
      found: '129.04, 35.1',
      suggestion: 'latitude 35.1, longitude 129.04',
      path: 'row 3, column lat',
    });
    expect(issues.find(({ code }) => code === 'date-reversed')?.suggestion).toBe('2018-06-01/2018-06-04');
    expect(meetings).toHaveLength(4);
    expect(meetings[2]?.when?.edtf).toBe('2018-06-04');
  });

  it('has only so many Issues, and a last one that says so', () => {
    const { issues, meetings } = read(
      `meeting,date\n${Array.from({ length: 5000 }, (_, row) => `M${row},never ever`).join('\n')}`,
    );
    expect(meetings).toHaveLength(5000);
    expect(issues.length).toBeLessThan(2000);
    expect(issues.at(-1)?.code).toBe('too-many-issues');
  });
});

describe('dates in a table', () => {
  it('have their order decided by the column, or by the other columns of dates', () => {
    expect(read('meeting,date\nA,4/6/2018\nB,6/13/2018\n')).toMatchObject({
      dates: ['2018-04-06', '2018-06-13'],
      issues: [],
    });
    expect(read('meeting,start,end\nA,4/6/2018,13/6/2018\n')).toMatchObject({
      dates: ['2018-06-04/2018-06-13'],
      issues: [],
    });
  });

  it('are day first where nothing decides, which is said once for the column', () => {
    const { dates, issues } = read('meeting,date\nA,2018\nB,4/6/2018\nC,5/6/2018\n');
    expect(dates).toEqual(['2018', '2018-06-04', '2018-06-05']);
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        code: 'date-order-ambiguous',
        row: 3,
        column: 'date',
        found: '4/6/2018',
        expected: 'dmy',
        count: 2,
        setting: 'date:order',
      },
    ]);
  });

  it('may be the day numbers of a spreadsheet, if the whole column is', () => {
    expect(read('meeting,date\nA,43255\nB,43256.5\n')).toMatchObject({
      dates: ['2018-06-04', '2018-06-05T12:00'],
      codes: ['date-serial'],
    });
    expect(read('meeting,date\nA,43255\nB,2018\n')).toMatchObject({
      dates: [undefined, '2018'],
      codes: ['date-invalid'],
    });
    expect(read('meeting,date\nA,1914\nB,2018\n')).toMatchObject({ dates: ['1914', '2018'], issues: [] });
  });

  it('may have two ends, one end, or one end that cannot be read', () => {
    const { dates, codes } = read(
      'meeting,start,end\nA,2018-06-04,2018-06-06\nB,2018-06-04,\nC,,2018-06-06\nD,2018-06-04,soon\nE,2018-06-04,2018-06-04\nF,about 1520,1530s\n',
    );
    expect(dates).toEqual([
      '2018-06-04/2018-06-06',
      '2018-06-04',
      '/2018-06-06',
      '2018-06-04/',
      '2018-06-04',
      '1520~/1539',
    ]);
    expect(codes).toEqual(['date-invalid']);
  });

  it('may have the time of day beside them', () => {
    expect(
      read('meeting,date,time\nA,4 June 2018,10:00\nB,2018-06-04,10:00-11:30\nC,2018-06-04,about 10:00\nD,2018,\n')
        .dates,
    ).toEqual(['2018-06-04T10:00', '2018-06-04T10:00/2018-06-04T11:30', '2018-06-04T10:00~', '2018']);
    expect(read('meeting,date,start,end\nA,4 June 2018,10:00,11:30\nB,4 June 2018,9 am,\n').dates).toEqual([
      '2018-06-04T10:00/2018-06-04T11:30',
      '2018-06-04T09:00',
    ]);
  });

  it('may be in pieces', () => {
    expect(
      read(
        'Year,Month,Day,End Year,End Month,End Day,Headline\n2018,6,4,2018,6,6,A\n2018,June,4,,,,B\n2018,6,,,,,C\nabout 1520,,,,,,D\n',
      ).dates,
    ).toEqual(['2018-06-04/2018-06-06', '2018-06-04', '2018-06', '1520~']);
  });

  it('that are unknown are no Issue', () => {
    expect(read('meeting,date\nA,unknown\nB,n.d.\nC,\n')).toMatchObject({
      dates: [undefined, undefined, undefined],
      issues: [],
    });
  });

  it('with a year of two digits are not guessed, but shown in full', () => {
    expect(read('meeting,date\nA,4/6/18\nB,4-Jun-18\n').issues.map(({ suggestion }) => suggestion)).toEqual([
      '4/6/2018',
      '4-Jun-2018',
    ]);
    expect(read('meeting,date,zone\nA,2018,Asia/Seoull\n').issues).toMatchObject([{ suggestion: 'Asia/Seoul' }]);
  });

  it('are local to the zone of the row or of its place', () => {
    const { meetings } = read('meeting,date,place,zone\nA,2018-06-04,Seoul,Asia/Seoul\nB,2018-06-04,Seoul,\n');
    expect(meetings.map(({ timeZone, when }) => [timeZone, when?.earliest])).toEqual(
      Array(2).fill(['Asia/Seoul', Date.UTC(2018, 5, 3, 15)]),
    );
  });

  it('that are rare need the parser of rare dates', async () => {
    const text = 'meeting,date\nA,spring 2018\nB,201X\n';
    expect(read(text).codes).toEqual(['date-invalid']);
    expect(read(text, { parseWhen: await loadRareEdtf() })).toMatchObject({ dates: ['2018-21', '201X'], issues: [] });
  });
});

describe('places of a table', () => {
  it('of one name are one place, wherever its coordinates stand', () => {
    const { value } = read('meeting,place,lat,lon\nA,Seoul,,\nB, seoul ,37.566,126.978\nC,SEOUL,37.57,126.98\n');
    expect(value.places).toMatchObject([{ id: 'seoul', name: 'Seoul', coordinates: [126.978, 37.566] }]);
    expect(new Set(value.meetings.flatMap(({ places }) => places.map(({ place }) => place)))).toEqual(
      new Set(['seoul']),
    );
  });

  it('of one name but far apart are two, and that is said where the second appears', () => {
    const { value, issues } = read(
      'meeting,place,lat,lon\nA,London,51.5,-0.13\nB,London,42.98,-81.25\nC,London,42.99,-81.24\n',
    );
    expect(value.places.map(({ id }) => id)).toEqual(['london', 'london-2']);
    expect(value.meetings.map(({ places }) => places[0]?.place)).toEqual(['london', 'london-2', 'london-2']);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'place-name-shared', row: 3, column: 'place' }]);
  });

  it('may be told apart by their country', () => {
    const { value } = read('meeting,city,country\nA,London,United Kingdom\nB,London,Canada\n');
    expect(value.places.map(({ name, note }) => [name, note])).toEqual([
      ['London', 'United Kingdom'],
      ['London', 'Canada'],
    ]);
  });

  it('may have a building', () => {
    const { value } = read(
      'meeting,place,venue\nA,Panmunjeom,Tongilgak\nB,Panmunjeom,Freedom House\nC,Panmunjeom,tongilgak\n',
    );
    expect(value.places[0]?.parts.map(({ id, name }) => [id, name])).toEqual([
      ['tongilgak', 'Tongilgak'],
      ['freedom-house', 'Freedom House'],
    ]);
    expect(value.meetings.map(({ places }) => places[0]?.part)).toEqual(['tongilgak', 'freedom-house', 'tongilgak']);
    expect(read('meeting,venue\nA,Capella\n').value.places).toMatchObject([{ name: 'Capella' }]);
  });

  it('may be several in a cell', () => {
    const { value } = read('meeting,place,lat,lon\nA,Seoul; Tokyo,37.566;35.69,126.978;139.69\nB,Seoul; Busan,,\n');
    expect(value.meetings.map(({ places }) => places.map(({ place }) => place))).toEqual([
      ['seoul', 'tokyo'],
      ['seoul', 'busan'],
    ]);
  });

  it.each([
    ['lat/lon', '37.95583, 126.67667'],
    ['coordinates', '37,95583; 126,67667'],
    ['Coordinates', '(37.95583,126.67667)'],
    ['latlng', '37°57′20.988″N 126°40′36.012″E'],
    ['lon lat', '126.67667 37.95583'],
    ['WKT', 'POINT(126.67667 37.95583)'],
    ['좌표', '북위 37.95583, 동경 126.67667'],
  ])('may have both coordinates in one cell: %s', (heading, cell) => {
    const { value, issues } = read(`meeting\tplace\t${heading}\nA\tPanmunjeom\t${cell}\n`);
    expect(issues).toEqual([]);
    const [lon, lat] = value.places[0]?.coordinates ?? [];
    expect(lon).toBeCloseTo(126.67667, 5);
    expect(lat).toBeCloseTo(37.95583, 5);
  });

  it('without a name are called by the title of the row, or by their coordinates', () => {
    expect(read('meeting,lat,lon\nA,1.5,2\n').value.places).toMatchObject([{ name: 'A', coordinates: [2, 1.5] }]);
    expect(read('date,lat,lon\n2018,1.5,2\n').value.places).toMatchObject([{ name: '1.5, 2' }]);
    const shared = read('meeting,date,place,lat,lon\nA,2018,Oslo,59.9,10.7\nB,2019,,59.9,10.7\nC,2020,,59.9,10.7\n');
    expect(shared.value.places.map(({ name }) => name)).toEqual(['Oslo']);
  });
});

describe('people of a table', () => {
  it('may have sides and roles in columns of their own', () => {
    const { value } = read(
      'meeting,people,side,role\nA,Sung Kim; Joe Hagin,US,head\nB,Sung Kim; Choe Son-hui,US; North Korea,head; interpreter\n',
    );
    expect(value.people.map(({ id, side }) => [id, side])).toEqual([
      ['sung-kim', 'us'],
      ['joe-hagin', 'us'],
      ['choe-son-hui', 'north-korea'],
    ]);
    expect(value.meetings[1]?.attendance).toEqual([
      { person: 'sung-kim', role: 'head', sources: [] },
      { person: 'choe-son-hui', role: 'interpreter', sources: [] },
    ]);
  });

  it('may sit on another side than their own', () => {
    const { value } = read('meeting,people\nA,Sung Kim (US)\nB,Sung Kim (UN)\n');
    expect(value.meetings.map(({ attendance }) => attendance[0]?.side)).toEqual([undefined, 'un']);
  });

  it('keep the office that stands beside them', () => {
    const { value } = read('meeting,people\nA,"Mike Pompeo (US, secretary of state)"\n');
    expect(value.people).toMatchObject([{ id: 'mike-pompeo', side: 'us', offices: [{ title: 'secretary of state' }] }]);
  });

  it('are one person by their name, whatever its case and composition', () => {
    expect(read('meeting,people\nA,José Ruiz\nB, JOSE\u0301  RUIZ ; José Ruiz\n').value.people).toMatchObject([
      { id: 'jose-ruiz', name: 'José Ruiz' },
    ]);
  });

  it('are separated at commas only where commas separate whole names, which is said', () => {
    const { value, codes } = read('meeting,people\nA,"Sung Kim, Joe Hagin and Mike Pompeo"\n');
    expect(value.people.map(({ name }) => name)).toEqual(['Sung Kim', 'Joe Hagin', 'Mike Pompeo']);
    expect(codes).toEqual(['people-separator']);
    expect(read('meeting,people\nA,"Kim, Sung"\n').value.people.map(({ name }) => name)).toEqual(['Kim, Sung']);
    expect(read('meeting,people\nA,"Sung Kim, Joe Hagin"\nB,A B; C D\n').value.people).toHaveLength(4);
  });

  it('may be a side without names', () => {
    expect(read('meeting,sides\nA,US; North Korea\n').meetings[0]?.attendance).toEqual([
      { side: 'us', text: 'US', sources: [] },
      { side: 'north-korea', text: 'North Korea', sources: [] },
    ]);
  });
});

describe('ids of a table', () => {
  it('are slugs of names that keep every alphabet', () => {
    expect(['Sung Kim', 'Malmö', '판문점 (통일각)', 'القاهرة', 'Xi’an', '  ', '😀'].map(slugOf)).toEqual([
      'sung-kim',
      'malmo',
      '판문점-통일각',
      'القاهرة',
      'xian',
      '',
      '',
    ]);
  });

  it('are those stated; the same id on another meeting is numbered and said', () => {
    const { meetings, issues } = read('id,meeting,date\nm1,A,2018\nm1,B,2019\nm2,C,2020\n');
    expect(meetings.map(({ id }) => id)).toEqual(['m1', 'm1-2', 'm2']);
    expect(issues).toMatchObject([{ code: 'id-renamed', row: 3, column: 'id', found: 'm1', suggestion: 'm1-2' }]);
  });

  it('gather the rows of one meeting told over several rows', () => {
    const { meetings, issues } = read(
      'id,meeting,date,person,topic,note\nm1,A,2018,Sung Kim,x,one\nm1,A,2018,Joe Hagin,y,two\nm1,A,2018,Sung Kim,x,one\n',
    );
    expect(issues).toEqual([]);
    expect(
      meetings.map(({ attendance, topics, note }) => [attendance.map(({ person }) => person), topics, note]),
    ).toEqual([[['sung-kim', 'joe-hagin'], ['x', 'y'], 'one\ntwo']]);
  });

  it('number namesakes in the order of the file', () => {
    expect(read('meeting,date\nTalks,2018\nTalks,2019\nTalks,2020\n').meetings.map(({ id }) => id)).toEqual([
      'talks',
      'talks-2',
      'talks-3',
    ]);
  });

  it('a hundred thousand of the same take no longer than as many others', () => {
    const { meetings } = read(
      `id,meeting,date\n${Array.from({ length: 100_000 }, (_, row) => `x,M${row % 1000},2018`).join('\n')}`,
    );
    expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length);
  }, 20_000);

  it('that are poisonous are only ids', () => {
    const { value } = read(
      'id,meeting,place,people,__proto__,constructor\n__proto__,constructor,toString,__proto__,a,b\n',
    );
    expect(value.meetings).toMatchObject([{ id: '__proto__', title: 'constructor' }]);
    expect(value.places).toMatchObject([{ id: 'tostring' }]);
    expect(value.people).toMatchObject([{ name: '__proto__' }]);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });
});

describe('sources of a table', () => {
  it('pair titles with addresses, and stand alone where nothing pairs them', () => {
    const { value } = read(
      'meeting,source,url\nA,One; Two,https://a.org/1 https://b.org/2\nB,One,\nC,,https://www.c.org/x/\nD,One; Two,https://d.org\nE,https://e.org/y,\n',
    );
    expect(value.sources.map(({ title, url }) => [title, url])).toEqual([
      ['One', 'https://a.org/1'],
      ['Two', 'https://b.org/2'],
      ['One', undefined],
      ['c.org/x', 'https://www.c.org/x/'],
      ['Two', undefined],
      ['d.org', 'https://d.org'],
      ['e.org/y', 'https://e.org/y'],
    ]);
    expect(value.meetings[3]?.sources).toHaveLength(3);
  });

  it('never carry an address that could run', () => {
    const { value, issues } = read('meeting,url\nA,javascript:alert(1)\nB,"data:text/html;base64,xx"\n');
    expect(value.sources).toEqual([]);
    expect(issues.map(where)).toEqual([
      ['url-unsafe', 2, 'url'],
      ['url-unsafe', 3, 'url'],
    ]);
  });
});

describe('cells of a table', () => {
  it('that are formulas are text, without the apostrophe that keeps them so', () => {
    expect(read("meeting,summary\n'=HYPERLINK(x),=1+1\n").meetings).toMatchObject([
      { title: '=HYPERLINK(x)', note: '=1+1' },
    ]);
  });

  it.each([
    ['37.95583', 37.95583],
    ['37,95583', 37.95583],
    ['-0,5', -0.5],
    ['−33.86', -33.86],
    ['33.86 S', -33.86],
    ['W 77.03637', -77.03637],
    ['37° 57\' 21"', 37.955833],
    ['37:57:21', 37.955833],
    ['.5', 0.5],
  ])('%s are degrees', (text, degrees) => {
    expect(degreesOf(text)).toBeCloseTo(degrees, 5);
  });

  it('that are no degrees are none', () => {
    for (const text of ['', 'ninety', '1.2.3', '1e5', 'NaN', '12 34 56 78', '--5', '0x10'])
      expect(degreesOf(text), text).toBeUndefined();
    for (const text of ['', '1', '1,2,3', 'a, b']) expect(degreePairOf(text), text).toBeUndefined();
  });

  it('have durations, statuses and modes in the words people use', () => {
    const { meetings } = read(
      'meeting,duration,status,mode,session,certainty\nA,90 min,Scheduled,화상,제5차,likely\nB,1시간 30분,취소,Phone call,5th,확인\nC,PT2H,,,,\nD,1:15,개최,in person,3,\n',
    );
    expect(
      meetings.map(({ duration, status, mode, number, certainty }) => [duration, status, mode, number, certainty]),
    ).toEqual([
      ['PT1H30M', 'planned', 'video', 5, 'reported'],
      ['PT1H30M', 'cancelled', 'phone', 5, 'confirmed'],
      ['PT2H', 'held', 'in-person', undefined, undefined],
      ['PT1H15M', 'held', 'in-person', 3, undefined],
    ]);
  });
});

describe('the spellings of headings', () => {
  it('name each field at least in English and Korean, and the first spelling of each is read as that field', () => {
    for (const field of MEETING_FIELDS) {
      if (!['lonlat', 'coordinates'].includes(field))
        expect(
          COLUMN_ALIASES[field].some((alias) => /[가-힣]/.test(alias)),
          field,
        ).toBe(true);
      expect(guessColumns(['place', COLUMN_ALIASES[field][0] ?? ''])[field === 'place' ? 0 : 1]?.field, field).toBe(
        field,
      );
    }
  });

  it('are compared by letters and digits', () => {
    expect(
      ['Start date', 'start_date', 'startDate', 'START-DATE', ' Start Date * ', 'Start date (UTC)'].map(headingKey),
    ).toEqual(Array(6).fill('startdate'));
    expect(headingKey('[Image]')).toBe('image');
    expect(countKnownHeadings(['Start date', 'startDate', 'zzz'])).toBe(1);
  });

  it('prefer the better spelling, and leave the other unused', () => {
    expect(guessColumns(['Event name', 'name', 'Title']).map(({ field }) => field)).toEqual([
      undefined,
      undefined,
      'title',
    ]);
  });
});

const travels = fileURLToPath(new URL('../../../../../shared/data/us-presidents-travels.csv', import.meta.url));

describe.skipIf(!existsSync(travels))('832 journeys of presidents', () => {
  it('are all read, with every place that is not on the map named', () => {
    const text = readFileSync(travels, 'utf8');
    const { value, issues } = readTable(text);
    expect(value.meetings).toHaveLength(832);
    expect(value.meetings.filter(({ when }) => when === undefined)).toEqual([]);
    const unplaced = value.places.filter(({ coordinates }) => coordinates === undefined);
    expect(unplaced.length).toBeGreaterThan(100);
    const named = issues.filter(({ code }) => code === 'coordinates-missing').map(({ id = '' }) => id);
    expect(named.sort()).toEqual(unplaced.map(({ id }) => id).sort());
    expect(buildAtlas(value).meetings).toHaveLength(832);
  });
});
