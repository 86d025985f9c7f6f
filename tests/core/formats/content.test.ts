import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../src/core/formats/content.js';

const contentOf = (text: string) => parseContent(text, undefined);
const issueOf = async (text: string) => (await contentOf(text)).issues[0];

describe('the content of a file', () => {
  it('is known by its first character', async () => {
    expect(await contentOf('\ufeff {"a": 1}')).toMatchObject({ syntax: 'json', value: { a: 1 } });
    expect(await contentOf('<p>')).toMatchObject({ syntax: 'html', value: [] });
    expect(await contentOf('a,b')).toMatchObject({ syntax: 'text', value: undefined });
    expect(await contentOf('')).toMatchObject({ syntax: 'text', value: undefined });
  });

  it('is a feature on each line, or the scripts of a page', async () => {
    const line = '{"type":"Feature"}';
    const collection = { type: 'FeatureCollection', features: [{ type: 'Feature' }, { type: 'Feature' }] };
    expect(await contentOf(`${line}\n${line}\n`)).toMatchObject({ value: collection });
    expect(await contentOf(`\u001e${line}\n\u001e${line}\n`)).toMatchObject({ value: collection });
    const script = (body: string): string => `<script type="application/ld+json">${body}</script>\n`;
    const page = await contentOf(`<html>\n${script('{"a":1}')}${script('{"b" 2}')}${script('[3,4]')}`);
    expect(page.value).toEqual([{ a: 1 }, 3, 4]);
    expect(page.issues).toMatchObject([{ code: 'not-json', row: 3, column: '41' }]);
  });

  it('that is not JSON says where, in lines and columns from one', async () => {
    expect(await issueOf('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({
      code: 'not-json',
      row: 3,
      column: '7',
      path: 'line 3, column 7',
    });
    expect(await issueOf('{"a": [1, 2, ]}')).toMatchObject({ row: 1, column: '14', found: '{"a": [1, 2, ]}' });
    expect(await issueOf('{"a": "b')).toMatchObject({ row: 1, column: '9' });
    expect(await issueOf('['.repeat(201))).toMatchObject({ code: 'too-deep' });
  });

  it.each([
    ['without its first bracket', '"events": [{"headline": "A"}]}'],
    ['without half of its first key', '\ufeffnts": [\n {"headline": "A"}\n]}\n'],
    ['after the name of a variable', 'var talks = {"events": []};\n'],
    ['after the name of a function, on lines of its own', 'show([\r\n  {"headline": "A"}\r\n]);\r\n'],
    ['with another sign in place of its first bracket', '!\n "type": "FeatureCollection",\n "features": []\n}'],
    ['after words', 'ref{\n "type": "FeatureCollection"\n}'],
  ])('is JSON and no table %s', async (_name, text) => {
    expect((await contentOf(text)).syntax).toBe('json');
    expect(await issueOf(text)).toMatchObject({ code: 'not-json' });
  });

  it('is a table where a cell holds JSON', async () => {
    for (const text of [
      'meeting\tdetails\nA\t{"place": "Oslo"}\n',
      'meeting,details\nA,"{""place"": ""Oslo""}"\n',
      'meeting;length (min)\nA;[10]',
    ])
      expect((await contentOf(text)).syntax, text).toBe('text');
  });
});
