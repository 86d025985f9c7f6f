/** JSON with a meeting in each object: the same columns and the same Issues as a table. */
import { describe, expect, it } from 'vitest';
import { readAtlas, readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));
const lunch = { meeting: 'Lunch', date: '2018-05-27', place: 'Oslo', lat: 59.9, lon: 10.7, people: 'Ann Lee; Bo Roy' };
const dinner = { meeting: 'Dinner', date: '2018-05-28', place: 'Bern', lat: 46.9, lon: 7.4, people: ['Cy Poe'] };

describe('rows in JSON', () => {
  it.each([
    ['a list', [lunch, dinner]],
    ['the answer of a service', { ok: true, total: 2, data: [lunch, dinner] }],
    ['results', { results: [lunch, dinner] }],
    ['records inside a result', { help: 'x', result: { fields: ['meeting'], records: [lunch, dinner] } }],
    ['objects by their ids', { lunch, dinner }],
    [
      'the answer of a search',
      {
        hits: {
          total: 2,
          hits: [
            { _id: '1', _source: lunch },
            { _id: '2', _source: dinner },
          ],
        },
      },
    ],
    [
      'the answer of JSON:API',
      {
        data: [
          { type: 'x', id: '1', attributes: lunch },
          { type: 'x', id: '2', attributes: dinner },
        ],
      },
    ],
    ['one object on each line', `${JSON.stringify(lunch)}\n\n${JSON.stringify(dinner)}\r\n`],
    ['lists under headings', [Object.keys(lunch), Object.values(lunch), Object.values(dinner)]],
    ['columns and data', { columns: Object.keys(lunch), data: [Object.values(lunch), Object.values(dinner)] }],
  ])('are found in %s', async (_name, value) => {
    const { value: data, issues, guess } = await read(value);
    expect(data.meetings.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['Lunch', '2018-05-27'],
      ['Dinner', '2018-05-28'],
    ]);
    expect(data.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Oslo', [10.7, 59.9]],
      ['Bern', [7.4, 46.9]],
    ]);
    expect(data.people).toHaveLength(3);
    expect(issues).toEqual([]);
    expect(guess?.columns.find(({ heading }) => heading === 'place')?.field).toBe('place');
  });

  it('have headings that the caller may overrule', async () => {
    const text = JSON.stringify([{ aa: 'Lunch', bb: '2018' }]);
    const { value } = await readAtlas(text, { columns: { aa: 'title', bb: 'when' } });
    expect(value.meetings).toMatchObject([{ title: 'Lunch', when: { edtf: '2018' } }]);
  });

  it('keep people with their sides and roles', async () => {
    const people = [
      { name: 'Ann Lee', country: 'Norway', role: 'head' },
      { givenName: 'Bo', familyName: 'Roy' },
      'Cy Poe',
      { affiliation: { name: 'Sweden' } },
    ];
    const { value } = await read([{ ...lunch, people }]);
    expect(value.people.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Roy', 'Cy Poe']);
    expect(value.sides.map(({ name }) => name)).toEqual(['Norway', 'Sweden']);
    expect(value.meetings[0]?.attendance[0]?.role).toBe('head');
  });

  it.each([
    [['1869-01-01', '1869-01-02', '1885-07-05']],
    [['Jan 1869', '2 January 1869', '5 July 1885']],
    [[{ start: '1869-01-01', end: '1869-01-02' }, '1885-07-05']],
  ])('with the dates %j become a meeting for each date, and one Issue counts them', async (date) => {
    const { value, issues } = await read([
      { ...lunch, id: 'p', date },
      { ...dinner, id: 'q', date: [dinner.date] },
    ]);
    expect(value.meetings).toHaveLength(date.length + 1);
    expect(value.meetings.every(({ when }) => when !== undefined)).toBe(true);
    expect(value.places).toHaveLength(2);
    expect(issues).toMatchObject([{ code: 'dates-separated', path: '[0].date', expected: `1/${date.length}` }]);
  });

  it('name an inner object with the word for a name in another language', async () => {
    const { value } = await readAtlas(
      JSON.stringify([
        {
          titre: 'A',
          quand: '2020-05-04',
          lieu: { nom: 'Lyon', lat: 45.76, lon: 4.84 },
          participants: [{ nom: 'Ann' }],
        },
        { titre: 'B', quand: '2020-05', lieu: { nom: 'Nice' } },
      ]),
    );
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Lyon', [4.84, 45.76]],
      ['Nice', undefined],
    ]);
    expect(value.people.map(({ name }) => name)).toEqual(['Ann']);
  });

  it('name a value without text, and how often it occurs', async () => {
    const odd = { rating: 5 };
    const { issues } = await read([
      { ...lunch, topics: [odd, 'trade'] },
      { ...dinner, topics: [odd] },
    ]);
    expect(issues).toMatchObject([{ code: 'values-left-out', path: '[0].topics', found: 'topics: 2' }]);
  });

  it('report a wrong value with the item as row and the member as column, and find its line', async () => {
    const text = JSON.stringify({ data: [lunch, { ...dinner, date: 'someday soon' }] }, undefined, 1);
    const { reading, format } = await readWithFormat(text);
    const issue = reading.issues.find(({ code }) => code === 'date-invalid');
    expect(issue).toMatchObject({ row: 2, column: 'date', path: 'data[1].date' });
    const source = { files: [{ name: 'a.json', text }], data: reading.value, format };
    const [location] = await locateIssues(source, issue === undefined ? [] : [issue]);
    const line = text.split('\n').findIndex((one) => one.includes('someday')) + 1;
    expect(location).toEqual({ file: 'a.json', line, row: 2, column: 'date' });
  });

  it('on lines keep the good lines and name the broken one', async () => {
    const text = `${JSON.stringify(lunch)}\n{"meeting": "Broken" "date": 1}\n${JSON.stringify(dinner)}\n`;
    const { value, issues } = await read(text);
    expect(value.meetings.map(({ title }) => title)).toEqual(['Lunch', 'Dinner']);
    expect(issues).toMatchObject([{ code: 'not-json', row: 2 }]);
  });

  it('leave out lists across the table, and say so once', async () => {
    const rows = [
      ['Talks of 2018'],
      ['meeting', 'date'],
      ['Lunch', '2018'],
      ['meeting', 'date'],
      ['Later talks'],
      ['Dinner', '2019', 'more'],
    ];
    const { value, issues } = await read(rows);
    expect(value.meetings.map(({ title }) => title)).toEqual(['Lunch', 'Dinner']);
    expect(issues.map(({ code, row, found }) => [code, row, found])).toEqual([
      ['row-ragged', 6, '3'],
      ['rows-across', 1, 'Talks of 2018 | Later talks'],
    ]);
  });

  it('without a known heading are an error that names the headings', async () => {
    const { issues } = await read([{ aaa: 1, bbb: 2 }]);
    expect(issues).toMatchObject([{ code: 'columns-unknown', found: 'aaa, bbb' }]);
  });

  it('without a row are an error that says so', async () => {
    const { issues } = await read('meeting,date,place\n');
    expect(issues).toMatchObject([{ severity: 'error', code: 'nothing-found' }]);
    expect(issues[0]?.found).toContain('meeting, date, place');
  });

  it('have headings that stand in an object beside the rows, as on a portal of open data', async () => {
    const headings = [{ name: 'Date' }, { name: 'Place' }, { name: 'People' }];
    const rows = [
      ['2018-05-27', 'Oslo', 'Ann Lee'],
      ['2018-05-28', 'Bern', 'Bo Roy'],
    ];
    for (const file of [
      { meta: { view: { id: 'abcd-1234', columns: headings } }, data: rows },
      { schema: { fields: headings }, data: rows },
    ]) {
      const { value } = await read(file);
      expect(value.meetings.map(({ when }) => when?.edtf)).toEqual(['2018-05-27', '2018-05-28']);
      expect(value.places.map(({ name }) => name)).toEqual(['Oslo', 'Bern']);
    }
  });

  it('are no meetings if only their ids or sources are known', async () => {
    const columns = { colour: { 0: 'red', 1: 'blue' }, size: { 0: 4, 1: 5 } };
    const notebook = { cells: [{ cell_type: 'code', source: ['a = 1'], outputs: [] }], nbformat: 4 };
    for (const file of [columns, notebook]) {
      const { value, issues } = await read(file);
      expect(value.meetings).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(['columns-unknown']);
    }
  });
});
