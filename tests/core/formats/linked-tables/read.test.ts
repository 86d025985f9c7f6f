import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recogniseLinked } from '../../../../src/core/formats/linked-tables/columns.js';
import type { SourceFile } from '../../../../src/core/formats/format.js';
import { readTables } from '../reading.js';

const file = (name: string): SourceFile => ({
  name,
  text: readFileSync(fileURLToPath(new URL(`../../samples/tables/linked/${name}`, import.meta.url)), 'utf8'),
});
const FILES = ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv'].map(file);

describe('linked tables', () => {
  it('are told by their columns, not by their names', () => {
    expect(FILES.map(({ text }) => recogniseLinked((text.split('\n')[0] ?? '').split(','))?.kind)).toEqual([
      'people',
      'events',
      'attendance',
      'places',
      'organisers',
    ]);
    expect(recogniseLinked(['a', 'b'])).toBeUndefined();
  });

  it('are joined: events with those who were there, where it was, and who was host', () => {
    const { value } = readTables(FILES);
    expect(value.meetings.map(({ id, title, when, places }) => [id, title, when?.edtf, places])).toEqual([
      ['BANDUNG', 'Asian-African Conference', '1955-04-18/1955-04-24', [{ place: 'bandung' }]],
      ['DELHI', 'Delhi talks', '1954-06-25/1954-06-28', [{ place: 'new-delhi' }]],
    ]);
    expect(
      value.meetings.map(({ attendance }) =>
        attendance.map(({ person, side, role, text }) => [person, side, role, text]),
      ),
    ).toEqual([
      [
        ['jawaharlal-nehru', undefined, 'head', undefined],
        ['enlai-zhou', undefined, 'head', undefined],
        [undefined, 'the-colombo-powers', 'host', 'The Colombo Powers'],
      ],
      [
        ['jawaharlal-nehru', undefined, 'host', undefined],
        ['enlai-zhou', undefined, undefined, undefined],
        ['missing', undefined, undefined, undefined],
      ],
    ]);
    expect(value.people.map(({ id, side, note }) => [id, side, note])).toEqual([
      ['jawaharlal-nehru', 'india', undefined],
      ['enlai-zhou', 'china', 'Premier'],
      ['nobody', 'india', undefined],
      ['missing', undefined, undefined],
    ]);
    expect(value.sides.find(({ id }) => id === 'india')?.capital).toBe('india');
    expect(value.places.map(({ id, coordinates }) => [id, coordinates])).toEqual([
      ['bandung', [107.60694, -6.92222]],
      ['india', [77.20902, 28.61386]],
      ['new-delhi', [77.22445, 28.63576]],
    ]);
  });

  it('name the file, row and column of what leads nowhere', () => {
    expect(readTables(FILES).issues.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['dangling-id', 'c.csv, row 6, column UID', 'missing'],
      ['dangling-id', 'c.csv, row 7, column Acronym', 'NOWHERE'],
    ]);
  });

  it('come in any order, and some may be missing', () => {
    expect(readTables(FILES.toReversed()).value).toEqual(readTables(FILES).value);
    const { value, issues } = readTables([FILES[1] as SourceFile, FILES[2] as SourceFile]);
    expect(value.meetings.map(({ attendance }) => attendance.length)).toEqual([3, 3]);
    expect(issues.filter(({ code }) => code === 'coordinates-missing').map(({ path }) => path)).toEqual([
      'b.csv, row 2, column Location',
      'b.csv, row 3, column Location',
    ]);
  });

  it('that are unknown are named, and the others read', () => {
    const { value, issues } = readTables([
      ...FILES,
      { name: 'x.csv', text: 'colour,size\nred,1\n' },
      { name: 'y.csv', text: '' },
    ]);
    expect(value.meetings).toHaveLength(2);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['table-unknown', 'x.csv'],
      ['empty', 'y.csv'],
      ['dangling-id', 'c.csv, row 6, column UID'],
      ['dangling-id', 'c.csv, row 7, column Acronym'],
    ]);
  });

  it('that are one flat table are read as one', () => {
    expect(readTables([{ name: 'flat.csv', text: 'meeting,date,people\nA,2018,B\n' }]).value.meetings).toMatchObject([
      { title: 'A' },
    ]);
  });

  it('may name an event by its id in one row and by its title in the next', () => {
    const { value, issues } = readTables([
      { name: 'who', text: 'id,name\np1,Ada\np2,Bea\n' },
      { name: 'what', text: 'event id,title,date\nm1,Geneva talks,1954\n' },
      { name: 'links', text: 'person id,event id\np1,m1\np2,Geneva talks\nCy,geneva talks\n' },
    ]);
    expect(value.meetings[0]?.attendance.map(({ person }) => person)).toEqual(['ada', 'bea', 'cy']);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['dangling-id', 'Cy']]);
  });

  it('of their own words work as well', () => {
    const { value, issues } = readTables([
      { name: 'who', text: 'id;name;country\np1;Sung Kim;US\np2;Choe Son-hui;North Korea\n' },
      { name: 'what', text: 'event id;title;date;place\nm1;Fifth session;4 June 2018;Panmunjeom\n' },
      { name: 'where', text: 'place;latitude;longitude\nPanmunjeom;37,95583;126,67667\n' },
      { name: 'links', text: 'person id;event id;role\np1;m1;head\np2;m1;수석대표\n' },
    ]);
    expect(issues).toEqual([]);
    expect(value.meetings).toMatchObject([
      {
        id: 'm1',
        attendance: [
          { person: 'sung-kim', role: 'head' },
          { person: 'choe-son-hui', role: 'head' },
        ],
      },
    ]);
    expect(value.places).toMatchObject([{ coordinates: [126.67667, 37.95583] }]);
  });

  it('have settings above the headings of the events, by heading or by field', () => {
    const events = (line: string): string =>
      `${line}event id,title,date,place\nm1,A,4/6/2018,Oslo\nm2,B,5/6/2018,Rome\n`;
    const datesOf = (line: string) =>
      readTables([
        { name: 'what', text: events(line) },
        { name: 'links', text: 'person id,event id\nAda,m1\nBea,m2\n' },
      ]).value.meetings.map(({ when }) => when?.edtf);
    expect(datesOf('')).toEqual(['2018-06-04', '2018-06-05']);
    expect(datesOf('# parley: date:order=mdy\n')).toEqual(['2018-04-06', '2018-05-06']);
    expect(datesOf('# parley: start:order=mdy\n')).toEqual(['2018-04-06', '2018-05-06']);
  });
});
