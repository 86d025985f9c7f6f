/** LP-TSV: a gazetteer as a table has places and no meetings. */
import { describe, expect, it } from 'vitest';
import { readWithFormat } from '../../../../src/core/formats/read.js';

const read = async (text: string) => {
  const { reading, format } = await readWithFormat(text);
  return { ...reading, format: format?.name, places: reading.value.places };
};

describe('LP-TSV', () => {
  it.each(['\t', ',', ';'])('with %j between the cells gives a place for each row', async (separator) => {
    const rows = [
      ['id', 'title', 'title_source', 'title_uri', 'start', 'end', 'types', 'ccodes', 'lon', 'lat', 'variants'],
      ['g:1', 'Emona', 'Atlas', 'https://example.org/atlas', '14', '452', 'town', 'SI', '14.5', '46.05', 'Aemona'],
      ['g:2', 'Nova', 'Atlas', '', '1480', '', 'town', 'SI', '', '', 'Neu@de|Novus@la-Latn'],
    ];
    const { format, value, places, issues } = await read(rows.map((row) => row.join(separator)).join('\r\n'));
    expect(format).toBe('lp-tsv');
    expect(value.meetings).toEqual([]);
    expect(places.map(({ id, name, kind, coordinates, aliases }) => [id, name, kind, coordinates, aliases])).toEqual([
      ['1', 'Emona', 'town', [14.5, 46.05], ['Aemona']],
      ['2', 'Nova', 'town', undefined, ['Neu', 'Novus']],
    ]);
    expect(value.sources).toMatchObject([{ title: 'Atlas', url: 'https://example.org/atlas' }, { title: 'Atlas' }]);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([
      ['columns-unused', 'start, end'],
      ['coordinates-missing', 'Nova'],
    ]);
  });

  it('keeps near places of one name apart, because each row is a place', async () => {
    const { places } = await read(
      'id\ttitle\tccodes\tlon\tlat\tvariants\n1\tGora\tPL\t16.07\t52.62\t\n2\tGora\tPL\t16.08\t52.63\t\n',
    );
    expect(places.map(({ id, coordinates }) => [id, coordinates?.[0]])).toEqual([
      ['1', 16.07],
      ['2', 16.08],
    ]);
  });

  it('reads well-known text, and reports what it cannot read by row and column', async () => {
    const { places, issues } = await read(
      [
        'id\ttitle\tccodes\tgeowkt\tlon\tlat\tgeo_source',
        '1\tA\t\tPOINT(11 51)\t\t\t',
        '2\tB\t\tPOLYGON((0 0, 4 0, 4 2, 0 2, 0 0))\t\t\t',
        '3\tC\t\tsomewhere\t\t\t',
        '4\tD\t\t\t11\t\t',
        '5\t\t\t\t\t\t',
      ].join('\n'),
    );
    expect(places.map(({ coordinates }) => coordinates)).toEqual([[11, 51], [2, 1], undefined, undefined]);
    const wrong = issues.filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['coordinates-invalid', 4, 'geowkt'],
      ['coordinates-invalid', 5, 'lat'],
      ['missing', 6, 'title'],
    ]);
  });

  it('may have no ids', async () => {
    const { format, places } = await read(
      'title,start,title_source,lat,lon,variants\nMassilia,-600,Atlas,43.3,5.37,Massalia\n',
    );
    expect(format).toBe('lp-tsv');
    expect(places.map(({ name, aliases }) => [name, aliases])).toEqual([['Massilia', ['Massalia']]]);
  });

  it('is not taken for a table of meetings, nor a table of meetings for it', async () => {
    expect((await read('id,title,start,lon,lat\n1,Lunch,2018-05-27,10,60\n')).format).toBe('csv');
  });
});
