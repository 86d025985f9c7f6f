import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairJson } from '../../../../src/core/formats/json/repair-json.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { runs } from '../../../runs.js';

const FIRST = readFileSync(new URL('../../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8');
const meeting = (id: string): string =>
  `      { "id": "${id}",\n        "when": "2018-06-04", "places": [{ "place": "oslo" }], "attendance": [{ "person": "ada" }] }`;
const file = (meetings: string): string => `{ "type": "FeatureCollection",
  "features": [
    { "type": "Feature", "id": "oslo", "geometry": { "type": "Point", "coordinates": [10.7, 59.9] }, "properties": {} }
  ],
  "parley": { "people": [{ "id": "ada", "name": "Ada" }],
    "meetings": [
${meetings}
    ] } }
`;
const read = async (text: string) => {
  const { value, issues } = await readAtlas(text);
  return {
    value,
    ids: value.meetings.map(({ id }) => id),
    issues: issues.map(({ code, row, column }) => [code, row, column].filter((part) => part !== undefined).join(' ')),
  };
};

describe('a broken JSON file', () => {
  it.each([
    ['a comma too few', `${meeting('a')}\n${meeting('b')},\n${meeting('c')}`, ['a', 'b', 'c'], 'not-json 9 7'],
    ['a comma too many', `${meeting('a')},\n${meeting('b')},`, ['a', 'b'], 'not-json 11 5'],
    ['a comment', `${meeting('a')}, // first\n${meeting('b')}`, ['a', 'b'], 'not-json 8 103'],
    [
      'a mistake in an entry',
      `${meeting('a')},\n${meeting('b').replace('"when":', '"when"')},\n${meeting('c')}`,
      ['a', 'c'],
      'not-json 10 16',
    ],
    [
      'a quotation mark too many',
      `${meeting('a')},\n${meeting('b').replace('"2018', '"20"18')},\n${meeting('c')}`,
      ['a', 'c'],
      'not-json 10 21',
    ],
    [
      'an entry that nothing closes',
      `${meeting('a')},\n${meeting('b').replace(/\}\] \}$/, ',')}\n${meeting('c')}`,
      ['a', 'c'],
      'not-json 11 7',
    ],
  ])('with %s keeps the rest', async (_, meetings, ids, issue) => {
    const found = await read(file(meetings));
    expect(found.ids).toEqual(ids);
    expect(found.issues).toEqual([issue]);
  });

  it('with a word that is no JSON keeps the entry, and says what it was', async () => {
    const { value, issues } = await read(file(meeting('a')).replace('[10.7, 59.9]', '[NaN, NaN]'));
    expect(value.places.map(({ id, coordinates }) => [id, coordinates])).toEqual([['oslo', undefined]]);
    expect(value.meetings).toHaveLength(1);
    expect(issues.slice(0, 2)).toEqual(['not-json 3 87', 'not-json 3 92']);
  });

  it('that is cut off keeps what is whole, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: FIRST.length - 20 }), async (length) => {
        const { value, issues } = await readAtlas(FIRST.slice(0, length));
        expect(issues.some(({ code }) => code === 'not-json')).toBe(true);
        const whole = [...FIRST.slice(0, length).matchAll(/^ {6}"id": "(panmunjeom|singapore|washington)",$/gm)];
        if (length > FIRST.indexOf('"parley"')) expect(value.places).toHaveLength(5);
        expect(value.places.length).toBeGreaterThanOrEqual(Math.max(0, whole.length - 1));
      }),
      { numRuns: runs(40) },
    );
  });

  it('keeps its length and lines, and is JSON afterwards, whatever is broken', () => {
    fc.assert(
      fc.property(fc.nat(FIRST.length), fc.string({ maxLength: 3 }), fc.nat(4), (at, noise, cut) => {
        const text = FIRST.slice(0, at) + noise + FIRST.slice(at + cut);
        const saved = repairJson(text);
        if (saved === undefined) return;
        expect(() => JSON.parse(saved.text) as unknown).not.toThrow();
      }),
      { numRuns: runs(150) },
    );
  });

  it('is not complete with an unfinished text behind its end', () => {
    const text = `${FIRST.trimEnd()}"`;
    expect(repairJson(text)).toBeUndefined();
  });

  it('of ten megabytes takes no longer for a hundred mistakes', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) =>
      meeting(`m${index}`).replace(index % 300 === 7 ? '"when":' : '\0', '"when"'),
    );
    const { ids, issues } = await read(file(many.join(',\n')));
    expect(ids.length).toBeGreaterThan(29_000);
    expect(issues.filter((issue) => issue.startsWith('not-json'))).toHaveLength(100);
  });

  it.each([
    '',
    '{',
    '[',
    '{"a"',
    'nonsense',
    '{]',
    '"',
    '{"a":1}}',
    '[1,2',
    '{"type":"FeatureCollection","features":[{',
  ])('that is only %j is refused as before', async (text) => {
    const { value, issues } = await readAtlas(text);
    expect(value.meetings.length + value.places.length).toBe(0);
    expect(issues.length).toBeGreaterThan(0);
  });
});
