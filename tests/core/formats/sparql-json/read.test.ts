/** SPARQL results are read like the rows of a table. */
import { describe, expect, it } from 'vitest';
import { readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const literal = (value: string, datatype?: string) => ({ type: 'literal', value, ...(datatype && { datatype }) });
const text = JSON.stringify(
  {
    head: { vars: ['title', 'date', 'place', 'coordinates', 'people'] },
    results: {
      bindings: [
        {
          title: literal('Congress'),
          date: literal('1815-06-09', 'http://www.w3.org/2001/XMLSchema#date'),
          place: literal('Vienna'),
          coordinates: literal('Point(16.37 48.21)', 'http://www.opengis.net/ont/geosparql#wktLiteral'),
          people: literal('Ann Lee'),
        },
        { title: literal('Ball'), date: literal('someday soon'), people: { type: 'bnode', value: 't123' } },
        'noise',
      ],
    },
  },
  undefined,
  1,
);

describe('SPARQL results', () => {
  it('have a meeting for each result, with WKT as coordinates', async () => {
    const { reading, format } = await readWithFormat(text);
    expect(format?.name).toBe('sparql-json');
    expect(reading.value.meetings.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['Congress', '1815-06-09'],
      ['Ball', undefined],
    ]);
    expect(reading.value.places).toMatchObject([{ name: 'Vienna', coordinates: [16.37, 48.21] }]);
    expect(reading.value.people.map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  it('report the result and the variable, and the line of the result', async () => {
    const { reading, format } = await readWithFormat(text);
    const wanted = reading.issues.filter(({ code }) => code === 'date-invalid' || code === 'wrong-type');
    const source = { files: [{ name: 'q.srj', text }], data: reading.value, format };
    const locations = await locateIssues(source, wanted);
    const noise = text.split('\n').findIndex((line) => line.includes('noise')) + 1;
    expect(wanted.map(({ code, row }) => [code, row])).toEqual([
      ['wrong-type', 3],
      ['date-invalid', 2],
    ]);
    expect(locations[0]).toMatchObject({ row: 3, line: noise });
    expect(locations[1]).toMatchObject({ row: 2, column: 'date' });
  });
});
