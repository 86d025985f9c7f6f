/**
 * The answers about who met whom against a library of graphs: the same pairs with the same counts, the same shortest paths, all of
 * them. The oracle makes a graph of people from the meetings that count, by a definition that is written here a second time.
 */
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { brandes } from 'graphology-shortest-path/unweighted.js';
import { describe, expect, it } from 'vitest';
import type { Atlas, Meeting } from '../../../src/core/model/model.js';
import { metBy } from '../../../src/core/queries/encounters.js';
import { pairsOfPeople } from '../../../src/core/queries/pair-counts.js';
import { paths } from '../../../src/core/queries/paths.js';
import type { Scope } from '../../../src/core/queries/scope.js';
import { together } from '../../../src/core/queries/together.js';
import { anyScopedTable, PEOPLE } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const RUNS = { numRuns: runs(1000) };

/** The people of the atlas whose attendance at a meeting counts. */
function attendees(atlas: Atlas, { passing, certainty }: Scope, meeting: Meeting): readonly string[] {
  if (meeting.status === 'planned' || meeting.status === 'cancelled') return [];
  if (passing !== undefined && !passing.has(meeting.id)) return [];
  const accepted = certainty === 'confirmed' ? ['confirmed'] : ['confirmed', 'reported'];
  const counted = meeting.attendance.filter((one) => {
    if (one.person === undefined || !atlas.personById.has(one.person)) return false;
    if (certainty === undefined) return true;
    const status = meeting.status === 'reported' ? 'reported' : undefined;
    const stated = [meeting.certainty, one.certainty, status].flatMap((value) => value ?? []);
    return stated.length > 0 && stated.every((value) => accepted.includes(value));
  });
  return [...new Set(counted.flatMap(({ person }) => person ?? []))];
}

function graphOf(atlas: Atlas, scope: Scope): UndirectedGraph<object, { meetings: string[] }> {
  const graph = new UndirectedGraph<object, { meetings: string[] }>();
  for (const id of PEOPLE) graph.addNode(id);
  for (const meeting of atlas.meetings) {
    const people = attendees(atlas, scope, meeting);
    for (const [at, a] of people.entries()) {
      for (const b of people.slice(at + 1)) {
        if (graph.hasEdge(a, b)) graph.getEdgeAttribute(graph.edge(a, b), 'meetings').push(meeting.id);
        else graph.addEdge(a, b, { meetings: [meeting.id] });
      }
    }
  }
  return graph;
}

const meetingsIn = (graph: ReturnType<typeof graphOf>, a: string, b: string): readonly string[] =>
  graph.hasEdge(a, b) ? graph.getEdgeAttribute(graph.edge(a, b), 'meetings') : [];

const ids = (meetings: readonly { readonly id: string }[]): readonly string[] => meetings.map(({ id }) => id);

describe('against a graph of people', () => {
  it('each person met the same people at the same meetings', () => {
    fc.assert(
      fc.property(anyScopedTable, ({ atlas, scope }) => {
        const graph = graphOf(atlas, scope);
        for (const id of PEOPLE) {
          const met = metBy(atlas, id, scope).encounters.map(({ other, count, meetings }) => {
            expect(count).toBe(meetings.length);
            return [other.id, ids(meetings)];
          });
          const expected = graph.neighbors(id).map((other) => [other, meetingsIn(graph, id, other)]);
          expect(Object.fromEntries(met)).toEqual(Object.fromEntries(expected));
        }
      }),
      RUNS,
    );
  });

  it('two people were together at the same meetings, and pairs have the same counts', () => {
    fc.assert(
      fc.property(anyScopedTable, ({ atlas, scope }) => {
        const graph = graphOf(atlas, scope);
        const { pairs, items, count } = pairsOfPeople(atlas, scope);
        expect(pairs.length).toBe(graph.size);
        for (const { pair, count: met } of pairs) {
          const [a, b] = ids(pair) as [string, string];
          const expected = meetingsIn(graph, a, b);
          expect(met).toBe(expected.length);
          expect(count(items.indexOf(pair[0]), items.indexOf(pair[1]))).toBe(met);
          expect(ids(together(atlas, [a, b], scope).meetings.map(({ meeting }) => meeting))).toEqual(expected);
        }
      }),
      RUNS,
    );
  });

  it('two people are connected by the same shortest paths, all of them', () => {
    fc.assert(
      fc.property(anyScopedTable, fc.constantFrom(...PEOPLE), ({ atlas, scope }, start) => {
        const graph = graphOf(atlas, scope);
        const [, predecessors, sigma] = brandes(graph, start);
        const chainsTo = (id: string): string[][] =>
          id === start ? [[id]] : (predecessors[id] ?? []).flatMap((one) => chainsTo(one).map((way) => [...way, id]));
        for (const end of PEOPLE) {
          if (end === start) continue;
          const { chains, total } = paths(atlas, start, end, scope);
          const found = chains.map((steps) => [start, ...steps.map(({ to }) => to.id)]);
          expect(new Set(found.map(String))).toEqual(new Set(chainsTo(end).map(String)));
          expect(found.length).toBe(sigma[end] ?? 0);
          expect(total).toBe(found.length);
          for (const steps of chains)
            for (const { from, to, meetings } of steps)
              expect(ids(meetings)).toEqual(meetingsIn(graph, from.id, to.id));
        }
      }),
      RUNS,
    );
  });
});
