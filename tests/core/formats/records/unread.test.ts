import { describe, expect, it } from 'vitest';
import { writeJsonLd } from '../../../../src/core/formats/json-ld/write.js';
import { writeTables } from '../../../../src/core/formats/linked-tables/write.js';
import { nativeText } from '../../../../src/core/formats/native/write.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { writeTable } from '../../../../src/core/formats/table/write.js';
import { refText } from '../../../../src/core/navigation/links.js';
import { createSearch } from '../../../../src/core/search/search.js';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import { dataOf, meetingOf } from '../../samples/build.js';
import { textOf } from '../../samples/writable.js';
import { readNative, readTable, readTables } from '../reading.js';

const OLD_DATE = 'when the old abbot was still alive';

/** The values that are not understood in each meeting of a table. */
const unreadIn = (table: string): unknown => readTable(table).value.meetings.map(({ unread }) => unread);

describe('a way of meeting in the column of venues', () => {
  it('is the way of meeting, if the row has no place', async () => {
    const { value } = await readAtlas(
      'meeting,date,city,venue,people\nA,2021-05-04,,Zoom,Ann\nB,2021-05-05,Bath,Inn,Ann\nC,2021-05-06,,Town hall,Ann\n',
    );
    expect(value.meetings.map(({ mode }) => mode)).toEqual(['video', 'in-person', 'in-person']);
    expect(value.places.map(({ name }) => name).toSorted()).toEqual(['Bath', 'Town hall']);
  });
});

describe('a status in the column of the way of meeting', () => {
  it.each([
    ['Mode', 'cancelled', 'cancelled'],
    ['Modalidad', 'cancelada', 'cancelled'],
    ['Mode', 'planned', 'planned'],
  ])('%s: %s is the status', async (heading, text, status) => {
    const { value, issues } = await readAtlas(`meeting,date,place,${heading}\nA,2018,Oslo,${text}\n`);
    expect(value.meetings[0]).toMatchObject({ status, mode: 'in-person' });
    expect(issues.map(({ code }) => code)).not.toContain('unknown-value');
  });
});

describe('a value that is not understood', () => {
  it('stays with its meeting, under the heading that it has in the table', () => {
    expect(unreadIn(`Meeting,Date of meeting,Place\nVigil,${OLD_DATE},Cluny\nSynod,1095-11-18,Clermont`)).toEqual([
      [{ field: 'Date of meeting', text: OLD_DATE }],
      undefined,
    ]);
    expect(unreadIn(`회담;날짜;장소\n회담 가;${OLD_DATE};판문점`)).toEqual([[{ field: '날짜', text: OLD_DATE }]]);
  });

  it.each([
    ['duration', 'two pots of tea'],
    ['status', 'perhaps'],
    ['mode', 'by pigeon'],
    ['session', 'umpteenth'],
    ['time zone', 'Middle of nowhere'],
    ['certainty', 'hearsay'],
    ['coordinates', 'behind the church'],
    ['link', 'file:///home/letters/1.pdf'],
    ['time', 'after supper'],
  ])('stays with its meeting in the column %s', (heading, text) => {
    expect(unreadIn(`meeting,date,place,people,${heading}\nA,2018-05-27,Oslo,Ann Lee,${text}`)).toEqual([
      [{ field: heading, text }],
    ]);
  });

  it('keeps both halves of coordinates if one half cannot be read', () => {
    expect(unreadIn('meeting,date,place,lat,lon\nA,2018-05-27,Castle,94.036131,19.03797')).toEqual([
      [
        { field: 'lat', text: '94.036131' },
        { field: 'lon', text: '19.03797' },
      ],
    ]);
    expect(unreadIn('meeting,date,place,lat,lon\nA,2018-05-27,Castle,53.4,')).toEqual([
      [{ field: 'lat', text: '53.4' }],
    ]);
  });

  it('keeps both ends of a reversed interval, and the parts of a date in several columns', () => {
    expect(unreadIn('meeting,start,end\nA,2018-06-04,2018-06-01')).toEqual([
      [
        { field: 'start', text: '2018-06-04' },
        { field: 'end', text: '2018-06-01' },
      ],
    ]);
    expect(unreadIn('meeting,year,month,day\nA,1815,Octember,4')).toEqual([
      [
        { field: 'year', text: '1815' },
        { field: 'month', text: 'Octember' },
        { field: 'day', text: '4' },
      ],
    ]);
  });

  it('keeps words that say that a date is unknown, and no mere sign for an empty cell', () => {
    expect(unreadIn('meeting,date,place\nA,unknown,Oslo\nB,?,Oslo\nC,,Oslo')).toEqual([
      [{ field: 'date', text: 'unknown' }],
      undefined,
      undefined,
    ]);
  });

  it('is kept once if several rows describe one meeting', () => {
    const rows = 'id,meeting,date,place,people,role\nx,A,2018,Oslo,Ann Lee,emperor\nx,A,2018,Oslo,Bo Roy,emperor';
    expect(unreadIn(`${rows}\nx,A,2018,Oslo,Cy Poe,jester`)).toEqual([
      [
        { field: 'role', text: 'emperor' },
        { field: 'role', text: 'jester' },
      ],
    ]);
  });

  it('stays with its meeting in GeoJSON, slides and the native file, under its key', async () => {
    const feature = { type: 'Feature', geometry: null, properties: { name: 'A', date: OLD_DATE } };
    const { value: flat } = await readAtlas(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(flat.meetings[0]?.unread).toEqual([{ field: 'date', text: OLD_DATE }]);
    const slide = { text: { headline: 'A' }, display_date: OLD_DATE, start_date: OLD_DATE };
    const { value: slides } = await readAtlas(JSON.stringify({ events: [slide] }));
    expect(slides.meetings[0]?.unread).toEqual([{ field: 'start_date', text: OLD_DATE }]);
    const meeting = { id: 'a', when: OLD_DATE, duration: 'long', status: 'perhaps', mode: 'in-person', number: 0 };
    const native = { type: 'FeatureCollection', features: [], parley: { meetings: [meeting] } };
    expect(readNative(JSON.stringify(native)).value.meetings[0]?.unread).toEqual([
      { field: 'when', text: OLD_DATE },
      { field: 'duration', text: 'long' },
      { field: 'status', text: 'perhaps' },
      { field: 'number', text: '0' },
    ]);
  });

  it('is found by search', () => {
    const { value } = readTable(`meeting,date\nVigil,${OLD_DATE}\nSynod,1095`);
    expect(createSearch(buildAtlas(value))('abbot alive', 9).map(refText)).toEqual(['meeting/vigil']);
  });

  it('is written in every format that holds meetings, and read again without another problem', async () => {
    const unread = [
      { field: 'Date', text: OLD_DATE },
      { field: 'Dur: ée', text: '½ day; or "less", said (A)' },
    ];
    const [first = { field: '', text: '' }] = unread;
    const data = dataOf({
      meetings: [meetingOf('vigil', { title: 'Vigil', unread }), meetingOf('synod', { title: 'Synod', when: '1095' })],
    });
    expect(readNative(nativeText(data)).value).toEqual(data);
    const plain = dataOf({ meetings: data.meetings.map((one) => (one.unread ? { ...one, unread: [first] } : one)) });
    const table = writeTable(plain);
    expect(table.losses).toEqual([]);
    expect(readTable(textOf(table))).toMatchObject({ value: plain, issues: [] });
    const tables = writeTables(plain);
    expect(tables.losses).toEqual([]);
    expect(readTables(tables.files)).toEqual({ value: plain, issues: [] });
    const linked = writeJsonLd(data);
    expect(linked.losses).toEqual([]);
    expect((await readAtlas(textOf(linked))).value.meetings).toEqual(data.meetings);
  });

  it('is counted as a loss if a format cannot hold it exactly', () => {
    const data = dataOf({ meetings: [meetingOf('a', { unread: [{ field: 'Dur: ée', text: 'two\nlines' }] })] });
    expect(writeTable(data).losses.map(({ path }) => path)).toContain('meetings.unread');
  });
});
