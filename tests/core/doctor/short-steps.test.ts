/** The doctor must not block a page, so it pauses after a bounded number of things. They are counted, because time varies. */
import { describe, expect, it } from 'vitest';
import { examineSteps, MAX_LOOKED_AT_IN_STEP } from '../../../src/core/doctor/doctor.js';
import type { Issue } from '../../../src/core/model/issues.js';
import type { Atlas, AtlasData, Meeting } from '../../../src/core/model/model.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';

const THINGS = 3_000;
/** One rule reads a name, a list of meetings or of people several times. */
const READS_OF_ONE_THING = 8;

const numbers = Array.from({ length: THINGS }, (_, index) => index);
const SYLLABLES = ['ka', 'ro', 'mi', 'te', 'su', 'la', 'no', 'vi', 'den', 'burg'];
const nameOf = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('');

/** Counts what is read of the things of an atlas. */
class Reads {
  count = 0;

  of(data: Partial<AtlasData>): Atlas {
    const atlas = atlasOf(data);
    const { places, people, meetings, sources } = atlas;
    return {
      ...atlas,
      places: places.map((place) => this.#counted(place)),
      people: people.map((person) => this.#counted(person)),
      meetings: meetings.map((meeting) => this.#counted(meeting)),
      sources: sources.map((source) => this.#counted(source)),
      meetingsByPerson: new Map(
        [...atlas.meetingsByPerson].map(([id, list]) => [id, list.map((meeting) => this.#counted(meeting))]),
      ),
    };
  }

  #counted<T extends object>(thing: T): T {
    const get = (target: T, key: string | symbol): unknown => {
      if (key === 'id') this.count += 1;
      return Reflect.get(target, key);
    };
    return new Proxy({ ...thing }, { get });
  }
}

/** @returns the Issues and the most things read in one step. */
function examined(data: Partial<AtlasData>): { readonly issues: readonly Issue[]; readonly most: number } {
  const reads = new Reads();
  const steps = examineSteps(reads.of(data), { today: Date.UTC(2030, 0, 1) });
  let most = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    most = Math.max(most, reads.count);
    reads.count = 0;
  }
  return { issues: step.value, most: Math.max(most, reads.count) };
}

const at = (number: number): [number, number] => [(number % 340) - 170, (number % 150) - 75];
const meetings = (change: (number: number) => Parameters<typeof meetingOf>[1]): readonly Meeting[] =>
  numbers.map((number) => meetingOf(`m${number}`, change(number)));

describe('a large atlas is examined in steps that look at few things', () => {
  it.each<[string, Partial<AtlasData>]>([
    [
      'many places and people',
      {
        places: numbers.map((number) => placeOf(`p${number}`, nameOf(number), { coordinates: at(number) })),
        people: [...numbers, THINGS].map((number) => personOf(`a${number}`, `${nameOf(number)} ${nameOf(number * 7)}`)),
        meetings: meetings((number) => ({ places: [`p${number}`], people: [`a${number}`] })),
      },
    ],
    [
      'many places of one name, without coordinates, in several countries',
      { places: numbers.map((number) => placeOf(`p${number}`, 'Springfield', { note: `Land ${number % 50}` })) },
    ],
    [
      'one person at all meetings',
      {
        people: [personOf('a', 'Ann Lee'), personOf('b', 'Anne Lee')],
        meetings: meetings(() => ({ people: ['a'] })),
      },
    ],
    [
      'nothing used',
      { places: numbers.map((number) => placeOf(`p${number}`, nameOf(number))), meetings: meetings(() => ({})) },
    ],
  ])('%s', (_name, data) => {
    const { issues, most } = examined(data);
    expect(issues.length).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MAX_LOOKED_AT_IN_STEP * READS_OF_ONE_THING);
  });

  it('many similar names: comparing is in steps, too', () => {
    const people = numbers.map((number) => personOf(`a${number}`, `${nameOf(number % 60)} ${nameOf(number)}`));
    const steps = examineSteps(atlasOf({ people }));
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    // Each name has at least ten keys, and each key is looked at.
    expect(count).toBeGreaterThan((10 * THINGS) / MAX_LOOKED_AT_IN_STEP);
  });
});
