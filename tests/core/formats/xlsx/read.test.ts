import { describe, expect, it } from 'vitest';
import { hasMoreCells } from '../../../../src/core/formats/xlsx/count-cells.js';
import { readSheet } from '../../../../src/core/formats/xlsx/read-sheet.js';
import { runSync } from '../../../../src/core/lib/steps.js';
import { IssueLog } from '../../../../src/core/model/issue-log.js';
import { locateIssues } from '../../../../src/core/formats/source.js';
import { zipEntries } from '../../../../src/core/formats/zip/entries.js';
import { readAtlas, readWithFormat } from '../../../../src/core/formats/read.js';
import type { AtlasReading } from '../../../../src/core/formats/format.js';
import { workbook, type TestCell } from './workbook.js';

const HEADINGS = ['meeting', 'date', 'place', 'people'];
const datesOf = ({ value }: AtlasReading) => value.meetings.map(({ when }) => when?.edtf);
const codesOf = ({ issues }: AtlasReading) => issues.map(({ code }) => code);
const oneSheet = (rows: readonly (readonly (TestCell | undefined)[])[], merges: readonly string[] = []) =>
  workbook([{ name: 'Talks', rows, merges }]);
const day = (v: number, style: 'day' | 'ownDay' | 'month' | 'year' | 'dayAndClock' | 'clock' = 'day') => ({ v, style });

describe('a workbook', () => {
  it('with a date as text and a day number under one heading has two dates', async () => {
    const inline = (text: string): TestCell => ({ xml: `<c t="inlineStr"><is><t>${text}</t></is></c>` });
    const bytes = oneSheet([
      HEADINGS.map(inline),
      ['First', '2018-05-27', 'Oslo', 'Ann Lee; Bo Roy'].map(inline),
      [inline('Second'), 43248, inline('Bern'), inline('Ann Lee')],
    ]);
    const reading = await readAtlas(bytes);
    expect(datesOf(reading)).toEqual(['2018-05-27', '2018-05-28']);
    expect(reading.value.meetings.map(({ attendance }) => attendance.length)).toEqual([2, 1]);
    expect(reading.value.places.map(({ name }) => name)).toEqual(['Oslo', 'Bern']);
    const serial = reading.issues.filter(({ code }) => code === 'date-serial');
    expect(serial).toMatchObject([{ sheet: 'Talks', row: 3, column: 'B (date)', found: '43248' }]);
  });

  it('without references of rows and cells is read in order', async () => {
    const cell = (text: string): string =>
      `<c t="inlineStr"><is><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r></is></c>`;
    const row = (texts: readonly string[]): string => `<row>${texts.map(cell).join('')}</row>`;
    const xml = `<worksheet><sheetData>${row(HEADINGS)}${row(['Summit', '2018', 'Oslo', 'Ann'])}</sheetData></worksheet>`;
    const { value } = await readAtlas(
      workbook([{ name: 'A', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(value.meetings).toMatchObject([{ title: 'Summit', when: { edtf: '2018' } }]);
  });

  it('has dates as precise as the format of the cell shows them', async () => {
    const rows: (readonly TestCell[])[] = [
      ['meeting', 'start'],
      ['a', day(43248)],
      ['b', day(43248, 'ownDay')],
      ['c', day(43221, 'month')],
      ['d', day(43101, 'year')],
      ['e', day(43248.4375, 'dayAndClock')],
      ['f', day(1)],
      ['g', day(59)],
      ['h', day(61)],
      ['i', 1815],
    ];
    expect(datesOf(await readAtlas(oneSheet(rows)))).toEqual([
      '2018-05-28',
      '2018-05-28',
      '2018-05',
      '2018',
      '2018-05-28T10:30',
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1815',
    ]);
    const old = workbook(
      [
        {
          name: 'A',
          rows: [
            ['meeting', 'date'],
            ['a', day(41786)],
            ['b', 41787],
          ],
        },
      ],
      { is1904: true },
    );
    expect(datesOf(await readAtlas(old))).toEqual(['2018-05-28', '2018-05-29']);
  });

  it('shows numbers as a spreadsheet does, and times of day in their own column', async () => {
    const { value } = await readAtlas(
      oneSheet([
        ['meeting', 'date', 'time', 'place', 'lat', 'lon'],
        [
          'A',
          day(43248),
          day(0.4375, 'clock'),
          'Border village',
          { xml: '<c><v>37.955829999999999</v></c>' },
          126.67667,
        ],
      ]),
    );
    expect(value.places).toMatchObject([{ coordinates: [126.67667, 37.95583] }]);
    expect(value.meetings).toMatchObject([{ when: { edtf: '2018-05-28T10:30' } }]);
  });

  it('with a title, a note and empty rows keeps the rows of the sheet', async () => {
    const reading = await readAtlas(
      oneSheet(
        [
          ['Talks of 2018, by the office'],
          [],
          HEADINGS,
          ['A', '2018-05-27', 'Oslo', 'Ann'],
          [],
          ['B', '2018-13-01', 'Bern', 'Bo'],
        ],
        ['A1:D1'],
      ),
    );
    expect(reading.value.meetings.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(reading.issues.filter(({ code }) => code === 'date-invalid')).toMatchObject([
      { sheet: 'Talks', row: 6, column: 'B (date)', path: 'Talks, row 6, column B (date)' },
    ]);
  });

  it('repeats a merged cell in its rows, and leaves other empty cells empty', async () => {
    const { value } = await readAtlas(
      oneSheet(
        [HEADINGS, ['A', '2018', 'Oslo', 'Ann'], ['B', '2019', undefined, 'Bo'], ['C', '2020', undefined, 'Cem']],
        ['C2:C3'],
      ),
    );
    expect(value.meetings.map(({ places }) => places.map(({ place }) => place))).toEqual([['oslo'], ['oslo'], []]);
  });

  it('has the values of formulas, and names cells whose formula failed', async () => {
    const reading = await readAtlas(
      oneSheet([
        HEADINGS,
        [
          { xml: '<c t="str"><f>A1&amp;B1</f><v>Summit</v></c>' },
          { xml: '<c s="1"><f>TODAY()</f><v>43248</v></c>' },
          'Oslo',
          'Ann',
        ],
        ['B', '2018', { xml: '<c t="e"><f>VLOOKUP(1)</f><v>#N/A</v></c>' }, { xml: '<c><f>A2</f></c>' }],
      ]),
    );
    expect(reading.value.meetings).toMatchObject([{ title: 'Summit', when: { edtf: '2018-05-28' } }, { places: [] }]);
    expect(reading.issues.filter(({ code }) => code === 'cell-failed')).toMatchObject([
      { sheet: 'Talks', row: 3, column: 'C', found: '#N/A' },
      { sheet: 'Talks', row: 3, column: 'D', found: '=A2' },
    ]);
  });

  it('reads the sheet that is a table, and names the others', async () => {
    const reading = await readAtlas(
      workbook([
        { name: 'About', rows: [['This workbook lists the talks.'], ['It was made in 2018.']] },
        { name: 'Talks', rows: [HEADINGS, ['A', '2018', 'Oslo', 'Ann']] },
        { name: 'Old', rows: [HEADINGS, ['X', '1999', 'Oslo', 'Ann']], hidden: true },
        { name: 'Empty', rows: [] },
      ]),
    );
    expect(reading.value.meetings.map(({ title }) => title)).toEqual(['A']);
    expect(reading.issues.filter(({ code }) => code === 'sheet-unread').map(({ found }) => found)).toEqual([
      'About',
      'Old',
    ]);
  });

  it('joins sheets with the same headings, such as one for each year', async () => {
    const reading = await readAtlas(
      workbook([
        { name: '2017', rows: [HEADINGS, ['A', '2017-01-02', 'Oslo', 'Ann'], ['B', '2017-13-02', 'Oslo', 'Ann']] },
        {
          name: '2018',
          rows: [
            ['date', 'meeting', 'people', 'place'],
            ['2018-01-02', 'C', 'Bo', 'Bern'],
            ['never', 'D', 'Bo', 'Bern'],
          ],
        },
      ]),
    );
    expect(reading.value.meetings.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['A', '2017-01-02'],
      ['B', undefined],
      ['C', '2018-01-02'],
      ['D', undefined],
    ]);
    expect(reading.issues.filter(({ code }) => code === 'date-invalid').map(({ sheet, row }) => [sheet, row])).toEqual([
      ['2017', 3],
      ['2018', 3],
    ]);
  });

  it('with sheets that refer to one another is read as linked tables', async () => {
    const reading = await readAtlas(
      workbook([
        {
          name: 'Who',
          rows: [
            ['id', 'last name', 'first name'],
            ['p1', 'Lee', 'Ann'],
            ['p2', 'Roy', 'Bo'],
          ],
        },
        {
          name: 'Events',
          rows: [
            ['id', 'title', 'start', 'location'],
            ['e1', 'First', day(43248), 'Oslo'],
          ],
        },
        {
          name: 'Who was where',
          rows: [
            ['person', 'event'],
            ['p1', 'e1'],
            ['p2', 'e1'],
            ['p9', 'e1'],
          ],
        },
        {
          name: 'Towns',
          rows: [
            ['name', 'lat', 'lon'],
            ['Oslo', 59.91, 10.75],
          ],
        },
      ]),
    );
    expect(reading.value.meetings).toMatchObject([
      { title: 'First', when: { edtf: '2018-05-28' }, places: [{ place: 'oslo' }] },
    ]);
    expect(reading.value.meetings[0]?.attendance).toHaveLength(3);
    expect(reading.value.places).toMatchObject([{ coordinates: [10.75, 59.91] }]);
    expect(reading.issues.filter(({ code }) => code === 'dangling-id')).toMatchObject([
      { sheet: 'Who was where', row: 4 },
    ]);
  });

  it('says where a thing of the doctor is', async () => {
    const bytes = oneSheet([HEADINGS, ['A', '2018', 'Oslo', 'Ann Lee; Bo Roy']]);
    const { reading, format } = await readWithFormat(bytes);
    const source = { files: [{ name: 'talks.xlsx', text: '', bytes }], data: reading.value, format };
    const issue = { severity: 'warning', code: 'twin-names', path: 'person/bo-roy' } as const;
    expect(await locateIssues(source, [issue, { severity: 'error', code: 'archive-damaged', path: '' }])).toEqual([
      { file: 'talks.xlsx', sheet: 'Talks', row: 2, column: 'D' },
      { file: 'talks.xlsx' },
    ]);
  });

  it('takes the columns that the caller states', async () => {
    const bytes = oneSheet([['Note'], ['Wer so', 'Dann'], ['A', 43248]]);
    const { value } = await readAtlas(bytes, { columns: { 'Wer so': 'title', Dann: 'when' } });
    expect(value.meetings).toMatchObject([{ title: 'A', when: { edtf: '2018-05-28' } }]);
  });
});

describe('a workbook that is damaged, or made to do harm', () => {
  const good = oneSheet([HEADINGS, ['A', '2018', 'Oslo', 'Ann']]);

  it('is refused if it is cut off', async () => {
    const reading = await readAtlas(good.slice(0, good.length - 40));
    expect(reading.value.meetings).toEqual([]);
    expect(codesOf(reading)).toEqual(['archive-damaged']);
  });

  it('is refused if the packed bytes are wrong', async () => {
    const bytes = good.slice();
    const at = new TextDecoder('latin1').decode(bytes).indexOf('xl/worksheets/sheet1.xml') + 24;
    bytes.fill(0xff, at, at + 40);
    expect(codesOf(await readAtlas(bytes))).toContain('archive-damaged');
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\talks.xml', 'xl\\..\\..\\x'])(
    'is refused if it has the path %s',
    async (name) => {
      const reading = await readAtlas(workbook([{ name: 'A', rows: [HEADINGS] }], { parts: { [name]: 'x' } }));
      expect(reading.issues).toMatchObject([{ code: 'archive-unsafe', found: name }]);
      expect(reading.value.meetings).toEqual([]);
    },
  );

  it('is refused if it says that it unpacks to more than half a gigabyte', async () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const [, second] = zipEntries(bytes);
    const directory = view.getUint32(bytes.byteLength - 6, true);
    const first = directory + 46 + view.getUint16(directory + 28, true);
    expect(second?.size).toBe(view.getUint32(first + 24, true));
    view.setUint32(first + 24, 600 * 1024 * 1024, true);
    const reading = await readAtlas(bytes);
    expect(reading.value.meetings).toEqual([]);
    expect(reading.issues).toMatchObject([{ code: 'archive-too-large', expected: 'at most 512 MB' }]);
  });

  it('is refused if it has too many cells, before any of them is read', async () => {
    const row = `<row>${'<c r="A1"/>'.repeat(500)}</row>`;
    const xml = `<worksheet><sheetData>${row.repeat(10_001)}</sheetData></worksheet>`;
    const reading = await readAtlas(
      workbook([{ name: 'A', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(codesOf(reading)).toEqual(['cells-too-many']);
    expect(reading.issues[0]).toMatchObject({ path: 'A', expected: 'at most 5,000,000' });
  }, 60_000);

  it('is refused if it has too many cells, although it states a small size', () => {
    const log = new IssueLog();
    const context = { strings: [], kinds: [], is1904: false, log };
    const xml = `<worksheet><sheetData>${'<row><c/><c/></row>'.repeat(6)}</sheetData></worksheet>`;
    const read = (max: number) => runSync(readSheet([xml], 1, { name: 'A', isHidden: false }, context, max));
    expect(read(12)).toBeDefined();
    expect(read(11)).toBeUndefined();
    expect(log.issues).toMatchObject([{ code: 'cells-too-many' }]);
  });

  it('has its cells counted wherever its bytes are cut', () => {
    const bytes = new TextEncoder().encode('<row><c r="A1"><v>1</v></c><c/><cols/><c\n/><c></c></row>');
    for (let size = 1; size <= bytes.length; size += 1) {
      const parts: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
      expect(runSync(hasMoreCells(parts, bytes.length, 3)), String(size)).toBe(true);
      expect(runSync(hasMoreCells(parts, bytes.length, 4)), String(size)).toBe(false);
    }
  });

  it('has no entity expanded', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&x;</t></is></c></row></sheetData></worksheet>`;
    const reading = await readAtlas(
      workbook([{ name: 'A', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(codesOf(reading)).toContain('xml-entities');
    expect(JSON.stringify(reading.value)).not.toContain('aaaa');
  });

  it('has a limit for elements inside one another', async () => {
    const xml = `<worksheet><sheetData>${'<row>'.repeat(5000)}`;
    const reading = await readAtlas(
      workbook([{ name: 'A', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(codesOf(reading)).toContain('too-deep');
  });
});

describe('a large workbook', () => {
  it('is read in steps', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `Talk ${index}`,
      day(40_000 + (index % 3000)),
      'Oslo',
      'Ann',
    ]);
    let steps = 0;
    const pause = (): undefined => {
      steps += 1;
    };
    const bytes = oneSheet([HEADINGS, ...rows]);
    const { value } = await readAtlas(bytes, { pause });
    expect(value.meetings).toHaveLength(20_000);
    expect(steps).toBeGreaterThan(100);
  });
});
