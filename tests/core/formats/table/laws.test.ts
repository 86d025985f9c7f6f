/** What holds for every table, whatever is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import { csvRows, DELIMITERS, type Delimiter } from '../../../../src/core/formats/table/csv.js';
import { MEETING_FIELDS } from '../../../../src/core/formats/records/meeting-fields.js';
import { COLUMN_ALIASES } from '../../../../src/core/formats/table/headings.js';
import { readTable, readTables } from '../reading.js';
import { runs } from '../../../runs.js';

const cellsOf = (text: string, delimiter: Delimiter): readonly (readonly string[])[] =>
  [...csvRows(text, delimiter)].map(({ cells }) => cells);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const written = (rows: readonly (readonly string[])[], delimiter: string, newline: string, quoteAll: boolean): string =>
  rows
    .map(
      (row) =>
        row
          .map((cell) => (quoteAll || /["\n\r]|^\s|\s$/.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell))
          .join(delimiter) + newline,
    )
    .join('');

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r\n',
        '\r',
        '\0',
        ' ',
        '=',
        'a',
        '\uD800',
        '\uFEFF',
        'meeting',
        'date',
        'place',
        'lat',
        '2018',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyCell = fc.oneof(
  anyText,
  fc.constantFrom(
    '2018',
    '4/6/2018',
    'about 1520',
    '37,9',
    '-',
    '__proto__',
    'A (B, C; D)',
    '2018/2017',
    'Asia/Seoul',
    'x'.repeat(300),
  ),
);
const anyTable = fc
  .record({
    fields: fc.uniqueArray(fc.constantFrom(...MEETING_FIELDS), { minLength: 1, maxLength: 8 }),
    rows: fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 6 }),
    delimiter: fc.constantFrom(...DELIMITERS),
  })
  .map(({ fields, rows, delimiter }) =>
    written([fields.map((field) => COLUMN_ALIASES[field][0] ?? field), ...rows], delimiter, '\n', false),
  );

describe('reading a table', () => {
  it('never throws, and gives an atlas that can be built', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyTable), (text) => {
        const { value } = readTable(text);
        const atlas = buildAtlas(value);
        expect(atlas.meetingById.size).toBe(value.meetings.length);
        for (const { places, attendance, topics, sources } of value.meetings) {
          expect(places.every(({ place }) => atlas.placeById.has(place))).toBe(true);
          expect(
            attendance.every(
              ({ person, side }) =>
                (person === undefined || atlas.personById.has(person)) &&
                (side === undefined || atlas.sideById.has(side)),
            ),
          ).toBe(true);
          expect(topics.every((id) => atlas.topicById.has(id)) && sources.every((id) => atlas.sourceById.has(id))).toBe(
            true,
          );
        }
      }),
      { numRuns: runs(600) },
    );
  });

  it('gives the same atlas every time', () => {
    fc.assert(
      fc.property(anyTable, (text) => {
        expect(readTable(text)).toEqual(readTable(text));
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps a good row beside any other rows', () => {
    const good = ['Good meeting', '2018-06-04', 'Panmunjeom', '37.95583', '126.67667', 'Sung Kim (US)'];
    const bad = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(bad, bad, (before, after) => {
        const text = written(
          [['meeting', 'date', 'place', 'lat', 'lon', 'people'], ...before, good, ...after],
          ',',
          '\n',
          false,
        );
        const { value } = readTable(text, { columns: { meeting: 'title' } });
        const kept = value.meetings.find(({ title }) => title === 'Good meeting');
        expect(kept?.when?.edtf).toBe('2018-06-04');
        expect(kept?.places).toHaveLength(1);
        expect(kept?.attendance).toHaveLength(1);
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps the good rows around one whose quotation mark is never closed', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.nat(), (names, at) => {
        const rows = names.map((title, index) => `${title} ${index},20${String(10 + index)},Seoul`);
        const broken = at % (rows.length + 1);
        rows.splice(broken, 0, '"Broken,2018,"Jeju');
        const { value, issues } = readTable(`meeting,date,place\n${rows.join('\n')}\n`);
        expect(value.meetings).toHaveLength(names.length + 1);
        expect(issues.some(({ code, row }) => code === 'quote-unclosed' && row === broken + 2)).toBe(true);
      }),
    );
  });

  it('does not depend on delimiter, line ends, quotation marks or byte-order mark', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abc ,;|"\'éß한\n') }),
      fc.constantFrom('', '2018-06-04', '4/6/2018', '1,5', 'A (B); C'),
    );
    const row = fc.tuple(cell, cell, cell, cell, cell, cell).map((cells) => cells.map((text) => text.trim()));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 6 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, newline, quoteAll, mark) => {
          const all = [['meeting', 'date', 'place', 'lat', 'people', 'summary'], ...rows];
          const expected = readTable(written(all, ',', '\n', true));
          const { value, issues } = readTable((mark ? '\uFEFF' : '') + written(all, delimiter, newline, quoteAll));
          expect(value).toEqual(expected.value);
          expect(issues).toEqual(expected.issues);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('takes time in proportion to the text, for the worst of quotation marks', () => {
    for (const unit of ['"a\n', '"a,', '"', '" ', '"\n,', '""",', ',"\n"x']) {
      const text = `meeting,date\n${unit.repeat(Math.ceil(400_000 / unit.length))}`;
      let rows = 0;
      for (const _row of csvRows(text, ',')) rows += 1;
      expect(rows).toBeGreaterThan(0);
    }
  }, 20_000);
});

describe('rows of cells', () => {
  it('come back as they were written', () => {
    const cell = fc
      .oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ') }))
      .map((text) => text.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        fc.constantFrom(...DELIMITERS),
        (rows, delimiter) => {
          expect(cellsOf(written(rows, delimiter, '\n', true), delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it.each([
    ['a,b\n', [['a', 'b']]],
    ['a,b', [['a', 'b']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['\n\na\n', [[''], [''], ['a']]],
    ['"a""b",c\n', [['a"b', 'c']]],
    ['"",""\n', [['', '']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['"a\r\nb",c\r\n', [['a\nb', 'c']]],
    ['a\rb\r', [['a'], ['b']]],
    [' "a" , "b,c" \n', [['a', 'b,c']]],
    ['a "b" c,d\n', [['a "b" c', 'd']]],
    ['"a "b" c",d\n', [['a "b" c', 'd']]],
    [
      '"a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"""a""",b\n', [['"a"', 'b']]],
    ['"{""type"": ""Point""}",x\n', [['{"type": "Point"}', 'x']]],
  ])('%j', (text, rows) => {
    expect(cellsOf(text, ',')).toEqual(rows);
  });
});

describe('reading linked tables', () => {
  it('never throws', () => {
    const headings = fc.constantFrom(
      'UID,Last Name,First Name,Origin\n',
      'Acronym,Title,Location,Organiser,Start\n',
      'UID,Acronym\n',
      'Place,Lat,Lng\n',
      'Name,Title\n',
      '',
    );
    const file = fc.record({
      name: fc.string(),
      text: fc.tuple(headings, anyText).map(([first, rest]) => first + rest),
    });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (files) => {
        const { value } = readTables(files);
        expect(buildAtlas(value).meetings).toHaveLength(value.meetings.length);
      }),
    );
  });
});
