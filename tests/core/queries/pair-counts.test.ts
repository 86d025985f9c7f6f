import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metBy, metBySide } from '../../../src/core/queries/encounters.js';
import { MAX_COUNTED, pairsOfPeople, pairsOfSides } from '../../../src/core/queries/pair-counts.js';
import { orderBySimilarity } from '../../../src/core/queries/seriation.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';
import { anyScopedTable } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('pairs', () => {
  const atlas = atlasOf({
    sides: ['us', 'uk', 'un'].map((id) => ({ id, name: id })),
    people: ['ann', 'bob', 'cy', 'dee', 'eve'].map((id, index) => personOf(id, id, ['us', 'uk'][index % 2])),
    meetings: [
      meetingOf('1', { when: '1815-01-01', people: ['dee', 'bob'] }),
      meetingOf('2', { when: '1815-01-02', people: ['ann', 'cy'] }),
      meetingOf('3', { when: '1815-01-03', people: ['bob', 'dee'] }),
      meetingOf('4', { when: '1815-01-04', people: ['cy', 'ann', 'ann'] }),
      meetingOf('5', { when: '1815-01-05', people: ['eve'] }),
      meetingOf('6', { when: '1815-01-06', people: ['dee', 'cy'] }),
      meetingOf('7', { when: '1815-01-06', status: 'planned', people: ['dee', 'cy'] }),
    ],
  });

  it('are counted, in the order of the first meeting and by count', () => {
    const { items, pairs, count, counted, leftOut } = pairsOfPeople(atlas);
    expect(ids(items)).toEqual(['dee', 'bob', 'ann', 'cy']);
    expect(pairs.map(({ pair, count: met }) => `${ids(pair).join(' ')} ${met}`)).toEqual([
      'dee bob 2',
      'ann cy 2',
      'dee cy 1',
    ]);
    expect([count(0, 1), count(1, 0), count(0, 0), count(0, 2)]).toEqual([2, 2, 0, 0]);
    expect([counted, leftOut.planned]).toEqual([5, 1]);
  });

  it('can be of chosen people, and of sides', () => {
    expect(ids(pairsOfPeople(atlas, {}, ['cy', 'dee', 'gone', 'cy']).items)).toEqual(['dee', 'cy']);
    expect(pairsOfSides(atlas).pairs.map(({ pair, count }) => `${ids(pair).join(' ')} ${count}`)).toEqual(['uk us 1']);
  });

  it('add up to the meetings of each person and side with the others, for any data', () => {
    fc.assert(
      fc.property(anyScopedTable, ({ atlas: any, scope }) => {
        const people = pairsOfPeople(any, scope);
        for (const [at, { id }] of people.items.entries()) {
          const sum = people.items.reduce((total, _, other) => total + people.count(at, other), 0);
          expect(sum).toBe(metBy(any, id, scope).encounters.reduce((total, { count }) => total + count, 0));
        }
        const sides = pairsOfSides(any, scope);
        for (const { pair, count } of sides.pairs) {
          const met = metBySide(any, pair[0].id, scope).sides.encounters.find(({ other }) => other === pair[1]);
          expect(met?.count).toBe(count);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('takes the people with the most meetings of a meeting of 10,000, and says how many more there are', () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => `p${index}`);
    const large = atlasOf({
      people: crowd.map((id) => personOf(id)),
      meetings: [meetingOf('all', { people: crowd }), meetingOf('few', { people: ['p9998', 'p9999'] })],
    });
    const { items, more, pairs } = pairsOfPeople(large);
    expect([items.length, more, pairs[0]?.count]).toEqual([MAX_COUNTED, 10_000 - MAX_COUNTED, 2]);
  });
});

describe('the order by similarity', () => {
  it('puts groups together that are mixed in the data', () => {
    const groupOf = (item: number): number => item % 3;
    const order = orderBySimilarity(12, (a, b) => (groupOf(a) === groupOf(b) ? 0.9 : 0.1));
    const groups = order.map(groupOf);
    expect(groups.filter((group, at) => group !== groups[at - 1])).toHaveLength(3);
    expect(order).toEqual(orderBySimilarity(12, (a, b) => (groupOf(a) === groupOf(b) ? 0.9 : 0.1)));
  });

  it('lays a chain out from end to end', () => {
    const place = [3, 0, 4, 1, 2];
    const order = orderBySimilarity(5, (a, b) => Math.max(0, 1 - Math.abs((place[a] ?? 0) - (place[b] ?? 0)) * 0.4));
    const places = order.map((item) => place[item]);
    expect([
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
    ]).toContainEqual(places);
  });

  it('has each item once, and unconnected ones by position', () => {
    expect(orderBySimilarity(0, () => 1)).toEqual([]);
    expect(orderBySimilarity(4, () => 0)).toEqual([0, 1, 2, 3]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 64, maxLength: 64 }), (values) => {
        const order = orderBySimilarity(8, (a, b) => values[Math.min(a, b) * 8 + Math.max(a, b)] ?? 0);
        expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      }),
    );
  });
});
