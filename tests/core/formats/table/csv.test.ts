import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSpan, csvRows, DELIMITERS, MAX_COLUMNS, statedDelimiter } from '../../../../src/core/formats/table/csv.js';
import { csvCell, writeCsv } from '../../../../src/core/formats/table/write-csv.js';

const spansOf = (text: string): readonly (readonly string[])[] =>
  [...csvRows(text, ',')].map((row) =>
    row.cells.map((_, index) => {
      const { start, end } = cellSpan(row, index) ?? { start: 0, end: 0 };
      return text.slice(start, end);
    }),
  );

describe('the offsets of cells', () => {
  it('include quotation marks, spaces and line breaks inside', () => {
    expect(spansOf('a, b ,c\r\n"d,""\n", "e" \n\n,f')).toEqual([
      ['a', ' b ', 'c'],
      ['"d,""\n"', ' "e" '],
      [''],
      ['', 'f'],
    ]);
  });

  it('are those of the cells in a row whose quotation mark is never closed', () => {
    expect(spansOf('a,"b,c\nd,e\n')).toEqual([
      ['a', '"b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('end with the last cell that is kept', () => {
    const text = `${'x,'.repeat(MAX_COLUMNS + 5)}\n`;
    const [row] = csvRows(text, ',');
    expect(row).toMatchObject({ cellsDropped: 6, cellsEnd: 2 * MAX_COLUMNS - 1, end: text.length });
  });

  it('cover every text: what lies between cells are delimiters and line breaks', () => {
    const part = fc.constantFrom('a', '"', '""', ',', ';', '\n', '\r\n', '\r', ' ', '\t', '|');
    const anyText = fc.array(part).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        let at = 0;
        for (const row of csvRows(text, delimiter)) {
          row.cells.forEach((_, index) => {
            const { start, end } = cellSpan(row, index) ?? { start: -1, end: -1 };
            expect(start).toBe(at);
            expect(text.slice(end, end + 1)).toMatch(index + 1 < row.cells.length ? /[,;\t|]/ : /^[\r\n]?$/);
            at = end + 1;
          });
          expect(text.slice(row.cellsEnd, row.end)).toMatch(/^(?:\r\n|\r|\n)?$/);
          at = row.end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('begin behind the line that states the delimiter', () => {
    const text = '\ufeffsep=;\r\na;b\n';
    const { delimiter, end } = statedDelimiter(text);
    expect([delimiter, [...csvRows(text, ';', end)].map(({ cells }) => cells)]).toEqual([';', [['a', 'b']]]);
    expect(statedDelimiter('a;b\n')).toEqual({ delimiter: undefined, end: 0 });
  });
});

describe('a written cell', () => {
  it('is read again, beside any delimiter', () => {
    const rows = fc.array(
      fc.array(
        fc.string().map((text) => text.trim()),
        { minLength: 2, maxLength: 4 },
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(...DELIMITERS), (cells, delimiter) => {
        const text = cells.map((row) => `${row.map((cell) => csvCell(cell, [delimiter])).join(delimiter)}\n`).join('');
        expect([...csvRows(text, delimiter)].map((row) => row.cells)).toEqual(cells);
      }),
    );
  });

  it('is in quotation marks only where it needs them', () => {
    expect(['a b', 'a;b', 'a"b', ' a', '12'].map((text) => csvCell(text, [',']))).toEqual([
      'a b',
      'a;b',
      '"a""b"',
      '" a"',
      '12',
    ]);
    expect(writeCsv([['=1+1', '-33.8', ' a ', 'a;b']])).toBe(`'=1+1,-33.8,a,"a;b"\r\n`);
  });
});
