/** The entry point for reading: it detects the format and reads the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { readAtlas } from '../../../src/core/formats/read.js';

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

describe('the one door', () => {
  it('tells a table from JSON by its content', async () => {
    const { value, guess } = await read('meeting;date\nA;2018\n');
    expect(value.meetings).toMatchObject([{ title: 'A' }]);
    expect(guess?.delimiter).toBe(';');
  });

  it('passes on what the caller knows of the columns', async () => {
    const { value } = await readAtlas('aa,bb\nA,2018\n', { columns: { aa: 'title', bb: 'when' } });
    expect(value.meetings).toMatchObject([{ title: 'A', when: { edtf: '2018' } }]);
  });

  it('reads the native file, rare dates included', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [],
      parley: {
        meetings: [
          { id: 'a', when: '201X' },
          { id: 'b', when: '2018-06-04' },
          { id: 'c', when: 'never' },
        ],
      },
    });
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf, when?.start?.year, when?.end?.year])).toEqual([
      ['a', '201X', 2010, 2019],
      ['b', '2018-06-04', 2018, 2018],
      ['c', undefined, undefined, undefined],
    ]);
    expect(issues.map(({ code, id }) => [code, id])).toEqual([['date-invalid', 'c']]);
  });

  it('reads rare dates however many other things are wrong, and forgets what was wrong of them', async () => {
    const dated = (dates: readonly string[]): unknown => ({
      type: 'FeatureCollection',
      features: [],
      parley: { meetings: dates.map((when, index) => ({ id: `m${index}`, when })) },
    });
    const never = Array.from({ length: 1000 }, () => 'never');
    const late = await read(dated([...never, '195X']));
    expect(late.value.meetings.at(-1)?.when?.edtf).toBe('195X');
    expect(late.issues).toHaveLength(1000);
    const many = await read(dated(Array.from({ length: 1500 }, () => '195X')));
    expect(many.value.meetings.every(({ when }) => when?.edtf === '195X')).toBe(true);
    expect(many.issues).toEqual([]);
    const table = await read(`meeting,date\n${[...never, '195X'].map((date) => `A,${date}`).join('\n')}\n`);
    expect(table.value.meetings.at(-1)?.when?.edtf).toBe('195X');
  });

  it('reads rare dates of a file that is read in slices', async () => {
    const description = 'long '.repeat(250_000);
    const meetings = [{ id: 'a', when: '195X' }];
    const text = JSON.stringify({ type: 'FeatureCollection', features: [], parley: { description, meetings } });
    const { value, issues } = await readAtlas(text, { pause: () => undefined });
    expect(value.meetings[0]?.when?.edtf).toBe('195X');
    expect(issues).toEqual([]);
  });

  it('gives none of two meetings with one id the date of the other', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [],
      parley: {
        meetings: [
          { id: 7, when: '195X' },
          { id: 7, when: '196X' },
        ],
      },
    });
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf])).toEqual([['7', '195X']]);
    expect(issues.map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it('keeps rare dates of offices and sources, and refuses one whose end comes first', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [],
      parley: {
        people: [{ id: 'p', offices: [{ title: 'Envoy', from: '195X', to: '2018-21' }] }],
        sources: [{ id: 's', title: 'S', date: '2018-22?' }],
        meetings: [{ id: 'm', when: '1960/195X' }],
      },
    });
    expect(value.people[0]?.offices).toMatchObject([{ from: '195X', to: '2018-21' }]);
    expect(value.sources[0]?.date).toBe('2018-22?');
    expect(issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([['date-reversed', '195X/1960']]);
  });

  it('loads what reads rare dates only for a table that has some', async () => {
    const { value, issues } = await read('meeting,date\nA,summer 2018\nB,"{2018-06-01,2018-06-03}"\n');
    expect(value.meetings.map(({ when }) => when?.edtf)).toEqual(['2018-22', '{2018-06-01,2018-06-03}']);
    expect(issues).toEqual([]);
  });

  it('leaves GeoJSON of places to the native reader', async () => {
    const { value } = await read({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: point(1, 2), properties: { name: 'A', kind: 'town' } }],
    });
    expect(value.places).toMatchObject([{ name: 'A', kind: 'town' }]);
    expect(value.meetings).toEqual([]);
  });

  it('says what it could not read', async () => {
    for (const [text, code] of [
      ['', 'empty'],
      ['{"type": "FeatureCollection", "features": [', 'not-json'],
      ['[1, 2', 'not-json'],
      ['{}', 'not-geojson'],
      ['[]', 'not-geojson'],
      ['<html><p>Hello</p></html>', 'page-without-table'],
      ['hello', 'columns-unknown'],
    ] as const) {
      const { value, issues } = await read(text);
      expect(
        issues.map((issue) => issue.code),
        text,
      ).toEqual([code]);
      expect(value.meetings).toEqual([]);
    }
  });

  it('throws the reason of an abort, and nothing else', async () => {
    await expect(readAtlas('a,b', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    const json = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `{${text}`),
      fc.string().map((text) => `<script type="application/ld+json">${text}</script>`),
    );
    await fc.assert(
      fc.asyncProperty(json, async (text) => buildAtlas((await readAtlas(text)).value).meetings.length >= 0),
    );
  });
});
