/** What rests on a source: the things of an atlas of which a statement cites it. */
import { MultiMap } from '../lib/multi-map.js';
import type { Atlas, Meeting, Person, Place, Series, Topic } from '../model/model.js';
import type { Kind, Thing } from './kind.js';
import { meeting } from './meeting.js';
import { person } from './person.js';
import { place } from './place.js';
import { series } from './series.js';
import { topic } from './topic.js';

/** Each thing once, in the order of the atlas. */
export interface Citations {
  readonly meetings: readonly Meeting[];
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly series: readonly Series[];
}

type BySource<T> = ReadonlyMap<string, readonly T[]>;
type Index = { readonly [List in keyof Citations]: BySource<Citations[List][number]> };

/** An atlas never changes, and its index takes one pass over everything. */
const indexes = new WeakMap<Atlas, Index>();

/** @returns what cites a source; empty lists for an id that nothing cites. */
export function citationsOf(atlas: Atlas, sourceId: string): Citations {
  const index = indexes.get(atlas) ?? indexCitations(atlas);
  indexes.set(atlas, index);
  return {
    meetings: index.meetings.get(sourceId) ?? [],
    places: index.places.get(sourceId) ?? [],
    people: index.people.get(sourceId) ?? [],
    topics: index.topics.get(sourceId) ?? [],
    series: index.series.get(sourceId) ?? [],
  };
}

const indexCitations = (atlas: Atlas): Index => ({
  meetings: citing(atlas, meeting),
  places: citing(atlas, place),
  people: citing(atlas, person),
  topics: citing(atlas, topic),
  series: citing(atlas, series),
});

function citing<T extends Thing>(atlas: Atlas, kind: Kind<T>): BySource<T> {
  const bySource = new MultiMap<T>();
  for (const thing of kind.list(atlas)) {
    for (const { sources } of kind.statements(thing)) for (const id of sources) bySource.add(id, thing);
  }
  return bySource.lists;
}
