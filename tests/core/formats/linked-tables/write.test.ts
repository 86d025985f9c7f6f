import { describe, expect, it } from 'vitest';
import { nativeText } from '../../../../src/core/formats/native/write.js';
import { writeTable } from '../../../../src/core/formats/table/write.js';
import { writeTables } from '../../../../src/core/formats/linked-tables/write.js';
import { dataOf, personOf, placeOf } from '../../samples/build.js';
import { lost, simple } from '../../samples/writable.js';
import { readNative, readTables } from '../reading.js';

describe('writeTables', () => {
  it('lists what is lost on the way to tables and back', () => {
    const { files, losses } = writeTables(simple);
    expect(files.map(({ name }) => name)).toEqual([
      'people.csv',
      'events.csv',
      'people-at-events.csv',
      'locations.csv',
    ]);
    // One row cannot say which of two sources its one address belongs to.
    expect(lost(losses)).toEqual([
      'sources.id',
      'sources.title',
      'places.parts',
      'meetings.number',
      'meetings.duration',
      'meetings.certainty',
    ]);
    const { value, issues } = readTables(files);
    expect(issues.map(({ code }) => code)).toEqual(['coordinates-missing']);
    const again = nativeText(value);
    expect(readNative(again).value).toEqual(value);
    expect(value.people).toEqual(simple.people);
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf])).toEqual(
      simple.meetings.map(({ id, when }) => [id, when?.edtf]),
    );
  });

  it('keeps people and places without meetings', () => {
    const data = dataOf({
      places: [placeOf('oslo', 'Oslo', { coordinates: [10.75, 59.91] })],
      people: [personOf('jan-egeland', 'Jan Egeland')],
    });
    const { files, losses } = writeTables(data);
    expect(losses).toEqual([]);
    expect(readTables(files).value).toEqual(data);
    expect(lost(writeTable(data).losses)).toEqual(['places', 'people']);
  });
});
