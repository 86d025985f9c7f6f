import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/core/formats/read.js';
import { LANGUAGE_TAGS } from '../../src/languages/tags.js';
import { commandHere } from './command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const firstAtlas = join(root, 'geo', 'us-dprk-2018.geojson');

/** One line of a GeoNames dump. */
const cityLine = (
  id: number,
  name: string,
  other: string,
  lat: number,
  lon: number,
  code: string,
  country: string,
  region: string,
  people: number,
): string =>
  [id, name, name, other, lat, lon, 'P', code, country, '', region, '', '', '', people, '', '', '', '2020-01-01'].join(
    '\t',
  );

const parley = commandHere();
afterAll(() => parley.remove());

const TALKS = `id,meeting,date,place,lat,lon,people,note
a,"First
session",2018-05-27,Panmunjeom,37.95583,126.67667,Sung Kim (US); Choe Son-hui (North Korea),ours
b,Second session,2018-13-30,Panmunjeom,37.95583,126.67667,Sung Kim; Choe Sun Hui,
c,Nowhere,2018-06-01,Blank,0,0,Joe Hagin,
d,Preparations,2018-05-29,Singapore,1.28967,103.85007,,
`;

/** Checks texts in files that all end with .json, whatever their format. @returns for each the line, column and code of its issues. */
async function placesOfIssues(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const names = texts.map((_, index) => `text-${index}.json`);
  texts.forEach((text, index) => parley.put(names[index] ?? '', text));
  const { stdout } = await parley(['check', '--json', ...names]);
  const { atlases } = JSON.parse(stdout) as {
    readonly atlases: readonly { readonly issues: readonly Record<string, unknown>[] }[];
  };
  return atlases.map(({ issues }) =>
    issues.map((one) => `${String(one['line'])}:${String(one['column'])} ${String(one['code'])}`),
  );
}

describe('parley check', () => {
  it('says each kind of problem once, the most serious first, and ends with what was read', async () => {
    parley.put('talks.csv', TALKS);
    const { code, stdout, stderr } = await parley(['check', 'talks.csv']);
    expect([code, stderr]).toEqual([1, '']);
    const lines = stdout.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe('talks.csv');
    expect(lines[1]).toMatch(/^columns: id = id, meeting = title, date = when/);
    expect(lines[2]).toMatch(/^Error {2}This date cannot be read \(found: 2018-13-30\)\. Write .*\[date-invalid\]$/);
    expect(lines[3]).toBe('talks.csv:3:date');
    expect(lines.filter((line) => line.startsWith('Error'))).toHaveLength(2);
    expect(stdout).toContain('2 people have no known side: Choe Sun Hui, Joe Hagin.');
    expect(stdout).toContain('talks.csv:3:people, 4\n');
    expect(lines.slice(-3)).toEqual([
      '2 errors, 4 warnings.',
      'Read 4 meetings, 3 places, 4 people. Kept as written: 1 value of “date”.',
      '',
    ]);
  });

  it('lists each issue with its row, its column and advice with --all', async () => {
    parley.put('talks.csv', TALKS);
    const { code, stdout } = await parley(['check', 'talks.csv', '--all']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/talks\.csv:3:date\s+Error\s+This date cannot be read \(found: 2018-13-30\)\./);
    expect(stdout).toMatch(/talks\.csv:4:place\s+Error\s+Latitude and longitude are both 0/);
    expect(stdout).toMatch(/talks\.csv:3:people\s+Warning\s+“Choe Sun Hui” and “Choe Son-hui” may be the same person/);
    expect(stdout).toMatch(/talks\.csv:5\s+Warning\s+“Preparations” lists no participants/);
    expect(stdout).toMatch(/2 errors, 4 warnings\.\nRead 4 meetings, 3 places, 4 people\./);
  });

  it('fits on a screen however many problems there are, and counts all of them', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `M${row},${row % 2 === 0 ? 'whenever' : `someday ${row}`},P${row % 29},x${row},maybe${row % 7},`,
    );
    parley.put('many.csv', `meeting,date,place,lat,status,duration\n${rows.join('\n')}\nLast,2018,P3,,,long\n`);
    const { stdout } = await parley(['check', 'many.csv']);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(24);
    expect(stdout).toContain('3,000 dates in column “date” cannot be read: whenever, someday 1,');
    expect(stdout).toContain('29 places have no coordinates, so they are not on the map: P3 (105 meetings), P0 (104),');
    expect(stdout).toContain('3,000 values of “date”');
    const all = await parley(['check', 'many.csv', '--all']);
    expect(all.stdout.split('\n').length).toBeGreaterThan(2000);
  });

  it('reports as JSON, and as annotations at lines of the text', async () => {
    parley.put('talks.csv', TALKS);
    const json = await parley(['check', '--json', 'talks.csv']);
    const report = JSON.parse(json.stdout) as {
      readonly errors: number;
      readonly atlases: readonly { readonly issues: readonly Record<string, unknown>[] }[];
    };
    expect(report.errors).toBe(2);
    // The first session's title takes two lines, so row 3 is line 4.
    expect(report.atlases[0]?.issues).toContainEqual(
      expect.objectContaining({
        code: 'date-invalid',
        file: 'talks.csv',
        line: 4,
        row: 3,
        column: 'date',
        found: '2018-13-30',
      }),
    );
    const { stdout, code } = await parley(['check', 'talks.csv', '--format', 'github']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '::error file=talks.csv,line=4,title=date-invalid::row 3, column date: This date cannot be read',
    );
    expect(
      stdout
        .trim()
        .split('\n')
        .every((line) => /^::(error|warning) file=/.test(line)),
    ).toBe(true);
  });

  it('names lines and columns of JSON, for issues of the doctor too', async () => {
    const native = `{ "type": "FeatureCollection",
  "features": [
    { "type": "Feature", "id": "paris", "geometry": { "type": "Point", "coordinates": [48.85, 2.35] },
      "properties": { "name": "Paris", "timeZone": "Europe/Paris" } } ],
  "parley": { "topics": 5,
    "meetings": [
      { "id": "a", "places": [{ "place": "paris" }], "when": "2018/6/4", "attendance": [{ "side": "dprk" }] },
      { "id": "b", "places": [{ "place": "paris" }] } ] } }
`;
    const timeline = `{ "title": { "text": { "headline": "T" } },
  "events": [
    { "text": { "headline": "Nobody came" },
      "start_date": { "year": "2018" } },
    { "text": { "headline": "Neither here" }, "start_date": { "year": "soon" } } ] }
`;
    const lines = `{"type":"Feature","properties":{"meeting":"A","date":"2018","people":"X"},"geometry":null}

{"type":"Feature","properties":{"meeting":"B","date":"31.2.2018","people":"X"},"geometry":null}
`;
    const page = `<!doctype html>
<script type="application/ld+json">
  [ { "@type": "Event", "name": "A", "startDate": "2018-06-04", "attendee": { "name": "X" } },
    { "@type": "Event", "name": "B", "startDate": "whenever", "attendee": { "name": "X" } } ]
</script>
`;
    const broken = page.replace('"Event", "name": "B"', '"Event" "name": "B"');
    const places = await placesOfIssues([native, timeline, lines, page, broken, '\n{ "type": "Topology" }']);
    expect(places[0]).toEqual([
      '1:1 people-missing',
      '3:5 coordinates-swapped',
      '5:25 wrong-type',
      '7:62 date-invalid',
      '7:89 missing',
      '7:99 dangling-id',
    ]);
    expect(places[1]).toEqual(['1:1 people-missing', '5:61 date-invalid']);
    expect(places[2]).toContain('3:54 date-invalid');
    expect(places[3]).toContain('4:51 date-invalid');
    expect(places[4]).toContain('4:24 not-json');
    expect(places[5]).toEqual(['2:1 not-geojson']);
    for (const place of places.flat()) expect(place).toMatch(/^\d+:\d+ /);
  });

  it('has exit code 0 without issues, and 1 for warnings only with --strict', async () => {
    const clean = await parley(['check', firstAtlas]);
    expect([clean.code, clean.stderr]).toEqual([0, '']);
    parley.put('warn.csv', 'meeting,date,place,lat,lon,people\nA,2018,Oslo,59.9,10.7,\n');
    expect((await parley(['check', 'warn.csv'])).code).toBe(0);
    expect((await parley(['check', 'warn.csv', '--strict'])).code).toBe(1);
  });

  it('reads a folder of linked tables as one atlas, and standard input', async () => {
    const linked = join(root, 'tests', 'core', 'samples', 'tables', 'linked');
    const folder = await parley(['check', linked, '--json']);
    expect((JSON.parse(folder.stdout) as { readonly atlases: readonly unknown[] }).atlases).toHaveLength(1);
    const piped = await parley(['check', '-'], 'meeting,date,place\nA,31.2.2018,Oslo\n');
    expect(piped.code).toBe(1);
    expect(piped.stdout).toContain('standard input:2:date');
  });

  it('reads tables in the detected encoding, or in the given one', async () => {
    parley.put('win.csv', Buffer.from('meeting,date,place\nGen\xe8ve,2018,Gen\xe8ve\n', 'latin1'));
    expect((await parley(['check', 'win.csv'])).stdout).toContain('windows-1252');
    const iso = await parley(['build', 'win.csv', '--encoding', 'iso-8859-2']);
    expect(iso.stdout).toContain('Gen\u010dve');
  });

  it('names the order of day and month in a column, and the evidence', async () => {
    parley.put('dates.csv', 'meeting,date,place\nA,4/6/2018,Oslo\nB,6/13/2018,Oslo\n');
    expect((await parley(['check', 'dates.csv'])).stdout).toContain('date:order=mdy (2 cells, such as 6/13/2018)');
  });

  it('writes messages in Korean with --lang ko', async () => {
    parley.put('talks.csv', TALKS);
    expect((await parley(['check', 'talks.csv', '--lang', 'ko'])).stdout).toContain('날짜를 읽을 수 없습니다');
  });
});

describe('parley build', () => {
  it('writes the same native file each time, and lists issues', async () => {
    parley.put('talks.csv', TALKS);
    const { code, stderr } = await parley(['build', 'talks.csv', '-o', 'atlas.geojson']);
    expect(code).toBe(1);
    expect(stderr).toContain('talks.csv:3:date');
    expect(stderr).toContain('Read 4 meetings, 3 places, 4 people.');
    expect(stderr).toContain('Wrote atlas.geojson.');
    const text = parley.read('atlas.geojson');
    const { value, issues } = await readAtlas(text);
    expect(issues).toEqual([]);
    expect(value.meetings.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    const again = await parley(['build', 'atlas.geojson']);
    expect(again.stdout).toBe(text);
  });

  it('reads columns as --column says', async () => {
    parley.put('odd.csv', 'Treffen;Tag;Wo\nErstes;4.6.2018;Wien\n');
    const columns = ['--column', 'Treffen=title', '--column', 'Tag=when', '--column', 'Wo=place'];
    const { value } = await readAtlas((await parley(['build', 'odd.csv', ...columns])).stdout);
    expect(value.meetings[0]).toMatchObject({ title: 'Erstes', when: { edtf: '2018-06-04' } });
  });

  it('adds coordinates from a gazetteer, cites it, and does not choose among several places of one name', async () => {
    parley.put(
      'cities.txt',
      [
        cityLine(1, 'London', 'Londres,런던', 51.50853, -0.12574, 'PPLC', 'GB', 'ENG', 8961989),
        cityLine(2, 'London', '', 42.98339, -81.23304, 'PPL', 'CA', '08', 346765),
        cityLine(3, 'Panmunjŏm', 'Panmunjeom', 37.95667, 126.67667, 'PPL', 'KP', '01', 0),
        cityLine(4, 'Rome', 'Roma', 41.89193, 12.51133, 'PPLC', 'IT', '07', 2318895),
        cityLine(5, 'Rome', '', 34.25704, -85.16467, 'PPLA2', 'US', 'GA', 36323),
      ].join('\n'),
    );
    parley.put(
      'unplaced.csv',
      'meeting,date,place,people\nA,2018,London,X\nB,2018,Panmunjeom,X\nC,2018,"Rome, Italy",X\nD,2018,Atlantis,X\nE,2018,"Rome, GA",X\n',
    );
    const { stdout, stderr } = await parley(['build', 'unplaced.csv', '--gazetteer', './cities.txt']);
    const { places, sources } = (await readAtlas(stdout)).value;
    const at = Object.fromEntries(places.map(({ id, coordinates }) => [id, coordinates]));
    expect(at).toEqual({
      london: undefined,
      panmunjeom: [126.67667, 37.95667],
      'rome-italy': [12.51133, 41.89193],
      atlantis: undefined,
      'rome-ga': [-85.16467, 34.25704],
    });
    parley.put(
      'formal.csv',
      'meeting,date,place,people\nA,2018,"Panmunjeom, Korea, Democratic People\u2019s Republic of",X\n',
    );
    const formal = await readAtlas((await parley(['build', 'formal.csv', '--gazetteer', './cities.txt'])).stdout);
    expect(formal.value.places[0]?.coordinates).toEqual([126.67667, 37.95667]);
    expect(places[1]).toMatchObject({ certainty: 'inferred', precision_m: 5000, sources: ['geonames'] });
    expect(sources).toEqual([expect.objectContaining({ id: 'geonames', url: 'https://www.geonames.org/' })]);
    expect(stderr).toMatch(
      /Several places in the gazetteer have this name \(found: London\).*London, ENG, GB \[-0.12574, 51.50853\]; London, 08, CA/,
    );
    expect(stderr).toContain('The gazetteer has no place of this name (found: Atlantis)');
    expect(stderr).not.toContain('has no coordinates');
    const missing = await parley(['build', 'unplaced.csv', '--gazetteer', 'no-such-package']);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('npm install no-such-package');
  });
});

describe('a gazetteer', () => {
  const CITIES = [
    cityLine(1, 'St. Petersburg', '', 27.77086, -82.67927, 'PPL', 'US', 'FL', 263768),
    cityLine(2, 'Saint Petersburg', 'Sankt-Peterburg', 59.93863, 30.31413, 'PPLA', 'RU', '66', 5351935),
    cityLine(3, 'Vienna', 'Wien', 48.20849, 16.37208, 'PPLC', 'AT', '09', 1691468),
    cityLine(4, 'Paris', '', 48.85341, 2.3488, 'PPLC', 'FR', '11', 2138551),
    cityLine(5, 'Riga', '', 56.946, 24.10589, 'PPLC', 'LV', '25', 742572),
    cityLine(6, 'Vienna', '', 38.90122, -77.26526, 'PPL', 'US', 'VA', 16489),
    cityLine(7, 'Tampa', '', 27.94752, -82.45843, 'PPL', 'US', 'FL', 369075),
    cityLine(8, 'Orlando', '', 28.53834, -81.37924, 'PPL', 'US', 'FL', 270934),
    cityLine(9, 'Miami', '', 25.77427, -80.19366, 'PPL', 'US', 'FL', 441003),
    cityLine(10, 'Erfurt', '', -10, -60, 'PPL', 'BR', '01', 900),
  ].join('\n');
  const placed = async (...places: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    parley.put('places.txt', CITIES);
    parley.put(
      'where.csv',
      `meeting,date,place,country,people\n${places.map((name) => `M,1814,${name},X`).join('\n')}\n`,
    );
    const { stdout } = await parley(['build', 'where.csv', '--gazetteer', './places.txt']);
    const { value } = await readAtlas(stdout);
    return new Map(value.places.map(({ name, coordinates }) => [typeof name === 'string' ? name : '', coordinates]));
  };

  it('finds the town that is near the other places, under a name that is written in full or abbreviated', async () => {
    const europe = await placed('St. Petersburg,', 'Paris,', 'Riga,', 'Vienna,Austria');
    expect(europe.get('St. Petersburg')).toEqual([30.31413, 59.93863]);
    const florida = await placed('Saint Petersburg,', 'Tampa,', 'Orlando,', 'Miami,');
    expect(florida.get('Saint Petersburg')).toEqual([-82.67927, 27.77086]);
  });

  it('finds a town under its name in another language', async () => {
    const places = await placed('Vienne,', 'Wenen,Austria', 'Parijs,', 'Riga,');
    expect(places.get('Wenen')).toEqual([16.37208, 48.20849]);
    expect(places.get('Parijs')).toEqual([2.3488, 48.85341]);
    expect(places.get('Vienne')).toBe(undefined);
  });

  it('takes the country column before all else', async () => {
    const places = await placed('St. Petersburg,United States', 'Paris,', 'Riga,', 'Vienna,Austria');
    expect(places.get('St. Petersburg')).toEqual([-82.67927, 27.77086]);
  });

  it('chooses none where nothing decides, and none far from all other places', async () => {
    expect((await placed('St. Petersburg,')).get('St. Petersburg')).toBe(undefined);
    expect((await placed('Erfurt,', 'Paris,', 'Riga,', 'Vienna,Austria')).get('Erfurt')).toBe(undefined);
  });
});

describe('parley convert', () => {
  it('writes a table that can be read again, and lists what it cannot hold', async () => {
    const { code, stderr } = await parley(['convert', firstAtlas, '--to', 'csv', '-o', 'converted.csv']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Not saved in converted\.csv:\n(.*\n)*\s+meetings\.claims: \d+ \(first: /);
    // The brackets of the first atlas hold sides, which the first line says.
    expect(parley.read('converted.csv')).toMatch(/^\ufeff# parley: people:brackets=side\r\nid,meeting,date/);
    const back = await readAtlas((await parley(['build', 'converted.csv'])).stdout);
    const { meetings } = (await readAtlas(readFileSync(firstAtlas, 'utf8'))).value;
    const essence = (list: typeof meetings): unknown =>
      list.map(({ id, when, mode, status }) => [id, when?.edtf, mode, status]);
    expect(essence(back.value.meetings)).toEqual(essence(meetings));
  });

  it('writes linked tables into a folder that can be read again as one atlas', async () => {
    const { code } = await parley(['convert', firstAtlas, '--to', 'tables', '-o', 'tables']);
    expect(code).toBe(0);
    const { value } = await readAtlas((await parley(['build', 'tables'])).stdout);
    const { people, places } = (await readAtlas(readFileSync(firstAtlas, 'utf8'))).value;
    expect(value.people).toHaveLength(people.length);
    expect(value.places).toHaveLength(places.length);
    expect((await parley(['convert', firstAtlas, '--to', 'tables'])).code).toBe(2);
  });

  it.each(['lpf', 'jsonld', 'native'])('writes %s that can be read again', async (target) => {
    const { code, stdout } = await parley(['convert', firstAtlas, '--to', target]);
    expect(code).toBe(0);
    const { value, issues } = await readAtlas(stdout);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value.places.length).toBeGreaterThan(2);
  });
});

describe('parley fix', () => {
  it('shows a diff without changing the file, and changes only cells with --write', async () => {
    const table = TALKS.replace('Singapore,1.28967,103.85007', 'Singapore,103.85007,1.28967');
    parley.put('fix.csv', table);
    const all = 'twin-names,coordinates-swapped,coordinates-zero';
    const shown = await parley(['fix', 'fix.csv', '--only', all]);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain('- Sung Kim; Choe Sun Hui\n+ Sung Kim; Choe Son-hui\n');
    expect(shown.stdout).toContain('- 103.85007\n+ 1.28967\n');
    expect(shown.stdout).toContain('Nothing was written');
    expect(parley.read('fix.csv')).toBe(table);
    const { code } = await parley(['fix', 'fix.csv', '--only', all, '--write']);
    expect(code).toBe(0);
    expect(parley.read('fix.csv')).toBe(TALKS.replace('Choe Sun Hui', 'Choe Son-hui').replace('Blank,0,0', 'Blank,,'));
    expect((await parley(['fix', 'fix.csv'])).stdout).toContain('Nothing can be fixed automatically');
  });

  it('changes values of a JSON file and keeps unknown members', async () => {
    const file = `{
  "type": "FeatureCollection",
  "features": [
    { "type": "Feature", "id": "paris", "own": { "x": [1, 2] },
      "geometry": { "type": "Point", "coordinates": [48.85, 2.35] },
      "properties": { "name": "Paris", "timeZone": "Europe/Paris", "colour": "red" } }
  ],
  "parley": {
    "people": [
      { "id": "choe", "name": "Choe Son-hui", "shoe size": 38 },
      { "id": "choe2", "name": "Choe Sun Hui" }
    ],
    "meetings": [
      { "id": "a", "when": "2018/6/4", "places": [{ "place": "pariss" }], "attendance": [{ "person": "choe2", "mood": "good" }] },
      { "id": "b", "when": "2018-06-05", "places": [{ "place": "paris" }], "attendance": [{ "person": "choe" }] },
      { "id": "c", "when": "2018-06-06", "places": [{ "place": "paris" }], "attendance": [{ "person": "choe" }] }
    ]
  }
}
`;
    parley.put('fix.geojson', file);
    const codes = 'date-invalid,coordinates-swapped,dangling-id,twin-names';
    const { code, stdout } = await parley(['fix', 'fix.geojson', '--only', codes, '--write']);
    expect(stdout).toContain('fix.geojson:14');
    expect(code).toBe(0);
    const expected = file
      .replace('[48.85, 2.35]', '[2.35, 48.85]')
      .replace('"2018/6/4"', '"2018-06-04"')
      .replace('"pariss"', '"paris"')
      .replace('"person": "choe2"', '"person": "choe"')
      .replace(',\n      { "id": "choe2", "name": "Choe Sun Hui" }', '')
      .replace('{ "id": "choe",', '{ "aliases": ["Choe Sun Hui"], "id": "choe",');
    expect(parley.read('fix.geojson')).toBe(expected);
    expect((await readAtlas(expected)).issues).toEqual([]);
  });

  it('writes what is certain, and asks about what is a guess', async () => {
    const rows = `A,2018/6/4,Oslo,59.9,10.7,Sung Kim
B,2018-06-05,Bergen,60.4,5.3,Choe Son-hui
C,2018-06-06,Hamar,60.8,11.1,Choe Sun Hui
D,4.6.18,Bodø,67.3,14.4,Sung Kim
E,2018-06-07,Longyearbyen,115.6,78.2,Sung Kim
`;
    parley.put('sure.csv', `meeting,date,place,lat,lon,people\n${rows}`);
    const { stdout } = await parley(['fix', 'sure.csv', '--write']);
    expect(stdout).toContain('Not certain, so not changed:\n');
    expect(stdout).toContain('“Choe Sun Hui” and “Choe Son-hui” may be the same person.');
    expect(stdout).toContain('parley fix FILE --only twin-names');
    expect(parley.read('sure.csv')).toContain('Choe Sun Hui');
    expect(parley.read('sure.csv')).toContain('Longyearbyen,115.6,78.2');
    expect((await parley(['check', 'sure.csv'])).stdout).toContain('This position is out of range');
  });

  it('applies only the fixes that --only names', async () => {
    parley.put('fix.csv', TALKS);
    await parley(['fix', 'fix.csv', '--only', 'twin-names', '--write']);
    expect(parley.read('fix.csv')).toBe(TALKS.replace('Choe Sun Hui', 'Choe Son-hui'));
  });
});

describe('an output', () => {
  const TABLE = 'meeting,date,place,people\nA,2018,Oslo,Ann Lee\n';

  it.each([
    ['build', 'mine.csv'],
    ['build', './mine.csv'],
    ['convert', 'mine.csv'],
  ])('of parley %s never replaces its input %s without --force', async (command, output) => {
    parley.put('mine.csv', TABLE);
    const args = [command, 'mine.csv', ...(command === 'convert' ? ['--to', 'csv'] : []), '-o', output];
    const { code, stderr } = await parley(args);
    expect(code).toBe(2);
    expect(stderr).toContain('is an input, and would be replaced. Name another file, or add --force.');
    expect(parley.read('mine.csv')).toBe(TABLE);
    expect((await parley([...args, '--force'])).code).toBe(0);
    expect(parley.read('mine.csv')).not.toBe(TABLE);
  });

  it('replaces a native file, and no other file that is there', async () => {
    parley.put('mine.csv', TABLE);
    parley.put('notes.txt', 'my notes');
    expect((await parley(['build', 'mine.csv', '-o', 'notes.txt'])).stderr).toContain('Parley did not write it');
    expect(parley.read('notes.txt')).toBe('my notes');
    expect((await parley(['build', 'mine.csv', '-o', 'built.geojson'])).code).toBe(0);
    expect((await parley(['build', 'mine.csv', '-o', 'built.geojson'])).code).toBe(0);
    parley.put('kept/people.csv', 'my people');
    const { code, stderr } = await parley(['convert', 'mine.csv', '--to', 'tables', '-o', 'kept']);
    expect([code, parley.read('kept/people.csv')]).toEqual([2, 'my people']);
    expect(stderr).toContain('kept/people.csv exists');
    expect(() => parley.read('kept/events.csv')).toThrow();
  });

  it('makes no folder that the user did not name', async () => {
    parley.put('mine.csv', TABLE);
    const { code, stderr } = await parley(['build', 'mine.csv', '-o', 'no/where/atlas.geojson']);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no folder no/where');
    expect(() => parley.read('no/where/atlas.geojson')).toThrow();
    expect((await parley(['convert', 'mine.csv', '--to', 'tables', '-o', 'new-tables'])).code).toBe(0);
    expect(parley.read('new-tables/events.csv')).toContain('Oslo');
  });
});

describe('a call', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    expect(await parley(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('does not read the root of the file system', async () => {
    const { code, stderr } = await parley(['check', '/']);
    expect(code).toBe(2);
    expect(stderr).toContain('is the root of the file system');
  });

  it('has help with examples', async () => {
    const { code, stdout } = await parley(['--help']);
    expect(code).toBe(0);
    for (const word of ['parley check talks.csv', 'parley build', '--to csv', 'parley fix', '--encoding'])
      expect(stdout).toContain(word);
    expect((await parley(['build', '--help'])).stdout).toContain('--gazetteer');
    expect(stdout).toContain(`: ${LANGUAGE_TAGS.join(', ')}\n`);
    expect((await parley([])).code).toBe(2);
  });

  it.each([
    [['chek', 'a.csv'], /Unknown command "chek"\. Use check, build, convert or fix\./],
    [['check'], /Name a file/],
    [['check', 'missing.csv'], /missing\.csv cannot be read/],
    [['check', 'a.csv', '--wat'], /--wat/],
    [['check', 'a.csv', '--write'], /parley check has no option --write/],
    [['convert', 'a.csv', '--to', 'pdf'], /Got --to pdf when expected native, lpf, jsonld, tables, csv\./],
    [['check', 'a.csv', '--encoding', 'klingon'], /Got --encoding klingon/],
    [['build', 'a.csv', '--column', 'Ort=ort'], /Got --column ort/],
  ] as const)('%j fails with one sentence', async (args, message) => {
    const { code, stdout, stderr } = await parley(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses files that are empty or too large', async () => {
    parley.put('empty.csv', '');
    expect(await parley(['build', 'empty.csv'])).toMatchObject({ code: 2, stdout: '' });
    const { truncateSync } = await import('node:fs');
    parley.put('huge.csv', '');
    truncateSync(join(parley.folder, 'huge.csv'), 2 * 1024 ** 3);
    const { code, stderr } = await parley(['check', 'huge.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('huge.csv has 2048 MB; at most 200 MB can be read');
  });
});

describe('parley check with headings of several languages', () => {
  it('tells the language once, and --column states another one', async () => {
    const parley = commandHere();
    parley.put('treffen.csv', 'Treffen,Tag,Ort,Teilnehmer\nAuftakt,4.6.2018,Wien,Ida Ott; Per Ahn\n');
    const { stdout } = await parley(['check', 'treffen.csv']);
    expect(stdout).toContain('Tag:headings=de (1 heading, such as Tag)');
    expect(stdout).toContain('all headings were read as German.');
    const stated = await parley(['check', 'treffen.csv', '--column', 'Tag:headings=en']);
    expect(stated.stdout).toContain('Tag = topics');
    expect(stated.stdout).not.toContain('headings-language');
    parley.remove();
  });
});
