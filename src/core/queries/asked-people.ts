import type { Atlas, Person } from '../model/model.js';
import { attendanceColumnsOf } from './attendance-columns.js';

/** The people of a question. */
export interface AskedPeople {
  /** The ids that no person of the atlas has. */
  readonly unknown: readonly string[];
  /** The people that the atlas has, each once, in the order of the question. */
  readonly people: readonly Person[];
  /** Their indexes in `atlas.people`. */
  readonly indexes: readonly number[];
}

/** @param ids of people; a repeated id counts once. */
export function askedPeople(atlas: Atlas, ids: readonly string[]): AskedPeople {
  const { personIndex } = attendanceColumnsOf(atlas);
  const distinct = [...new Set(ids)];
  const indexes = distinct.flatMap((id) => personIndex.get(id) ?? []);
  return {
    unknown: distinct.filter((id) => !personIndex.has(id)),
    people: indexes.map((index) => atlas.people[index] as Person),
    indexes,
  };
}
