import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas, Meeting } from '../../../src/core/model/model.js';
import { paths } from '../../../src/core/queries/paths.js';
import { pathsInTime, type TimedChain } from '../../../src/core/queries/paths-in-time.js';
import type { Scope } from '../../../src/core/queries/scope.js';
import { together } from '../../../src/core/queries/together.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';
import { anyScopedTable, PEOPLE } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const text = ({ steps }: TimedChain): string =>
  steps.map(({ from, to, meeting }) => `${from.id}-${meeting.id}-${to.id}`).join(' ');

function atlasWith(meetings: readonly (readonly [id: string, when: string, ...people: string[]])[]): Atlas {
  const people = [...new Set(meetings.flatMap(([, , ...list]) => list))];
  return atlasOf({
    people: people.map((id) => personOf(id)),
    meetings: meetings.map(([id, when, ...list]) => meetingOf(id, { ...(when === '' ? {} : { when }), people: list })),
  });
}

describe('chains in order of time', () => {
  it('go forward only: word goes from a to c, and not back', () => {
    const atlas = atlasWith([
      ['first', '1815-04-01', 'a', 'b'],
      ['second', '1815-04-02', 'b', 'c'],
    ]);
    expect(pathsInTime(atlas, 'a', 'c').certain.map(text)).toEqual(['a-first-b b-second-c']);
    expect(pathsInTime(atlas, 'c', 'a')).toMatchObject({ certain: [], possible: [], isComplete: true });
  });

  it('are possible, and not certain, where dates leave the order open', () => {
    const sameDay = atlasWith([
      ['morning', '1815-04-01', 'a', 'b'],
      ['evening', '1815-04-01', 'b', 'c'],
    ]);
    expect(pathsInTime(sameDay, 'a', 'c').certain).toEqual([]);
    expect(pathsInTime(sameDay, 'a', 'c').possible.map(text)).toEqual(['a-morning-b b-evening-c']);
    expect(pathsInTime(sameDay, 'c', 'a').possible).toHaveLength(1);
    const year = atlasWith([
      ['year', '1815', 'a', 'b'],
      ['day', '1815-04-01', 'b', 'c'],
      ['later', '1816', 'b', 'c'],
    ]);
    const { certain, possible } = pathsInTime(year, 'a', 'c');
    expect(certain.map(text)).toEqual(['a-year-b b-later-c']);
    expect(possible.map(text)).toEqual(['a-year-b b-day-c']);
  });

  it('come with the earliest arrival first, then with fewer meetings', () => {
    const atlas = atlasWith([
      ['one', '1815-04-01', 'a', 'b'],
      ['two', '1815-04-02', 'b', 'c'],
      ['three', '1815-04-03', 'c', 'd'],
      ['direct', '1815-05-01', 'a', 'd'],
    ]);
    expect(pathsInTime(atlas, 'a', 'd').certain.map(text)).toEqual(['a-one-b b-two-c c-three-d', 'a-direct-d']);
  });

  it('leave out meetings without a date and say so', () => {
    const atlas = atlasWith([['undated', '', 'a', 'b']]);
    expect(pathsInTime(atlas, 'a', 'b')).toMatchObject({ certain: [], possible: [], leftOut: { undated: 1 } });
    expect(pathsInTime(atlas, 'a', 'x')).toMatchObject({ unknown: ['x'], certain: [] });
    expect(pathsInTime(atlas, 'a', 'a')).toMatchObject({ certain: [], possible: [] });
  });

  it('end in a circle of meetings', () => {
    const atlas = atlasWith([
      ['ab', '1815-04-01', 'a', 'b'],
      ['bc', '1815-04-02', 'b', 'c'],
      ['ca', '1815-04-03', 'c', 'a'],
      ['ab2', '1815-04-04', 'a', 'b'],
      ['xd', '1815-04-05', 'x', 'd'],
    ]);
    expect(pathsInTime(atlas, 'a', 'd')).toMatchObject({ certain: [], possible: [], isComplete: true });
  });
});

/** Every chain without a person twice, and its arrival: a definition without any search order. */
function everyChain(
  atlas: Atlas,
  scope: Scope,
  [from, to]: readonly [string, string],
  arrive: (since: number, meeting: Meeting) => number | undefined,
): { readonly length: number; readonly arrival: number }[] {
  const found: { length: number; arrival: number }[] = [];
  const visit = (person: string, since: number, visited: readonly string[]): void => {
    if (person === to) {
      found.push({ length: visited.length - 1, arrival: since });
      return;
    }
    for (const other of PEOPLE) {
      if (visited.includes(other)) continue;
      for (const { meeting } of together(atlas, [person, other], scope).meetings) {
        if (meeting.when?.start === undefined && meeting.when?.end === undefined) continue;
        const arrival = arrive(since, meeting);
        if (arrival !== undefined) visit(other, arrival, [...visited, other]);
      }
    }
  };
  visit(from, -Infinity, [from]);
  return found;
}

/** With each number of meetings the earliest arrival, if fewer meetings arrive later; the earliest first. */
function front(chains: readonly { readonly length: number; readonly arrival: number }[]): [number, number][] {
  const best: [number, number][] = [];
  for (let length = 1; length < PEOPLE.length; length += 1) {
    const arrivals = chains.filter((one) => one.length === length).map(({ arrival }) => arrival);
    const earliest = arrivals.reduce((a, b) => Math.min(a, b), Infinity);
    if (arrivals.length > 0 && earliest < (best[0]?.[1] ?? Infinity)) best.unshift([length, earliest]);
    else if (arrivals.length > 0 && best.length === 0) best.unshift([length, earliest]);
  }
  return best;
}

describe('against every possible chain', () => {
  it('finds the earliest arrivals, certain and possible', () => {
    fc.assert(
      fc.property(anyScopedTable, fc.subarray(PEOPLE, { minLength: 2, maxLength: 2 }), ({ atlas, scope }, ends) => {
        const [a, b] = ends as [string, string];
        const result = pathsInTime(atlas, a, b, scope);
        const certain = everyChain(atlas, scope, [a, b], (since, { when }) =>
          when !== undefined && since <= when.earliest ? when.latest : undefined,
        );
        const possible = everyChain(atlas, scope, [a, b], (since, { when }) =>
          when !== undefined && since <= when.latest ? Math.max(since, when.earliest) : undefined,
        );
        const lengths = (chains: readonly TimedChain[]): [number, number][] =>
          chains.map(({ steps, arrival }) => [steps.length, arrival]);
        expect(lengths(result.certain)).toEqual(front(certain));
        // A possible chain that is certain is listed only there.
        const expected = front(possible).map(String);
        for (const one of lengths(result.possible)) expect(expected).toContain(String(one));
        if (possible.length > 0) expect(result.certain.length + result.possible.length).toBeGreaterThan(0);
        if (possible.length > 0) expect(paths(atlas, a, b, scope).chains.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(1000) },
    );
  });
});
