/** Tables of a database: events refer to places by their ids, whatever the headings of the ids are. */
import { describe, expect, it } from 'vitest';
import { recogniseLinked } from '../../../../src/core/formats/linked-tables/columns.js';
import { readTables } from '../reading.js';

const PEOPLE = { name: 'people.csv', text: 'person_id,name,nationality\np1,Ann Lee,Norway\np2,Bo Roy,Sweden\n' };
const ATTENDANCE = { name: 'attendance.csv', text: 'event_id,person_id,role\ne1,p1,head\ne2,p2,delegate\n' };

const read = (placeHeadings: string, eventHeadings: string, rows = ['e1,Lunch,2018-05-27,7', 'e2,Tea,2018-05-28,9']) =>
  readTables([
    PEOPLE,
    { name: 'events.csv', text: `${eventHeadings}\n${rows.join('\n')}\n` },
    ATTENDANCE,
    { name: 'places.csv', text: `${placeHeadings}\n7,Oslo,59.9,10.7\n9,Bern,46.9,7.4\n` },
  ]);

describe('places by id', () => {
  it.each([
    ['place_id,name,latitude,longitude', 'event_id,title,date,place_id'],
    ['id,name,lat,lon', 'id,title,date,place'],
    ['id,city,lat,lng', 'event_id,title,date,city_id'],
    ['venue_id,venue,lat,lng', 'event_id,title,date,venue'],
    ['location_id,location,lat,lng', 'event_id,title,start,location_id'],
    ['Location ID,Name,Lat,Lng', 'Event ID,Title,Start,Location'],
    ['location key,name,y,x', 'code,name,when,location key'],
  ])('are found under %s and %s', (placeHeadings, eventHeadings) => {
    const { value, issues } = read(placeHeadings, eventHeadings);
    const nameOf = new Map(value.places.map(({ id, name }) => [id, name]));
    expect(value.meetings.map(({ title, places }) => [title, places.map(({ place }) => nameOf.get(place))])).toEqual([
      ['Lunch', ['Oslo']],
      ['Tea', ['Bern']],
    ]);
    expect(value.places.map(({ coordinates }) => coordinates)).toEqual([
      [10.7, 59.9],
      [7.4, 46.9],
    ]);
    expect(value.meetings.every(({ attendance }) => attendance.length === 1)).toBe(true);
    expect(issues).toEqual([]);
  });

  it('tell two places of one name apart', () => {
    const { value } = readTables([
      { name: 'e.csv', text: 'event_id,title,date,place_id\ne1,A,2018,1\ne2,B,2019,2\n' },
      { name: 'p.csv', text: 'place_id,name,lat,lon\n1,Springfield,39.8,-89.6\n2,Springfield,42.1,-72.6\n' },
    ]);
    const at = new Map(value.places.map(({ id, coordinates }) => [id, coordinates]));
    expect(value.meetings.map(({ places }) => at.get(places[0]?.place ?? ''))).toEqual([
      [-89.6, 39.8],
      [-72.6, 42.1],
    ]);
  });

  it('that are not in the table are reported with file, row and column', () => {
    const { value, issues } = read('place_id,name,lat,lon', 'event_id,title,date,place_id', [
      'e1,Lunch,2018,77',
      'e2,Tea,2019,9',
    ]);
    expect(value.meetings.map(({ places }) => places.length)).toEqual([0, 1]);
    expect(issues).toMatchObject([
      { code: 'dangling-id', path: 'events.csv, row 2, column place_id', row: 2, column: 'place_id', found: '77' },
    ]);
  });

  it('may stand in a table of places without coordinates', () => {
    expect(recogniseLinked(['place_id', 'name', 'country'])?.kind).toBe('places');
    expect(recogniseLinked(['id', 'name', 'country'])?.kind).toBe('people');
  });

  it('leave names of places as they are', () => {
    const { value } = read('place_id,name,lat,lon', 'event_id,title,date,place', [
      'e1,Lunch,2018,Oslo',
      'e2,Tea,2019,Rome',
    ]);
    expect(value.places.map(({ name }) => name)).toEqual(['Oslo', 'Bern', 'Rome']);
  });

  it('refer to meetings under German headings, and name people who have no table', () => {
    const { value, issues } = readTables([
      { name: 'orte.csv', text: 'id;Name;Breite;Länge\nO1;Oslo;59,9;10,7\n' },
      { name: 'treffen.csv', text: 'id;Titel;Datum;Ort_id\n1;Tagung;9.6.1815;O1\n' },
      { name: 'teilnahme.csv', text: 'Treffen_id;Person\n1;Ida Moe\n1;Leif Dahl\n' },
    ]);
    expect(value.meetings.map(({ title, attendance }) => [title, attendance.length])).toEqual([['Tagung', 2]]);
    expect(value.people.map(({ name }) => name)).toEqual(['Ida Moe', 'Leif Dahl']);
    expect(issues).toEqual([]);
  });
});
