/** The published schema: it says what the model says, accepts the first atlas and refuses what would mislead a reader. */
import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CERTAINTIES, CLAIM_FIELDS, MODES, ROLES, STATUSES } from '../../../../src/core/model/model.js';
import { parseDuration } from '../../../../src/core/time/duration.js';
import { parseWhen } from '../../../../src/core/time/edtf.js';
import { isTimeZone } from '../../../../src/core/time/zones.js';

type Schema = { [key: string]: unknown } & {
  properties?: Record<string, Schema>;
  $defs?: Record<string, Schema>;
  enum?: readonly string[];
  pattern?: string;
};
const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('geo/schema/atlas.schema.json')) as Schema;
const firstAtlas = (): unknown => JSON.parse(read('geo/us-dprk-2018.geojson'));
const definition = (name: string): Schema => {
  const found = schema.$defs?.[name];
  if (found === undefined) throw new Error(`The schema defines no ${name}.`);
  return found;
};

/** Replaces, or with `undefined` deletes, what lies at a path such as `features.0.id`. */
function put(document: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let inner = document as Record<string, unknown>;
  for (const key of keys) inner = inner[key] as Record<string, unknown>;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
}

function compile(what: Schema): ValidateFunction {
  return new Ajv2020({ strict: true, strictRequired: false, strictTuples: false, allErrors: true }).compile(what);
}
const validate = compile(schema);

/** Every object of the schema that lists keys, by name. All are definitions, so that documentation finds them. */
function listings(of: Schema): [name: string, schema: Schema][] {
  return Object.entries({ ...of.$defs, file: of }).filter(([, { properties }]) => properties !== undefined);
}

describe('the schema', () => {
  it('compiles in strict mode and accepts the first atlas', () => {
    validate(firstAtlas());
    expect(validate.errors).toBeNull();
  });

  it('describes every key', () => {
    const all = listings(schema);
    expect(all.length).toBeGreaterThan(12);
    const silent = all.flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, key]) => typeof key['description'] !== 'string' || key['description'] === '')
        .map(([key]) => `${name}.${key}`),
    );
    expect(silent).toEqual([]);
  });

  it('describes every key the first atlas uses', () => {
    const closed = structuredClone(schema);
    for (const [, listing] of listings(closed)) listing['additionalProperties'] = false;
    const validateClosed = compile(closed);
    validateClosed(firstAtlas());
    expect(validateClosed.errors).toBeNull();
    const misspelt = firstAtlas();
    put(misspelt, 'parley.meetings.0.attendence', []);
    expect(validateClosed(misspelt)).toBe(false);
  });

  it.each([
    ['certainty', definition('certainty'), CERTAINTIES],
    ['mode', definition('meeting').properties?.['mode'], MODES],
    ['status', definition('meeting').properties?.['status'], STATUSES],
    ['role', definition('attendance').properties?.['role'], ROLES],
    ['about', definition('claim').properties?.['about'], CLAIM_FIELDS],
  ])('knows the same values of %s as the model', (_name, found, expected) => {
    expect(found?.enum).toEqual(expected);
  });

  it('refers only to definitions it has, and uses all it has', () => {
    const named = new Set(Array.from(JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g), ([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(schema.$defs ?? {}).sort());
  });
});

describe('what may be absent', () => {
  const feature = { type: 'Feature', geometry: null, properties: null };
  it.each([
    ['everything but features', { type: 'FeatureCollection', features: [] }],
    ['all of a place but its geometry, which may be null', { type: 'FeatureCollection', features: [feature] }],
    ['a numeric id', { type: 'FeatureCollection', features: [{ ...feature, id: 7 }] }],
    ['all of a meeting but its id', { type: 'FeatureCollection', features: [], parley: { meetings: [{ id: 'a' }] } }],
    ['unknown keys', { type: 'FeatureCollection', features: [], name: 'x', parley: { colour: 'red' } }],
  ])('%s', (_what, document) => {
    validate(document);
    expect(validate.errors).toBeNull();
  });
});

describe('what is refused', () => {
  // [what, where, value; undefined: the key is taken away]
  const refused: readonly (readonly [what: string, path: string, value: unknown])[] = [
    ['no features', 'features', undefined],
    ['features that are no list', 'features', {}],
    ['another type', 'type', 'Feature'],
    ['another version', 'parley.version', 2],
    ['a feature without geometry', 'features.0.geometry', undefined],
    ['a line', 'features.0.geometry.type', 'LineString'],
    ['latitude and longitude swapped', 'features.0.geometry.coordinates', [37.95583, 126.67667]],
    ['a longitude beyond 180', 'features.0.geometry.coordinates', [190, 1]],
    ['coordinates as text', 'features.0.geometry.coordinates', ['126.7', '37.9']],
    ['one coordinate', 'features.0.geometry.coordinates', [126.7]],
    ['a negative precision', 'features.0.properties.precision_m', -1],
    ['an offset as time zone', 'features.0.properties.timeZone', '+09:00'],
    ['a part without id', 'features.0.properties.parts.0.id', undefined],
    ['a name that is a number', 'features.0.properties.name', 5],
    ['a name in no language', 'features.0.properties.name', {}],
    ['a name in a language without a tag', 'features.0.properties.name', { 'in Korean': '판문점' }],
    ['an alias that is no text', 'features.0.properties.aliases', [null]],
    ['a meeting without id', 'parley.meetings.0.id', undefined],
    ['an empty id', 'parley.meetings.0.id', ''],
    ['an unknown mode', 'parley.meetings.0.mode', 'telephone'],
    ['an unknown status', 'parley.meetings.0.status', 'done'],
    ['session 0', 'parley.meetings.0.number', 0],
    ['half a day of a run', 'parley.meetings.0.runDay', 1.5],
    ['a date in words', 'parley.meetings.0.when', '27 May 2018'],
    ['a month 13', 'parley.meetings.0.when', '2018-13'],
    ['a time without a day', 'parley.meetings.0.when', '2018-05T10:00'],
    ['three ends', 'parley.meetings.0.when', '2018/2019/2020'],
    ['a duration in words', 'parley.meetings.0.duration', '90 minutes'],
    ['an empty duration', 'parley.meetings.0.duration', 'PT'],
    ['“approximately” as text', 'parley.meetings.0.durationApproximate', 'yes'],
    ['a place that is only an id', 'parley.meetings.0.places', ['panmunjeom']],
    ['a part of no place', 'parley.meetings.0.places.0.place', undefined],
    ['an attendance without person or text', 'parley.meetings.0.attendance', [{ role: 'head' }]],
    ['an unknown role', 'parley.meetings.0.attendance.0.role', 'boss'],
    ['an unknown certainty', 'parley.meetings.0.attendance.0.certainty', 'maybe'],
    ['a source named twice', 'parley.meetings.0.sources', ['kh-0604', 'kh-0604']],
    ['a claim about no field', 'parley.meetings.0.claims', [{ about: 'weather' }]],
    ['a topic that is an object', 'parley.meetings.0.topics', [{ id: 'pace' }]],
    ['a position without words', 'parley.topics.0.positions.0.text', undefined],
    ['an office without title', 'parley.people.0.offices.0.title', undefined],
    ['a person without id', 'parley.people.0.id', undefined],
    ['a side without id', 'parley.sides.0.id', undefined],
    ['a topic without id', 'parley.topics.0.id', undefined],
    ['a series without id', 'parley.series.0.id', undefined],
    ['a source without id', 'parley.sources.0.id', undefined],
    ['a script as address', 'parley.sources.0.url', 'javascript:alert(1)'],
    ['an address without host', 'parley.sources.0.url', 'https:///x'],
    ['an as-of day that is an interval', 'parley.asOf', '2018-06-01/2018-06-04'],
  ];
  it.each(refused)('%s', (_what, path, value) => {
    const document = firstAtlas();
    put(document, path, value);
    expect(validate(document)).toBe(false);
    const place = `/${path.replaceAll('.', '/')}`;
    const blamed = value === undefined ? place.slice(0, place.lastIndexOf('/')) : place;
    expect(validate.errors?.some(({ instancePath }) => instancePath.startsWith(blamed))).toBe(true);
    expect(
      validate.errors?.every(
        ({ instancePath }) => `${instancePath}/`.startsWith(`${blamed}/`) || blamed.startsWith(instancePath),
      ),
    ).toBe(true);
  });
});

describe('its patterns agree with the readers', () => {
  const matches = (name: string, text: string): boolean =>
    new RegExp(definition(name).pattern ?? '(?!)', 'u').test(text);

  it.each([
    '2018',
    '-0044',
    '2018-06',
    '2018-06-04',
    '2018-06-XX',
    '2018-XX',
    '2018-XX-XX',
    '2018~',
    '2018-06-04?',
    '2018%',
    '2018-06-04T10:00',
    '2018-06-04T10:00~',
    '2018-06-04T10:00:30.5Z',
    '2018-06-04T10:00+09:00',
    '2018-06-04T23:59-0330',
    '2018-05-29/2018-06-01',
    '2018-05-29/2018-06-01?',
    '2018/..',
    '../2018-06',
    '2018/',
    '/2018',
    '../..',
    '2018-06-02T10:00/2018-06-02T16:00',
    '2018-06-01T13:14~/2018-06-01T14:40~',
    '',
    'soon',
    '18',
    '2018-6-4',
    '2018-13',
    '2018-00',
    '2018-06-32',
    '2018-06-00',
    '04.06.2018',
    '2018-06-04 10:00',
    '2018-06-04T24:00',
    '2018-06-04T10:60',
    '2018-06-04T10',
    '2018-06T10:00',
    '2018-XX-04',
    '2018-06-XXT10:00',
    '2018/2019/2020',
    '~2018',
    '2018~?',
    '2018-06-04T10:00+16:00',
    '2018-06-04t10:00',
    ' 2018',
    '...',
    '2018-...',
  ])('when: "%s"', (text) => {
    expect(matches('when', text)).toBe(parseWhen(text, undefined) !== undefined);
  });

  it.each([
    'PT90M',
    'PT4H30M',
    'P2D',
    'P1DT2H',
    'P2W',
    'P1Y6M',
    'PT1.5H',
    'PT1,5H',
    'PT0S',
    '',
    'P',
    'PT',
    'P1DT',
    '90M',
    'PT90',
    'pt90m',
    'PT-90M',
    'P90M T',
    'PT1M2H',
    'PT90M ',
  ])('duration: "%s"', (text) => {
    expect(matches('duration', text)).toBe(parseDuration(text) !== undefined);
  });

  it('time zones: all that Intl knows', () => {
    const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+9'];
    expect(zones.filter((zone) => !matches('timeZone', zone) || !isTimeZone(zone))).toEqual([]);
  });

  it.each(['+09:00', '-3', '', 'Asia/', '/Seoul', 'Asia Seoul'])('no time zone: "%s"', (zone) => {
    expect(matches('timeZone', zone)).toBe(false);
    expect(isTimeZone(zone)).toBe(false);
  });
});
