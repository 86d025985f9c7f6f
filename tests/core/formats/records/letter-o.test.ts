import { describe, expect, it } from 'vitest';
import { readTable } from '../reading.js';

const pointsOf = (table: string, columns = {}): unknown =>
  readTable(table, { columns }).value?.places.map(({ coordinates }) => coordinates);

describe('the letter O in a table', () => {
  it('is east under German headings and west under French ones, and a note says so', () => {
    const german = 'Treffen;Ort;Breite;Länge\nA;Köln;50° N;7° O\n';
    const french = 'Rencontre;Lieu;Latitude;Longitude\nA;Brest;48° N;4° O\n';
    expect(pointsOf(german)).toEqual([[7, 50]]);
    expect(pointsOf(french)).toEqual([[-4, 48]]);
    for (const [table, expected] of [
      [german, 'east'],
      [french, 'west'],
    ] as const) {
      const issue = readTable(table).issues.find(({ code }) => code === 'letter-o');
      expect(issue).toMatchObject({ severity: 'note', expected, count: 1 });
    }
  });

  it('is decided by the other letters of the column first', () => {
    expect(pointsOf('meeting,place,coordinates\nA,Köln,"50° N, 7° O"\nB,York,"54° N, 1° W"\n')).toEqual([
      [7, 50],
      [-1, 54],
    ]);
    expect(pointsOf('Treffen;Ort;Breite;Länge\nA;Brest;48° N;4° O\nB;Köln;50° N;7° E\n')).toEqual([
      [-4, 48],
      [7, 50],
    ]);
  });

  it('is not read where nothing decides it, and the user may state it', () => {
    const table = 'meeting,place,lat,lon\nA,Brest,48° N,4° O\n';
    const { issues } = readTable(table);
    expect(pointsOf(table)).toEqual([undefined]);
    expect(issues.find(({ code }) => code === 'coordinates-invalid')).toMatchObject({
      found: '4° O',
      expected: 'E or W in place of O, which is east in German and west in French',
    });
    expect(pointsOf(table, { 'lon:letter-o': 'west' })).toEqual([[-4, 48]]);
  });
});
